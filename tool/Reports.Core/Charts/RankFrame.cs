using Reports.Documents;

namespace Reports.Charts;

/// <summary>The frame of a rank chart: ranks read downwards, names stand at the right ends of their lines instead of a legend.</summary>
internal static class RankFrame
{
    /// <param name="scale">Of negated ranks, so that 1 is at the top.</param>
    public static AxisFrame Draw(SvgCanvas canvas, ChartSpec spec, Scale scale, double nameWidth)
    {
        var top = 4 + AxisFrame.DrawTitle(canvas, spec) + canvas.FontSize * 1.9;
        var left = canvas.FontSize * 2 + 6;
        var labels = CategoryLabels.Plan(spec.Categories, (canvas.Frame.Width - left - nameWidth) / spec.Categories.Count, canvas.FontSize);
        var plot = canvas.Frame.Inset(left, top, nameWidth, labels.Height + 4 + canvas.FontSize * 0.7);
        canvas.Plot = plot;
        var frame = new AxisFrame(plot, scale, null, spec.Categories.Count);
        canvas.Text(4, top - canvas.FontSize * 1.3, "（名次）", Anchor.Start);
        foreach (var tick in frame.Spaced(canvas, scale))
        {
            canvas.Line(plot.Left, frame.Y(tick), plot.Right, frame.Y(tick), canvas.Look.GridLine, 0.5);
            canvas.Text(plot.Left - 5, frame.Y(tick), Shown.Number(-tick, 0), Anchor.End);
        }
        var foot = plot.Bottom + canvas.FontSize * 0.7;
        canvas.Line(plot.Left, plot.Top - 4, plot.Left, foot, canvas.Look.AxisLine, 0.8);
        canvas.Line(plot.Left, foot, plot.Right, foot, canvas.Look.AxisLine, 0.8);
        labels.Draw(canvas, frame.CenterOf, foot + 1);
        return frame;
    }

    public static void DrawNames(SvgCanvas canvas, ChartSpec spec, AxisFrame frame, IReadOnlyList<string> names)
    {
        var ends = spec.Series.Select(s => Enumerable.Range(0, s.Values.Count).LastOrDefault(i => s.Values[i] is not null, -1)).ToList();
        var named = Enumerable.Range(0, names.Count).Where(i => ends[i] >= 0).ToList();
        var wishes = named.Select(i => frame.Y(-(spec.Series[i].Values[ends[i]] ?? 1))).ToList();
        var gap = canvas.FontSize * 1.1;
        var places = LabelPlacer.Spread(wishes, gap, frame.Plot.Top, frame.Plot.Bottom);
        var scale = Math.Min(1, named.Count < 2 ? 1 : frame.Plot.Height / (named.Count - 1) / gap);
        for (var k = 0; k < named.Count; k++)
        {
            var paint = SeriesPaint.Of(canvas.Look, named[k]);
            var x = frame.CenterOf(ends[named[k]]) + Marker.Radius + 1;
            canvas.Line(x, wishes[k], frame.Plot.Right + 3, places[k], paint.Color, 0.6);
            canvas.Text(frame.Plot.Right + 5, places[k], names[named[k]], Anchor.Start, paint.TextColor, scale);
        }
    }
}
