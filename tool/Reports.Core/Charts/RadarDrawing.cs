using Reports.Documents;

namespace Reports.Charts;

/// <summary>雷达图: one spoke per category, one outline per series.</summary>
internal static class RadarDrawing
{
    private const double Edge = 4;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var legend = Legend.Plan(spec, canvas);
        var top = Edge + AxisFrame.DrawTitle(canvas, spec);
        var area = canvas.Frame.Inset(Edge, top, Edge, Edge + legend.Height);
        var line = canvas.FontSize * SvgCanvas.LineHeight;
        var radius = Math.Max(10, Math.Min(area.Height / 2 - line * 2.1, area.Width / 4));
        // A radar shows shapes, not amounts: like a line it may leave zero out.
        var scale = Scale.For(spec.Series.SelectMany(s => s.Values).OfType<decimal>(), fromZero: false, steps: 4);
        DrawRings(canvas, spec, area, radius, scale);
        for (var i = 0; i < spec.Series.Count; i++)
            DrawOutline(canvas, spec, i, area, radius, scale);
        var placer = new LabelPlacer(area);
        DrawNames(canvas, spec, area, radius, placer);
        DrawTicks(canvas, area, radius, scale, placer);
        legend.Draw(spec, canvas, canvas.Frame.Bottom - Edge - legend.Height);
    }

    private static void DrawRings(SvgCanvas canvas, ChartSpec spec, Box area, double radius, Scale scale)
    {
        var count = spec.Categories.Count;
        for (var c = 0; c < count; c++)
        {
            var (x, y) = At(area, radius, c, count);
            canvas.Line(area.CenterX, area.CenterY, x, y, canvas.Look.GridLine, 0.6);
        }
        foreach (var tick in scale.Ticks.Skip(1))
            canvas.Path(Outline(Enumerable.Range(0, count).Select(c => At(area, scale.At(tick, 0, radius), c, count))), "none", canvas.Look.GridLine, 0.6);
    }

    private static void DrawTicks(SvgCanvas canvas, Box area, double radius, Scale scale, LabelPlacer placer)
    {
        foreach (var tick in scale.Ticks)
        {
            var text = Shown.Number(tick, scale.Decimals);
            var y = area.CenterY - scale.At(tick, 0, radius);
            if (placer.Place(canvas.TextBox(area.CenterX - 3, y, text, Anchor.End, 0.85)) is not null)
                canvas.Text(area.CenterX - 3, y, text, Anchor.End, canvas.Look.AxisLine, 0.85, hasHalo: true);
        }
    }

    private static void DrawOutline(SvgCanvas canvas, ChartSpec spec, int index, Box area, double radius, Scale scale)
    {
        var paint = SeriesPaint.Of(canvas.Look, index);
        var points = spec.Series[index].Values.Select((v, c) => At(area, scale.At(v ?? scale.Min, 0, radius), c, spec.Categories.Count)).ToList();
        canvas.Path(Outline(points), spec.Series.Count == 1 ? "#" + paint.Color : "none", paint.Color, 1.6, paint.Dash, opacity: "0.15");
        foreach (var (x, y) in points)
            Marker.Draw(canvas, paint, x, y);
    }

    private static void DrawNames(SvgCanvas canvas, ChartSpec spec, Box area, double radius, LabelPlacer placer)
    {
        var count = spec.Categories.Count;
        for (var c = 0; c < count; c++)
        {
            var (x, y) = At(area, radius + 6, c, count);
            var sin = Math.Round(Math.Sin(2 * Math.PI * c / count), 6);
            var anchor = sin > 0.01 ? Anchor.Start : sin < -0.01 ? Anchor.End : Anchor.Middle;
            var room = anchor switch { Anchor.Start => area.Right - x, Anchor.End => x - area.Left, _ => area.Width / 2 };
            var name = TextMeasure.Wrap(spec.Categories[c], Math.Max(3, room / canvas.FontSize)).Take(2).Select(l => TextMeasure.Cut(l, room / canvas.FontSize)).ToList();
            if (spec.Series.Count == 1)
                name.Add(Shown.WithPercent(spec.Series[0].Values[c], spec.Series[0].Decimals, spec.Unit));
            var cos = Math.Cos(2 * Math.PI * c / count);
            var shift = anchor != Anchor.Middle ? 0 : (cos > 0 ? -1 : 1) * (name.Count - 1) / 2.0;
            Label(canvas, placer, name, x, y + (shift - (anchor == Anchor.Middle ? Math.Sign(cos) * 0.35 : 0)) * canvas.FontSize * SvgCanvas.LineHeight, anchor);
        }
    }

    private static void Label(SvgCanvas canvas, LabelPlacer placer, List<string> lines, double x, double y, Anchor anchor)
    {
        var widest = lines.MaxBy(TextMeasure.Em) ?? "";
        var line = canvas.FontSize * SvgCanvas.LineHeight;
        var box = canvas.TextBox(x, y, widest, anchor);
        var whole = box with { Top = y - lines.Count * line / 2, Height = lines.Count * line };
        // Spokes near the top and bottom come close together: move the later name away from the earlier one.
        if (placer.Place(whole, whole with { Top = whole.Top + line }, whole with { Top = whole.Top - line }, whole with { Top = whole.Top + 2 * line }, whole with { Top = whole.Top - 2 * line }) is not { } place)
            return;
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(x, place.Top + (i + 0.5) * line, lines[i], anchor);
    }

    private static (double X, double Y) At(Box area, double radius, int spoke, int count) =>
        (area.CenterX + radius * Math.Sin(2 * Math.PI * spoke / count), area.CenterY - radius * Math.Cos(2 * Math.PI * spoke / count));

    private static string Outline(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join(" L", points.Select(p => SvgCanvas.N(p.X) + "," + SvgCanvas.N(p.Y))) + " z";
}
