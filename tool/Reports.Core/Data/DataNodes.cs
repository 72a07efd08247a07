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

/// <summary>The place of a member, in less than half of the bytes where it is a line and column: a file may have a million.</summary>
internal readonly struct MemberPlace(SourceLocation place)
{
    /// <summary>The file's name, else the whole of a place that is more than line and column.</summary>
    private readonly object _where = place is { Length: 0, Sheet: null, Cell: null } ? place.File : place;
    private readonly int _line = place.Line;
    private readonly int _column = place.Column;

    public SourceLocation Location => _where is SourceLocation whole ? whole : new SourceLocation((string)_where, _line, _column);
}

/// <summary>An ordered mapping (YAML, JSON).</summary>
public sealed class DataMap(SourceLocation location) : DataNode(location)
{
    private readonly OrderedDictionary<string, (object? Value, MemberPlace Place, MemberPlace Key)> _members = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Keys => _members.Keys;

    /// <param name="keyPlace">Where the key stands, where that is known: what is said about the key points there.</param>
    public void Set(string key, object? value, SourceLocation place, SourceLocation? keyPlace = null) =>
        _members[key] = (value, new MemberPlace(place), new MemberPlace(keyPlace ?? place));

    /// <summary>The members of these names.</summary>
    public DataMap Only(IEnumerable<string> names)
    {
        var only = new DataMap(Location);
        foreach (var key in Keys.Intersect(names, StringComparer.Ordinal))
            only._members[key] = _members[key];
        return only;
    }

    public bool Contains(string key) => _members.ContainsKey(key);

    public bool TryGet(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = _members.TryGetValue(key, out var member);
        value = LazyNode.Resolve(member.Value);
        return found;
    }

    public object? this[string key] => _members.TryGetValue(key, out var member) ? LazyNode.Resolve(member.Value) : null;

    public SourceLocation LocationOf(string key) => _members.TryGetValue(key, out var member) ? member.Place.Location : Location;

    /// <summary>The place of the key itself, not of its value.</summary>
    public SourceLocation KeyLocationOf(string key) => _members.TryGetValue(key, out var member) ? member.Key.Location : Location;

    /// <summary>To be called when no more members come.</summary>
    internal void Trim() => _members.TrimExcess();
}

/// <summary>A sequence (YAML, JSON).</summary>
public sealed class DataList(SourceLocation location) : DataNode(location)
{
    private readonly List<(object? Value, MemberPlace Place)> _items = [];

    public int Count => _items.Count;

    public object? this[int index] => LazyNode.Resolve(_items[index].Value);

    public void Add(object? value, SourceLocation place) => _items.Add((value, new MemberPlace(place)));

    public SourceLocation LocationOf(int index) => _items[index].Place.Location;

    /// <summary>To be called when no more items come.</summary>
    internal void Trim() => _items.TrimExcess();
}
