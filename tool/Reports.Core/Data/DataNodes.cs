using System.Diagnostics.CodeAnalysis;
using Reports.Diagnostics;

namespace Reports.Data;

// 数据值: a leaf is a plain CLR value: null, bool, decimal (its scale is the decimals shown), string, DateTime (a day) or DataMonth.
// A container knows the place of each of its members, so that no leaf has to carry one.

/// <summary>A month whose day is not given: 2023年9月 is 2023-09.</summary>
public readonly record struct DataMonth(int Year, int Month)
{
    public override string ToString() => $"{Year:0000}-{Month:00}";
}

/// <summary>A container of data values.</summary>
public abstract class DataNode(SourceLocation location)
{
    /// <summary>Where the container itself stands: the file, the mapping's first line, the sheet.</summary>
    public SourceLocation Location { get; } = location;
}

/// <summary>An ordered mapping (YAML, JSON).</summary>
public sealed class DataMap(SourceLocation location) : DataNode(location)
{
    private readonly Dictionary<string, (object? Value, SourceLocation Location, SourceLocation Key)> _members = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    public IReadOnlyList<string> Keys => _keys;

    /// <param name="keyPlace">Where the key stands, where that is known: what is said about the key points there.</param>
    public void Set(string key, object? value, SourceLocation place, SourceLocation? keyPlace = null)
    {
        if (!_members.ContainsKey(key))
            _keys.Add(key);
        _members[key] = (value, place, keyPlace ?? place);
    }

    /// <summary>The members of these names.</summary>
    public DataMap Only(IEnumerable<string> names)
    {
        var only = new DataMap(Location);
        foreach (var key in _keys.Intersect(names, StringComparer.Ordinal))
            only.Set(key, _members[key].Value, _members[key].Location, _members[key].Key);
        return only;
    }

    public bool Contains(string key) => _members.ContainsKey(key);

    public bool TryGet(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = _members.TryGetValue(key, out var member);
        value = member.Value;
        return found;
    }

    public object? this[string key] => _members.TryGetValue(key, out var member) ? member.Value : null;

    public SourceLocation LocationOf(string key) => _members.TryGetValue(key, out var member) ? member.Location : Location;

    /// <summary>The place of the key itself, not of its value.</summary>
    public SourceLocation KeyLocationOf(string key) => _members.TryGetValue(key, out var member) ? member.Key : Location;
}

/// <summary>A sequence (YAML, JSON).</summary>
public sealed class DataList(SourceLocation location) : DataNode(location)
{
    private readonly List<(object? Value, SourceLocation Location)> _items = [];

    public int Count => _items.Count;

    public object? this[int index] => _items[index].Value;

    public void Add(object? value, SourceLocation place) => _items.Add((value, place));

    public SourceLocation LocationOf(int index) => _items[index].Location;
}
