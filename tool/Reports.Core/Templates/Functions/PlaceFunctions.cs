using Reports.Data;
using Reports.Diagnostics;
using Reports.Texts;
using Scriban.Runtime;

namespace Reports.Templates.Functions;

/// <summary>Places in an order: who leads, who shares a place, who stands in which order. Names that are level share the better place.</summary>
internal static class PlaceFunctions
{
    private static readonly FunctionParameter s_list = new("list");
    private static readonly FunctionParameter s_column = new("column");
    private static readonly FunctionParameter s_name = new("name");

    private const string Towns = "[{n: \"甲镇\", s: 96}, {n: \"乙镇\", s: 91}, {n: \"丙镇\", s: 91}, {n: \"丁镇\", s: 88}]";

    public static ChineseFunction[] All() =>
    [
        new("place", "第几", new("一个值在一列中的位次，并列的说并列", "the place of a value in a column, saying when it is shared"), [s_list, s_column, new("value"), new("ascending", true, false)], Place,
            new FunctionExample($"zh.place {Towns} \"s\" 96", "第1位"), new FunctionExample($"zh.place {Towns} \"s\" 91", "并列第2位"), new FunctionExample($"zh.place {Towns} \"s\" 88", "第4位"), new FunctionExample($"zh.place {Towns} \"s\" null", "")),
        new("leaders", "居前", new("“前三位分别是……”，并列的同列并说明", "the first N in a sentence; names level with the Nth are named too"), [s_list, new("count"), s_column, s_name], c => Sentence(c, best: true),
            new FunctionExample($"zh.leaders {Towns} 1 \"s\" \"n\"", "第一位是甲镇"), new FunctionExample($"zh.leaders {Towns} 2 \"s\" \"n\"", "前两位是甲镇、乙镇和丙镇（乙镇和丙镇并列第2位）"), new FunctionExample($"zh.leaders {Towns} 4 \"s\" \"n\"", "前四位分别是甲镇、乙镇、丙镇和丁镇（乙镇和丙镇并列第2位）")),
        new("trailers", "居后", new("“后三位分别是……”，最低的在最后，并列的同列并说明", "the last N in a sentence, the lowest last"), [s_list, new("count"), s_column, s_name], c => Sentence(c, best: false),
            new FunctionExample($"zh.trailers {Towns} 1 \"s\" \"n\"", "末位是丁镇"), new FunctionExample($"zh.trailers {Towns} 2 \"s\" \"n\"", "后两位是乙镇、丙镇和丁镇（乙镇和丙镇并列第2位）")),
        new("in_order", "依次", new("按另一张名单的次序排列；名单上没有的排在后面", "in the order of another list; what it does not name comes last"), [s_list, new("order"), new("column", true), new("order_column", true)], InOrder,
            new FunctionExample("zh.in_order [\"丙\", \"甲\"] [\"甲\", \"乙\", \"丙\"] | zh.join", "甲和丙"), new FunctionExample("zh.in_order [\"丁\", \"乙\"] [\"甲\", \"乙\"] | zh.join", "乙和丁")),
        new("by_strokes", "姓氏笔画", new("按姓氏笔画由少到多排列，同笔画按起笔横竖撇点折", "in the order of the family name's strokes, then of its first stroke"), [s_list, new("column", true)],
            c => new ScriptArray(c.List(0).OrderBy(i => Key(c, i, c.Text(1)).Replace("\u3000", "", StringComparison.Ordinal), StrokeOrder.Comparer)),
            new FunctionExample("zh.by_strokes [\"田穆\", \"丁一凡\", \"冉子墨\", \"王芳\"] | zh.join last:\"、\"", "丁一凡、王芳、田穆、冉子墨"), new FunctionExample("zh.by_strokes [{name: \"魏明\"}, {name: \"石磊\"}] \"name\" | zh.join \"name\"", "石磊和魏明")),
        new("name_rows", "姓名行", new("姓名上下对齐：几个一行，两字的中间空一字；逐行打印，每行一段", "names under each other: so many a row, those of two characters spaced; print each row as a paragraph"), [s_list, new("column", true), new("per", true, 5)], NameRows,
            new FunctionExample("zh.name_rows [\"田穆\", \"冉子墨\", \"王芳\"] per:2 | array.join \"／\"", "田　穆　　冉子墨／王　芳"), new FunctionExample("zh.name_rows [\"田穆\", \"欧阳子墨\", \"王芳\"] per:3 | array.join \"／\"", "田　穆　　　欧阳子墨　　王　芳")),
        new("people", "人员", new("职务和姓名连成名单", "offices and names as one list"), [s_list, new("office", true, "office"), new("name", true, "name")], People,
            new FunctionExample("zh.people [{office: \"镇长\", name: \"田穆\"}, {office: \"局长\", name: \"冉子墨\"}]", "镇长田穆、局长冉子墨"), new FunctionExample("zh.people [{name: \"田穆\"}]", "田穆")),
        new("moved", "移位", new("前移、后移几位，未动的说位次未变", "how many places up or down"), [new("from"), new("to")],
            c => c.Number(0) is not { } from || c.Number(1) is not { } to ? null
                : to < from ? $"前移{NumberFunctions.Plain(from - to)}位" : to > from ? $"后移{NumberFunctions.Plain(to - from)}位" : "位次未变",
            new FunctionExample("zh.moved 64 57", "前移7位"), new FunctionExample("zh.moved 3 5", "后移2位"), new FunctionExample("zh.moved 3 3", "位次未变")),
    ];

    private sealed record Entry(object? Item, string Name, decimal Value);

    private static string? Place(FunctionCall c)
    {
        if (c.Number(2) is not { } value)
            return null;
        var column = c.Text(1);
        var numbers = c.List(0).Select(i => FunctionCall.ToNumber(column.Length == 0 ? i : c.Member(i, column))).OfType<decimal>().ToList();
        var place = Ranking.PlaceOf(numbers.Select(n => (decimal?)n), value, descending: !c.Bool(3));
        return (numbers.Count(n => n == value) > 1 ? "并列" : "") + $"第{place}位";
    }

    private static string? Sentence(FunctionCall c, bool best)
    {
        var (count, column, name) = (Math.Max(0, c.Int(1)), c.Text(2), c.Text(3));
        var all = c.List(0)
            .Select(i => (Item: i, Value: FunctionCall.ToNumber(c.Member(i, column))))
            .Where(e => e.Value is not null)
            .Select(e => new Entry(e.Item, c.Context.ObjectToString(c.Member(e.Item, name)), e.Value!.Value))
            .OrderByDescending(e => e.Value).ToList();
        if (count == 0 || all.Count == 0)
            return null;
        count = Math.Min(count, all.Count);
        var bound = best ? all[count - 1].Value : all[^count].Value;
        var chosen = all.Where(e => best ? e.Value >= bound : e.Value <= bound).ToList();
        var head = count == 1 ? best ? "第一位" : "末位" : (best ? "前" : "后") + ChineseNumerals.Count(count) + "位";
        // 分别是 promises as many names as places.
        var verb = count > 1 && chosen.Count == count ? "分别是" : "是";
        return head + verb + ListFunctions.Join(chosen.Select(e => e.Name), "、", "和") + Shared(chosen, all);
    }

    /// <summary>（乙镇和丙镇并列第2位）</summary>
    private static string Shared(List<Entry> chosen, List<Entry> all)
    {
        var ties = chosen.GroupBy(e => e.Value).Where(g => g.Count() > 1)
            .Select(g => $"{ListFunctions.Join(g.Select(e => e.Name), "、", "和")}并列第{Ranking.PlaceOf(all.Select(e => (decimal?)e.Value), g.Key)}位").ToList();
        return ties.Count == 0 ? "" : $"（{string.Join("，", ties)}）";
    }

    private static ScriptArray InOrder(FunctionCall c)
    {
        var (column, orderColumn) = (c.Text(2), c.Text(3));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in c.List(1))
            places.TryAdd(Key(c, item, orderColumn), places.Count);
        return new ScriptArray(c.List(0).OrderBy(i => places.GetValueOrDefault(Key(c, i, column), int.MaxValue)));
    }

    /// <summary>Each name as wide as the longest (at least three characters), two blanks between.</summary>
    private static ScriptArray NameRows(FunctionCall c)
    {
        var per = Math.Clamp(c.Int(2), 1, 20);
        var names = c.List(0).Select(i => TextFunctions.Spaced(Key(c, i, c.Text(1)))).Where(n => n.Length > 0).ToList();
        var width = names.Count == 0 ? 0 : Math.Max(3, names.Max(n => n.Length));
        return new ScriptArray(names.Chunk(per).Select(row => string.Join("\u3000\u3000", row.Select((n, i) => i == row.Length - 1 ? n : n.PadRight(width, '\u3000')))));
    }

    private static string Key(FunctionCall c, object? item, string column) => c.Context.ObjectToString(column.Length == 0 ? item : c.Member(item, column));

    private static string People(FunctionCall c) =>
        string.Join("、", c.List(0).Select(p => Part(c, p, c.Text(1)) + Part(c, p, c.Text(2))).Where(t => t.Length > 0));

    private static string Part(FunctionCall c, object? person, string member) =>
        person is IScriptObject row && row.TryGetValue(c.Context, c.Span, member, out var value) ? c.Context.ObjectToString(value) : "";
}
