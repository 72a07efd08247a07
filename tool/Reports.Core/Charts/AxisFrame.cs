using Reports.Documents;

namespace Reports.Charts;

/// <summary>The frame of a chart with a category axis below: title, units, axes, grid, category labels, legend; what is left is <see cref="Plot"/>.</summary>
internal sealed record AxisFrame(Box Plot, Scale Left, Scale? Right, int Categories)
{
    private const double Edge = 4;

    public double Slot => Plot.Width / Math.Max(1, Categories);

    public double CenterOf(int category) => Plot.Left + (category + 0.5) * Slot;

    public double Y(decimal value) => Left.At(value, Plot.Bottom, Plot.Top);

    public double RightY(decimal value) => Right!.At(value, Plot.Bottom, Plot.Top);

    /// <param name="headroom">The height that labels need above the highest value.</param>
    /// <param name="rightMargin">The width that labels need to the right of the plot.</param>
    public static AxisFrame Draw(SvgCanvas canvas, ChartSpec spec, Scale left, Scale? right, double headroom, double rightMargin = 0)
    {
        var legend = spec.Kind == ChartKind.Rank ? new Legend([], 0) : Legend.Plan(spec, canvas);
        var top = Edge + DrawTitle(canvas, spec) + (HasUnits(spec) ? canvas.FontSize * 1.3 : canvas.FontSize * 0.6) + headroom;
        var leftMargin = Edge + TickWidth(canvas, left) + 5;
        var margin = Math.Max(rightMargin, right is null ? 0 : TickWidth(canvas, right) + 5) + Edge;
        var plotWidth = canvas.Frame.Width - leftMargin - margin;
        var labels = CategoryLabels.Plan(spec.Categories, plotWidth / Math.Max(1, spec.Categories.Count), canvas.FontSize);
        var plot = canvas.Frame.Inset(leftMargin, top, margin, Edge + legend.Height + labels.Height + 4);
        canvas.Plot = plot;
        var frame = new AxisFrame(plot, left, right, spec.Categories.Count);
        frame.DrawGrid(canvas, spec);
        labels.Draw(canvas, frame.CenterOf, plot.Bottom + 4);
        legend.Draw(spec, canvas, canvas.Frame.Bottom - Edge - legend.Height);
        return frame;
    }

    /// <summary>Writes the title, and gives the height it took.</summary>
    public static double DrawTitle(SvgCanvas canvas, ChartSpec spec)
    {
        if (spec.Title is not { Length: > 0 } title)
            return 0;
        var text = TextMeasure.Cut(title, (canvas.Frame.Width - 2 * Edge) / (canvas.FontSize * 1.2));
        canvas.Text(canvas.Frame.CenterX, Edge + canvas.FontSize * 0.8, text, scale: 1.2, isBold: true);
        return canvas.FontSize * 1.7;
    }

    /// <summary>Lines over columns need the axis after them: the axis line is drawn on top.</summary>
    public void DrawBaseline(SvgCanvas canvas)
    {
        var y = Left is { Min: <= 0, Max: >= 0 } ? Y(0) : Plot.Bottom;
        canvas.Line(Plot.Left, y, Plot.Right, y, canvas.Look.AxisLine, 0.8);
    }

    private static bool HasUnits(ChartSpec spec) => spec.Unit is { Length: > 0 } || spec.SecondUnit is { Length: > 0 };

    private static double TickWidth(SvgCanvas canvas, Scale scale) => scale.Ticks.Max(t => canvas.Width(Shown.Number(t, scale.Decimals)));

    private void DrawGrid(SvgCanvas canvas, ChartSpec spec)
    {
        foreach (var tick in Spaced(canvas, Left))
        {
            canvas.Line(Plot.Left, Y(tick), Plot.Right, Y(tick), canvas.Look.GridLine, 0.5);
            canvas.Text(Plot.Left - 5, Y(tick), Shown.Number(tick, Left.Decimals), Anchor.End);
        }
        foreach (var tick in Right is null ? [] : Spaced(canvas, Right))
            canvas.Text(Plot.Right + 5, RightY(tick), Shown.Number(tick, Right!.Decimals), Anchor.Start);
        canvas.Line(Plot.Left, Plot.Top, Plot.Left, Plot.Bottom, canvas.Look.AxisLine, 0.8);
        if (Right is not null)
            canvas.Line(Plot.Right, Plot.Top, Plot.Right, Plot.Bottom, canvas.Look.AxisLine, 0.8);
        if (Left.IsBroken && spec.Kind != ChartKind.Rank)
            DrawBreak(canvas, Plot.Left);
        if (Right is { IsBroken: true })
            DrawBreak(canvas, Plot.Right);
        DrawUnits(canvas, spec);
        canvas.Line(Plot.Left, Plot.Bottom, Plot.Right, Plot.Bottom, canvas.Look.AxisLine, 0.8);
    }

    /// <summary>As many ticks as can be labelled at this height.</summary>
    public IEnumerable<decimal> Spaced(SvgCanvas canvas, Scale scale)
    {
        var spacing = Plot.Height * (double)(scale.Step / (scale.Max - scale.Min));
        var every = Math.Max(1, (int)Math.Ceiling(canvas.FontSize * 1.1 / spacing));
        return scale.Ticks.Where((_, i) => i % every == 0);
    }

    private static void DrawUnits(SvgCanvas canvas, ChartSpec spec)
    {
        var y = Edge + (spec.Title is { Length: > 0 } ? canvas.FontSize * 1.7 : 0) + canvas.FontSize * 0.55;
        if (spec.Unit is { Length: > 0 } unit)
            canvas.Text(Edge, y, Bracketed(canvas, unit), Anchor.Start);
        if (spec.SecondUnit is { Length: > 0 } second)
            canvas.Text(canvas.Frame.Right - Edge, y, Bracketed(canvas, second), Anchor.End);
    }

    private static string Bracketed(SvgCanvas canvas, string unit) => "（" + TextMeasure.Cut(unit, canvas.Frame.Width / canvas.FontSize / 2 - 3) + "）";

    /// <summary>The mark of an axis that does not start at zero.</summary>
    private void DrawBreak(SvgCanvas canvas, double x)
    {
        var y = Plot.Bottom - 9;
        canvas.Rectangle(new Box(x - 1, y, 2, 6), "#FFFFFF");
        canvas.Path($"M{SvgCanvas.N(x)},{SvgCanvas.N(y)} l3,1.5 l-6,3 l3,1.5", "none", canvas.Look.AxisLine, 0.8);
    }
}
