using System.Text;
using Reports.Documents;

namespace Reports.Charts;

/// <summary>Areas; several are stacked, as areas before each other would hide what is behind.</summary>
internal static class AreaDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
        var count = spec.Categories.Count;
        var tops = Enumerable.Range(0, count).Select(c => spec.Series.Sum(s => s.Values[c] ?? 0));
        var lows = spec.Series.SelectMany(s => s.Values).OfType<decimal>();
        var scale = Scale.For(tops.Concat(lows), fromZero: true);
        var frame = AxisFrame.Draw(canvas, spec, scale, null, canvas.FontSize * 1.1, canvas.FontSize);
        var placer = new LabelPlacer(frame.Plot.Inset(0, -canvas.FontSize * 1.3, -canvas.FontSize, 0));
        var foot = new decimal[count];
        for (var i = 0; i < spec.Series.Count; i++)
        {
            var head = foot.Select((f, c) => f + (spec.Series[i].Values[c] ?? 0)).ToArray();
            var paint = SeriesPaint.Of(canvas.Look, i);
            canvas.Path(Outline(frame, foot, head), canvas.Paint(paint), paint.Color, 1, opacity: paint.Hatch == Hatch.Solid ? "0.75" : null);
            foot = head;
        }
        frame.DrawBaseline(canvas);
        var decimals = spec.Series.Max(s => s.Decimals);
        foreach (var c in Enumerable.Range(0, count).OrderBy(c => c == count - 1 ? 0 : c == 0 ? 1 : 2).ThenBy(c => c))
        {
            var text = Shown.WithPercent(foot[c], decimals, spec.Unit);
            if (placer.Place(canvas.TextBox(frame.CenterOf(c), frame.Y(foot[c]) - canvas.FontSize * 0.7, text)) is { } box)
                canvas.Text(box.CenterX, box.CenterY, text, hasHalo: true);
        }
    }

    private static string Outline(AxisFrame frame, decimal[] foot, decimal[] head)
    {
        var data = new StringBuilder("M");
        for (var c = 0; c < head.Length; c++)
            data.Append(SvgCanvas.N(frame.CenterOf(c))).Append(',').Append(SvgCanvas.N(frame.Y(head[c]))).Append(' ');
        for (var c = foot.Length - 1; c >= 0; c--)
            data.Append(SvgCanvas.N(frame.CenterOf(c))).Append(',').Append(SvgCanvas.N(frame.Y(foot[c]))).Append(' ');
        return data.Append('z').ToString();
    }
}
