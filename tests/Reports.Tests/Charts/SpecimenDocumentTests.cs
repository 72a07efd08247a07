using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Tests.Themes;
using Reports.Writers.Docx;
using Xunit;

namespace Reports.Tests.Charts;

/// <summary>A paper with a chart of every kind, as a writer's paper has them. The file stays in the temporary folder, to be looked at.</summary>
public sealed class SpecimenDocumentTests
{
    [Fact]
    public void A_paper_with_every_kind_of_chart_is_valid()
    {
        var blocks = Specimens.All.Select((s, i) => (Block)new Chart(s.Spec with { SourceNote = "数据来源：示例数据" }, i + 1, [new TextRun($"样张（{s.Name}）")]));
        var document = new Document { Kind = DocumentKind.Report, Title = [new TextRun("图表样张")], Body = [.. blocks] };
        var path = Path.Combine(Path.GetTempPath(), "reports-tests", "chart-specimens.docx");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var findings = new DiagnosticBag();
        using (var stream = File.Create(path))
            DocxWriter.Write(document, ShippedThemes.Get("gbt9704"), DocxOptions.Default, stream, findings);
        using var package = WordprocessingDocument.Open(path, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(12, package.MainDocumentPart!.ChartParts.Count());
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }
}
