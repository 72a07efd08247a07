using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Scriban.Runtime;

namespace Reports.Templates.Functions;

/// <summary>Lists of names and rows of tables: joined, ranked, chosen, grouped, summed.</summary>
internal static class ListFunctions
{
    private static readonly FunctionParameter s_list = new("list");
    private static readonly FunctionParameter s_column = new("column");
    private static readonly FunctionParameter s_optionalColumn = new("column", true);

    public static ChineseFunction[] All() =>
    [
        new("join", "顿号", new("用顿号连接，最后一项前用“和”", "joined by 、 with 和 before the last"), [s_list, s_optionalColumn, new("last", true, "和")],
            c => Join(Texts(c), "、", c.Text(2)),
            new FunctionExample("zh.join [\"甲\", \"乙\", \"丙\"]", "甲、乙和丙"), new FunctionExample("zh.join [\"甲\"]", "甲"), new FunctionExample("zh.join [\"甲\", \"乙\", \"丙\"] last:\"、\"", "甲、乙、丙")),
        new("quoted", "引号", new("逐项加引号，之间不用顿号", "each in quotation marks, nothing between (GB/T 15834)"), [s_list, s_optionalColumn],
            c => string.Concat(Texts(c).Select(t => $"“{t}”")),
            new FunctionExample("zh.quoted [\"甲\", \"乙\"]", "“甲”“乙”")),
        new("titles", "书名号", new("逐项加书名号，之间不用顿号", "each in title marks, nothing between"), [s_list, s_optionalColumn],
            c => string.Concat(Texts(c).Select(t => $"《{t}》")),
            new FunctionExample("zh.titles [\"甲\", \"乙\"]", "《甲》《乙》")),
        new("sorted", "排序", new("按一列由高到低；没有数的排在最后", "by a column, highest first; rows without a number last"), [s_list, s_column, new("ascending", true, false)],
            c => new ScriptArray(Sorted(c, c.Bool(2))),
            new FunctionExample("zh.sorted [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" | zh.join \"n\"", "乙、甲和丙"), new FunctionExample("zh.sorted [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" ascending:true | zh.join \"n\"", "甲、丙和乙")),
        new("top", "前", new("前 N 名；并列的按原有次序，ties 为 true 时与第 N 名并列的一并列入", "the first N by a column; with ties:true those level with the Nth too"), [s_list, new("count"), s_optionalColumn, new("ties", true, false)],
            c => new ScriptArray(First(c, best: true)),
            new FunctionExample("zh.top [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] 2 \"s\" | zh.join \"n\"", "乙和甲"), new FunctionExample("zh.top [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] 2 \"s\" ties:true | zh.join \"n\"", "乙、甲和丙")),
        new("bottom", "后", new("后 N 名，仍按由高到低，最低的在最后", "the last N by a column, the lowest last"), [s_list, new("count"), s_optionalColumn, new("ties", true, false)],
            c => new ScriptArray(First(c, best: false)),
            new FunctionExample("zh.bottom [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] 1 \"s\" | zh.join \"n\"", "丙"), new FunctionExample("zh.bottom [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] 1 \"s\" ties:true | zh.join \"n\"", "甲和丙")),
        new("rank", "名次", new("一个值在一列中的名次；并列同名次", "the rank of a value in a column; ties share it"), [s_list, s_column, new("value"), new("ascending", true, false)],
            Rank,
            new FunctionExample("zh.rank [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 5", "1"), new FunctionExample("zh.rank [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 3", "2"), new FunctionExample("zh.rank [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 3 ascending:true", "1")),
        new("find", "查找", new("一列等于某值的那一行；没有则为空", "the row whose column has a value; null when none"), [s_list, s_column, new("value")],
            c => Matching(c).FirstOrDefault(),
            new FunctionExample("(zh.find [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"n\" \"乙\").s", "5")),
        new("where", "筛选", new("一列等于某值的各行", "the rows whose column has a value"), [s_list, s_column, new("value")],
            c => new ScriptArray(Matching(c)),
            new FunctionExample("zh.where [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 3 | zh.join \"n\"", "甲和丙")),
        new("not", "除去", new("一列不等于某值的各行", "the rows whose column does not have a value"), [s_list, s_column, new("value")],
            c => new ScriptArray(c.List(0).Except(Matching(c))),
            new FunctionExample("zh.not [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 3 | zh.join \"n\"", "乙")),
        new("at_least", "不低于", new("一列不低于某数的各行", "the rows whose column is at least a number"), [s_list, s_column, new("value")],
            c => new ScriptArray(Compared(c, (v, bound) => v >= bound)),
            new FunctionExample("zh.at_least [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 3 | zh.join \"n\"", "甲、乙和丙")),
        new("below", "低于", new("一列低于某数的各行", "the rows whose column is below a number"), [s_list, s_column, new("value")],
            c => new ScriptArray(Compared(c, (v, bound) => v < bound)),
            new FunctionExample("zh.below [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" 5 | zh.join \"n\"", "甲和丙")),
        new("group", "分组", new("按一列分组：name、rows", "grouped by a column: name, rows"), [s_list, s_column], Group,
            new FunctionExample("zh.group [{n: \"甲\", s: 3}, {n: \"乙\", s: 5}, {n: \"丙\", s: 3}] \"s\" | array.map \"name\" | zh.join", "3和5")),
        new("sum", "合计", new("一列之和", "the sum of a column"), [s_list, s_optionalColumn],
            c => Numbers(c) is { Count: > 0 } numbers ? (object)numbers.Sum() : null,
            new FunctionExample("zh.sum [1, 2, 3]", "6")),
        new("average", "平均", new("一列的平均数；没有数的不计", "the mean of a column; rows without a number do not count"), [s_list, s_optionalColumn, new("decimals", true)],
            c => Numbers(c) is { Count: > 0 } numbers ? (c[2] is null ? (object?)Ranking.Average(numbers.Select(n => (decimal?)n)) : Ranking.Round(Ranking.Average(numbers.Select(n => (decimal?)n))!.Value, c.Int(2))) : null,
            new FunctionExample("zh.average [1, 2] decimals:1", "1.5")),
        new("max", "最高", new("一列的最大数", "the largest of a column"), [s_list, s_optionalColumn],
            c => Numbers(c) is { Count: > 0 } numbers ? (object)numbers.Max() : null,
            new FunctionExample("zh.max [1, 3, 2]", "3")),
        new("min", "最低", new("一列的最小数", "the smallest of a column"), [s_list, s_optionalColumn],
            c => Numbers(c) is { Count: > 0 } numbers ? (object)numbers.Min() : null,
            new FunctionExample("zh.min [1, 3, 2]", "1")),
    ];

    private static IEnumerable<string> Texts(FunctionCall c)
    {
        var column = c.Text(1);
        return c.List(0).Select(i => column.Length == 0 ? i : c.Member(i, column)).Where(v => v is not null).Select(v => c.Context.ObjectToString(v)).Where(t => t.Length > 0);
    }

    internal static string Join(IEnumerable<string> texts, string mark, string last)
    {
        var all = texts.ToList();
        var builder = new StringBuilder();
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0)
                builder.Append(i == all.Count - 1 ? last : mark);
            builder.Append(all[i]);
        }
        return builder.ToString();
    }

    private static decimal? Value(FunctionCall c, object? item, string column) =>
        FunctionCall.ToNumber(column.Length == 0 ? item : c.Member(item, column));

    private static List<decimal> Numbers(FunctionCall c)
    {
        var column = c.Text(1);
        return [.. c.List(0).Select(i => Value(c, i, column)).OfType<decimal>()];
    }

    private static IEnumerable<object?> Sorted(FunctionCall c, bool ascending)
    {
        var column = c.Text(1);
        var valued = c.List(0).Select(i => (Item: i, Value: Value(c, i, column))).ToList();
        var ordered = ascending
            ? valued.Where(v => v.Value is not null).OrderBy(v => v.Value)
            : valued.Where(v => v.Value is not null).OrderByDescending(v => v.Value);
        return ordered.Concat(valued.Where(v => v.Value is null)).Select(v => v.Item);
    }

    private static IEnumerable<object?> First(FunctionCall c, bool best)
    {
        var count = Math.Max(0, c.Int(1));
        var column = c.Text(2);
        var items = c.List(0);
        if (column.Length == 0)
            return best ? items.Take(count) : items.TakeLast(count);
        var valued = items.Select(i => (Item: i, Value: Value(c, i, column))).Where(v => v.Value is not null).OrderByDescending(v => v.Value).ToList();
        var bound = count == 0 || valued.Count == 0 ? null : best ? valued[Math.Min(count, valued.Count) - 1].Value : valued[Math.Max(0, valued.Count - count)].Value;
        var chosen = c.Bool(3)
            ? valued.Where(v => bound is not null && (best ? v.Value >= bound : v.Value <= bound))
            : best ? valued.Take(count) : valued.TakeLast(count);
        return chosen.Select(v => v.Item);
    }

    private static object? Rank(FunctionCall c)
    {
        if (c.Number(2) is not { } value)
            return null;
        var column = c.Text(1);
        return Ranking.PlaceOf(c.List(0).Select(i => Value(c, i, column)), value, descending: !c.Bool(3));
    }

    private static IEnumerable<object?> Matching(FunctionCall c)
    {
        var column = c.Text(1);
        var wanted = c[2];
        return c.List(0).Where(i => IsSame(c, c.Member(i, column), wanted)).ToList();
    }

    private static bool IsSame(FunctionCall c, object? value, object? wanted)
    {
        if (FunctionCall.ToNumber(value) is { } a && FunctionCall.ToNumber(wanted) is { } b)
            return a == b;
        if (value is null || wanted is null)
            return value is null && wanted is null;
        return string.Equals(c.Context.ObjectToString(value), c.Context.ObjectToString(wanted), StringComparison.Ordinal);
    }

    private static IEnumerable<object?> Compared(FunctionCall c, Func<decimal, decimal, bool> test)
    {
        var column = c.Text(1);
        var bound = c.Number(2) ?? throw c.Fail(2, "应为数字", "must be a number");
        return c.List(0).Where(i => Value(c, i, column) is { } value && test(value, bound)).ToList();
    }

    private static ScriptArray Group(FunctionCall c)
    {
        var column = c.Text(1);
        var groups = new ScriptArray();
        var byName = new Dictionary<string, ScriptArray>(StringComparer.Ordinal);
        foreach (var item in c.List(0))
        {
            var name = c.Member(item, column);
            var key = c.Context.ObjectToString(name);
            if (!byName.TryGetValue(key, out var rows))
            {
                byName[key] = rows = [];
                groups.Add(new ScriptObject { ["name"] = name, ["rows"] = rows });
            }
            rows.Add(item);
        }
        return groups;
    }
}
