using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Templates.Functions;

/// <summary>Numbers, amounts, percentages and how they changed. All round half away from zero.</summary>
internal static class NumberFunctions
{
    // More decimals than this come from a division.
    private const int MostShown = 4;

    private static readonly FunctionParameter s_value = new("value");
    private static readonly (decimal Size, string Name)[] s_steps = [(1_000_000_000_000m, "万亿"), (100_000_000m, "亿"), (10_000m, "万"), (1m, "")];

    public static ChineseFunction[] All() =>
    [
        new("number", "数字", new("中文数字", "a number in Han digits"), [s_value],
            c => c.Number(0) is { } v ? ChineseNumerals.Number(v) : null,
            new FunctionExample("zh.number 123", "一百二十三"), new FunctionExample("zh.number 10", "十"), new FunctionExample("zh.number 10203", "一万零二百零三"), new FunctionExample("zh.number (-2)", "负二"), new FunctionExample("zh.number 3.14m", "三点一四")),
        new("count", "几", new("量词前的中文数字，2 读两", "a count before a measure word: 2 is 两"), [s_value],
            c => c.Number(0) is { } v ? ChineseNumerals.Count(v) : null,
            new FunctionExample("zh.count 2", "两"), new FunctionExample("zh.count 12", "十二")),
        new("digits", "逐位", new("逐位的中文数字，用于年份和编号", "digit by digit, for years and numbering"), [s_value],
            c => c[0] is null ? null : ChineseNumerals.DigitByDigit(c.Text(0)),
            new FunctionExample("zh.digits 2026", "二〇二六")),
        new("capital", "大写", new("大写数字", "a number in capital Han digits"), [s_value],
            c => c.Number(0) is { } v ? ChineseNumerals.Capital(v) : null,
            new FunctionExample("zh.capital 100", "壹佰"), new FunctionExample("zh.capital 1024", "壹仟零贰拾肆")),
        new("fixed", "小数", new("固定小数位，四舍五入", "a stated number of decimals, half away from zero"), [s_value, new("decimals", true, 0)],
            c => c.Number(0) is { } v ? Fixed(v, c.Int(1)) : null,
            new FunctionExample("zh.fixed 96.2m 2", "96.20"), new FunctionExample("zh.fixed 2.5m 0", "3"), new FunctionExample("zh.fixed (-0.125m) 2", "-0.13")),
        new("percent", "百分比", new("百分比；数值以百为满", "a percentage out of 100"), [s_value, new("decimals", true)],
            c => c.Number(0) is { } v ? (c[1] is null ? Plain(v) : Fixed(v, c.Int(1))) + "%" : null,
            new FunctionExample("zh.percent 97.5m", "97.5%"), new FunctionExample("zh.percent 97.46m 1", "97.5%")),
        new("rate", "占比", new("部分占整体的比率，以百为满；整体为零时没有结果", "part of whole out of 100; null when the whole is zero"), [new("part"), new("whole"), new("decimals", true)],
            c => Ranking.Rate(c.Number(0), c.Number(1)) is { } rate ? Rounded(rate, c, 2) : null,
            new FunctionExample("zh.rate 963 1032 2", "93.31"), new FunctionExample("zh.rate 963 1032 | zh.percent 1", "93.3%"), new FunctionExample("(zh.rate 1 0) ?? \"—\"", "—")),
        new("amount", "金额", new("以万、亿、万亿计的数额", "an amount in 万, 亿 or 万亿"), [s_value, new("unit", true, ""), new("decimals", true, 1)], Amount,
            new FunctionExample("zh.amount 12000", "1.2万"), new FunctionExample("zh.amount 350000000 \"元\"", "3.5亿元"), new FunctionExample("zh.amount 950 \"元\"", "950元"), new FunctionExample("zh.amount 1540 \"万元\" 2", "1540万元"), new FunctionExample("zh.amount 15400 \"万元\" 2", "1.54亿元")),
        new("delta", "增减", new("与上期比：提高、下降、持平", "against the last one: 提高, 下降, 持平"), [new("this"), new("last"), new("unit", true, ""), new("decimals", true)], Delta,
            new FunctionExample("zh.delta 96.2m 95m \"分\" 2", "提高1.20分"), new FunctionExample("zh.delta 95m 96.2m \"分\" 2", "下降1.20分"), new FunctionExample("zh.delta 1 1 \"分\"", "持平")),
        new("points", "百分点", new("两个比率之差", "the difference of two rates"), [new("this"), new("last"), new("decimals", true, 1)],
            Points,
            new FunctionExample("zh.points 97.5m 96.3m", "上升1.2个百分点"), new FunctionExample("zh.points 96.3m 97.5m", "下降1.2个百分点")),
        new("growth", "增长", new("增长率：增长、下降、持平", "growth against a base: 增长, 下降, 持平"), [new("this"), new("last"), new("decimals", true, 1)], c => Growth(c, ""),
            new FunctionExample("zh.growth 112.1m 100", "增长12.1%"), new FunctionExample("zh.growth 90 100", "下降10.0%"), new FunctionExample("zh.growth 1 1", "持平")),
        new("yoy", "同比", new("与上年同期比", "against the same period last year"), [new("this"), new("last"), new("decimals", true, 1)], c => Growth(c, "同比"),
            new FunctionExample("zh.yoy 112.1m 100", "同比增长12.1%")),
        new("mom", "环比", new("与上一期比", "against the period before"), [new("this"), new("last"), new("decimals", true, 1)], c => Growth(c, "环比"),
            new FunctionExample("zh.mom 90 100", "环比下降10.0%")),
        new("rank_phrase", "位次", new("位次的变化", "how a rank changed"), [new("from"), new("to")], RankPhrase,
            new FunctionExample("zh.rank_phrase 64 57", "由第64位上升至第57位，前移7位"), new FunctionExample("zh.rank_phrase 3 5", "由第3位下降至第5位，后移2位"), new FunctionExample("zh.rank_phrase 2 2", "保持第2位")),
        new("range", "区间", new("两端都带单位的区间", "a range with the unit on both ends"), [new("from"), new("to"), new("unit", true, "")],
            c => c[0] is null || c[1] is null ? null : $"{c.Text(0)}{c.Text(2)}～{c.Text(1)}{c.Text(2)}",
            new FunctionExample("zh.range 15 30 \"%\"", "15%～30%"), new FunctionExample("zh.range 13 17 \"万元\"", "13万元～17万元")),
    ];

    /// <summary>The value with that many decimals, half away from zero; invariant.</summary>
    public static string Fixed(decimal value, int decimals)
    {
        decimals = Math.Clamp(decimals, 0, 28);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static object Rounded(decimal value, FunctionCall c, int decimals) =>
        c[decimals] is null ? value : Math.Round(value, Math.Clamp(c.Int(decimals), 0, 28), MidpointRounding.AwayFromZero);

    internal static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Scale(decimal value) => value.Scale;

    private static string? Amount(FunctionCall c)
    {
        if (c.Number(0) is not { } value)
            return null;
        var unit = c.Text(1);
        var decimals = Math.Clamp(c.Int(2), 0, 28);
        var (factor, name) = s_steps.First(s => unit.StartsWith(s.Name, StringComparison.Ordinal));
        var measure = unit[name.Length..];
        var whole = value * factor;
        var step = Array.FindIndex(s_steps, s => Math.Abs(whole) >= s.Size || s.Size == 1);
        var scaled = Scaled(step);
        // Rounded up to the next step: 9999.96万 with one decimal is 1亿.
        if (step > 0 && Math.Abs(scaled) * s_steps[step].Size >= s_steps[step - 1].Size)
            scaled = Scaled(--step);
        return Trimmed(scaled) + s_steps[step].Name + measure;

        decimal Scaled(int at) => Math.Round(whole / s_steps[at].Size, decimals, MidpointRounding.AwayFromZero);
    }

    private static string Trimmed(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? Points(FunctionCall c)
    {
        if (c.Number(0) is not { } now || c.Number(1) is not { } last)
            return null;
        var decimals = c.Int(2);
        var change = Ranking.Round(AsPrinted(now, decimals) - AsPrinted(last, decimals), decimals);
        return change == 0 ? "持平" : (change > 0 ? "上升" : "下降") + Fixed(Math.Abs(change), decimals) + "个百分点";
    }

    private static string? Delta(FunctionCall c)
    {
        if (c.Number(0) is not { } now || c.Number(1) is not { } last)
            return null;
        var decimals = c[3] is null ? Math.Max(Scale(now), Scale(last)) : Math.Clamp(c.Int(3), 0, 28);
        var difference = Ranking.Round(AsPrinted(now, decimals) - AsPrinted(last, decimals), decimals);
        return difference == 0 ? "持平" : (difference > 0 ? "提高" : "下降") + Fixed(Math.Abs(difference), decimals) + c.Text(2);
    }

    /// <summary>A mean or a rate was rounded when it was printed: a reader who subtracts must find the same. A figure of the data is printed as it is.</summary>
    private static decimal AsPrinted(decimal value, int decimals) => value.Scale > MostShown ? Ranking.Round(value, decimals) : value;

    private static string? Growth(FunctionCall c, string prefix)
    {
        if (c.Number(0) is not { } now || c.Number(1) is not { } last || last == 0)
            return null;
        var rate = Math.Round(Math.Abs((now - last) / Math.Abs(last) * 100), Math.Clamp(c.Int(2), 0, 28), MidpointRounding.AwayFromZero);
        return prefix + (rate == 0 ? "持平" : (now > last ? "增长" : "下降") + Fixed(rate, c.Int(2)) + "%");
    }

    private static string? RankPhrase(FunctionCall c)
    {
        if (c.Number(0) is not { } from || c.Number(1) is not { } to)
            return null;
        return to < from ? $"由第{Plain(from)}位上升至第{Plain(to)}位，前移{Plain(from - to)}位"
            : to > from ? $"由第{Plain(from)}位下降至第{Plain(to)}位，后移{Plain(to - from)}位"
            : $"保持第{Plain(to)}位";
    }
}
