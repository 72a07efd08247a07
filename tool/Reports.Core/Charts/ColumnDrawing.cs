using Reports.Documents;

namespace Reports.Charts;

/// <summary>Columns, side by side or stacked, and combined with lines on the right axis.</summary>
internal static class ColumnDrawing
{
    private const double GroupShare = 0.68;
    private const double WidestBar = 34;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var columns = Enumerable.Range(0, spec.Series.Count).Where(i => spec.Kind != ChartKind.Combined || !spec.Series[i].OnSecondAxis).ToList();
        var lines = Enumerable.Range(0, spec.Series.Count).Except(columns).ToList();
        var isStacked = spec.Kind == ChartKind.StackedColumn;
        var (left, right) = lines.Count > 0 ? CombinedScales.Of(spec) : (Scale.For(ScaledValues(spec, columns, isStacked), fromZero: true), default(Scale));
        var targetWidth = spec.Target is null || right is not null ? 0 : TargetLine.LabelWidth(canvas, spec);
        var headroom = columns.Any(i => IsTurned(canvas, spec, columns.Count, i, targetWidth)) ? LongestLabel(canvas, spec, columns) + 3 : canvas.FontSize * 1.1;
        var frame = AxisFrame.Draw(canvas, spec, left, right, headroom, targetWidth);
        var placer = new LabelPlacer(new Box(frame.Plot.Left, frame.Plot.Top - headroom, frame.Plot.Width, frame.Plot.Height + headroom));
        IReadOnlyList<Action> labels = isStacked ? DrawStacked(canvas, spec, frame, columns) : DrawClustered(canvas, spec, frame, columns, placer);
        frame.DrawBaseline(canvas);
        TargetLine.Draw(canvas, spec, frame, placer, isInside: right is not null);
        foreach (var label in labels)
            label();
        LineDrawing.DrawLines(canvas, spec, frame, lines, frame.RightY, placer);
    }

    private static IEnumerable<decimal> ScaledValues(ChartSpec spec, List<int> columns, bool isStacked)
    {
        var values = isStacked
            ? Enumerable.Range(0, spec.Categories.Count).SelectMany(c => StackEnds(spec, c))
            : columns.SelectMany(i => spec.Series[i].Values).OfType<decimal>();
        return spec.Target is { } target ? values.Append(target) : values;
    }

    /// <summary>The top of a stack and its foot below zero.</summary>
    public static IReadOnlyList<decimal> StackEnds(ChartSpec spec, int category)
    {
        var parts = spec.Series.Select(s => s.Values[category] ?? 0).ToList();
        return [parts.Where(p => p > 0).Sum(), parts.Where(p => p < 0).Sum()];
    }

    private static double LongestLabel(SvgCanvas canvas, ChartSpec spec, List<int> columns) =>
        columns.SelectMany(i => spec.Series[i].Values.Select(v => canvas.Width(Shown.WithPercent(v, spec.Series[i].Decimals, spec.Unit)))).DefaultIfEmpty(0).Max();

    /// <summary>Whether labels are wider than their bars and read upwards instead.</summary>
    private static bool IsTurned(SvgCanvas canvas, ChartSpec spec, int bars, int series, double targetWidth)
    {
        var slot = (canvas.Frame.Width - 50 - targetWidth) / spec.Categories.Count;
        var room = bars == 1 ? slot - 2 : slot * GroupShare / bars;
        return spec.Kind != ChartKind.StackedColumn && LongestLabel(canvas, spec, [series]) > room;
    }

    /// <returns>The labels, drawn after the lines that cross the columns.</returns>
    private static List<Action> DrawClustered(SvgCanvas canvas, ChartSpec spec, AxisFrame frame, List<int> columns, LabelPlacer placer)
    {
        var width = Math.Min(WidestBar, frame.Slot * GroupShare / Math.Max(1, columns.Count));
        var room = columns.Count == 1 ? frame.Slot - 2 : width;
        var isTurned = columns.Any(i => LongestLabel(canvas, spec, [i]) > room);
        var labels = new List<Action>();
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            for (var k = 0; k < columns.Count; k++)
            {
                var series = spec.Series[columns[k]];
                var x = frame.CenterOf(c) + (k - (columns.Count - 1) / 2.0) * width;
                var (zero, y) = (frame.Y(0), frame.Y(series.Values[c] ?? 0));
                var bar = new Box(x - width / 2, Math.Min(zero, y), width, Math.Abs(zero - y));
                var paint = SeriesPaint.Of(canvas.Look, columns[k]);
                if (series.Values[c] is not null)
                    canvas.Rectangle(bar, canvas.Paint(paint), paint.Color);
                placer.AddMark(bar);
                var text = Shown.WithPercent(series.Values[c], series.Decimals, spec.Unit);
                var isBelow = series.Values[c] < 0;
                labels.Add(() => Label(canvas, placer, text, x, isBelow ? bar.Bottom : bar.Top, isBelow, isTurned, width));
            }
        }
        return labels;
    }

    private static void Label(SvgCanvas canvas, LabelPlacer placer, string text, double x, double edge, bool isBelow, bool isTurned, double width)
    {
        // Bars narrower than a line of text leave no room for labels: the grid tells the values.
        if (isTurned && width < canvas.FontSize)
            return;
        if (isTurned)
        {
            var length = canvas.Width(text);
            var turned = new Box(x - canvas.FontSize / 2, isBelow ? edge + 2 : edge - 2 - length, canvas.FontSize, length);
            if (placer.Place(turned) is not null)
                canvas.TurnedText(x, isBelow ? edge + 2 : edge - 2, text, isBelow ? Anchor.End : Anchor.Start);
            return;
        }
        var y = edge + (isBelow ? 1 : -1) * (canvas.FontSize * 0.55 + 1);
        if (placer.Place(canvas.TextBox(x, y, text)) is not null)
            canvas.Text(x, y, text, hasHalo: true);
    }

    private static List<Action> DrawStacked(SvgCanvas canvas, ChartSpec spec, AxisFrame frame, List<int> columns)
    {
        var width = Math.Min(WidestBar, frame.Slot * GroupShare);
        var labels = new List<Action>();
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            var (up, down) = (0m, 0m);
            foreach (var index in columns)
            {
                var value = spec.Series[index].Values[c] ?? 0;
                var from = value >= 0 ? up : down;
                (up, down) = value >= 0 ? (up + value, down) : (up, down + value);
                var (y1, y2) = (frame.Y(from), frame.Y(from + value));
                var bar = new Box(frame.CenterOf(c) - width / 2, Math.Min(y1, y2), width, Math.Abs(y1 - y2));
                if (value != 0)
                    StackedPart.Draw(canvas, bar, index, Shown.WithPercent(value, spec.Series[index].Decimals, spec.Unit));
            }
            var total = Shown.WithPercent(up + down, spec.Series.Max(s => s.Decimals), spec.Unit);
            var (x, top) = (frame.CenterOf(c), frame.Y(up) - canvas.FontSize * 0.6);
            if (spec.Series.Count > 1 && canvas.Width(total) < frame.Slot)
                labels.Add(() => canvas.Text(x, top, total, isBold: true, hasHalo: true));
        }
        return labels;
    }
}
