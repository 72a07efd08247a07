using Reports.Themes;

namespace Reports.Layouts;

/// <summary>How a run is set: its faces, its size and what is added to each advance, twips.</summary>
internal sealed record RunStyle(FaceMetrics Han, FaceMetrics Latin, int Size, int Squeeze, bool IsRaised = false)
{
    /// <summary>LibreOffice measures on a device of 8640 dpi, six dots to the twip, and each advance is a whole number of dots.</summary>
    public const int Fine = 6;

    /// <summary>Raised figures of footnote marks are set at 58 percent (LibreOffice; Word takes two thirds).</summary>
    private const int RaisedPercent = 58;

    /// <summary>The size that widths are counted in, twips.</summary>
    public int Set => IsRaised ? Size * RaisedPercent / 100 : Size;

    /// <summary>What a line that takes what it needs gives the run above and below its baseline, twips.</summary>
    /// <param name="isLatin">For its digits and Latin letters; else for its Han characters.</param>
    public (int Ascent, int Descent) Height(bool isLatin)
    {
        var face = isLatin ? Latin : Han;
        var (ascent, descent) = (face.Ascent(Size * Fine), face.Descent(Size * Fine));
        var above = (ascent + Fine / 2) / Fine;
        return (above, (ascent + descent + Fine / 2) / Fine - above);
    }
}

/// <summary>The run styles of one theme, made once.</summary>
internal sealed class RunStyles(Theme theme, FaceTable table)
{
    private readonly Dictionary<(string Face, bool IsBold, int Size, int Squeeze, bool IsRaised), RunStyle> _made = [];
    private readonly RunStyle?[] _roles = new RunStyle?[theme.Looks.Count];

    public RunStyle Of(Role role) => _roles[(int)role] ??= Make(theme[role].Face, theme[role].Bold, theme[role].Size, theme[role].Squeeze);

    public RunStyle Make(string face, bool isBold, decimal size, decimal squeeze, bool isRaised = false) =>
        Make(face, isBold, Twips.OfPoints(size), Twips.OfPoints(squeeze), isRaised);

    public RunStyle Make(string face, bool isBold, int size, int squeeze, bool isRaised = false)
    {
        var key = (face, isBold, size, squeeze, isRaised);
        if (_made.TryGetValue(key, out var found))
            return found;
        var style = new RunStyle(FaceMetrics.Of(table, face, isBold, isLatin: false), FaceMetrics.Of(table, theme.DigitsFace ?? face, isBold, isLatin: true), size, squeeze, isRaised);
        return _made[key] = style;
    }
}
