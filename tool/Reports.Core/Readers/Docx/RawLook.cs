using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>w:rPr as written: null is not said here.</summary>
internal readonly record struct RawLook(string? Style, string? EastAsia, string? Latin, int? HalfPoints, bool? Bold, bool? Italic, string? Color, bool? Hidden)
{
    public static RawLook Read(XmlReader xml, IReadOnlyDictionary<string, string> themeFonts)
    {
        var look = default(RawLook);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord())
            {
                xml.Over();
                continue;
            }
            look = xml.LocalName switch
            {
                "rStyle" => look with { Style = xml.Val() },
                "rFonts" => look with { EastAsia = Face(xml, "eastAsia", "eastAsiaTheme", themeFonts) ?? look.EastAsia, Latin = Face(xml, "ascii", "asciiTheme", themeFonts) ?? Face(xml, "hAnsi", "hAnsiTheme", themeFonts) ?? look.Latin },
                "sz" => look with { HalfPoints = xml.Int("val") },
                "b" => look with { Bold = xml.On() },
                "i" => look with { Italic = xml.On() },
                "color" => look with { Color = xml.Val() },
                "vanish" => look with { Hidden = xml.On() },
                _ => look,
            };
            xml.Over();
        }
        return look;
    }

    /// <summary>This one, said over <paramref name="below"/>.</summary>
    public RawLook Over(RawLook below) => new(Style ?? below.Style, EastAsia ?? below.EastAsia, Latin ?? below.Latin, HalfPoints ?? below.HalfPoints, Bold ?? below.Bold, Italic ?? below.Italic, Color ?? below.Color, Hidden ?? below.Hidden);

    /// <summary>A theme's face beats a named one, as in Word.</summary>
    private static string? Face(XmlReader xml, string named, string themed, IReadOnlyDictionary<string, string> themeFonts) =>
        xml.W(themed) is { } theme && themeFonts.TryGetValue(theme, out var face) && face.Length > 0 ? face : xml.W(named);
}
