using Reports.Themes;

namespace Reports.Layouts;

/// <summary>How a run is set: its faces, its size and what is added to each advance, twips.</summary>
internal sealed record RunStyle(FaceMetrics Han, FaceMetrics Latin, int Size, int Squeeze, bool IsRaised = false)
{
    /// <summary>Raised figures of footnote marks are set at 58 percent (LibreOffice; Word takes two thirds).</summary>
    private const int RaisedPercent = 58;

    /// <summary>The size that widths are counted in, twips.</summary>
    public int Set => IsRaised ? Size * RaisedPercent / 100 : Size;

    /// <summary>The height above the baseline of a line that takes what it needs, twips.</summary>
    public int Ascent => (Dots(Han.Ascent) + 3) / 6;

    public int Descent => (Dots(Han.Ascent) + Dots(Han.Descent) + 3) / 6 - Ascent;

    /// <summary>Sixths of a twip, the dots that LibreOffice measures in.</summary>
    private int Dots(int perMille) => (Size * 6 * perMille + 500) / 1000;
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
        var style = new RunStyle(FaceMetrics.Of(table, face, isBold), FaceMetrics.Of(table, theme.DigitsFace ?? face, isBold), size, squeeze, isRaised);
        return _made[key] = style;
    }
}
