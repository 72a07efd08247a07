using Reports.Documents;

namespace Reports.Charts;

/// <summary>热力表: rows are series, columns are categories; the darker the cell, the higher the value, which stands in it.</summary>
internal static class HeatDrawing
{
    private const double Edge = 4;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var title = AxisFrame.DrawTitle(canvas, spec);
        var natural = (canvas.Frame.Height - title - 2 * Edge) / (spec.Series.Count + 1);
        BarDrawing.Shrink(canvas, natural);
        var names = BarNames.Plan([.. spec.Series.Select(s => s.Name)], canvas, natural);
        var left = Edge + names.Width + 6;
        var slot = (canvas.Frame.Width - left - Edge) / spec.Categories.Count;
        var heads = CategoryLabels.Plan(spec.Categories, slot, canvas.FontSize);
        for (; heads.Height > canvas.Frame.Height / 2; heads = CategoryLabels.Plan(spec.Categories, slot, canvas.FontSize))
            canvas.FontSize *= 0.8;
        var unit = spec.Unit is { Length: > 0 } ? canvas.FontSize * 1.3 : 0;
        var top = Edge + title + unit + heads.Height + 2;
        var row = Math.Max(1, (canvas.Frame.Height - top - Edge) / spec.Series.Count);
        BarDrawing.Shrink(canvas, row);
        if (unit > 0)
            canvas.Text(canvas.Frame.Right - Edge, Edge + title + canvas.FontSize * 0.6, "单位：" + TextMeasure.Cut(spec.Unit!, 12), Anchor.End);
        heads.Draw(canvas, c => left + (c + 0.5) * slot, Edge + title + unit);
        var shades = HeatShades.Of(spec);
        for (var s = 0; s < spec.Series.Count; s++)
        {
            names.Draw(canvas, s, Edge + names.Width, top + (s + 0.5) * row);
            for (var c = 0; c < spec.Categories.Count; c++)
                DrawCell(canvas, spec.Series[s], c, new Box(left + c * slot, top + s * row, slot, row), shades);
        }
    }

    private static void DrawCell(SvgCanvas canvas, ChartSeries series, int category, Box box, HeatShades shades)
    {
        var share = shades.Share(series.Values[category]);
        var fill = SeriesPaint.Tint(canvas.Look.Palette[0], share);
        canvas.Rectangle(box, "#" + fill, "FFFFFF");
        var text = Shown.Number(series.Values[category], series.Decimals);
        if (canvas.Width(text) + 2 <= box.Width)
            canvas.Text(box.CenterX, box.CenterY, text, color: SeriesPaint.IsDark(fill) ? "FFFFFF" : null);
    }
}

/// <summary>How dark each value is: from light for the lowest to dark for the highest.</summary>
internal readonly record struct HeatShades(decimal Low, decimal High)
{
    public static HeatShades Of(ChartSpec spec)
    {
        var values = spec.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        return values.Count == 0 ? new HeatShades(0, 0) : new HeatShades(values.Min(), values.Max());
    }

    /// <summary>0 for no value, else 0.08 to 0.9.</summary>
    public double Share(decimal? value) =>
        value is not { } number ? 0 : High == Low ? 0.3 : 0.08 + 0.82 * (double)((number - Low) / (High - Low));
}
