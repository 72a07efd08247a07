namespace Reports.Charts;

/// <summary>A part of a stacked bar, labelled inside where the label fits.</summary>
internal static class StackedPart
{
    public static void Draw(SvgCanvas canvas, Box bar, int series, string label)
    {
        var paint = SeriesPaint.Of(canvas.Look, series);
        canvas.Rectangle(bar, canvas.Paint(paint), paint.Color);
        var text = canvas.TextBox(bar.CenterX, bar.CenterY, label);
        if (text.Width + 2 > bar.Width || text.Height > bar.Height)
            return;
        if (paint.Hatch != Hatch.Solid)
            canvas.Rectangle(new Box(text.Left - 1, text.Top, text.Width + 2, text.Height), "#FFFFFF");
        canvas.Text(bar.CenterX, bar.CenterY, label, color: paint.Hatch == Hatch.Solid && SeriesPaint.IsDark(paint.Color) ? "FFFFFF" : null);
    }
}
