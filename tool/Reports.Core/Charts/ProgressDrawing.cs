using Reports.Documents;

namespace Reports.Charts;

/// <summary>进度条: one bar of completion per row, on a track that ends at the whole.</summary>
internal static class ProgressDrawing
{
    private const double Edge = 4;

    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var series = spec.Series[0];
        var whole = Whole(spec);
        var top = Edge + AxisFrame.DrawTitle(canvas, spec);
        var row = (canvas.Frame.Height - top - Edge) / spec.Categories.Count;
        BarDrawing.Shrink(canvas, row);
        var names = BarNames.Plan(spec.Categories, canvas, row);
        var labels = series.Values.Select(v => Shown.Number(v, series.Decimals) + (v is null ? "" : spec.Unit ?? "%")).ToList();
        var left = Edge + names.Width + 6;
        var width = canvas.Frame.Width - left - labels.Max(canvas.Width) - 6 - Edge;
        var thickness = Math.Min(14, row * 0.6);
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            var y = top + (c + 0.5) * row;
            var track = new Box(left, y - thickness / 2, Math.Max(1, width), thickness);
            names.Draw(canvas, c, Edge + names.Width, y);
            canvas.Rectangle(track, "#FFFFFF", canvas.Look.AxisLine);
            var share = Share(series.Values[c], whole);
            if (share > 0)
                canvas.Rectangle(track with { Width = track.Width * share }, "#" + (share >= 1 ? canvas.Look.Palette[0] : SeriesPaint.Tint(canvas.Look.Palette[0], 0.7)));
            canvas.Text(canvas.Frame.Right - Edge, y, labels[c], Anchor.End);
        }
    }

    /// <summary>What counts as done: the target, else 100.</summary>
    public static decimal Whole(ChartSpec spec) => spec.Target is { } target and > 0 ? target : 100;

    public static double Share(decimal? value, decimal whole) => value is { } number ? Math.Clamp((double)(number / whole), 0, 1) : 0;
}
