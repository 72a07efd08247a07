using Reports.Charts;
using Reports.Documents;

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

    /// <summary>Whether the kind is a native chart; the others are drawn as tables by <see cref="ChartTables.From"/>.</summary>
    public static bool IsNative(ChartKind kind) => kind is not (ChartKind.Progress or ChartKind.Gantt or ChartKind.Heat);

    /// <param name="number">The number of the chart in its paper, from 1; it goes into ids only.</param>
    public static ChartPart Create(ChartSpec spec, ChartLook look, int number) =>
        new("", [], Emu(look.WidthMm), Emu(look.HeightMm));

    /// <summary>The <c>w:drawing</c> element for a run; the prefixes w, wp, a, r are those of the document part, c is declared in place.</summary>
    /// <param name="relationship">The document part's relationship to the chart part.</param>
    /// <param name="drawingId">The docPr id, unique in the document part.</param>
    public static string Drawing(ChartPart part, ChartSpec spec, string relationship, int drawingId) => "";

    private static long Emu(double mm) => (long)Math.Round(mm * 36000);
}
