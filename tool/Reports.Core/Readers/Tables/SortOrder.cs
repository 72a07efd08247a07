using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Tables;

/// <summary>The order of rows as a fence states it.</summary>
/// <param name="By">Columns with their directions; empty for the order of the source, unless <paramref name="ByValue"/>.</param>
/// <param name="ByValue">By what the chart draws or the table ranks: <c>sort: desc</c>.</param>
internal sealed record SortOrder(IReadOnlyList<(int Column, bool Descending)> By, bool ByValue = false, bool Descending = true)
{
    private static readonly string[] s_descending = ["desc", "descending", "降序", "从高到低", "由高到低", "从大到小"];
    private static readonly string[] s_ascending = ["asc", "ascending", "升序", "从低到高", "由低到高", "从小到大"];
    private static readonly string[] s_none = ["none", "不排", "原序", "不排序"];

    /// <summary>Null when the fence states none, or when what it states is a finding.</summary>
    public static SortOrder? Read(FenceFields fields, SourceTable table, DiagnosticBag findings)
    {
        if (!fields.Has("sort"))
            return null;
        if (fields.Below("sort", FenceWords.Sort, FenceWords.SortName) is { } below)
        {
            var column = below.Text("by") is { } by ? FenceSource.Column(table, by, below.At("by"), findings) : -1;
            var order = below.Text("order") ?? "asc";
            var known = s_descending.Contains(order) || s_ascending.Contains(order);
            if (!known)
                findings.Add(FenceProblems.BadWord(order, "order", Nearest.To(order, ["desc", "asc"]), ["desc", "asc"], below.At("order")));
            return column < 0 ? null : new SortOrder([(column, s_descending.Contains(order))]);
        }
        var columns = new List<(int, bool)>();
        foreach (var (text, place) in fields.Names("sort"))
        {
            if (s_none.Contains(text))
                return new SortOrder([]);
            if (s_descending.Contains(text) || s_ascending.Contains(text))
                return new SortOrder([], ByValue: true, s_descending.Contains(text));
            if (One(text, place, table, findings) is { Column: >= 0 } one)
                columns.Add(one);
        }
        return columns.Count == 0 ? null : new SortOrder(columns);
    }

    public IReadOnlyList<int> Apply(SourceTable table, IReadOnlyList<int> rows) =>
        By.Count == 0 ? rows : [.. rows.Order(Comparer<int>.Create((a, b) => Compare(table, a, b)))];

    private static (int Column, bool Descending) One(string text, SourceLocation place, SourceTable table, DiagnosticBag findings)
    {
        if (table.Find(text) is >= 0 and var whole)
            return (whole, false);
        var space = text.LastIndexOf(' ');
        var direction = space < 0 ? "" : text[(space + 1)..];
        var isDirection = s_descending.Contains(direction) || s_ascending.Contains(direction);
        var isMinus = text.StartsWith('-') && table.Find(text[1..]) >= 0;
        var name = isMinus ? text[1..] : isDirection ? text[..space].Trim() : text;
        return (FenceSource.Column(table, name, place, findings), isMinus || s_descending.Contains(direction));
    }

    private int Compare(SourceTable table, int a, int b)
    {
        foreach (var (column, descending) in By)
        {
            var (left, right) = (table.Value(a, column), table.Value(b, column));
            // What has no value stands last in either direction.
            var order = (left, right) switch
            {
                (null, null) => 0,
                (null, _) => int.MaxValue,
                (_, null) => int.MinValue,
                _ => Values(left, right),
            };
            if (order == 0)
                continue;
            return order is int.MaxValue or int.MinValue ? Math.Sign(order) : descending ? -order : order;
        }
        return a.CompareTo(b);
    }

    private static int Values(object left, object right) => (left, right) switch
    {
        (decimal x, decimal y) => Math.Sign(decimal.Compare(x, y)),
        (DateTime x, DateTime y) => Math.Sign(DateTime.Compare(x, y)),
        (DataMonth x, DataMonth y) => Math.Sign((x.Year * 12 + x.Month).CompareTo(y.Year * 12 + y.Month)),
        _ => Math.Sign(string.CompareOrdinal(ShownValue.Text(left, 4), ShownValue.Text(right, 4))),
    };
}
