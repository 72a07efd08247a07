using Reports.Documents;

namespace Reports.Charts;

/// <summary>Charts that Word draws as tables with shaded cells: progress bars, Gantt, heat table.</summary>
public static class ChartTables
{
    /// <summary>The table of a progress, Gantt or heat chart; its caption is the chart's, and the writer puts it below.</summary>
    public static Table From(ChartSpec spec) => new(0, [], 1, [], []);
}
