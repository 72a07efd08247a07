using Reports.Documents;

namespace Reports.Charts;

/// <summary>Lines over periods, and lines of ranks with 1 at the top.</summary>
internal static class LineDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var all = Enumerable.Range(0, spec.Series.Count).ToList();
        var values = spec.Series.SelectMany(s => s.Values).OfType<decimal>();
        if (spec.Kind == ChartKind.Rank)
        {
            DrawRanks(canvas, spec, all, values);
            return;
        }
        var scale = Scale.For(spec.Target is { } target ? values.Append(target) : values, fromZero: false);
        var margin = spec.Target is null ? canvas.FontSize : TargetLine.LabelWidth(canvas, spec);
        var frame = AxisFrame.Draw(canvas, spec, scale, null, canvas.FontSize * 1.1, margin);
        var placer = new LabelPlacer(frame.Plot.Inset(0, -canvas.FontSize * 1.3, spec.Target is null ? -margin : 0, 0));
        TargetLine.Draw(canvas, spec, frame, placer, isInside: false);
        DrawLines(canvas, spec, frame, all, frame.Y, placer);
    }

    /// <summary>Draws lines with their markers, then as many value labels as find a free place: ends and extremes first.</summary>
    public static void DrawLines(SvgCanvas canvas, ChartSpec spec, AxisFrame frame, IReadOnlyList<int> lines, Func<decimal, double> yOf, LabelPlacer placer)
    {
        foreach (var index in lines)
            DrawLine(canvas, spec.Series[index], SeriesPaint.Of(canvas.Look, index), frame, yOf, placer);
        var wishes = lines.SelectMany(i => Wishes(spec.Series[i]).Select(w => (Series: i, w.Point, w.Rank)))
            .OrderBy(w => w.Rank).ThenBy(w => w.Series).ThenBy(w => w.Point);
        var labels = new List<PointLabel>();
        foreach (var (index, point, _) in wishes)
        {
            if (DrawLabel(canvas, spec, index, point, frame, yOf, placer) is { } side)
                labels.Add(new PointLabel(index, point, side));
        }
        canvas.PointLabels = labels;
    }

    private static void DrawLine(SvgCanvas canvas, ChartSeries series, SeriesPaint paint, AxisFrame frame, Func<decimal, double> yOf, LabelPlacer placer)
    {
        var data = new System.Text.StringBuilder();
        (double X, double Y)? before = null;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value)
            {
                before = null;
                continue;
            }
            var (x, y) = (frame.CenterOf(i), yOf(value));
            data.Append(before is null ? 'M' : 'L').Append(SvgCanvas.N(x)).Append(',').Append(SvgCanvas.N(y)).Append(' ');
            if (before is { } from)
                placer.AddLine(from.X, from.Y, x, y);
            placer.AddMark(new Box(x - Marker.Radius, y - Marker.Radius, 2 * Marker.Radius, 2 * Marker.Radius));
            before = (x, y);
        }
        canvas.Path(data.ToString().TrimEnd(), "none", paint.Color, 1.6, paint.Dash);
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
                Marker.Draw(canvas, paint, frame.CenterOf(i), yOf(value));
        }
    }

    private static IEnumerable<(int Point, int Rank)> Wishes(ChartSeries series)
    {
        var points = Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] is not null).ToList();
        if (points.Count == 0)
            yield break;
        var highest = points.MaxBy(i => series.Values[i]);
        var lowest = points.MinBy(i => series.Values[i]);
        foreach (var point in points)
            yield return (point, point == points[^1] ? 0 : point == highest || point == lowest ? 1 : point == points[0] ? 2 : 3);
    }

    private static LabelSide? DrawLabel(SvgCanvas canvas, ChartSpec spec, int index, int point, AxisFrame frame, Func<decimal, double> yOf, LabelPlacer placer)
    {
        var series = spec.Series[index];
        var unit = spec.Kind == ChartKind.Combined ? spec.SecondUnit : spec.Unit;
        var text = Shown.WithPercent(series.Values[point], series.Decimals, unit);
        var (x, y) = (frame.CenterOf(point), yOf(series.Values[point] ?? 0));
        var rise = canvas.FontSize * 0.55 + Marker.Radius + 1.5;
        var (before, after) = (Neighbour(-1), Neighbour(1));
        // At a valley the label is below, elsewhere above.
        var sign = before > series.Values[point] && after > series.Values[point] ? 1 : -1;
        var side = canvas.Width(text) / 2 + Marker.Radius + 2;
        var place = placer.Place(
            canvas.TextBox(x, y + sign * rise, text),
            canvas.TextBox(x, y - sign * rise, text),
            canvas.TextBox(x + side, y, text),
            canvas.TextBox(x - side, y, text),
            canvas.TextBox(x, y + sign * (rise + canvas.FontSize), text),
            canvas.TextBox(x, y - sign * (rise + canvas.FontSize), text));
        if (place is not { } box)
            return null;
        canvas.Text(box.CenterX, box.CenterY, text, color: spec.Series.Count > 1 ? SeriesPaint.Of(canvas.Look, index).TextColor : null, hasHalo: true);
        if (Math.Abs(box.CenterY - y) > rise + 0.1)
            return LabelSide.Far;
        return box.Left > x ? LabelSide.Right : box.Right < x ? LabelSide.Left : box.CenterY < y ? LabelSide.Above : LabelSide.Below;

        decimal Neighbour(int step)
        {
            var at = point + step;
            return at >= 0 && at < series.Values.Count ? series.Values[at] ?? decimal.MinValue : series.Values[point] + 1 ?? 0;
        }
    }

    private static void DrawRanks(SvgCanvas canvas, ChartSpec spec, List<int> all, IEnumerable<decimal> values)
    {
        var last = Math.Max(2, values.DefaultIfEmpty(1).Max());
        var step = Math.Max(1, decimal.Ceiling(last / 12));
        var scale = new Scale(-(1 + decimal.Ceiling((last - 1) / step) * step), -1, step, 0);
        var names = spec.Series.Select(s => TextMeasure.Cut(s.Name, 8)).ToList();
        var frame = RankFrame.Draw(canvas, spec, scale, names.Max(canvas.Width) + 12);
        var placer = new LabelPlacer(frame.Plot.Inset(0, -canvas.FontSize * 1.3, 0, 0));
        foreach (var index in all)
            DrawLine(canvas, spec.Series[index], SeriesPaint.Of(canvas.Look, index), frame, v => frame.Y(-v), placer);
        RankFrame.DrawNames(canvas, spec, frame, names);
    }
}
