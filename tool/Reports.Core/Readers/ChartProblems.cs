using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>Every sentence that a chart fence can say (M32x–M34x).</summary>
internal static class ChartProblems
{
    public static Diagnostic NoType(IReadOnlyList<string> known, SourceLocation at) => new("M320", Severity.Error,
        new("图表没有写类型", "the chart does not say its type"), at,
        new($"加一行 type: …，可用的有：{string.Join("、", known)}。", $"Add a line type: …. There are: {string.Join(", ", known)}."));

    public static Diagnostic NoY(IReadOnlyList<string> numeric, SourceLocation at) => new("M321", Severity.Error,
        new("图表没有写画哪一列", "the chart does not say which column to draw"), at,
        numeric.Count == 0
            ? new("来源里没有数字列。", "The source has no column of numbers.")
            : new($"加一行 y: 列名，数字列有：{string.Join("、", numeric.Take(10))}。", $"Add a line y: COLUMN. Columns of numbers: {string.Join(", ", numeric.Take(10))}."));

    public static Diagnostic TooMany(int count, int shown, SourceLocation at) => new("M322", Severity.Warning,
        new($"{count} 个类别画在一张图里看不清，只画了 {shown} 个", $"{count} categories cannot be read in one chart; {shown} are drawn"), at,
        new("用 where 或 limit 选出要画的，或改用表格。", "Choose some with where or limit, or use a table."));

    public static Diagnostic TooManySeries(int count, int shown, SourceLocation at) => new("M323", Severity.Warning,
        new($"{count} 个系列画在一张图里看不清，只画了前 {shown} 个", $"{count} series cannot be told apart in one chart; the first {shown} are drawn"), at,
        new("用 where 或 y 选出要画的，或分成几张图。", "Choose some with where or y, or draw several charts."));

    public static Diagnostic TwoUnits(string first, string second, SourceLocation at) => new("M324", Severity.Warning,
        new($"“{first}”和“{second}”两种单位画在一根轴上", $"“{first}” and “{second}” are drawn on one axis"), at,
        new("改用 type: combined，用 second 写出放在右轴的列。", "Use type: combined and name the columns of the right axis under second."));

    public static Diagnostic CategoryTwice(string category, string series, SourceLocation at, SourceLocation cell) => new("M325", Severity.Error,
        new($"“{series}”的“{category}”有不止一行", $"“{series}” has more than one row for “{category}”"), at)
    {
        Related = [new Related(new("后一行在这里", "the later row is here"), cell)],
    };

    public static Diagnostic NotADay(string text, SourceLocation at, SourceLocation cell) => new("M326", Severity.Error,
        new($"“{text}”不是日期", $"“{text}” is not a date"), at,
        new("开始和结束两列要写成 2026-03-05 或 2026年3月5日。", "Write the first and last day as 2026-03-05."))
    {
        Related = [new Related(new("在这一格", "in this cell"), cell)],
    };

    public static Diagnostic TooLarge(string text, SourceLocation at, SourceLocation cell) => new("M327", Severity.Error,
        new($"“{text}”太大，画不出来", $"“{text}” is too large to draw"), at,
        new("核对数据，或换一个更大的单位。", "Check the data, or use a larger unit."))
    {
        Related = [new Related(new("在这一格", "in this cell"), cell)],
    };

    public static Diagnostic NegativePart(string category, SourceLocation at, SourceLocation cell) => new("M328", Severity.Error,
        new($"“{category}”是负数，画不进饼图", $"“{category}” is negative and has no slice"), at,
        new("改用柱形图或条形图。", "Use columns or bars."))
    {
        Related = cell.IsNone ? [] : [new Related(new("在这一格", "in this cell"), cell)],
    };

    public static Diagnostic SecondWithoutCombined(SourceLocation at) => new("M329", Severity.Error,
        new("只有组合图有右轴", "only a combined chart has a right axis"), at,
        new("写 type: combined，或删去 second。", "Write type: combined, or delete second."));

    public static Diagnostic NeedsMore(string kind, int least, Sentence what, SourceLocation at) => new("M330", Severity.Error,
        new($"{kind}至少要{least}{what.Zh}", $"this kind of chart needs at least {least} {what.En}"), at);
}
