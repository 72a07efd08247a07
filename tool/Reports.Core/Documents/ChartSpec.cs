using Reports.Diagnostics;

namespace Reports.Documents;

public enum ChartKind
{
    Column,
    StackedColumn,
    Bar,
    StackedBar,
    Line,

    /// <summary>Lines of ranks: 1 is at the top.</summary>
    Rank,
    Area,

    /// <summary>Columns on the left axis, lines on the right one.</summary>
    Combined,
    Pie,
    Doughnut,
    Radar,

    /// <summary>进度条: one series, out of 100 or out of <see cref="ChartSpec.Target"/>.</summary>
    Progress,

    /// <summary>倒排工期: the first two series are the first and last day of each category as day numbers (<see cref="ChartSpec.DayNumber"/>); a third is the share done, out of 100.</summary>
    Gantt,

    /// <summary>热力表: categories are the columns, series the rows.</summary>
    Heat,
}

/// <summary>A chart's data, final: sorted, cut to what can be read, with the decimals to show.</summary>
public sealed record ChartSpec(ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>The measure of the (left) axis: 分, %.</summary>
    public string? Unit { get; init; }

    /// <summary>The measure of the right axis of a combined chart.</summary>
    public string? SecondUnit { get; init; }

    /// <summary>A horizontal line across the columns, and what it is called.</summary>
    public decimal? Target { get; init; }

    public string? TargetName { get; init; }

    /// <summary>The finding in one sentence, read out by a screen reader.</summary>
    public string Alt { get; init; } = "";

    /// <summary>数据来源：…；period. Under the caption.</summary>
    public string? SourceNote { get; init; }

    public string? CategoryName { get; init; }

    /// <summary>A title within the picture, for a chart that stands alone; in a paper the caption is the title.</summary>
    public string? Title { get; init; }

    /// <summary>A day as a number: 1 is 1 January of the year 1.</summary>
    public static decimal DayNumber(DateTime day) => day.Ticks / TimeSpan.TicksPerDay + 1;

    public static DateTime Day(decimal number) => new(((long)number - 1) * TimeSpan.TicksPerDay);
}

/// <param name="Decimals">How many decimals its labels show.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, int Decimals)
{
    /// <summary>Drawn as a line on the right axis of a combined chart.</summary>
    public bool OnSecondAxis { get; init; }

    /// <summary>The cell of each value, where it came from a table.</summary>
    public IReadOnlyList<SourceLocation> Places { get; init; } = [];
}
