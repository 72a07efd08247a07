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
}
