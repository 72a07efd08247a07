using Reports.Documents;

namespace Reports.Charts;

/// <summary>倒排工期: tasks on a time axis, the share done in full colour.</summary>
internal static class GanttDrawing
{
    private const double Edge = 4;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var periods = GanttPeriods.Of(spec);
        var top = Edge + AxisFrame.DrawTitle(canvas, spec) + canvas.FontSize * 1.5;
        var row = (canvas.Frame.Height - top - Edge) / spec.Categories.Count;
        BarDrawing.Shrink(canvas, row);
        var names = BarNames.Plan(spec.Categories, canvas, row);
        var plot = canvas.Frame.Inset(Edge + names.Width + 6, top, Edge, Edge);
        DrawPeriods(canvas, periods, plot);
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            var y = plot.Top + (c + 0.5) * row;
            names.Draw(canvas, c, Edge + names.Width, y);
            canvas.Line(plot.Left, plot.Top + (c + 1) * row, plot.Right, plot.Top + (c + 1) * row, canvas.Look.GridLine, 0.5);
            if (GanttPeriods.Row(spec, c) is { } days)
                DrawTask(canvas, periods, plot, new Box(0, y - row * 0.31, 0, row * 0.62), days, GanttPeriods.Done(spec, c));
        }
        canvas.Rectangle(plot, "none", canvas.Look.AxisLine);
    }

    private static void DrawPeriods(SvgCanvas canvas, GanttPeriods periods, Box plot)
    {
        var free = 0.0;
        foreach (var (first, next, name) in periods.Columns)
        {
            var (x1, x2) = (X(periods, plot, first), X(periods, plot, next));
            canvas.Line(x1, plot.Top, x1, plot.Bottom, canvas.Look.GridLine, 0.5);
            var box = canvas.TextBox((x1 + x2) / 2, plot.Top - canvas.FontSize * 0.7, name);
            if (box.Left < free || box.Right > canvas.Frame.Right - 2)
                continue;
            canvas.Text(box.CenterX, box.CenterY, name);
            free = box.Right + 3;
        }
    }

    private static void DrawTask(SvgCanvas canvas, GanttPeriods periods, Box plot, Box band, (DateTime First, DateTime Last) days, double? done)
    {
        var (x1, x2) = (X(periods, plot, days.First), X(periods, plot, days.Last.AddDays(1)));
        var bar = band with { Left = x1, Width = Math.Max(1.5, x2 - x1) };
        var color = canvas.Look.Palette[0];
        canvas.Rectangle(bar, done is null ? "#" + color : "#" + SeriesPaint.Tint(color, 0.25), color);
        if (done is > 0)
            canvas.Rectangle(bar with { Width = bar.Width * done.Value }, "#" + color);
        var text = days.First == days.Last ? Shown.Day(days.First) : Shown.Day(days.First) + "—" + Shown.Day(days.Last);
        var size = canvas.TextBox(0, bar.CenterY, text, scale: 0.85);
        if (size.Height > band.Height * 1.6)
            return;
        if (bar.Right + 3 + size.Width < plot.Right)
            canvas.Text(bar.Right + 3, bar.CenterY, text, Anchor.Start, scale: 0.85, hasHalo: true);
        else if (bar.Left - 3 - size.Width > plot.Left)
            canvas.Text(bar.Left - 3, bar.CenterY, text, Anchor.End, scale: 0.85, hasHalo: true);
        else if (size.Width < bar.Width)
            canvas.Text(bar.CenterX, bar.CenterY, text, scale: 0.85, hasHalo: true);
    }

    private static double X(GanttPeriods periods, Box plot, DateTime day) =>
        plot.Left + (day - periods.First).TotalDays / (periods.End - periods.First).TotalDays * plot.Width;
}
