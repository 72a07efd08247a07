using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Reports.Charts;
using Reports.Documents;
using Reports.Writers.Docx.Charts;
using Xunit;

namespace Reports.Tests.Charts;

public sealed class ChartPartsTests
{
    static ChartPartsTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static TheoryData<string> NativeNames() => [.. Specimens.All.Where(s => ChartParts.IsNative(s.Spec.Kind)).Select(s => s.Name)];

    [Fact]
    public void A_document_with_every_native_kind_is_valid()
    {
        var path = Path.Combine(Path.GetTempPath(), "reports-tests", "charts.docx");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SpecimenDocument.Write(path, Specimens.All.Select(s => s.Spec).Where(s => ChartParts.IsNative(s.Kind)), ChartLook.Default);
        using var package = WordprocessingDocument.Open(path, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(NativeNames))]
    public void The_workbook_inside_reads_back_equal_to_the_data(string name)
    {
        var spec = Specimens.All.First(s => s.Name == name).Spec;
        using var stream = new MemoryStream(ChartParts.Create(spec, ChartLook.Default, 1).Workbook);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        Assert.True(reader.Read());
        Assert.Equal(spec.Series.Select(s => s.Name), Enumerable.Range(1, spec.Series.Count).Select(reader.GetString));
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            Assert.True(reader.Read());
            Assert.Equal(spec.Categories[c], reader.GetString(0));
            for (var s = 0; s < spec.Series.Count; s++)
                Assert.Equal(spec.Series[s].Values[c], (decimal?)(double?)reader.GetValue(s + 1));
        }
        Assert.False(reader.Read());
    }

    [Fact]
    public void Equal_data_gives_equal_bytes()
    {
        var spec = Specimens.All[0].Spec;
        Assert.Equal(ChartParts.Create(spec, ChartLook.Default, 1).Workbook, ChartParts.Create(spec, ChartLook.Default, 1).Workbook);
        Assert.Equal(ChartParts.Create(spec, ChartLook.Default, 1).ChartXml, ChartParts.Create(spec, ChartLook.Default, 1).ChartXml);
    }
}
