using Reports.Documents;

namespace Reports.Readers;

/// <summary>The words for kinds of charts, and what can be read in one of each kind.</summary>
internal static class ChartKindWords
{
    private static readonly (ChartKind Kind, string[] Words)[] s_words =
    [
        (ChartKind.Column, ["column", "柱形图", "柱状图", "柱图"]),
        (ChartKind.StackedColumn, ["stacked-column", "stacked", "堆积柱形图", "堆积柱状图"]),
        (ChartKind.Bar, ["bar", "条形图"]),
        (ChartKind.StackedBar, ["stacked-bar", "堆积条形图"]),
        (ChartKind.Line, ["line", "折线图", "趋势图"]),
        (ChartKind.Rank, ["rank", "rank-line", "名次图", "排名图"]),
        (ChartKind.Area, ["area", "面积图"]),
        (ChartKind.Combined, ["combined", "combo", "组合图", "双轴图"]),
        (ChartKind.Pie, ["pie", "饼图"]),
        (ChartKind.Doughnut, ["doughnut", "donut", "环图", "圆环图"]),
        (ChartKind.Radar, ["radar", "雷达图"]),
        (ChartKind.Progress, ["progress", "进度条", "进度图"]),
        (ChartKind.Gantt, ["gantt", "甘特图", "倒排工期", "进度计划"]),
        (ChartKind.Heat, ["heat", "heatmap", "热力图", "热力表"]),
    ];

    /// <summary>The words to suggest: one English one per kind.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_words.Select(w => w.Words[0])];

    public static IEnumerable<string> All => s_words.SelectMany(w => w.Words);

    public static ChartKind? Find(string word)
    {
        var folded = word.Trim().Replace('_', '-').Replace(' ', '-').ToLowerInvariant();
        foreach (var (kind, words) in s_words)
        {
            if (words.Contains(folded))
                return kind;
        }
        return null;
    }

    public static string Chinese(ChartKind kind) => s_words.First(w => w.Kind == kind).Words.First(w => w[0] > 0x2E7F);

    /// <summary>How many categories can be read; the rest are 其他, or left out with a finding.</summary>
    public static int MostCategories(ChartKind kind) => kind switch
    {
        ChartKind.Pie or ChartKind.Doughnut => 8,
        ChartKind.Radar => 12,
        ChartKind.Column or ChartKind.StackedColumn or ChartKind.Bar or ChartKind.StackedBar or ChartKind.Progress or ChartKind.Gantt => 40,
        ChartKind.Combined => 24,
        ChartKind.Heat => 20,
        _ => 60,
    };

    public static int MostSeries(ChartKind kind) => kind switch
    {
        ChartKind.Pie or ChartKind.Doughnut or ChartKind.Progress => 1,
        ChartKind.Gantt => 3,
        ChartKind.Heat => 40,
        ChartKind.Rank => 16,
        ChartKind.Column or ChartKind.Bar => 4,
        _ => 8,
    };

    /// <summary>Kinds in which categories may stand in the order of their values.</summary>
    public static bool IsSorted(ChartKind kind) =>
        kind is ChartKind.Column or ChartKind.StackedColumn or ChartKind.Bar or ChartKind.StackedBar or ChartKind.Pie or ChartKind.Doughnut or ChartKind.Progress;

    /// <summary>Kinds that show parts of a whole.</summary>
    public static bool IsWhole(ChartKind kind) => kind is ChartKind.Pie or ChartKind.Doughnut or ChartKind.StackedColumn or ChartKind.StackedBar;
}
