using Reports.Documents;

namespace Reports.Charts;

/// <summary>Charts as SVG: the same look as the native ones.</summary>
public static class ChartSvg
{
    private const double Edge = 6;
    private const double NoteScale = 0.85;

    /// <summary>The chart in the size that suits its number of categories, not wider than the look says.</summary>
    public static string Draw(ChartSpec spec, ChartLook look) => Draw(spec, look, look.WidthMm, ChartChoice.HeightMm(spec, look));

    public static string Draw(ChartSpec spec, ChartLook look, double widthMm, double heightMm) =>
        Lay(spec, look, widthMm, heightMm).ToSvg(spec.Title ?? spec.Alt, spec.Alt);

    /// <summary>A chart that stands alone: what a paper would say under it (note, source, period) stands in the picture.</summary>
    public static string DrawAlone(ChartSpec spec, ChartLook look)
    {
        var canvas = Lay(spec, look, look.WidthMm, ChartChoice.HeightMm(spec, look));
        if (spec.SourceNote is { Length: > 0 } note)
        {
            var line = canvas.FontSize * NoteScale * 1.35;
            var lines = note.Split('　').SelectMany(n => TextMeasure.Wrap(n, (canvas.Frame.Width - 2 * Edge) / (canvas.FontSize * NoteScale))).ToList();
            for (var i = 0; i < lines.Count; i++)
                canvas.Text(Edge, canvas.Frame.Bottom + (i + 0.5) * line, lines[i], Anchor.Start, scale: NoteScale);
            canvas.Foot = lines.Count * line + Edge;
        }
        return canvas.ToSvg(spec.Title ?? spec.Alt, spec.Alt);
    }

    internal static SvgCanvas Lay(ChartSpec spec, ChartLook look, double widthMm, double heightMm)
    {
        var canvas = new SvgCanvas(look, widthMm, heightMm);
        var settled = ChartChoice.Settle(spec, look, widthMm);
        if (settled.Categories.Count == 0 || settled.Series.Count == 0)
        {
            AxisFrame.DrawTitle(canvas, settled);
            canvas.Text(canvas.Frame.CenterX, canvas.Frame.CenterY, "（无数据）");
            return canvas;
        }
        switch (settled.Kind)
        {
            case ChartKind.Column or ChartKind.StackedColumn or ChartKind.Combined: ColumnDrawing.Draw(canvas, settled); break;
            case ChartKind.Bar or ChartKind.StackedBar: BarDrawing.Draw(canvas, settled); break;
            case ChartKind.Line or ChartKind.Rank: LineDrawing.Draw(canvas, settled); break;
            case ChartKind.Area: AreaDrawing.Draw(canvas, settled); break;
            case ChartKind.Pie or ChartKind.Doughnut: PieDrawing.Draw(canvas, settled); break;
            case ChartKind.Radar: RadarDrawing.Draw(canvas, settled); break;
            case ChartKind.Progress: ProgressDrawing.Draw(canvas, settled); break;
            case ChartKind.Gantt: GanttDrawing.Draw(canvas, settled); break;
            default: HeatDrawing.Draw(canvas, settled); break;
        }
        return canvas;
    }
}
