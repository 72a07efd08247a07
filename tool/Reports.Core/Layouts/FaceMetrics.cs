namespace Reports.Layouts;

/// <summary>The widths of a face in thousandths of its size.</summary>
internal sealed class FaceMetrics
{
    private const int Tabled = 0x3000;
    private const int Em = 1000;

    private static readonly FaceMetrics s_office = new(OfficeWidths(), 860, 140);
    private static readonly FaceMetrics s_officeRoman = new(NotoWidths.Roman, 891, 216);
    private static readonly FaceMetrics s_officeRomanBold = new(NotoWidths.RomanBold, 891, 216);
    private static readonly FaceMetrics s_sans = new(NotoWidths.Sans, 1160, 288);
    private static readonly FaceMetrics s_sansBold = new(NotoWidths.SansBold, 1160, 288);
    private static readonly FaceMetrics s_roman = new(NotoWidths.Roman, 891, 216);
    private static readonly FaceMetrics s_romanBold = new(NotoWidths.RomanBold, 891, 216);

    private readonly ushort[] _widths;

    private FaceMetrics(ushort[] widths, int ascent, int descent)
    {
        _widths = widths;
        Ascent = ascent;
        Descent = descent;
    }

    public int Ascent { get; }

    public int Descent { get; }

    public static FaceMetrics Of(FaceTable table, string face, bool isBold)
    {
        var isRoman = face is "Times New Roman";
        if (table == FaceTable.Office)
            return isRoman ? (isBold ? s_officeRomanBold : s_officeRoman) : s_office;
        return isRoman ? (isBold ? s_romanBold : s_roman) : isBold ? s_sansBold : s_sans;
    }

    public int Width(char c)
    {
        if (c < Tabled)
            return _widths[c];
        // The second half of a pair is counted with the first; half-width kana and signs.
        return c is >= '\uDC00' and <= '\uDFFF' ? 0 : c is >= '\uFF61' and <= '\uFFDC' ? Em / 2 : Em;
    }

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
