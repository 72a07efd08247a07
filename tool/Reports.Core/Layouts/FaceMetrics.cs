namespace Reports.Layouts;

/// <summary>The widths and heights of a face, in parts of its size.</summary>
internal sealed class FaceMetrics
{
    private const int Tabled = 0x3000;
    private const int Em = 1000;

    private static readonly FaceMetrics s_office = new(OfficeWidths(), 860, 140);
    private static readonly FaceMetrics s_roman = new(NotoWidths.Roman, 891, 216);
    private static readonly FaceMetrics s_romanBold = new(NotoWidths.RomanBold, 891, 216);
    private static readonly FaceMetrics s_sans = new(NotoWidths.Sans, 1160, 288);
    private static readonly FaceMetrics s_sansBold = new(NotoWidths.SansBold, 1160, 288);
    private static readonly FaceMetrics s_latin = new(DejaVuWidths.Sans, 1901, 483, DejaVuWidths.Em, s_sans);
    private static readonly FaceMetrics s_latinBold = new(DejaVuWidths.SansBold, 1901, 483, DejaVuWidths.Em, s_sansBold);

    private readonly ushort[] _widths;
    private readonly int _ascent;
    private readonly int _descent;
    private readonly int _em;

    /// <summary>What has the signs that this face lacks.</summary>
    private readonly FaceMetrics? _rest;

    private FaceMetrics(ushort[] widths, int ascent, int descent, int em = Em, FaceMetrics? rest = null) =>
        (_widths, _ascent, _descent, _em, _rest) = (widths, ascent, descent, em, rest);

    /// <param name="isLatin">For digits and Latin letters; else for Han characters and their signs.</param>
    public static FaceMetrics Of(FaceTable table, string face, bool isBold, bool isLatin)
    {
        if (face is "Times New Roman")
            return isBold ? s_romanBold : s_roman;
        return (table, isLatin, isBold) switch
        {
            (FaceTable.Office, _, _) => s_office,
            (_, true, false) => s_latin,
            (_, true, true) => s_latinBold,
            (_, false, false) => s_sans,
            (_, false, true) => s_sansBold,
        };
    }

    /// <param name="size">In the unit that is asked for; the result is rounded to whole ones.</param>
    public int Width(char c, int size)
    {
        if (c >= Tabled)
        {
            // The second half of a pair is counted with the first; half-width kana and signs.
            var share = c is >= '\uDC00' and <= '\uDFFF' ? 0 : c is >= '\uFF61' and <= '\uFFDC' ? 1 : 2;
            return (size * share + 1) / 2;
        }
        return _widths[c] == 0 && _rest is not null ? _rest.Width(c, size) : Part(_widths[c], size);
    }

    /// <summary>The height above the baseline.</summary>
    public int Ascent(int size) => Part(_ascent, size);

    public int Descent(int size) => Part(_descent, size);

    private int Part(int units, int size) => (units * size + _em / 2) / _em;

    /// <summary>GB faces: ASCII and Latin letters half a character, what GB 2312 has as a full-width sign a whole one.</summary>
    private static ushort[] OfficeWidths()
    {
        var widths = new ushort[Tabled];
        Array.Fill(widths, (ushort)Em);
        for (var c = 0; c < 0x250; c++)
            widths[c] = Em / 2;
        foreach (var c in "·×°±÷¤§¨àáèéêìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ")
            widths[c] = Em;
        return widths;
    }
}
