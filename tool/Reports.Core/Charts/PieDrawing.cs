using Reports.Documents;

namespace Reports.Charts;

/// <summary>饼图、环图: shares of the first series, clockwise from the top, named beside their slices.</summary>
internal static class PieDrawing
{
    private const double Edge = 4;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var values = spec.Series[0].Values.Select(v => Math.Max(0, v ?? 0)).ToList();
        var total = values.Sum();
        var top = Edge + AxisFrame.DrawTitle(canvas, spec);
        var area = canvas.Frame.Inset(Edge, top, Edge, Edge);
        if (total == 0)
        {
            canvas.Text(area.CenterX, area.CenterY, "（无数据）");
            return;
        }
        // The whole label, else the share alone, beside a pie that is large enough to see.
        var room = area.Width / 2 - 24 - Math.Min(area.Height / 2 - canvas.FontSize, area.Width / 7);
        var isShort = Longest(canvas, spec, values, total, isShort: false) > room;
        var longest = Longest(canvas, spec, values, total, isShort);
        var radius = Math.Max(8, Math.Min(area.Height / 2 - canvas.FontSize, Math.Max(area.Width / 8, area.Width / 2 - 24 - longest)));
        var labels = new List<(double Angle, string Text)>();
        var sum = 0m;
        for (var i = 0; i < values.Count; i++)
        {
            var (from, to) = ((double)(sum / total), (double)((sum + values[i]) / total));
            sum += values[i];
            if (values[i] == 0)
                continue;
            var paint = SeriesPaint.Of(canvas.Look, i);
            canvas.Path(Slice(area, radius, from, to, spec.Kind == ChartKind.Doughnut ? 0.55 : 0), canvas.Paint(paint), "FFFFFF", 1.2);
            labels.Add(((from + to) * Math.PI, LabelOf(spec, i, values[i], total, isShort)));
        }
        DrawLabels(canvas, area, radius, [.. labels.Where(l => l.Angle <= Math.PI)], isRight: true);
        DrawLabels(canvas, area, radius, [.. labels.Where(l => l.Angle > Math.PI)], isRight: false);
        if (spec.Kind == ChartKind.Doughnut)
            DrawTotal(canvas, spec, area, radius, total);
    }

    private static double Longest(SvgCanvas canvas, ChartSpec spec, List<decimal> values, decimal total, bool isShort) =>
        values.Select((v, i) => v == 0 ? 0 : canvas.Width(LabelOf(spec, i, v, total, isShort))).Max();

    /// <summary>名称 40件，36.4%; short: 名称 36.4%</summary>
    private static string LabelOf(ChartSpec spec, int category, decimal value, decimal total, bool isShort)
    {
        var share = Shown.Number(100 * value / total, 1) + "%";
        return spec.Unit is "%" or "‰"
            ? spec.Categories[category] + " " + Shown.WithPercent(value, spec.Series[0].Decimals, spec.Unit)
            : isShort ? spec.Categories[category] + " " + share
            : spec.Categories[category] + " " + Shown.Number(value, spec.Series[0].Decimals) + spec.Unit + "，" + share;
    }

    private static string Slice(Box area, double radius, double from, double to, double hole)
    {
        // A whole circle cannot be one arc: its ends would meet.
        to = Math.Min(to, from + 0.99999);
        var isLarge = to - from > 0.5 ? 1 : 0;
        var start = Point(area, radius, from);
        var end = Point(area, radius, to);
        if (hole == 0)
            return $"M{SvgCanvas.N(area.CenterX)},{SvgCanvas.N(area.CenterY)} L{start} A{R(radius)} 0 {isLarge},1 {end} z";
        return $"M{start} A{R(radius)} 0 {isLarge},1 {end} L{Point(area, radius * hole, to)} A{R(radius * hole)} 0 {isLarge},0 {Point(area, radius * hole, from)} z";

        static string R(double value) => SvgCanvas.N(value) + "," + SvgCanvas.N(value);
    }

    private static string Point(Box area, double radius, double share) =>
        SvgCanvas.N(area.CenterX + radius * Math.Sin(2 * Math.PI * share)) + "," + SvgCanvas.N(area.CenterY - radius * Math.Cos(2 * Math.PI * share));

    private static void DrawLabels(SvgCanvas canvas, Box area, double radius, IReadOnlyList<(double Angle, string Text)> labels, bool isRight)
    {
        var wishes = labels.Select(l => area.CenterY - (radius + 8) * Math.Cos(l.Angle)).ToList();
        var half = canvas.FontSize * 0.6;
        var gap = canvas.FontSize * 1.2;
        var places = LabelPlacer.Spread(wishes, gap, area.Top + half, area.Bottom - half);
        var scale = labels.Count < 2 ? 1 : Math.Min(1, (area.Height - 2 * half) / (labels.Count - 1) / gap);
        var sign = isRight ? 1 : -1;
        var room = (area.Width / 2 - radius - 22) / (canvas.FontSize * scale);
        for (var i = 0; i < labels.Count; i++)
        {
            var (sin, cos) = (Math.Sin(labels[i].Angle), Math.Cos(labels[i].Angle));
            var x = area.CenterX + sign * (radius + 18);
            var (x1, y1) = (area.CenterX + radius * sin, area.CenterY - radius * cos);
            var (x2, y2) = (area.CenterX + (radius + 6) * sin, area.CenterY - (radius + 6) * cos);
            canvas.Path($"M{SvgCanvas.N(x1)},{SvgCanvas.N(y1)} L{SvgCanvas.N(x2)},{SvgCanvas.N(y2)} L{SvgCanvas.N(x - sign * 4)},{SvgCanvas.N(places[i])} L{SvgCanvas.N(x)},{SvgCanvas.N(places[i])}", "none", canvas.Look.AxisLine, 0.6);
            canvas.Text(x + sign * 3, places[i], TextMeasure.Cut(labels[i].Text, room), isRight ? Anchor.Start : Anchor.End, scale: scale);
        }
    }

    private static void DrawTotal(SvgCanvas canvas, ChartSpec spec, Box area, double radius, decimal total)
    {
        var text = TextMeasure.Cut(Shown.Number(total, spec.Series[0].Decimals) + spec.Unit, radius * 1.05 / canvas.FontSize);
        canvas.Text(area.CenterX, area.CenterY - canvas.FontSize * 0.6, "合计");
        canvas.Text(area.CenterX, area.CenterY + canvas.FontSize * 0.6, text, isBold: true);
    }
}
