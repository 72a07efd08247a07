using System.IO.Compression;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Data;

/// <summary>Bad files: each is a finding that names it, never an exception.</summary>
public sealed class DataSafetyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reports-data").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_missing_file_names_the_nearest_ones_and_no_lock_files()
    {
        File.WriteAllText(Path.Combine(_folder, "排名表.csv"), "a,b");
        File.WriteAllText(Path.Combine(_folder, "~$排名.csv"), "");
        var finding = Only("排名.csv", null);
        Assert.Equal("D100", finding.Code);
        Assert.Contains("排名表.csv", finding.Help!.Value.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("~$", finding.Help!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data.xlsx"));
        Assert.Equal("D101", Only("data.xlsx", null).Code);
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    [InlineData("a.xlsx")]
    public void An_empty_file_is_said_to_be_empty(string name)
    {
        Assert.Equal("D102", Only(name, []).Code);
        Assert.Equal("D102", Only(name, "  \n\n"u8.ToArray()).Code);
    }

    [Fact]
    public void A_workbook_cut_short_is_damaged_at_every_length()
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Cases("data"), "31-ranking-notice.xlsx"));
        for (var length = 4; length < whole.Length; length += 97)
        {
            var findings = Read("a.xlsx", whole[..length]);
            Assert.Contains(findings, f => f.Code is "D104");
        }
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_reads_without_an_exception()
    {
        foreach (var file in (string[])["31-ranking-notice.xlsx", "31-ranking-notice.xls"])
        {
            var whole = File.ReadAllBytes(Path.Combine(Repository.Cases("data"), file));
            for (var at = 0; at < whole.Length; at += 61)
            {
                var changed = (byte[])whole.Clone();
                changed[at] ^= 0x5A;
                Read(Path.GetExtension(file) == ".xls" ? "a.xls" : "a.xlsx", changed);
            }
        }
    }

    [Fact]
    public void A_small_file_cannot_fill_the_memory()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            Entry(zip, "xl/workbook.xml", w => w.Write("<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>"));
            Entry(zip, "xl/_rels/workbook.xml.rels", w => w.Write("<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"));
            Entry(zip, "xl/worksheets/sheet1.xml", w =>
            {
                var blanks = new string(' ', 1_000_000);
                for (var i = 0; i < 900; i++)
                    w.Write(blanks);
            });
        }
        Assert.Equal("D105", Only("a.xlsx", memory.ToArray()).Code);
    }

    [Fact]
    public void A_sheet_that_does_not_exist_lists_those_that_do_nearest_first()
    {
        var request = new DataRequest("a.xlsx", Path.Combine(Repository.Cases("data"), "36-several-sheets.xlsx")) { Sheet = "9月" };
        var findings = new DiagnosticBag();
        Assert.Null(DataFiles.Read(request, findings));
        var finding = Assert.Single(findings);
        Assert.Equal("D108", finding.Code);
        Assert.Equal("有这些工作表：九月、八月、参数。", finding.Help!.Value.Zh);
    }

    [Theory]
    [InlineData("a.xlsx", "EncryptedPackage", "D106")]
    [InlineData("a.xls", "WordDocument", "D107")]
    [InlineData("a.et", "Workbook", "D107")]
    [InlineData("a.wps", "WordDocument", "D107")]
    [InlineData("a.doc", "WordDocument", "D107")]
    public void An_office_file_that_cannot_be_read_says_what_to_save_it_as(string name, string stream, string code)
    {
        var bytes = new byte[2048];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 512);
        bytes[512 + 64] = (byte)(stream.Length * 2 + 2);
        bytes[512 + 66] = 2;
        Assert.Equal(code, Only(name, bytes).Code);
    }

    [Fact]
    public void A_word_file_and_a_web_page_called_a_workbook_say_what_to_save_them_as()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
            Entry(zip, "word/document.xml", w => w.Write("<w/>"));
        Assert.Equal("D107", Only("a.docx", memory.ToArray()).Code);
        Assert.Equal("D107", Only("导出.xls", Encoding.UTF8.GetBytes("<html><table><tr><td>1</td></tr></table></html>")).Code);
    }

    [Fact]
    public void Control_characters_and_endless_cells_are_errors_with_their_cell()
    {
        var findings = Read("a.csv", Encoding.UTF8.GetBytes("单位,得分\n青\u0001石镇,96\n白鹭镇," + new string('长', 10_000_000) + "\n柳河镇,95\n"));
        Assert.Contains(findings, f => f is { Code: "D112", Severity: Severity.Error, Location: { Line: 2, Column: 1 } });
        Assert.Contains(findings, f => f is { Code: "D113", Severity: Severity.Error, Location: { Line: 3, Column: 2 } });
    }

    [Fact]
    public void A_file_open_elsewhere_is_read()
    {
        var path = Path.Combine(_folder, "a.csv");
        File.WriteAllText(path, "单位,得分\n青石镇,96\n");
        using var open = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Assert.NotNull(DataFiles.Read(new DataRequest("a.csv", path), []));
    }

    private static void Entry(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        write(writer);
    }

    private DiagnosticBag Read(string name, byte[]? bytes)
    {
        var path = Path.Combine(_folder, name);
        if (bytes is not null)
            File.WriteAllBytes(path, bytes);
        var findings = new DiagnosticBag();
        DataFiles.Read(new DataRequest(name, path), findings);
        return findings;
    }

    private Diagnostic Only(string name, byte[]? bytes) => Assert.Single(Read(name, bytes));
}
