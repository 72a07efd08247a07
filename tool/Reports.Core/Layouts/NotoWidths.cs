namespace Reports.Layouts;

/// <summary>
/// Advance widths in thousandths of the size, read from the tables hmtx of Noto Sans CJK SC 2.004, which has the Han characters and the signs among
/// them, and of Liberation Serif 2.1 (which has the widths of Times New Roman). What is not listed is a full character wide.
/// </summary>
internal static class NotoWidths
{
    private const int Tabled = 0x3000;

    private const string SansMarks = "\u2002\u2011\u2012\u2013\u201A\u201E\u2032\u2033\u2039\u203A\u203C\u2047\u2048\u2049\u2074\u20A9\u20AB\u20AC\u2113\u2116\u2122\u212E\u2212";

    private const string RomanMarks = "\u2010\u2011\u2012\u2013\u2018\u2019\u201A\u201C\u201D\u201E\u2020\u2022\u2032\u2033\u20AC\u2122\u2116\u2191\u2193\u221A\u221E\u2248\u2260\u2264\u2265\u25CB\u25CF";

    public static ushort[] Sans { get; } = Fill(224, SansMarks, [500, 347, 536, 536, 278, 474, 278, 474, 302, 302, 613, 910, 758, 758, 411, 555, 555, 555, 457, 997, 711, 894, 555]);

    public static ushort[] SansBold { get; } = Fill(227, SansMarks, [500, 370, 544, 544, 325, 574, 325, 574, 324, 324, 677, 973, 830, 830, 424, 590, 590, 590, 514, 1074, 760, 908, 590]);

    public static ushort[] Roman { get; } = Fill(
        [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
        500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541],
        [250, 333, 500, 500, 500, 500, 200, 500, 333, 760, 276, 500, 564, 333, 760, 500, 400, 549, 300, 300, 333, 576, 453, 333,
        333, 300, 310, 500, 750, 750, 750, 444, 722, 722, 722, 722, 722, 722, 889, 667, 611, 611, 611, 611, 333, 333, 333, 333,
        722, 722, 722, 722, 722, 722, 722, 564, 722, 722, 722, 722, 722, 722, 556, 500, 444, 444, 444, 444, 444, 444, 667, 444,
        444, 444, 444, 444, 278, 278, 278, 278, 500, 500, 500, 500, 500, 500, 500, 549, 500, 500, 500, 500, 500, 500, 500, 500],
        RomanMarks, [333, 500, 500, 500, 333, 333, 333, 444, 444, 444, 500, 350, 219, 417, 500, 980, 954, 500, 500, 549, 713, 549, 549, 549, 549, 604, 604], 500);

    public static ushort[] RomanBold { get; } = Fill(
        [250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
        556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520],
        [250, 333, 500, 500, 500, 500, 220, 500, 333, 747, 300, 500, 570, 333, 747, 500, 400, 549, 300, 300, 333, 576, 540, 333,
        333, 300, 330, 500, 750, 750, 750, 500, 722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 389, 389, 389, 389,
        722, 722, 778, 778, 778, 778, 778, 570, 778, 722, 722, 722, 722, 722, 611, 556, 500, 500, 500, 500, 500, 500, 722, 444,
        444, 444, 444, 444, 278, 278, 278, 278, 500, 556, 500, 500, 500, 500, 500, 549, 500, 556, 556, 556, 556, 500, 556, 500],
        RomanMarks, [333, 500, 500, 500, 333, 333, 333, 500, 500, 500, 500, 350, 281, 552, 500, 1000, 1005, 500, 500, 549, 713, 549, 549, 549, 549, 604, 604], 500);

    private static ushort[] Fill(ushort blank, string marks, ushort[] markWidths)
    {
        var widths = new ushort[Tabled];
        Array.Fill(widths, (ushort)1000);
        Array.Clear(widths, 0, 0x20);
        widths[' '] = widths['\u00A0'] = blank;
        for (var i = 0; i < marks.Length; i++)
            widths[marks[i]] = markWidths[i];
        return widths;
    }

    /// <param name="ascii">From the space to the tilde.</param>
    /// <param name="latin">U+00A0 to U+00FF.</param>
    /// <param name="letters">Letters beyond: the mean of a face.</param>
    private static ushort[] Fill(ushort[] ascii, ushort[] latin, string marks, ushort[] markWidths, ushort letters)
    {
        var widths = new ushort[Tabled];
        Array.Fill(widths, (ushort)1000);
        Array.Fill(widths, letters, 0x100, 0x150);
        Array.Clear(widths, 0, 0x20);
        ascii.CopyTo(widths, 0x20);
        latin.CopyTo(widths, 0xA0);
        for (var i = 0; i < marks.Length; i++)
            widths[marks[i]] = markWidths[i];
        return widths;
    }
}
