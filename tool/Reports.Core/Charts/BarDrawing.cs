using Reports.Documents;

namespace Reports.Charts;

/// <summary>Horizontal bars, side by side or stacked; the first category is at the top.</summary>
internal static class BarDrawing
{
    private const double Edge = 4;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var isStacked = spec.Kind == ChartKind.StackedBar;
        var values = isStacked
            ? Enumerable.Range(0, spec.Categories.Count).SelectMany(c => ColumnDrawing.StackEnds(spec, c))
            : spec.Series.SelectMany(s => s.Values).OfType<decimal>();
        var scale = Scale.For(spec.Target is { } target ? values.Append(target) : values, fromZero: true);
        var legend = Legend.Plan(spec, canvas);
        var top = Edge + AxisFrame.DrawTitle(canvas, spec) + (spec.Target is null ? 0 : canvas.FontSize * 1.4);
        var foot = Edge + legend.Height + canvas.FontSize * 1.4;
        var row = (canvas.Frame.Height - top - foot) / spec.Categories.Count;
        Shrink(canvas, row);
        var names = BarNames.Plan(spec.Categories, canvas, row);
        var labelWidth = LongestLabel(canvas, spec, isStacked) + 6;
        // The unit stands a character behind the last number.
        var unitWidth = spec.Unit is { Length: > 0 } unit ? canvas.Width(TextMeasure.Cut(unit, 8)) + 3 * canvas.FontSize + scale.Ticks.Max(t => canvas.Width(Shown.Number(t, scale.Decimals))) / 2 : 0;
        var plot = canvas.Frame.Inset(Edge + names.Width + 5, top, Math.Max(labelWidth, unitWidth) + Edge, foot);
        canvas.Plot = plot;
        DrawGrid(canvas, spec, plot, scale);
        DrawTarget(canvas, spec, plot, scale);
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            names.Draw(canvas, c, Edge + names.Width, plot.Top + (c + 0.5) * row);
            var band = new Box(plot.Left, plot.Top + c * row, plot.Width, row);
            if (isStacked)
                DrawStacked(canvas, spec, c, band, scale);
            else
                DrawClustered(canvas, spec, c, band, scale);
        }
        var zero = scale.At(0, plot.Left, plot.Right);
        canvas.Line(zero, plot.Top, zero, plot.Bottom, canvas.Look.AxisLine, 0.8);
        legend.Draw(spec, canvas, canvas.Frame.Bottom - Edge - legend.Height);
    }

    /// <summary>Rows closer than a line of text get smaller text.</summary>
    public static void Shrink(SvgCanvas canvas, double row)
    {
        if (row < canvas.FontSize * 1.15)
            canvas.FontSize = Math.Max(2, row / 1.15);
    }

    private static double LongestLabel(SvgCanvas canvas, ChartSpec spec, bool isStacked)
    {
        if (isStacked)
            return Enumerable.Range(0, spec.Categories.Count).Max(c => canvas.Width(Total(spec, c)));
        return spec.Series.SelectMany(s => s.Values.Select(v => canvas.Width(Shown.WithPercent(v, s.Decimals, spec.Unit)))).Max();
    }

    private static string Total(ChartSpec spec, int category) =>
        Shown.WithPercent(spec.Series.Sum(s => s.Values[category] ?? 0), spec.Series.Max(s => s.Decimals), spec.Unit);

    private static void DrawGrid(SvgCanvas canvas, ChartSpec spec, Box plot, Scale scale)
    {
        var y = plot.Bottom + canvas.FontSize * 0.75;
        var every = Math.Max(1, (int)Math.Ceiling(scale.Ticks.Max(t => canvas.Width(Shown.Number(t, scale.Decimals)) + 4) / (plot.Width / (double)((scale.Max - scale.Min) / scale.Step))));
        var index = 0;
        foreach (var tick in scale.Ticks)
        {
            var x = scale.At(tick, plot.Left, plot.Right);
            canvas.Line(x, plot.Top, x, plot.Bottom, canvas.Look.GridLine, 0.5);
            if (index++ % every == 0)
                canvas.Text(x, y, Shown.Number(tick, scale.Decimals));
        }
        if (spec.Unit is { Length: > 0 } unit)
            canvas.Text(canvas.Frame.Right - Edge, y, "（" + TextMeasure.Cut(unit, 8) + "）", Anchor.End);
    }

    private static void DrawClustered(SvgCanvas canvas, ChartSpec spec, int category, Box band, Scale scale)
    {
        var thickness = Math.Min(20, band.Height * 0.72 / spec.Series.Count);
        var isReadable = band.Height * 0.86 / spec.Series.Count >= canvas.FontSize * 0.95;
        for (var i = 0; i < spec.Series.Count; i++)
        {
            var value = spec.Series[i].Values[category];
            var y = band.CenterY + (i - (spec.Series.Count - 1) / 2.0) * thickness;
            var (zero, end) = (scale.At(0, band.Left, band.Right), scale.At(value ?? 0, band.Left, band.Right));
            var paint = SeriesPaint.Of(canvas.Look, i);
            if (value is not null)
                canvas.Rectangle(new Box(Math.Min(zero, end), y - thickness / 2, Math.Abs(end - zero), thickness), canvas.Paint(paint), paint.Color);
            if (isReadable)
                canvas.Text(Math.Max(zero, end) + 3, y, Shown.WithPercent(value, spec.Series[i].Decimals, spec.Unit), Anchor.Start, scale: spec.Series.Count > 1 ? Math.Min(1, thickness / (canvas.FontSize * 1.06)) : 1, hasHalo: true);
        }
    }

    private static void DrawStacked(SvgCanvas canvas, ChartSpec spec, int category, Box band, Scale scale)
    {
        var thickness = Math.Min(22, band.Height * 0.75);
        var (up, down) = (0m, 0m);
        for (var i = 0; i < spec.Series.Count; i++)
        {
            var value = spec.Series[i].Values[category] ?? 0;
            var from = value >= 0 ? up : down;
            (up, down) = value >= 0 ? (up + value, down) : (up, down + value);
            var (x1, x2) = (scale.At(from, band.Left, band.Right), scale.At(from + value, band.Left, band.Right));
            if (value != 0)
                StackedPart.Draw(canvas, new Box(Math.Min(x1, x2), band.CenterY - thickness / 2, Math.Abs(x2 - x1), thickness), i, Shown.WithPercent(value, spec.Series[i].Decimals, spec.Unit));
        }
        canvas.Text(scale.At(up, band.Left, band.Right) + 3, band.CenterY, Total(spec, category), Anchor.Start, isBold: true, hasHalo: true);
    }

    private static void DrawTarget(SvgCanvas canvas, ChartSpec spec, Box plot, Scale scale)
    {
        if (spec.Target is not { } target)
            return;
        var x = scale.At(target, plot.Left, plot.Right);
        canvas.Line(x, plot.Top - 2, x, plot.Bottom, canvas.Look.Accent, 1.1, "5 3");
        var text = TextMeasure.Cut((spec.TargetName is { Length: > 0 } name ? name : "目标") + Shown.WithPercent(target, Math.Min(4, (int)target.Scale), spec.Unit), plot.Width / canvas.FontSize);
        var half = canvas.Width(text) / 2;
        canvas.Text(Math.Clamp(x, Edge + half, canvas.Frame.Right - Edge - half), plot.Top - canvas.FontSize * 0.75, text, color: canvas.Look.Accent);
    }
}
