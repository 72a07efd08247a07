namespace Reports.Charts;

/// <summary>The names at the left of horizontal bars: at most 38 % of the width, in two lines where the rows are high enough, else cut.</summary>
internal sealed record BarNames(IReadOnlyList<IReadOnlyList<string>> Lines, double Width)
{
    public static BarNames Plan(IReadOnlyList<string> names, SvgCanvas canvas, double row)
    {
        var most = canvas.Frame.Width * 0.38 / canvas.FontSize;
        var mayWrap = row >= 2 * canvas.FontSize * 1.1;
        var lines = names.Select(n => Fit(n, most, mayWrap)).ToList();
        return new BarNames(lines, lines.SelectMany(l => l).Select(canvas.Width).DefaultIfEmpty(0).Max());
    }

    public void Draw(SvgCanvas canvas, int row, double right, double centerY)
    {
        var lines = Lines[row];
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(right, centerY + (i - (lines.Count - 1) / 2.0) * canvas.FontSize * 1.1, lines[i], Anchor.End);
    }

    private static IReadOnlyList<string> Fit(string name, double most, bool mayWrap)
    {
        if (TextMeasure.Em(name) <= most)
            return [name];
        var wrapped = TextMeasure.Wrap(name, most);
        return mayWrap && wrapped.Count == 2 && wrapped.All(l => TextMeasure.Em(l) <= most) ? wrapped : [TextMeasure.Cut(name, most)];
    }
}
