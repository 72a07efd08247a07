using Reports.Diagnostics;
using Yaml = YamlDotNet.Core;
using YamlEvents = YamlDotNet.Core.Events;

namespace Reports.Data;

/// <summary>
/// Reads YAML into data values, each with its place, from YamlDotNet's parser events. A scalar that is exactly one token of a
/// <see cref="SourceMap"/> becomes the typed value it stands for; text with tokens in it keeps them.
/// </summary>
public static class YamlData
{
    public const int MostDepth = 64;

    /// <summary>A file whose top is a mapping (reports.yaml); an empty one is an empty mapping. Null when it is broken.</summary>
    public static DataMap? Parse(SourceText text, DiagnosticBag findings) => Map(Reader(text, null, findings).Read(), text.At(0), findings);

    /// <summary>Front matter: the stretch [start, start + length) of merged text, with tokens in place.</summary>
    /// <param name="keepsPrinted">A scalar that is exactly one token stays the <see cref="PrintedValue"/>, with its cells, instead of its typed value.</param>
    public static DataMap? Parse(string merged, int start, int length, SourceMap map, DiagnosticBag findings, bool keepsPrinted = false)
    {
        var reader = new YamlReader(merged.Substring(start, length), (at, count) => map.At(start + at, count), map, findings) { KeepsPrinted = keepsPrinted };
        return Map(reader.Read(), map.At(start), findings);
    }

    /// <summary>A file whose top may be a mapping or a list.</summary>
    public static DataNode? ParseAny(SourceText text, SourceMap? map, DiagnosticBag findings)
    {
        var (value, isBroken) = Reader(text, map, findings).Read();
        if (value is not DataNode && !isBroken)
            findings.Add(value is null ? DataProblems.NothingInIt(new SourceLocation(text.File)) : DataProblems.NoMapping(text.At(0)));
        return value as DataNode;
    }

    private static YamlReader Reader(SourceText text, SourceMap? map, DiagnosticBag findings) => new(text.Text, text.At, map, findings);

    private static DataMap? Map((object? Value, bool IsBroken) read, SourceLocation place, DiagnosticBag findings)
    {
        if (read.IsBroken)
            return null;
        if (read.Value is null)
            return new DataMap(place);
        if (read.Value is not DataMap map)
        {
            findings.Add(DataProblems.NoMapping(place));
            return null;
        }
        return map;
    }
}

/// <summary>One pass over the events of one document.</summary>
internal sealed class YamlReader
{
    /// <summary>Values after aliases are put in their places; a plan or a meeting file has some hundreds.</summary>
    private const int MostValues = 2_000_000;

    private readonly string _source;
    private readonly Func<int, int, SourceLocation> _at;
    private readonly SourceMap? _map;
    private readonly DiagnosticBag _findings;
    private readonly Dictionary<string, (object? Value, int Size)> _anchors = new(StringComparer.Ordinal);
    private YamlSlips _slips;
    private Yaml.Parser _events = null!;
    private int _values;
    private bool _isBroken;

    public YamlReader(string source, Func<int, int, SourceLocation> at, SourceMap? map, DiagnosticBag findings)
    {
        // YAML refuses control characters; a blank in their place keeps every offset.
        var control = source.AsSpan().IndexOfAny(ScalarText.Controls);
        if (control >= 0)
        {
            findings.Add(DataProblems.ControlCharacter(at(control, 1), source[control]));
            source = string.Concat(source.Select(c => CellText.IsControl(c) ? ' ' : c));
        }
        (_source, _at, _map, _findings) = (source, at, map, findings);
        _slips = YamlSlips.Repair(source);
    }

    public bool KeepsPrinted { get; init; }

    public (object? Value, bool IsBroken) Read()
    {
        foreach (var (offset, key) in _slips.WideColons)
            _findings.Add(DataProblems.WideColon(_at(offset, 1), key));
        _events = new Yaml.Parser(new Yaml.Scanner(new StringReader(_slips.Text), skipComments: true));
        object? value = null;
        try
        {
            while (_events.MoveNext() && !_isBroken)
            {
                if (IsNode(_events.Current))
                    value = ReadNode(0);
                else if (_events.Current is YamlEvents.DocumentEnd)
                    break;
            }
            CheckEnd(value);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // YamlDotNet's own slips on broken text.
            Broken(DataProblems.YamlBroken(_at(0, 0), e.Message));
        }
        catch (Yaml.YamlException e)
        {
            Broken(YamlSlips.Explain(_source, Original((int)e.Start.Index), e.Message, _at));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // YamlDotNet's scanner itself fails on some broken texts (": {" and a backtick on the next line).
            Broken(YamlSlips.Explain(_source, Math.Min(_source.Length, Original((int)(_events.Current?.End.Index ?? 0))), e.Message, _at));
        }
        return (_isBroken ? null : value, _isBroken);
    }

    private void CheckEnd(object? value)
    {
        if (_isBroken)
            return;
        while (_events.MoveNext())
        {
            if (_events.Current is YamlEvents.DocumentStart second)
            {
                _findings.Add(DataProblems.SecondDocument(Place(second)));
                break;
            }
        }
        if (value is string && YamlSlips.MissingBlank(_source) is { } slip)
            Broken(DataProblems.BlankMissingAfterColon(_at(slip.Offset, 1), slip.Key));
    }

    private void Broken(Diagnostic finding)
    {
        if (!_isBroken)
            _findings.Add(finding);
        _isBroken = true;
    }

    private int Original(int index) => _slips.Original(index);

    private SourceLocation Place(YamlEvents.ParsingEvent e)
    {
        var (start, end) = (Original((int)e.Start.Index), Original((int)e.End.Index));
        return _at(start, e.Start.Line == e.End.Line ? Math.Max(0, end - start) : 0);
    }

    /// <summary>Reads the node at the current event and leaves the reader on its last event.</summary>
    private object? ReadNode(int depth)
    {
        var (before, start) = (_values, _events.Current!);
        if (++_values > MostValues)
            Broken(DataProblems.TooManyAliases(Place(start)));
        if (depth > YamlData.MostDepth)
            Broken(DataProblems.TooDeep(Place(start)));
        if (_isBroken)
            return null;
        if (start is YamlEvents.AnchorAlias alias)
            return Resolve(alias);
        var value = start switch
        {
            YamlEvents.Scalar scalar => ScalarValue(scalar),
            YamlEvents.SequenceStart => ReadList(start, depth),
            YamlEvents.MappingStart mapping => ReadMap(mapping, depth),
            _ => (object?)NoNode(start),
        };
        if (start is YamlEvents.NodeEvent { Anchor.IsEmpty: false } named)
            _anchors[named.Anchor.Value] = (value, _values - before);
        return value;
    }

    private object? Resolve(YamlEvents.AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            Broken(DataProblems.UnknownAnchor(Place(alias), alias.Value.Value));
            return null;
        }
        _values += target.Size;
        return target.Value;
    }

    private object? ScalarValue(YamlEvents.Scalar scalar)
    {
        var text = scalar.Value;
        if (_map is not null && text.Length == 2 && SourceMap.IsTokenStart(text[0]) && _map.TryGet(char.ConvertToUtf32(text[0], text[1]), out var printed))
            return KeepsPrinted ? printed : printed.Value;
        text = ScalarText.Checked(text, () => Place(scalar), _findings);
        var isPlain = scalar.Style == Yaml.ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return isPlain ? YamlScalars.Value(text) : text;
    }

    private DataList ReadList(YamlEvents.ParsingEvent start, int depth)
    {
        var list = new DataList(Place(start));
        while (Next() && _events.Current is not YamlEvents.SequenceEnd)
        {
            var place = Place(_events.Current!);
            list.Add(ReadNode(depth + 1), place);
        }
        return list;
    }

    private DataMap ReadMap(YamlEvents.MappingStart start, int depth)
    {
        var map = new DataMap(Place(start));
        var firstPlaces = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        while (Next() && _events.Current is not YamlEvents.MappingEnd)
        {
            if (_events.Current is not YamlEvents.Scalar keyScalar)
            {
                Broken(start.Style == YamlEvents.MappingStyle.Flow || _source.AsSpan(Original((int)_events.Current!.Start.Index)).StartsWith("{")
                    ? DataProblems.BracesUnquoted(Place(start))
                    : DataProblems.YamlBroken(Place(_events.Current), ""));
                return map;
            }
            var (key, keyPlace) = (Key(keyScalar), Place(keyScalar));
            if (!Next())
                break;
            var place = Place(_events.Current!);
            var value = ReadNode(depth + 1);
            if (key == "<<" && keyScalar.Style == Yaml.ScalarStyle.Plain && value is DataMap merged)
                Merge(map, merged);
            else if (firstPlaces.TryAdd(key, keyPlace))
                map.Set(key, value, place, keyPlace);
            else
                _findings.Add(DataProblems.DuplicateYamlKey(keyPlace, key, firstPlaces[key]));
        }
        return map;
    }

    private static void Merge(DataMap map, DataMap merged)
    {
        foreach (var key in merged.Keys.Where(k => !map.Contains(k)))
            map.Set(key, merged[key], merged.LocationOf(key), merged.KeyLocationOf(key));
    }

    /// <summary>“日期”: and ‘日期’: are 日期, with a note.</summary>
    private string Key(YamlEvents.Scalar scalar)
    {
        var key = _map?.Expand(scalar.Value) ?? scalar.Value;
        if (key.Length > 0 && key[0] is '\u3000' or '\u00A0' && scalar.Style == Yaml.ScalarStyle.Plain)
            Broken(DataProblems.WideSpace(Place(scalar)));
        if (scalar.Style != Yaml.ScalarStyle.Plain || key.Length < 3 || !(key[0] is '“' or '‘' or '＂' && key[^1] is '”' or '’' or '＂'))
            return key;
        _findings.Add(DataProblems.WideQuotesAroundKey(Place(scalar), key[1..^1]));
        return key[1..^1];
    }

    /// <summary>A line that begins with its colon: the parser gives a value and no key.</summary>
    private object? NoNode(YamlEvents.ParsingEvent e)
    {
        Broken(DataProblems.YamlBroken(Place(e), ":"));
        return null;
    }

    private static bool IsNode(YamlEvents.ParsingEvent? e) => e is YamlEvents.NodeEvent or YamlEvents.AnchorAlias;

    private bool Next() => !_isBroken && _events.MoveNext();
}
