using Reports.Charts;
using Reports.Documents;

namespace Reports.Writers.Docx.Charts;

/// <summary>Lines: over periods, of ranks, on the right axis of a combined chart, and the target line.</summary>
internal static class LineChartXml
{
    public static void Write(ChartPartText part)
    {
        var spec = part.Spec;
        var isRank = spec.Kind == ChartKind.Rank;
        Lines(part, [.. Enumerable.Range(0, spec.Series.Count)], 0, 1);
        if (part.HasTargetLine)
            Target(part);
        AxesXml.Category(part, 0, 1, isLeft: false);
        AxesXml.Value(part, 1, 0, isRank ? RankScale(spec) : LineScale(spec), isRank ? "（名次）" : string.IsNullOrEmpty(spec.Unit) ? null : $"（{spec.Unit}）", "l", "autoZero");
    }

    public static void Lines(ChartPartText part, IReadOnlyList<int> lines, int categoryAxis, int valueAxis)
    {
        Open(part);
        foreach (var index in lines)
            Series(part, index, [.. part.Canvas.PointLabels.Where(p => p.Series == index && p.Side != LabelSide.Far)]);
        Close(part, categoryAxis, valueAxis);
    }

    /// <summary>The target as a series of equal values without points, on the left axis.</summary>
    public static void Target(ChartPartText part)
    {
        var index = part.Spec.Series.Count;
        var target = part.Spec.Target ?? 0;
        Open(part);
        part.Xml.Open("c:ser");
        part.Name(index, part.TargetName + Shown.WithPercent(target, Math.Min(4, (int)target.Scale), part.Spec.Unit));
        part.LineProperties(part.Look.Accent, "dash", 1.25);
        part.Xml.Open("c:marker").Empty("c:symbol", "val", "none").Close();
        LabelsXml.None(part);
        part.CategoriesAndValues(index, [.. part.Spec.Categories.Select(_ => part.Spec.Target)], ChartPartText.NumberFormat(Math.Min(4, (int)target.Scale), part.Spec.Unit));
        part.Xml.Empty("c:smooth", "val", "0").Close();
        Close(part, 0, 1);
    }

    public static void Marker(ChartPartText part, SeriesPaint paint)
    {
        var symbol = paint.Marker switch
        {
            MarkerShape.Square or MarkerShape.HollowSquare => "square",
            MarkerShape.Triangle => "triangle",
            MarkerShape.Diamond => "diamond",
            _ => "circle",
        };
        var isHollow = paint.Marker is MarkerShape.HollowCircle or MarkerShape.HollowSquare;
        part.Xml.Open("c:marker").Empty("c:symbol", "val", symbol).Empty("c:size", "val", 6);
        part.Xml.Open("c:spPr");
        part.SolidFill(isHollow ? "FFFFFF" : paint.Color);
        part.Xml.Open("a:ln").Attribute("w", "9525");
        part.SolidFill(paint.Color);
        part.Xml.Close().Close().Close();
    }

    public static string? Dash(int series, ChartLook look) =>
        !look.HasPatterns ? null : (series % 8) switch { 1 => "dash", 3 => "sysDash", 4 => "dashDot", 5 => "sysDash", 7 => "sysDot", _ => null };

    private static void Series(ChartPartText part, int index, IReadOnlyList<PointLabel> labels)
    {
        var series = part.Spec.Series[index];
        var paint = SeriesPaint.Of(part.Look, index);
        var format = ChartPartText.NumberFormat(series.Decimals, part.UnitOf(series));
        part.Xml.Open("c:ser");
        part.Name(index, series.Name);
        part.LineProperties(paint.Color, Dash(index, part.Look), 1.75);
        Marker(part, paint);
        if (labels.Count > 0)
            LabelsXml.Points(part, format, labels, part.Spec.Series.Count > 1 ? paint.TextColor : part.Look.Ink);
        else
            LabelsXml.None(part);
        part.CategoriesAndValues(index, series.Values, format);
        part.Xml.Empty("c:smooth", "val", "0").Close();
    }

    private static void Open(ChartPartText part) =>
        part.Xml.Open("c:lineChart").Empty("c:grouping", "val", "standard").Empty("c:varyColors", "val", "0");

    private static void Close(ChartPartText part, int categoryAxis, int valueAxis) =>
        part.Xml.Empty("c:marker", "val", "1").Empty("c:axId", "val", part.AxisId(categoryAxis)).Empty("c:axId", "val", part.AxisId(valueAxis)).Close();

    private static Scale LineScale(ChartSpec spec)
    {
        var values = spec.Series.SelectMany(s => s.Values).OfType<decimal>();
        return Scale.For(spec.Target is { } target ? values.Append(target) : values, fromZero: false);
    }

    private static Scale RankScale(ChartSpec spec)
    {
        var last = Math.Max(2, spec.Series.SelectMany(s => s.Values).OfType<decimal>().DefaultIfEmpty(1).Max());
        var step = Math.Max(1, decimal.Ceiling(last / 12));
        return new Scale(1, 1 + decimal.Ceiling((last - 1) / step) * step, step, 0);
    }
}
