using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Reports.Charts;
using Reports.Documents;
using Reports.Writers.Docx.Charts;

namespace Reports.Tests.Charts;

/// <summary>The smallest Word file that holds charts.</summary>
internal static class SpecimenDocument
{
    private const string Head =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>
        """;

    public static void Write(string path, IEnumerable<ChartSpec> specs, ChartLook look)
    {
        using var package = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var main = package.AddMainDocumentPart();
        var body = new StringBuilder(Head);
        var number = 0;
        foreach (var spec in specs)
        {
            number++;
            var part = ChartParts.Create(spec, look, number);
            var chart = main.AddNewPart<DocumentFormat.OpenXml.Packaging.ChartPart>($"rIdChart{number}");
            Feed(chart, Encoding.UTF8.GetBytes(part.ChartXml));
            Feed(chart.AddNewPart<EmbeddedPackagePart>(ChartParts.WorkbookContentType, ChartParts.WorkbookRelationship), part.Workbook);
            body.Append("<w:p><w:r>").Append(ChartParts.Drawing(part, spec, $"rIdChart{number}", number)).Append("</w:r></w:p>");
        }
        Feed(main, Encoding.UTF8.GetBytes(body.Append("</w:body></w:document>").ToString()));
    }

    private static void Feed(OpenXmlPart part, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        part.FeedData(stream);
    }
}
