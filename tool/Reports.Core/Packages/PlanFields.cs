using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>One mapping of the plan, read by known keys: each accessor says so when the value is of another type.</summary>
internal sealed class PlanFields
{
    private readonly DataMap _map;
    private readonly string _path;
    private readonly DiagnosticBag _findings;

    /// <summary>Keys that an unknown one most likely means: that they are missing need not be said again.</summary>
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    /// <param name="path">What the user calls the mapping: <c>pieces.speech</c>; empty for the whole file.</param>
    public PlanFields(DataMap map, string path, IReadOnlyList<string> known, DiagnosticBag findings)
    {
        (_map, _path, _findings) = (map, path, findings);
        foreach (var key in map.Keys)
        {
            if (known.Contains(key))
                continue;
            var nearest = Nearest.To(key, known.Where(k => !map.Contains(k)));
            if (nearest is not null)
                _meant.Add(nearest);
            findings.Add(PackageProblems.UnknownKey(key, path, nearest, known, map.KeyLocationOf(key)));
        }
    }

    public SourceLocation Location => _map.Location;

    public SourceLocation LocationOf(string key) => _map.LocationOf(key);

    /// <summary>Text; a number or a day written bare is taken as it stands.</summary>
    public PlanText? Text(string key) =>
        !_map.TryGet(key, out var value) || value is null ? null
        : AsText(value) is { } text ? new PlanText(text, _map.LocationOf(key))
        : Wrong<PlanText?>(key, PlanTypes.Text);

    public PlanText? RequiredText(string key)
    {
        if (!_map.TryGet(key, out var value) || value is null)
        {
            if (!_meant.Contains(key))
                _findings.Add(PackageProblems.MissingKey(key, _path, _map.Location));
            return null;
        }
        return Text(key);
    }

    public decimal? Number(string key) =>
        !_map.TryGet(key, out var value) || value is null ? null
        : value is decimal number ? number
        : Wrong<decimal?>(key, PlanTypes.Number);

    public bool Flag(string key) =>
        _map.TryGet(key, out var value) && value is not null && (value as bool? ?? Wrong<bool>(key, PlanTypes.Flag));

    public DataMap? Map(string key) =>
        !_map.TryGet(key, out var value) || value is null ? null
        : value as DataMap ?? Wrong<DataMap?>(key, PlanTypes.Mapping);

    public bool IsMapping(string key) => _map[key] is DataMap;

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<PlanText> Texts(string key)
    {
        if (!_map.TryGet(key, out var value) || value is null)
            return [];
        if (AsText(value) is { } single)
            return [new PlanText(single, _map.LocationOf(key))];
        if (value is not DataList list)
            return Wrong<IReadOnlyList<PlanText>>(key, PlanTypes.TextList) ?? [];
        var texts = new List<PlanText>();
        for (var i = 0; i < list.Count; i++)
        {
            if (AsText(list[i]) is { } text)
                texts.Add(new PlanText(text, list.LocationOf(i)));
            else
                Wrong<object>(key, PlanTypes.TextList);
        }
        return texts;
    }

    /// <summary>The elements of a list, or one value alone.</summary>
    public IEnumerable<(object? Value, SourceLocation Location)> Items(string key)
    {
        if (!_map.TryGet(key, out var value) || value is null)
            yield break;
        if (value is not DataList list)
        {
            yield return (value, _map.LocationOf(key));
            yield break;
        }
        for (var i = 0; i < list.Count; i++)
            yield return (list[i], list.LocationOf(i));
    }

    public bool Has(string key) => _map.Contains(key);

    /// <summary>The members of a mapping of mappings, each with the places of its value and of its name.</summary>
    public IEnumerable<(string Name, object? Value, SourceLocation Location, SourceLocation Key)> Members(string key)
    {
        if (Map(key) is not { } map)
            yield break;
        foreach (var name in map.Keys)
            yield return (name, map[name], map.LocationOf(name), map.KeyLocationOf(name));
    }

    internal static string? AsText(object? value) => value switch
    {
        string text => text,
        decimal number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DataMonth month => month.ToString(),
        _ => null,
    };

    private T? Wrong<T>(string key, Sentence expected)
    {
        _findings.Add(PackageProblems.WrongType(_path.Length == 0 ? key : $"{_path}.{key}", expected, _map.LocationOf(key)));
        return default;
    }
}
