using Reports.Charts;
using Reports.Documents;

namespace Reports.Writers.Docx.Charts;

/// <summary>Columns and bars, side by side or stacked, with the target line and the lines of a combined chart.</summary>
internal static class BarChartXml
{
    private const double PointsPerMm = 72 / 25.4;
    private const double GroupShare = 0.68;

    public static void Write(ChartPartText part)
    {
        var spec = part.Spec;
        var isBar = spec.Kind is ChartKind.Bar or ChartKind.StackedBar;
        var isStacked = spec.Kind is ChartKind.StackedColumn or ChartKind.StackedBar;
        var bars = Enumerable.Range(0, spec.Series.Count).Where(i => spec.Kind != ChartKind.Combined || !spec.Series[i].OnSecondAxis).ToList();
        var lines = Enumerable.Range(0, spec.Series.Count).Except(bars).ToList();
        Bars(part, bars, isBar, isStacked);
        if (part.HasTargetLine)
            LineChartXml.Target(part);
        if (lines.Count > 0)
            LineChartXml.Lines(part, lines, 2, 3);
        AxesXml.Category(part, 0, 1, isBar);
        var (left, right) = lines.Count > 0 ? CombinedScales.Of(spec) : (BarScale(spec, bars, isStacked), default(Scale));
        AxesXml.Value(part, 1, 0, left, UnitText(part), isBar ? "b" : "l", isBar ? "max" : "autoZero");
        if (right is null)
            return;
        AxesXml.Value(part, 3, 2, right, Bracketed(spec.SecondUnit), "r", "max");
        AxesXml.Category(part, 2, 3, isLeft: false, isHidden: true);
    }

    private static void Bars(ChartPartText part, List<int> bars, bool isBar, bool isStacked)
    {
        var xml = part.Xml;
        xml.Open("c:barChart").Empty("c:barDir", "val", isBar ? "bar" : "col").Empty("c:grouping", "val", isStacked ? "stacked" : "clustered").Empty("c:varyColors", "val", "0");
        foreach (var index in bars)
            Series(part, index, bars.Count, isBar, isStacked);
        xml.Empty("c:gapWidth", "val", (long)Math.Round(bars.Count == 1 || isStacked ? 60 : 100 * (1 - GroupShare) * bars.Count / GroupShare));
        xml.Empty("c:overlap", "val", isStacked ? "100" : "0").Empty("c:axId", "val", part.AxisId(0)).Empty("c:axId", "val", part.AxisId(1)).Close();
    }

    private static void Series(ChartPartText part, int index, int bars, bool isBar, bool isStacked)
    {
        var series = part.Spec.Series[index];
        var paint = SeriesPaint.Of(part.Look, index);
        var format = ChartPartText.NumberFormat(series.Decimals, part.UnitOf(series));
        part.Xml.Open("c:ser");
        part.Name(index, series.Name);
        part.FillProperties(paint, paint.Color);
        part.Xml.Empty("c:invertIfNegative", "val", "0");
        MissedTargets(part, series, index);
        Labels(part, series, format, bars, isBar, isStacked, paint);
        part.CategoriesAndValues(index, series.Values, format);
        part.Xml.Close();
    }

    /// <summary>Bars of one series that miss the target are hatched in the accent colour, as a bar chart holds no line.</summary>
    private static void MissedTargets(ChartPartText part, ChartSeries series, int index)
    {
        if (part.Spec.Target is not { } target || part.Spec.Kind != ChartKind.Bar || part.Spec.Series.Count > 1)
            return;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value || value >= target)
                continue;
            part.Xml.Open("c:dPt").Empty("c:idx", "val", i).Empty("c:invertIfNegative", "val", "0").Empty("c:bubble3D", "val", "0");
            part.FillProperties(SeriesPaint.Of(part.Look, index) with { Color = part.Look.Accent, Hatch = Hatch.Rising }, part.Look.Accent);
            part.Xml.Close();
        }
    }

    private static void Labels(ChartPartText part, ChartSeries series, string format, int bars, bool isBar, bool isStacked, SeriesPaint paint)
    {
        if (isStacked)
        {
            var isLight = paint.Hatch == Hatch.Solid && SeriesPaint.IsDark(paint.Color);
            // Zeros are not written into parts that have no extent.
            LabelsXml.Values(part, $"{format};-{format};", "ctr", isLight ? "FFFFFF" : null);
            return;
        }
        var slot = (part.Look.WidthMm - 16) * PointsPerMm / part.Spec.Categories.Count;
        var room = bars == 1 ? slot : slot * GroupShare / bars;
        var longest = series.Values.Select(v => TextMeasure.Em(Shown.WithPercent(v, series.Decimals, part.UnitOf(series)))).DefaultIfEmpty(0).Max() * part.Look.FontSize;
        if (!isBar && longest > room && room < part.Look.FontSize)
            LabelsXml.None(part);
        else
            LabelsXml.Values(part, format, "outEnd", rotation: !isBar && longest > room ? "-5400000" : null);
    }

    private static Scale BarScale(ChartSpec spec, List<int> bars, bool isStacked)
    {
        var values = isStacked
            ? Enumerable.Range(0, spec.Categories.Count).SelectMany(c => ColumnDrawing.StackEnds(spec, c))
            : bars.SelectMany(i => spec.Series[i].Values).OfType<decimal>();
        return Scale.For(spec.Target is { } target ? values.Append(target) : values, fromZero: true);
    }

    private static string? UnitText(ChartPartText part)
    {
        var unit = Bracketed(part.Spec.Unit);
        if (part.Spec.Kind != ChartKind.Bar || part.Spec.Target is not { } target)
            return unit;
        var missed = part.Spec.Series.Count == 1 ? "，斜纹为未达到" : "";
        return $"{unit}{part.TargetName}{Shown.WithPercent(target, Math.Min(4, (int)target.Scale), part.Spec.Unit)}{missed}";
    }

    private static string? Bracketed(string? unit) => string.IsNullOrEmpty(unit) ? null : $"（{unit}）";
}
