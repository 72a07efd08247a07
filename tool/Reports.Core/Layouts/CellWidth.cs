namespace Reports.Layouts;

/// <summary>Widths in cells: a Han character or full-width mark is one, a half-width character half of one.</summary>
internal static class CellWidth
{
    public static double Of(char c) => c switch
    {
        < '\u0080' => 0.5,
        // Halves of a pair count once together.
        >= '\uD800' and <= '\uDFFF' => 0.5,
        >= '\u0080' and < '\u2000' when c is not ('·' or '×' or '°' or '±') => 0.5,
        _ => 1,
    };

    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var c in text)
            width += Of(c);
        return width;
    }

    /// <summary>The width where the program that shows the text puts a quarter of a cell between Han and Latin (LibreOffice always does).</summary>
    public static double Spaced(string text)
    {
        var width = Of(text);
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) ? IsHan(text[i - 1]) : char.IsAsciiLetterOrDigit(text[i - 1]) && IsHan(text[i]))
                width += 0.25;
        }
        return width;
    }

    /// <summary>The width in LibreOffice where digits and percent signs come from DejaVu Sans, the broadest face that stands in for a Chinese one.</summary>
    public static double Broad(string text)
    {
        var width = Spaced(text) - Of(text);
        foreach (var c in text)
        {
            width += c switch
            {
                >= '0' and <= '9' => 0.64,
                '.' or ',' => 0.32,
                '%' => 0.95,
                '-' => 0.36,
                '+' or '−' => 0.84,
                _ => Of(c),
            };
        }
        return width;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
