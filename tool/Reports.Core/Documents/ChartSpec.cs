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
    Progress,
    Gantt,
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
}

/// <param name="Decimals">How many decimals its labels show.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, int Decimals)
{
    /// <summary>Drawn as a line on the right axis of a combined chart.</summary>
    public bool OnSecondAxis { get; init; }

    /// <summary>The cell of each value, where it came from a table.</summary>
    public IReadOnlyList<SourceLocation> Places { get; init; } = [];
}
