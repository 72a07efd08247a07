namespace Reports.Charts;

/// <summary>How charts look: faces, sizes in points, colours as six hexadecimal digits. A theme makes one; <see cref="Default"/> is a yearbook's.</summary>
public sealed record ChartLook
{
    public static ChartLook Default { get; } = new();

    /// <summary>The face of Chinese text.</summary>
    public string HanFont { get; init; } = "仿宋_GB2312";

    /// <summary>Faces to try after <see cref="HanFont"/>, where the format takes a list.</summary>
    public IReadOnlyList<string> HanFallbacks { get; init; } = ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun"];

    /// <summary>The face of digits and Latin letters.</summary>
    public string LatinFont { get; init; } = "Times New Roman";

    /// <summary>Labels, axis text and legend, in points.</summary>
    public double FontSize { get; init; } = 10.5;

    /// <summary>The colours of the series, in order. Neighbours differ in lightness as well.</summary>
    public IReadOnlyList<string> Palette { get; init; } = ["1F4E79", "C55A11", "8FAADC", "548235", "BF9000", "7B4B94", "A6A6A6", "C00000"];

    /// <summary>The colour of the target line and its label.</summary>
    public string Accent { get; init; } = "C00000";

    public string Ink { get; init; } = "262626";

    public string AxisLine { get; init; } = "7F7F7F";

    public string GridLine { get; init; } = "D9D9D9";

    /// <summary>Whether series after the first carry hatch patterns, so that they stay apart in black and white print.</summary>
    public bool HasPatterns { get; init; } = true;

    /// <summary>The size of a chart in a paper, in millimetres; the text block of GB/T 9704 is 156 mm wide.</summary>
    public double WidthMm { get; init; } = 150;

    public double HeightMm { get; init; } = 80;
}
