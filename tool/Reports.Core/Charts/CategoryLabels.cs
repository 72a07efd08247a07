namespace Reports.Charts;

internal enum LabelForm
{
    /// <summary>One or more lines, upright.</summary>
    Flat,

    /// <summary>Every n-th label only: for periods.</summary>
    Thinned,

    /// <summary>One character to a line, as yearbooks print long names under narrow columns.</summary>
    Stacked,

    /// <summary>Reading upwards: long names, digits among Han.</summary>
    Turned,
}

/// <summary>The labels under a category axis, in the first form in which none touches another.</summary>
internal sealed record CategoryLabels(LabelForm Form, IReadOnlyList<IReadOnlyList<string>> Lines, double Height, int Every)
{
    private const int MostLines = 3;
    private const double TurnedEm = 9;

    /// <param name="slot">The width there is for each label, in points.</param>
    public static CategoryLabels Plan(IReadOnlyList<string> names, double slot, double fontSize)
    {
        var em = (slot - 3) / fontSize;
        if (Flat(names, em, fontSize, 1) is { } flat)
            return flat;
        if (ArePeriods(names))
        {
            for (var every = 2; every < Math.Max(3, names.Count); every++)
            {
                if (Flat(names, (slot * every - 3) / fontSize, fontSize, every) is { } thinned)
                    return thinned;
            }
        }
        var longest = names.Count == 0 ? 0 : names.Max(TextMeasure.Em);
        if (longest <= 8 && em >= 1 && names.All(n => n.All(c => c > 0x2E7F)))
        {
            var stacked = names.Select(n => (IReadOnlyList<string>)[.. n.Select(c => c.ToString())]).ToList();
            return new CategoryLabels(LabelForm.Stacked, stacked, longest * fontSize * 1.05 + 4, 1);
        }
        var step = Math.Max(1, (int)Math.Ceiling(fontSize * 1.1 / slot));
        var cut = names.Select(n => (IReadOnlyList<string>)[TextMeasure.Cut(n, TurnedEm)]).ToList();
        return new CategoryLabels(LabelForm.Turned, cut, Math.Min(longest, TurnedEm) * fontSize + 6, step);
    }

    /// <summary>Whether names fit flat in two lines; columns whose names do not are better bars.</summary>
    public static bool FitFlat(IReadOnlyList<string> names, double slot, double fontSize) =>
        Flat(names, (slot - 3) / fontSize, fontSize, 1) is { } plan && plan.Lines.All(l => l.Count <= 2);

    /// <summary>Months, quarters, years, weeks, issues: names of which every n-th says enough.</summary>
    public static bool ArePeriods(IReadOnlyList<string> names) =>
        names.Count > 1 && names.All(n => n.Length > 0 && (char.IsAsciiDigit(n[0]) || n[0] == '第') && (n.Any(c => c is '月' or '年' or '季' or '周' or '期' or '日' or '-' or '/' or 'Q') || n.All(c => char.IsAsciiDigit(c) || c == '.')));

    /// <param name="centerOf">The middle of a category.</param>
    public void Draw(SvgCanvas canvas, Func<int, double> centerOf, double top)
    {
        var line = canvas.FontSize * SvgCanvas.LineHeight;
        // A thinned label stands in the middle of those it speaks for, within the plot.
        for (var i = (Every - 1) / 2; i + Every / 2 < Lines.Count; i += Every)
        {
            if (Form == LabelForm.Turned)
            {
                canvas.TurnedText(centerOf(i), top + 3, Lines[i][0], Anchor.End);
                continue;
            }
            for (var j = 0; j < Lines[i].Count; j++)
                canvas.Text(centerOf(i), top + (j + 0.5) * line + 2, Lines[i][j]);
        }
    }

    private static CategoryLabels? Flat(IReadOnlyList<string> names, double em, double fontSize, int every)
    {
        if (em < 1)
            return null;
        var lines = names.Select((n, i) => i % every == (every - 1) / 2 ? TextMeasure.Wrap(n, em) : []).ToList();
        if (lines.Exists(l => l.Count > MostLines || l.Any(t => TextMeasure.Em(t) > em)) || lines.Exists(l => l.Count > 1 && l.Any(t => TextMeasure.Em(t) < 1.1)))
            return null;
        var most = lines.Count == 0 ? 1 : lines.Max(l => l.Count);
        return new CategoryLabels(every == 1 ? LabelForm.Flat : LabelForm.Thinned, lines, most * fontSize * SvgCanvas.LineHeight + 4, every);
    }
}
