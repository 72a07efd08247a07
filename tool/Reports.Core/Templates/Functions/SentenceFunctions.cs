using Reports.Data;
using Reports.Diagnostics;
using Reports.Texts;
using Scriban.Runtime;

namespace Reports.Templates.Functions;

/// <summary>The usual sentences of a bulletin, from the figures as tables and charts show them: what is compared is what was printed.</summary>
internal static class SentenceFunctions
{
    private const string Now = "[{n: \"甲镇\", s: 96.20m}, {n: \"乙镇\", s: 91.50m}, {n: \"丙镇\", s: 91.50m}, {n: \"丁镇\", s: null}]";
    private const string Before = "[{n: \"甲镇\", s: 94.00m}, {n: \"乙镇\", s: 92.10m}, {n: \"丙镇\", s: 90.00m}]";
    private const string Months = "[{s: 86.5m}, {s: 86.1m}, {s: 87.0m}, {s: 88.2m}]";

    public static ChineseFunction[] All() =>
    [
        new("average_against", "平均比", new("平均数，和比上期提高、下降多少", "the mean, and how it changed"),
            [new("list"), new("column"), new("last", true), new("unit", true, "分"), new("decimals", true, 2), new("than", true, "上月")], AverageAgainst,
            new FunctionExample($"zh.average_against {Now} \"s\" {Before}", "平均s93.07分，比上月提高1.04分"), new FunctionExample("zh.average_against [{得分: 90m}, {得分: 91m}] \"得分\"", "平均得分90.50分")),
        new("rate_against", "率比", new("比率，和较上期上升、下降几个百分点", "a rate, and how many points it changed"),
            [new("name"), new("now"), new("last", true), new("decimals", true, 1), new("than", true, "上期")], RateAgainst,
            new FunctionExample("zh.rate_against \"整改率\" 95.6m 91.8m", "整改率95.6%，较上期上升3.8个百分点"), new FunctionExample("zh.rate_against \"整改率\" (zh.rate 28 30) (zh.rate 21 23)", "整改率93.3%，较上期上升2.0个百分点"), new FunctionExample("zh.rate_against \"整改率\" 95.6m 95.6m", "整改率95.6%，与上期持平"), new FunctionExample("zh.rate_against \"整改率\" 95.6m", "整改率95.6%")),
        new("progress", "进度比", new("完成计划的百分之几，和比时间进度快慢几个百分点", "the share of a plan done, and how far ahead of or behind time"),
            [new("done"), new("plan"), new("elapsed", true), new("decimals", true, 1), new("of", true, "年度计划")], Progress,
            new FunctionExample("zh.progress 11974 15720 75", "完成年度计划的76.2%，快于时间进度1.2个百分点"), new FunctionExample("zh.progress 48 100 75", "完成年度计划的48.0%，慢于时间进度27.0个百分点"), new FunctionExample("zh.progress 3 4", "完成年度计划的75.0%")),
        new("streak", "连续", new("到最近一期连续几期上升、下降；不足两期为空", "how many periods in a row something has risen or fallen; null for less than two"),
            [new("list"), new("column"), new("unit", true, "期"), new("up", true, "上升"), new("down", true, "下降")], Streak,
            new FunctionExample($"zh.streak {Months} \"s\"", "连续2期上升"), new FunctionExample($"zh.streak {Months} \"s\" \"个月\" \"提高\"", "连续2个月提高"), new FunctionExample("(zh.streak [{s: 1}, {s: 2}] \"s\") ?? \"—\"", "—")),
        new("always_first", "连续居前", new("几期（各期的表排成列表）都在前 N 位的单位", "who was among the first N in every one of several tables"),
            [new("periods"), new("count"), new("column"), new("name"), new("unit", true, "期")], c => Always(c, best: true),
            new FunctionExample($"zh.always_first [{Now}, {Before}] 1 \"s\" \"n\"", "甲镇连续2期居首位"), new FunctionExample($"zh.always_first [{Now}, {Before}] 2 \"s\" \"n\"", "甲镇和乙镇连续2期居前两位")),
        new("always_last", "连续居后", new("几期（各期的表排成列表）都在后 N 位的单位", "who was among the last N in every one of several tables"),
            [new("periods"), new("count"), new("column"), new("name"), new("unit", true, "期")], c => Always(c, best: false),
            new FunctionExample($"zh.always_last [{Now}, {Before}] 1 \"s\" \"n\" \"个月\"", "丙镇连续2个月居末位")),
        new("issue", "期号", new("从首期数出第几期，每年从 1 开始", "the issue counted from the first one; it begins anew each year"), [new("first"), new("period")], c => Count(c) is var (issue, _) ? (object)issue : null,
            new FunctionExample("zh.issue {period: \"2026-01\", issue: 1, total: 87} \"2026-09\"", "9"), new FunctionExample("zh.issue {period: \"2026-Q3\", issue: 3} \"2027-Q1\"", "1"), new FunctionExample("zh.issue {period: \"2026-W01\", issue: 1} (date.parse \"2026-03-05\")", "10"), new FunctionExample("zh.issue {period: \"2026-01\", issue: 1, skip: [\"2026-02\"]} \"2026-03\"", "2")),
        new("issue_total", "总期号", new("从首期数出总第几期，跨年接着数", "the total issue counted from the first one; it runs on"), [new("first"), new("period")], c => Count(c) is (_, { } total) ? (object)total : null,
            new FunctionExample("zh.issue_total {period: \"2026-01\", issue: 1, total: 87} \"2026-09\"", "95"), new FunctionExample("zh.issue_total {period: \"2026-01\", issue: 1, total: 87} \"2027-01\"", "99")),
    ];

    private static string? AverageAgainst(FunctionCall c)
    {
        var (column, unit, decimals) = (c.Text(1), c.Text(3), c.Int(4));
        if (Average(c, 0, column, decimals) is not { } now)
            return null;
        var text = $"平均{column.Split('_', '·', '/')[^1]}{NumberFunctions.Fixed(now, decimals)}{unit}";
        if (Average(c, 2, column, decimals) is not { } last)
            return text;
        var change = Ranking.Change(now, last)!.Value;
        return text + "，" + (change == 0 ? $"与{c.Text(5)}持平" : $"比{c.Text(5)}{(change > 0 ? "提高" : "下降")}{NumberFunctions.Fixed(Math.Abs(change), decimals)}{unit}");
    }

    private static decimal? Average(FunctionCall c, int index, string column, int decimals) =>
        Ranking.Average(c.List(index).Select(i => FunctionCall.ToNumber(c.Member(i, column)))) is { } mean ? Ranking.Round(mean, decimals) : null;

    private static string? RateAgainst(FunctionCall c)
    {
        if (c.Number(1) is not { } now)
            return null;
        var decimals = c.Int(3);
        var text = $"{c.Text(0)}{NumberFunctions.Fixed(now, decimals)}%";
        if (c.Number(2) is not { } last)
            return text;
        return text + "，" + Points(now, last, decimals, $"较{c.Text(4)}上升", $"较{c.Text(4)}下降", $"与{c.Text(4)}持平");
    }

    private static string? Progress(FunctionCall c)
    {
        if (Ranking.Rate(c.Number(0), c.Number(1)) is not { } rate)
            return null;
        var decimals = c.Int(3);
        var text = $"完成{c.Text(4)}的{NumberFunctions.Fixed(rate, decimals)}%";
        return c.Number(2) is { } elapsed ? text + "，" + Points(rate, elapsed, decimals, "快于时间进度", "慢于时间进度", "与时间进度持平") : text;
    }

    /// <summary>The difference of the rates as they are printed, so that a reader who subtracts finds the same.</summary>
    private static string Points(decimal now, decimal last, int decimals, string up, string down, string same)
    {
        var change = Ranking.Round(now, decimals) - Ranking.Round(last, decimals);
        return change == 0 ? same : (change > 0 ? up : down) + NumberFunctions.Fixed(Math.Abs(change), decimals) + "个百分点";
    }

    private static string? Streak(FunctionCall c)
    {
        var column = c.Text(1);
        var values = c.List(0).Select(i => FunctionCall.ToNumber(c.Member(i, column))).ToList();
        var (count, sign) = (0, 0);
        for (var i = values.Count - 1; i > 0; i--)
        {
            if (values[i] is not { } now || values[i - 1] is not { } before || now == before)
                break;
            var direction = decimal.Compare(now, before);
            if (sign != 0 && direction != sign)
                break;
            (sign, count) = (direction, count + 1);
        }
        return count < 2 ? null : $"连续{NumberFunctions.Plain(count)}{c.Text(2)}{(sign > 0 ? c.Text(3) : c.Text(4))}";
    }

    private static string? Always(FunctionCall c, bool best)
    {
        var (periods, count, column, name) = (c.List(0), c.Int(1), c.Text(2), c.Text(3));
        if (periods.Count < 2 || count < 1)
            return null;
        List<string>? names = null;
        foreach (var period in periods)
        {
            if (period is not System.Collections.IEnumerable rows || period is string)
                throw c.Fail(0, "应为几张表的列表", "must be a list of tables");
            var items = rows.Cast<object?>().ToList();
            var ranks = Ranking.Ranks([.. items.Select(i => FunctionCall.ToNumber(c.Member(i, column)))], descending: best);
            var inside = Enumerable.Range(0, items.Count).Where(i => ranks[i] <= count).OrderBy(i => ranks[i])
                .Select(i => c.Context.ObjectToString(c.Member(items[i], name))).ToList();
            names = names is null ? inside : [.. names.Where(inside.Contains)];
        }
        if (names is not { Count: > 0 })
            return null;
        var place = count == 1 ? best ? "居首位" : "居末位" : $"居{(best ? "前" : "后")}{ChineseNumerals.Count(count)}位";
        return $"{ListFunctions.Join(names, "、", "和")}连续{NumberFunctions.Plain(periods.Count)}{c.Text(4)}{place}";
    }

    private static (int Issue, int? Total)? Count(FunctionCall c)
    {
        if (c[0] is null || c[1] is null or "")
            return null;
        if (c[0] is not IScriptObject first || IssuePeriod.Of(Member(c, first, "period")) is not { } begin || FunctionCall.ToNumber(Member(c, first, "issue")) is not { } issue)
            throw c.Fail(0, "应写明首期的 period 和 issue，如 { period: 2026-01, issue: 1, total: 87 }", "must give period and issue of the first one, as { period: 2026-01, issue: 1, total: 87 }");
        if (IssuePeriod.Of(c[1], begin.Step) is not { } period || period.Step != begin.Step)
            throw c.Fail(1, "应与首期同为周、月或季度", "must be a week, month or quarter as the first one is");
        var skipped = Member(c, first, "skip") switch
        {
            null => [],
            System.Collections.IEnumerable list and not string => list.Cast<object?>().Select(s => IssuePeriod.Of(s, begin.Step)).OfType<IssuePeriod>().ToList(),
            var one => [.. new[] { IssuePeriod.Of(one, begin.Step) }.OfType<IssuePeriod>()],
        };
        var count = new IssueCount(begin, (int)issue, FunctionCall.ToNumber(Member(c, first, "total")) is { } total ? (int)total : null, skipped);
        return count.Of(period) ?? throw c.Fail(1, period.Index < begin.Index ? "早于首期" : "这一期不出刊", period.Index < begin.Index ? "lies before the first one" : "has no issue");
    }

    private static object? Member(FunctionCall c, IScriptObject map, string name) =>
        map.Contains(name) && map.TryGetValue(c.Context, c.Span, name, out var value) ? value : null;
}
