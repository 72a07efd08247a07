using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>Theme → word/styles.xml. Theme fonts are named nowhere: they would win over the faces (asciiTheme, eastAsiaTheme).</summary>
internal static class StylesPart
{
    public static string Write(Theme theme)
    {
        var xml = XmlText.Document(16 * 1024);
        xml.Open("w:styles").Attribute("xmlns:w", Namespaces.W);
        WriteDefaults(xml, theme);
        WriteNormal(xml, theme);
        WriteCharacterDefault(xml);
        WriteTableNormal(xml);
        foreach (var role in Enum.GetValues<Role>())
            WriteRole(xml, theme, role);
        WriteExtra(xml, theme);
        return xml.Close().ToString();
    }

    private static void WriteDefaults(XmlText xml, Theme theme)
    {
        var body = theme[Role.Body];
        xml.Open("w:docDefaults").Open("w:rPrDefault").Open("w:rPr");
        WriteFace(xml, theme, body.Face);
        xml.Empty("w:sz", "w:val", Twips.HalfPoints(body.Size)).Empty("w:szCs", "w:val", Twips.HalfPoints(body.Size));
        // Latin text as English, as Word marks it in Chinese papers: marked zh-CN, LibreOffice breaks lines within numbers.
        xml.Open("w:lang").Attribute("w:val", "en-US").Attribute("w:eastAsia", "zh-CN").Attribute("w:bidi", "ar-SA").Close();
        xml.Close().Close().Empty("w:pPrDefault").Close();
    }

    /// <summary>Normal holds what every paragraph shares: no widow control (22 lines on each page), no space between Han and digits (28 cells), kinsoku.</summary>
    private static void WriteNormal(XmlText xml, Theme theme)
    {
        Start(xml, "paragraph", StyleNames.Normal, "Normal", isDefault: true);
        xml.Empty("w:qFormat");
        xml.Open("w:pPr").Empty("w:widowControl", "w:val", "0").Empty("w:kinsoku").Empty("w:overflowPunct")
            .Empty("w:autoSpaceDE", "w:val", "0").Empty("w:autoSpaceDN", "w:val", "0").Empty("w:adjustRightInd", "w:val", "0");
        WriteSpacing(xml, theme[Role.Body]);
        xml.Empty("w:jc", "w:val", "both").Close().Close();
    }

    private static void WriteCharacterDefault(XmlText xml)
    {
        Start(xml, "character", "DefaultParagraphFont", "Default Paragraph Font", isDefault: true);
        xml.Empty("w:uiPriority", "w:val", 1).Empty("w:semiHidden").Empty("w:unhideWhenUsed").Close();
    }

    private static void WriteTableNormal(XmlText xml)
    {
        Start(xml, "table", "TableNormal", "Normal Table", isDefault: true);
        xml.Empty("w:uiPriority", "w:val", 99).Empty("w:semiHidden").Empty("w:unhideWhenUsed");
        xml.Open("w:tblPr").Open("w:tblInd").Attribute("w:w", 0).Attribute("w:type", "dxa").Close().Open("w:tblCellMar");
        foreach (var (side, width) in new[] { ("w:top", 0), ("w:left", 108), ("w:bottom", 0), ("w:right", 108) })
            xml.Open(side).Attribute("w:w", width).Attribute("w:type", "dxa").Close();
        xml.Close().Close().Close();
    }

    private static void WriteRole(XmlText xml, Theme theme, Role role)
    {
        var look = theme[role];
        var heading = role is >= Role.Heading1 and <= Role.Heading4 ? role - Role.Heading1 : -1;
        Start(xml, "paragraph", StyleNames.Id(role), StyleNames.Name(role));
        xml.Empty("w:basedOn", "w:val", StyleNames.Normal);
        if (heading >= 0 || role is Role.Title or Role.Subtitle or Role.Salutation)
            xml.Empty("w:next", "w:val", StyleNames.Id(Role.Body));
        xml.Empty("w:qFormat").Open("w:pPr");
        if (role is Role.Caption)
            xml.Empty("w:keepNext");
        if (heading >= 0 && !theme.NumbersAreText)
            WriteHeadingNumber(xml, heading);
        WriteSpacing(xml, look);
        WriteIndent(xml, look);
        xml.Empty("w:jc", "w:val", ParagraphLook.NameOf(look.Align));
        if (heading >= 0)
            xml.Empty("w:outlineLvl", "w:val", heading);
        else if (role is Role.Divider)
            xml.Empty("w:outlineLvl", "w:val", 0);
        xml.Close();
        WriteRunLook(xml, theme, look);
        xml.Close();
    }

    private static void WriteHeadingNumber(XmlText xml, int heading)
    {
        xml.Open("w:numPr");
        if (heading > 0)
            xml.Empty("w:ilvl", "w:val", heading);
        xml.Empty("w:numId", "w:val", NumberingPart.Headings).Close();
    }

    private static void WriteExtra(XmlText xml, Theme theme)
    {
        var body = theme[Role.Body];
        Start(xml, "paragraph", StyleNames.Blank, "空行");
        xml.Empty("w:basedOn", "w:val", StyleNames.Normal).Close();

        Start(xml, "paragraph", StyleNames.Figure, "图");
        xml.Empty("w:basedOn", "w:val", StyleNames.Normal).Open("w:pPr").Empty("w:keepNext");
        WriteSpacing(xml, body with { Line = 0 });
        xml.Empty("w:jc", "w:val", "center").Close().Close();

        Start(xml, "paragraph", StyleNames.List, "List Paragraph");
        xml.Empty("w:basedOn", "w:val", StyleNames.Id(Role.Body)).Empty("w:qFormat").Close();

        Start(xml, "paragraph", StyleNames.PieceTitle, StyleNames.PieceTitleName);
        xml.Empty("w:basedOn", "w:val", StyleNames.Id(Role.Title)).Open("w:pPr").Empty("w:outlineLvl", "w:val", 0).Close().Close();

        Start(xml, "paragraph", StyleNames.PieceSpeaker, StyleNames.PieceSpeakerName);
        xml.Empty("w:basedOn", "w:val", StyleNames.Id(Role.Speaker)).Close();

        Start(xml, "character", StyleNames.RunInRest, "段首题后的正文");
        xml.Empty("w:basedOn", "w:val", "DefaultParagraphFont");
        WriteRunLook(xml, theme, body, isRegular: true);
        xml.Close();

        Start(xml, "character", StyleNames.ListLead, "列举词");
        xml.Empty("w:basedOn", "w:val", "DefaultParagraphFont").Open("w:rPr").Empty("w:b").Empty("w:bCs").Close().Close();

        Start(xml, "character", StyleNames.Strong, "Strong");
        xml.Empty("w:basedOn", "w:val", "DefaultParagraphFont").Empty("w:qFormat").Open("w:rPr").Empty("w:b").Empty("w:bCs").Close().Close();

        Start(xml, "character", StyleNames.Emphasis, "Emphasis");
        xml.Empty("w:basedOn", "w:val", "DefaultParagraphFont").Empty("w:qFormat").Open("w:rPr");
        WriteFace(xml, theme, theme.Face("kai"));
        xml.Close().Close();

        Start(xml, "character", StyleNames.Hyperlink, "Hyperlink");
        xml.Empty("w:basedOn", "w:val", "DefaultParagraphFont").Close();

        Start(xml, "character", StyleNames.FootnoteReference, "footnote reference");
        xml.Empty("w:basedOn", "w:val", "DefaultParagraphFont").Open("w:rPr").Empty("w:vertAlign", "w:val", "superscript").Close().Close();
    }

    private static void Start(XmlText xml, string type, string id, string name, bool isDefault = false)
    {
        xml.Open("w:style").Attribute("w:type", type);
        if (isDefault)
            xml.Attribute("w:default", 1);
        xml.Attribute("w:styleId", id);
        xml.Empty("w:name", "w:val", name);
    }

    /// <summary>
    /// A line that takes what it needs must leave the grid: Word would round it up to whole grid lines. So must large type on an exact line:
    /// LibreOffice gives it two lines of the grid when the face's own height (up to 1.45 of the size) is above one.
    /// </summary>
    private static void WriteSpacing(XmlText xml, TextLook look)
    {
        if (look.Line == 0 || look.Size * 1.45m > look.Line)
            xml.Empty("w:snapToGrid", "w:val", "0");
        xml.Open("w:spacing").Attribute("w:before", Twips.OfPoints(look.Before)).Attribute("w:after", Twips.OfPoints(look.After));
        if (look.Line > 0)
            xml.Attribute("w:line", (int)(look.Line * 20)).Attribute("w:lineRule", "exact");
        else
            xml.Attribute("w:line", 240).Attribute("w:lineRule", "auto");
        xml.Close();
    }

    /// <summary>First-line indents in both units: LibreOffice ignores characters, Word keeps them when the size is changed by hand.</summary>
    private static void WriteIndent(XmlText xml, TextLook look)
    {
        if (look.FirstLine == 0 && look.Left == 0 && look.Right == 0)
            return;
        xml.Open("w:ind");
        if (look.Left != 0)
            xml.Attribute("w:left", Twips.OfPoints(look.Left * look.Size));
        if (look.Right != 0)
            xml.Attribute("w:right", Twips.OfPoints(look.Right * look.Size));
        if (look.FirstLine != 0)
            xml.Attribute("w:firstLineChars", (int)(look.FirstLine * 100)).Attribute("w:firstLine", Twips.OfPoints(look.FirstLine * look.Size));
        xml.Close();
    }

    private static void WriteRunLook(XmlText xml, Theme theme, TextLook look, bool isRegular = false)
    {
        xml.Open("w:rPr");
        WriteFace(xml, theme, look.Face);
        if (look.Bold)
            xml.Empty("w:b").Empty("w:bCs");
        else if (isRegular)
            xml.Empty("w:b", "w:val", "0").Empty("w:bCs", "w:val", "0");
        if (look.Color is not null)
            xml.Empty("w:color", "w:val", look.Color);
        if (look.Squeeze != 0)
            xml.Empty("w:spacing", "w:val", Twips.OfPoints(look.Squeeze));
        else if (isRegular)
            xml.Empty("w:spacing", "w:val", 0);
        xml.Empty("w:sz", "w:val", Twips.HalfPoints(look.Size)).Empty("w:szCs", "w:val", Twips.HalfPoints(look.Size)).Close();
    }

    private static void WriteFace(XmlText xml, Theme theme, string face)
    {
        var latin = theme.DigitsFace ?? face;
        xml.Open("w:rFonts").Attribute("w:hint", "eastAsia").Attribute("w:ascii", latin).Attribute("w:hAnsi", latin)
            .Attribute("w:eastAsia", face).Attribute("w:cs", latin).Close();
    }
}
