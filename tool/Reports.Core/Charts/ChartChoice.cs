using Reports.Documents;

namespace Reports.Charts;

/// <summary>What both the SVG and the native chart do with a spec before drawing: columns whose names do not fit become bars, and the height follows the rows.</summary>
public static class ChartChoice
{
    // The axis, its numbers and the frame beside the plot, in millimetres.
    private const double AroundPlot = 16;
    private const double PointsPerMm = 72 / 25.4;

    public static ChartSpec Settle(ChartSpec spec, ChartLook look, double widthMm)
    {
        var isColumn = spec.Kind is ChartKind.Column or ChartKind.StackedColumn;
        if (!isColumn || spec.Categories.Count == 0 || CategoryLabels.ArePeriods(spec.Categories))
            return spec;
        var slot = (widthMm - AroundPlot) * PointsPerMm / spec.Categories.Count;
        var barsFit = spec.Kind == ChartKind.StackedColumn || slot / spec.Series.Count >= look.FontSize * 0.8;
        if (barsFit && CategoryLabels.FitFlat(spec.Categories, slot, look.FontSize))
            return spec;
        return spec with { Kind = spec.Kind == ChartKind.Column ? ChartKind.Bar : ChartKind.StackedBar };
    }

    /// <summary>The height in millimetres: the look's, or more for many rows.</summary>
    public static double HeightMm(ChartSpec spec, ChartLook look)
    {
        var settled = Settle(spec, look, look.WidthMm);
        var line = look.FontSize / PointsPerMm;
        var barsInRow = settled.Kind == ChartKind.Bar ? Math.Max(1, settled.Series.Count) : 1;
        var rows = settled.Kind switch
        {
            ChartKind.Bar or ChartKind.StackedBar or ChartKind.Progress or ChartKind.Gantt => settled.Categories.Count * (0.6 + 1.1 * barsInRow),
            ChartKind.Heat => settled.Series.Count * 1.8 + HeatHead(settled, look),
            _ => 0,
        };
        // Title, legend and axis are outside the rows.
        var natural = rows * line + 14 + (settled.Series.Count > 1 ? 8 : 0) + (settled.Title is { Length: > 0 } ? 6 : 0);
        var isTable = settled.Kind is ChartKind.Progress or ChartKind.Gantt or ChartKind.Heat;
        return rows == 0 ? look.HeightMm : Math.Round(Math.Clamp(natural, isTable ? 20 : look.HeightMm * 0.6, 215), 1);
    }

    /// <summary>The height of a heat table's column names, in lines.</summary>
    private static double HeatHead(ChartSpec spec, ChartLook look)
    {
        var names = Math.Min(0.38 * look.WidthMm * PointsPerMm, spec.Series.Select(s => TextMeasure.Em(s.Name)).DefaultIfEmpty(0).Max() * look.FontSize);
        var slot = (look.WidthMm * PointsPerMm - names - 14) / Math.Max(1, spec.Categories.Count);
        return CategoryLabels.Plan(spec.Categories, slot, look.FontSize).Height / look.FontSize + 1;
    }
}
