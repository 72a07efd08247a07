using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>Takes the members of one mapping of the front matter by their names in either language, and says what it cannot use.</summary>
internal sealed class FrontMatterFields
{
    private readonly DataMap _map;
    private readonly SourceMap _sources;
    private readonly DiagnosticBag _findings;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public FrontMatterFields(DataMap map, string[][] names, SourceMap sources, DiagnosticBag findings)
    {
        (_map, _sources, _findings) = (map, sources, findings);
        foreach (var key in map.Keys)
        {
            var element = names.FirstOrDefault(n => n.Contains(key.Trim(), StringComparer.OrdinalIgnoreCase));
            if (element is null)
                findings.Add(ReaderProblems.UnknownElement(sources.Expand(key), Nearest.To(key, names.SelectMany(n => n)), map.LocationOf(key)));
            else if (!_keys.TryAdd(element[0], key))
                findings.Add(ReaderProblems.ElementTwice(key, _keys[element[0]], map.LocationOf(key)));
        }
    }

    public bool Has(string name) => Value(name) is not null;

    /// <summary>The value; null when the element is absent or empty.</summary>
    public object? Value(string name) => _keys.TryGetValue(name, out var key) ? Typed(_map[key]) : null;

    public SourceLocation Place(string name) => _keys.TryGetValue(name, out var key) ? _map.LocationOf(key) : _map.Location;

    public string Written(string name) => _keys.GetValueOrDefault(name, name);

    /// <summary>A line of text: values stay values, a <c>\</c> or a line break is a break made by hand.</summary>
    public List<Inline> Line(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
            return [];
        var place = _map.LocationOf(key);
        var text = Text(name, _map[key]);
        if (Lone(_map[key]) is not { } printed)
            return PlainLine.Read(text, _sources, _findings, (_, _) => place);
        if (printed is { Value: DateTime or DataMonth, IsGap: false })
            return [new TextRun(text, printed) { Location = place }];
        var list = new InlineList(_sources, _findings);
        list.Value(printed);
        return list.EndTrimmed();
    }

    /// <summary>The same as plain text; null when absent or empty.</summary>
    public string? Plain(string name) => _keys.TryGetValue(name, out var key) ? PlainOf(name, _map[key]) : null;

    /// <summary>A text or a list of texts.</summary>
    public List<string> List(string name) => Value(name) switch
    {
        null => [],
        DataList list => [.. Enumerable.Range(0, list.Count).Select(i => PlainOf(name, list[i])).OfType<string>()],
        _ => Plain(name) is { } one ? [one] : [],
    };

    public decimal? Number(string name)
    {
        switch (Value(name))
        {
            case null: return null;
            case decimal number: return number;
            case string text when decimal.TryParse(_sources.Expand(text).Trim().TrimEnd('份', '钟', '分'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number): return number;
            default:
                Wrong(name, new("数字", "a number"));
                return null;
        }
    }

    public bool Flag(string name)
    {
        switch (Value(name))
        {
            case null: return false;
            case bool flag: return flag;
            case string text when _sources.Expand(text).Trim() is "是" or "有" or "yes" or "true": return true;
            case string text when _sources.Expand(text).Trim() is "否" or "无" or "no" or "false": return false;
            default:
                Wrong(name, new("“是”或“否”", "true or false"));
                return false;
        }
    }

    /// <summary>The members of a nested mapping; null, with a finding, when it is none.</summary>
    public FrontMatterFields? Fields(string name, string[][] names) =>
        Value(name) is DataMap map ? new FrontMatterFields(map, names, _sources, _findings) : null;

    public FrontMatterFields Fields(DataMap map, string[][] names) => new(map, names, _sources, _findings);

    public void Wrong(string name, Sentence expected) => _findings.Add(ReaderProblems.WrongShape(Written(name), expected, Place(name)));

    public string? PlainOf(string name, object? value)
    {
        var text = _sources.Expand(Text(name, value)).Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Length == 0 ? null : text;
    }

    /// <summary>The text of a scalar, tokens kept; a date as papers write it.</summary>
    private string Text(string name, object? value)
    {
        var printed = Lone(value);
        switch (Typed(value))
        {
            case DateTime day: return ChineseDate.Of(day);
            case DataMonth month: return ChineseDate.Of(month);
            case var _ when printed is not null: return printed.Text;
            case null: return "";
            case string text: return text;
            case decimal number: return number.ToString(CultureInfo.InvariantCulture);
            case bool flag: return flag ? "是" : "否";
            default:
                Wrong(name, new("文字", "text"));
                return "";
        }
    }

    /// <summary>A printed value that stands alone counts with its type where that decides how it is read or written.</summary>
    private object? Typed(object? value) => Lone(value) switch
    {
        null => value,
        { IsGap: false, Value: DateTime or DataMonth or decimal or bool or DataNode } printed => printed.Value,
        { IsGap: false, Value: null } => null,
        var printed => printed.Text,
    };

    private PrintedValue? Lone(object? value) =>
        value is PrintedValue given ? given
        : value is string text && text.Trim() is { Length: 2 } lone && char.IsSurrogatePair(lone[0], lone[1])
            && _sources.TryGet(char.ConvertToUtf32(lone[0], lone[1]), out var printed) ? printed : null;
}
