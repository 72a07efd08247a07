using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>word/footerN.xml: the page number of odd, even and landscape pages; word/header1.xml: the running head of a volume.</summary>
internal static class FooterPart
{
    /// <summary>How far a running head lies below the sheet's upper edge, twips (15 mm).</summary>
    public const int HeaderDistance = 851;

    /// <summary>The distance that a landscape page's footer states: its number stands in a box of its own.</summary>
    public const int TurnedDistance = 567;

    /// <param name="bottom">The margin that it stands in, twips; the theme's when not stated.</param>
    public static string Write(Theme theme, bool isEven, int? bottom = null)
    {
        var xml = Start("w:ftr");
        WriteNumber(xml, theme, isEven, Place(theme, isEven), Above(theme, bottom ?? Twips.OfMm(theme.Page.Bottom)));
        return xml.Close().ToString();
    }

    /// <summary>
    /// A horizontal table's sheet (GB/T 9704, 7.6): bound with its head to the left, the number stands where it stands on the upright pages,
    /// that is at the landscape page's left edge, turned clockwise: below on odd pages, above on even ones.
    /// </summary>
    public static string WriteLandscape(Theme theme, bool isEven) =>
        WriteLandscape(theme, isEven, Twips.OfMm(theme.Page.Bottom), Twips.OfMm(theme.Page.Left), Twips.OfMm(theme.Page.TextWidth));

    /// <param name="margin">The landscape page's left margin, twips.</param>
    /// <param name="top">Its upper one.</param>
    /// <param name="height">Of its text.</param>
    public static string WriteLandscape(Theme theme, bool isEven, int margin, int top, int height)
    {
        var xml = Start("w:ftr");
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", "w:val", StyleNames.Id(Role.PageNumber)).Close().Open("w:r");
        WriteTurnedBox(xml, theme, isEven, margin, top, height);
        return xml.Close().Close().Close().ToString();
    }

    /// <param name="top">The margin that it stands in, twips; the theme's when not stated.</param>
    public static string WriteRunningHead(Theme theme, string text, int? top = null)
    {
        var xml = Start("w:hdr");
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", "w:val", StyleNames.Id(Role.RunningHead)).Open("w:pBdr");
        new Border("single", 4, "auto").Write(xml, "w:bottom");
        xml.Close();
        // The head fills the margin: LibreOffice begins the text right below it on the first page of a section that must be odd.
        var line = Twips.OfPoints(theme[Role.RunningHead].Size * 1.5m);
        var after = Math.Max(0, (top ?? Twips.OfMm(theme.Page.Top)) - HeaderDistance - line - Twips.OfPoints(3));
        xml.Empty("w:snapToGrid", "w:val", "0").Open("w:spacing").Attribute("w:before", 0).Attribute("w:after", after)
            .Attribute("w:line", line).Attribute("w:lineRule", "exact").Close().Close();
        WriteText(xml, text);
        return xml.Close().Close().ToString();
    }

    /// <summary>
    /// The space above the number: the foot fills the margin, all but what a line of another face may be higher. LibreOffice lets the text
    /// of the first page of a section that must be odd reach down to the foot, and sets its lines in the middle of that higher page.
    /// </summary>
    private static int Above(Theme theme, int bottom) =>
        Math.Max(0, bottom - Distance(theme) - Twips.OfPoints(theme[Role.PageNumber].Size * 1.45m) - Twips.OfPoints(0.4m));

    /// <summary>How far the footer's lower edge lies above the sheet's: its middle comes <see cref="PageNumberLook.Below"/> under the text.</summary>
    public static int Distance(Theme theme) => Math.Max(0,
        Twips.OfMm(theme.Page.Bottom - theme.PageNumber.Below) - Twips.OfPoints(theme[Role.PageNumber].Size * 0.57m));

    /// <summary>A complex field with its shown result; WPS and old Words read this form best.</summary>
    public static void WriteField(XmlText xml, string instruction, string shown)
    {
        foreach (var (kind, text) in new[] { ("begin", null), ("", instruction), ("separate", null), ("=", shown), ("end", null) })
        {
            xml.Open("w:r");
            if (kind is "")
                xml.Open("w:instrText").Attribute("xml:space", "preserve").Text(text!).Close();
            else if (kind is "=")
                xml.Element("w:t", text!);
            else
                xml.Empty("w:fldChar", "w:fldCharType", kind);
            xml.Close();
        }
    }

    private static XmlText Start(string root) => XmlText.Document(2048).Open(root)
        .Attribute("xmlns:w", Namespaces.W).Attribute("xmlns:r", Namespaces.R).Attribute("xmlns:wp", Namespaces.Wp)
        .Attribute("xmlns:a", Namespaces.A).Attribute("xmlns:wps", Namespaces.Wps).Attribute("xmlns:mc", Namespaces.Mc);

    private static TextAlign Place(Theme theme, bool isEven) => theme.PageNumber.Place switch
    {
        PageNumberPlace.Center => TextAlign.Center,
        PageNumberPlace.Outside when isEven => TextAlign.Left,
        _ => TextAlign.Right,
    };

    private static void WriteNumber(XmlText xml, Theme theme, bool isEven, TextAlign align, int above = 0)
    {
        // One character of the number's own size from the edge (7.5: 居右空一字、居左空一字).
        var character = Twips.OfPoints(theme[Role.PageNumber].Size);
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", "w:val", StyleNames.Id(Role.PageNumber));
        if (above > 0)
            xml.Open("w:spacing").Attribute("w:before", above).Close();
        if (align != TextAlign.Center)
            xml.Open("w:ind").Attribute(isEven ? "w:left" : "w:right", character).Close();
        xml.Empty("w:jc", "w:val", ParagraphLook.NameOf(align)).Close();
        WriteForm(xml, theme.PageNumber.Form);
        xml.Close();
    }

    private static void WriteForm(XmlText xml, string form)
    {
        while (form.Length > 0)
        {
            var at = form.IndexOf('{', StringComparison.Ordinal);
            var end = at < 0 ? -1 : form.IndexOf('}', at);
            if (end < 0)
            {
                WriteText(xml, form);
                return;
            }
            WriteText(xml, form[..at]);
            switch (form[at..(end + 1)])
            {
                case "{page}": WriteField(xml, " PAGE ", "1"); break;
                case "{pages}": WriteField(xml, " NUMPAGES ", "1"); break;
                default: WriteText(xml, form[at..(end + 1)]); break;
            }
            form = form[(end + 1)..];
        }
    }

    private static void WriteText(XmlText xml, string text)
    {
        if (text.Length > 0)
            xml.Open("w:r").Open("w:rPr").Empty("w:rFonts", "w:hint", "eastAsia").Close().Open("w:t").Attribute("xml:space", "preserve").Text(text).Close().Close();
    }

    private static void WriteTurnedBox(XmlText xml, Theme theme, bool isEven, int margin, int top, int height)
    {
        var size = theme[Role.PageNumber].Size;
        // The landscape page's left margin is the upright one's bottom: the box's middle lies Below outside the text.
        var width = Twips.OfPoints(size * 2);
        var left = Math.Max(0, margin - Twips.OfMm(theme.PageNumber.Below) - width / 2);
        xml.Open("mc:AlternateContent").Open("mc:Choice").Attribute("Requires", "wps").Open("w:drawing");
        xml.Open("wp:anchor").Attribute("distT", 0).Attribute("distB", 0).Attribute("distL", 0).Attribute("distR", 0)
            .Attribute("simplePos", 0).Attribute("relativeHeight", 2).Attribute("behindDoc", 0).Attribute("locked", 0)
            .Attribute("layoutInCell", 1).Attribute("allowOverlap", 1);
        xml.Open("wp:simplePos").Attribute("x", 0).Attribute("y", 0).Close();
        WritePosition(xml, "wp:positionH", left);
        WritePosition(xml, "wp:positionV", top);
        xml.Open("wp:extent").Attribute("cx", Twips.EmuOfTwips(width)).Attribute("cy", Twips.EmuOfTwips(height)).Close();
        xml.Empty("wp:wrapNone").Open("wp:docPr").Attribute("id", isEven ? 9002 : 9001).Attribute("name", "页码").Close();
        xml.Open("a:graphic").Open("a:graphicData").Attribute("uri", Namespaces.Wps).Open("wps:wsp").Open("wps:cNvSpPr").Attribute("txBox", 1).Close();
        xml.Open("wps:spPr").Open("a:xfrm").Open("a:off").Attribute("x", 0).Attribute("y", 0).Close()
            .Open("a:ext").Attribute("cx", Twips.EmuOfTwips(width)).Attribute("cy", Twips.EmuOfTwips(height)).Close().Close();
        xml.Open("a:prstGeom").Attribute("prst", "rect").Empty("a:avLst").Close().Empty("a:noFill").Open("a:ln").Empty("a:noFill").Close().Close();
        xml.Open("wps:txbx").Open("w:txbxContent");
        // Turned clockwise, the line's start is the page's upper edge: an odd number ends one character above the lower edge.
        WriteNumber(xml, theme, isEven, Place(theme, isEven));
        xml.Close().Close();
        xml.Open("wps:bodyPr").Attribute("rot", 0).Attribute("vert", "vert").Attribute("wrap", "square")
            .Attribute("lIns", 0).Attribute("tIns", 0).Attribute("rIns", 0).Attribute("bIns", 0).Attribute("anchor", "ctr").Close();
        xml.Close().Close().Close().Close().Close().Close().Empty("mc:Fallback").Close();
    }

    private static void WritePosition(XmlText xml, string element, int twips) =>
        xml.Open(element).Attribute("relativeFrom", "page").Open("wp:posOffset").Text(Twips.EmuOfTwips(twips).ToString(System.Globalization.CultureInfo.InvariantCulture)).Close().Close();
}
