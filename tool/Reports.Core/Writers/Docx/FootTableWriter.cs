using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>
/// 版记 (7.4) and 报尾: a table that floats at the lower edge of the text on the last page, its last line on that edge.
/// Lines: first and last 0.35 mm, between 0.25 mm.
/// </summary>
internal static class FootTableWriter
{
    private const int OuterLine = 8;
    private const int InnerLine = 6;

    public static void Write(DocxFile file, IReadOnlyList<FootLine> lines)
    {
        if (lines.Count == 0)
            return;
        var xml = file.Xml;
        var width = Twips.OfMm(file.Theme.Page.TextWidth);
        xml.Open("w:tbl").Open("w:tblPr");
        // Placed from the sheet's edge across: LibreOffice lets only such a table float at full width.
        xml.Open("w:tblpPr").Attribute("w:leftFromText", 0).Attribute("w:rightFromText", 0).Attribute("w:vertAnchor", "margin")
            .Attribute("w:horzAnchor", "page").Attribute("w:tblpX", Twips.OfMm(file.Theme.Page.Left)).Attribute("w:tblpYSpec", "bottom").Close();
        xml.Open("w:tblW").Attribute("w:w", width).Attribute("w:type", "dxa").Close();
        xml.Open("w:tblBorders");
        new Border("single", OuterLine, "000000", 0).Write(xml, "w:top");
        new Border("single", OuterLine, "000000", 0).Write(xml, "w:bottom");
        new Border("single", InnerLine, "000000", 0).Write(xml, "w:insideH");
        xml.Close().Empty("w:tblLayout", "w:type", "fixed").Open("w:tblCellMar");
        xml.Open("w:left").Attribute("w:w", 0).Attribute("w:type", "dxa").Close().Open("w:right").Attribute("w:w", 0).Attribute("w:type", "dxa").Close();
        xml.Close().Close().Open("w:tblGrid").Empty("w:gridCol", "w:w", width).Close();
        foreach (var line in lines)
            WriteLine(file, line, width);
        xml.Close();
        file.Flow.SectionAt = -1;
        // The paragraph that the table hangs on; the body must not end with a table.
        Paragraphs.WriteLow(file, ParagraphLook.None);
    }

    /// <summary>7.4.2: one character in on both sides, wrapped lines behind the colon.</summary>
    private static void WriteLine(DocxFile file, FootLine line, int width)
    {
        var xml = file.Xml;
        var character = Twips.OfPoints(file.Theme[Role.Imprint].Size);
        var lead = (int)(CellWidth.Of(line.Lead) * character);
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Close().Open("w:tc").Open("w:tcPr").Open("w:tcW").Attribute("w:w", width).Attribute("w:type", "dxa").Close().Close();
        var isAllRight = line.Lead.Length == 0 && line.Text.Length == 0;
        Paragraphs.WriteText(file, StyleNames.Id(Role.Imprint), isAllRight ? line.Right : line.Lead + line.Text + (line.Right.Length > 0 ? "\t" + line.Right : ""), new ParagraphLook
        {
            Indent = new Indent(character + lead, character, -lead),
            Align = isAllRight ? TextAlign.Right : null,
            Tabs = line.Right.Length > 0 && !isAllRight ? [new Tab("right", width - character)] : [],
        });
        xml.Close().Close();
    }
}
