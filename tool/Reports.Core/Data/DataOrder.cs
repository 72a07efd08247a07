using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>By what rows are put in order.</summary>
public enum OrderKind
{
    /// <summary>By the values of a column.</summary>
    Column,

    /// <summary>行政区划: by the order column of the master list.</summary>
    Administrative,

    /// <summary>名录: as the master list stands.</summary>
    Master,

    /// <summary>姓氏笔画: by the strokes of a person's name.</summary>
    Surname,

    /// <summary>笔画: by the strokes of the row's name.</summary>
    Strokes,

    /// <summary>As listed.</summary>
    Listed,
}

/// <param name="Column">Null where the kind finds its own.</param>
public sealed record RowOrder(OrderKind Kind, string? Column, bool IsDescending)
{
    /// <summary>The words that are no columns.</summary>
    public static readonly IReadOnlyList<(string Word, OrderKind Kind)> Words =
    [
        ("行政区划", OrderKind.Administrative), ("名录", OrderKind.Master), ("姓氏笔画", OrderKind.Surname), ("笔画", OrderKind.Strokes), ("原序", OrderKind.Listed),
        ("administrative", OrderKind.Administrative), ("master", OrderKind.Master), ("surname-strokes", OrderKind.Surname), ("strokes", OrderKind.Strokes), ("as listed", OrderKind.Listed),
    ];

    /// <summary>行政区划, 姓氏笔画, 姓氏笔画 发言人, 得分, -得分, 得分 desc.</summary>
    public static RowOrder Parse(string text)
    {
        text = text.Trim();
        foreach (var (word, kind) in Words)
        {
            if (text == word)
                return new RowOrder(kind, null, false);
            if (kind is OrderKind.Surname or OrderKind.Strokes && text.StartsWith(word + " ", StringComparison.Ordinal))
                return new RowOrder(kind, text[word.Length..].Trim(), false);
        }
        var (column, isDescending) = (text, false);
        foreach (var mark in (string[])[" desc", " 降序", " 从高到低"])
        {
            if (column.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
                (column, isDescending) = (column[..^mark.Length].TrimEnd(), true);
        }
        return column.StartsWith('-') ? new RowOrder(OrderKind.Column, column[1..].Trim(), true) : new RowOrder(OrderKind.Column, column, isDescending);
    }
}

/// <summary>Puts the rows of a table in order.</summary>
public static class DataOrder
{
    /// <param name="master">The master list as it is to be followed; for the list itself, its own.</param>
    public static DataTable Sort(DataTable table, IReadOnlyList<RowOrder> order, MasterList? master, DiagnosticBag findings)
    {
        var comparers = new List<Comparison<int>>();
        foreach (var step in order)
        {
            if (Comparer(table, step, master, findings) is { } comparer)
                comparers.Add(comparer);
        }
        if (comparers.Count == 0)
            return table;
        var rows = Enumerable.Range(0, table.RowCount).Order(Comparer<int>.Create((a, b) => comparers.Select(c => c(a, b)).FirstOrDefault(r => r != 0, a.CompareTo(b)))).ToList();
        return table.InOrder(rows);
    }

    /// <summary>Numbers before days before text; blanks last in either direction.</summary>
    public static int Compare(object? a, object? b, bool isDescending)
    {
        if (a is null || b is null)
            return (a is null ? 1 : 0) - (b is null ? 1 : 0);
        var result = (a, b) switch
        {
            (decimal x, decimal y) => x.CompareTo(y),
            (DateTime x, DateTime y) => x.CompareTo(y),
            (string x, string y) => string.CompareOrdinal(x, y),
            _ when Rank(a) != Rank(b) => Rank(a) - Rank(b),
            _ => string.CompareOrdinal(Text(a), Text(b)),
        };
        return isDescending ? -result : result;
    }

    private static Comparison<int>? Comparer(DataTable table, RowOrder step, MasterList? master, DiagnosticBag findings)
    {
        if (step.Kind == OrderKind.Listed)
            return null;
        if (step.Kind is OrderKind.Administrative or OrderKind.Master && master is null)
        {
            findings.Add(DataProblems.OrderWithoutMaster(table.Location));
            return null;
        }
        var key = table.Key is { } name ? table.ColumnIndex(name) : -1;
        var column = step.Column is { } stated ? table.ColumnIndex(stated)
            : step.Kind == OrderKind.Surname && MasterList.LeaderColumn(table) is >= 0 and var leader ? leader
            : key;
        if (column < 0)
        {
            findings.Add(step.Column is null ? DataProblems.JoinWithoutKey(table.Location) : DataProblems.UnknownColumn(table.Location, step.Column, Nearest.Alike(step.Column, table.Columns.Select(c => c.Name))));
            return null;
        }
        switch (step.Kind)
        {
            case OrderKind.Column:
                return (a, b) => Compare(table[a, column], table[b, column], step.IsDescending);
            case OrderKind.Surname or OrderKind.Strokes:
                return (a, b) => Blanks(table[a, column], table[b, column]) ?? StrokeOrder.Compare(Text(table[a, column]), Text(table[b, column]));
            default:
                var units = Enumerable.Range(0, table.RowCount).Select(r => master!.Find(MasterNames.TextOf(table[r, column]))).ToList();
                return step.Kind == OrderKind.Administrative
                    ? (a, b) => (units[a]?.Order ?? decimal.MaxValue).CompareTo(units[b]?.Order ?? decimal.MaxValue) is not 0 and var r ? r : Row(units[a]).CompareTo(Row(units[b]))
                    : (a, b) => Row(units[a]).CompareTo(Row(units[b]));
        }
    }

    private static int Row(MasterUnit? unit) => unit?.Row ?? int.MaxValue;

    private static int? Blanks(object? a, object? b) => a is null || b is null ? (a is null ? 1 : 0) - (b is null ? 1 : 0) : null;

    private static string Text(object? value) => value is DateTime day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : MasterNames.TextOf(value);

    private static int Rank(object value) => value switch { decimal => 0, DateTime or DataMonth => 1, _ => 2 };
}
