using Reports.Documents;

namespace Reports.Charts;

/// <summary>图例: the names of the series in rows at the foot, when there is more than one.</summary>
internal sealed record Legend(IReadOnlyList<IReadOnlyList<int>> Rows, double Height)
{
    private const double Swatch = 20;
    private const double Gap = 14;

    public static Legend Plan(ChartSpec spec, SvgCanvas canvas)
    {
        if (spec.Series.Count < 2)
            return new Legend([], 0);
        var (rows, row, width) = (new List<IReadOnlyList<int>>(), new List<int>(), 0.0);
        for (var i = 0; i < spec.Series.Count; i++)
        {
            var entry = EntryWidth(spec.Series[i], canvas);
            if (row.Count > 0 && width + entry > canvas.Frame.Width - 8)
            {
                rows.Add(row);
                (row, width) = ([], 0);
            }
            row.Add(i);
            width += entry;
        }
        rows.Add(row);
        return new Legend(rows, rows.Count * canvas.FontSize * 1.4 + 4);
    }

    public void Draw(ChartSpec spec, SvgCanvas canvas, double top)
    {
        var line = canvas.FontSize * 1.4;
        for (var r = 0; r < Rows.Count; r++)
        {
            var x = canvas.Frame.CenterX - (Rows[r].Sum(i => EntryWidth(spec.Series[i], canvas)) - Gap) / 2;
            foreach (var index in Rows[r])
            {
                DrawSwatch(spec, canvas, index, x, top + (r + 0.5) * line + 2);
                canvas.Text(x + Swatch + 3, top + (r + 0.5) * line + 2, NameOf(spec.Series[index], canvas), Anchor.Start);
                x += EntryWidth(spec.Series[index], canvas);
            }
        }
    }

    private static void DrawSwatch(ChartSpec spec, SvgCanvas canvas, int index, double x, double y)
    {
        var paint = SeriesPaint.Of(canvas.Look, index);
        if (IsLine(spec, spec.Series[index]))
        {
            canvas.Line(x, y, x + Swatch, y, paint.Color, 1.5, paint.Dash);
            Marker.Draw(canvas, paint, x + Swatch / 2, y);
        }
        else
        {
            canvas.Rectangle(new Box(x + 4, y - 4, Swatch - 6, 8), canvas.Paint(paint), paint.Color);
        }
    }

    private static bool IsLine(ChartSpec spec, ChartSeries series) =>
        spec.Kind is ChartKind.Line or ChartKind.Rank or ChartKind.Radar || (spec.Kind == ChartKind.Combined && series.OnSecondAxis);

    private static string NameOf(ChartSeries series, SvgCanvas canvas) =>
        TextMeasure.Cut(series.Name, (canvas.Frame.Width - 8 - Swatch - 3 - Gap) / canvas.FontSize);

    private static double EntryWidth(ChartSeries series, SvgCanvas canvas) => Swatch + 3 + canvas.Width(NameOf(series, canvas)) + Gap;
}
