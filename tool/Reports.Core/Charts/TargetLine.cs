using Reports.Documents;

namespace Reports.Charts;

/// <summary>目标线: a line across the columns, named beside its right end.</summary>
internal static class TargetLine
{
    public static double LabelWidth(SvgCanvas canvas, ChartSpec spec) => Lines(canvas, spec).Max(canvas.Width) + 5;

    /// <param name="isInside">The right margin is an axis: the name stands above the line instead.</param>
    public static void Draw(SvgCanvas canvas, ChartSpec spec, AxisFrame frame, LabelPlacer placer, bool isInside)
    {
        if (spec.Target is not { } target)
            return;
        var y = frame.Y(target);
        canvas.Line(frame.Plot.Left, y, frame.Plot.Right, y, canvas.Look.Accent, 1.1, "5 3");
        placer.AddLine(frame.Plot.Left, y, frame.Plot.Right, y);
        var lines = Lines(canvas, spec);
        if (!isInside)
        {
            for (var i = 0; i < lines.Count; i++)
                canvas.Text(frame.Plot.Right + 4, y + (i - (lines.Count - 1) / 2.0) * canvas.FontSize * SvgCanvas.LineHeight, lines[i], Anchor.Start, canvas.Look.Accent);
            return;
        }
        var text = string.Concat(lines);
        var rise = canvas.FontSize * 0.6 + 1;
        Box[] places = [.. new[] { -rise, rise }.SelectMany(d => new[] { canvas.TextBox(frame.Plot.Right - 3, y + d, text, Anchor.End), canvas.TextBox(frame.Plot.Left + 3, y + d, text, Anchor.Start) })];
        if (placer.Place(places) is { } place)
            canvas.Text(place.Left, place.CenterY, text, Anchor.Start, canvas.Look.Accent);
    }

    private static IReadOnlyList<string> Lines(SvgCanvas canvas, ChartSpec spec)
    {
        var name = TextMeasure.Cut(spec.TargetName is { Length: > 0 } given ? given : "目标", canvas.Frame.Width / canvas.FontSize / 6);
        var target = spec.Target ?? 0;
        return [name, Shown.WithPercent(target, Math.Min((int)target.Scale, 4), spec.Unit)];
    }
}
