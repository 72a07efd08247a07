using Reports.Charts;
using Reports.Documents;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx.Charts;

/// <summary>
/// Native Word charts: the chart part, its workbook and the drawing that shows it. The package needs, for chart N,
/// <c>word/charts/chartN.xml</c> with a relationship <see cref="WorkbookRelationship"/> of type
/// <see cref="WorkbookRelationshipType"/> to <c>../embeddings/Microsoft_Excel_SheetN.xlsx</c>.
/// </summary>
public static class ChartParts
{
    /// <summary>The relationship of the chart part to its workbook.</summary>
    public const string WorkbookRelationship = "rId1";

    public const string WorkbookRelationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

    /// <summary>The relationship of the document part to the chart part.</summary>
    public const string ChartRelationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

    public const string ChartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    public const string WorkbookContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Whether the kind is a native chart; the others are drawn as tables by <see cref="ChartTables.From"/>.</summary>
    public static bool IsNative(ChartKind kind) => kind is not (ChartKind.Progress or ChartKind.Gantt or ChartKind.Heat);

    /// <param name="number">The number of the chart in its paper, from 1; axis ids are made from it.</param>
    public static ChartPart Create(ChartSpec spec, ChartLook look, int number)
    {
        var settled = ChartChoice.Settle(spec, look, look.WidthMm);
        var height = ChartChoice.HeightMm(spec, look);
        return new ChartPart(ChartXml.Write(settled, look, height, number), ChartWorkbook.Write(settled), Emu(look.WidthMm), Emu(height));
    }

    /// <summary>The <c>w:drawing</c> element for a run. The prefixes w and wp are those of the document part; the others are declared in place.</summary>
    /// <param name="relationship">The document part's relationship to the chart part.</param>
    /// <param name="drawingId">The docPr id, unique in the document part.</param>
    public static string Drawing(ChartPart part, ChartSpec spec, string relationship, int drawingId)
    {
        var xml = new XmlText();
        xml.Open("w:drawing").Open("wp:inline").Attribute("distT", "0").Attribute("distB", "0").Attribute("distL", "0").Attribute("distR", "0");
        xml.Open("wp:extent").Attribute("cx", part.WidthEmu).Attribute("cy", part.HeightEmu).Close();
        xml.Open("wp:effectExtent").Attribute("l", "0").Attribute("t", "0").Attribute("r", "0").Attribute("b", "0").Close();
        xml.Open("wp:docPr").Attribute("id", drawingId).Attribute("name", $"图表 {drawingId}").Attribute("descr", spec.Alt).Close();
        xml.Empty("wp:cNvGraphicFramePr");
        xml.Open("a:graphic").Attribute("xmlns:a", DrawingNamespace).Open("a:graphicData").Attribute("uri", ChartNamespace);
        xml.Open("c:chart").Attribute("xmlns:c", ChartNamespace).Attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships").Attribute("r:id", relationship).Close();
        return xml.Close().Close().Close().Close().ToString();
    }

    private static long Emu(double mm) => (long)Math.Round(mm * 36000);
}
