using System.Text;
using FsCheck.Xunit;
using Reports.Diagnostics;
using Reports.Readers.Docx;
using Xunit;

namespace Reports.Tests.Docx;

/// <summary>Foreign files that are broken, locked, of another kind, or made to do harm.</summary>
public sealed class DocxPackageTests
{
    [Theory]
    [InlineData("", "P250", "空的")]
    [InlineData("{\\rtf1 x", "P250", "RTF")]
    [InlineData("%PDF-1.7", "P250", "PDF")]
    [InlineData("<html><body>x", "P250", "网页")]
    [InlineData("同志们", "P250", "纯文本")]
    public void What_is_no_archive_is_named(string text, string code, string said) => Says(Encoding.UTF8.GetBytes(text), code, said);

    [Fact]
    public void An_old_file_and_a_locked_one_are_told_apart()
    {
        Says(Compound("WordDocument"), "P251", ".doc");
        Says(Compound("EncryptedPackage"), "P252", "密码");
    }

    [Fact]
    public void A_workbook_is_named() => Says(ForeignDocx.Zip([("xl/workbook.xml", "<x/>"u8.ToArray())]), "P250", "Excel");

    [Fact]
    public void A_file_cut_short_is_damaged()
    {
        var whole = ForeignDocx.Build(ForeignDocx.P("同志们："));
        Says(whole[..(whole.Length / 2)], "P253", "损坏");
        Says(ForeignDocx.Build("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"), "P253", "word/document.xml");
    }

    [Fact]
    public void A_part_that_inflates_beyond_measure_is_refused_without_being_read() =>
        Says(ForeignDocx.Zip([("[Content_Types].xml", "<x/>"u8.ToArray()), ("word/document.xml", new byte[64 << 20])]), "P254", "大得不正常");

    [Fact]
    public void Too_many_entries_are_refused() =>
        Says(ForeignDocx.Zip(Enumerable.Range(0, 10_001).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))), "P254", "大得不正常");

    [Fact]
    public void Entities_are_not_expanded()
    {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + ForeignDocx.Document(ForeignDocx.P("&b;"))["<?xml version=\"1.0\" encoding=\"UTF-8\"?>".Length..];
        Says(ForeignDocx.Build(laughs), "P255", "实体");
        Says(ForeignDocx.Build(ForeignDocx.P("x"), new Dictionary<string, string> { ["styles.xml"] = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>" }), "P255", "实体");
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("word/../../evil.xml")]
    [InlineData("/etc/evil")]
    [InlineData("C:\\evil.xml")]
    public void A_name_that_leaves_the_archive_is_refused(string name) =>
        Says(ForeignDocx.Zip([(name, "x"u8.ToArray()), ("word/document.xml", Encoding.UTF8.GetBytes(ForeignDocx.Document(ForeignDocx.P("x"))))]), "P256", "别处");

    [Fact]
    public void Nesting_without_end_is_damage_and_no_crash()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000));
        Says(ForeignDocx.Build(ForeignDocx.Document(deep + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000)))), "P253", "损坏");
    }

    [Fact]
    public void What_is_linked_from_outside_is_not_fetched_and_the_text_is_read()
    {
        DiagnosticBag findings = [];
        var links = Relation("a", "image", "http://127.0.0.1:9/x.png") + Relation("b", "oleObject", "file:///c:/x.xls") + Relation("c", "hyperlink", "http://a.example/") + Relation("d", "attachedTemplate", "file:///c:/x.dot");
        var paper = DocxReader.Read("a.docx", ForeignDocx.Build(ForeignDocx.P("同志们："), links: links), findings)!;
        Assert.Equal("同志们：", Assert.Single(paper.Paragraphs).Text);
        Assert.Equal([("P257", Severity.Error), ("P257", Severity.Error), ("P258", Severity.Note)], findings.Select(f => (f.Code, f.Severity)));
    }

    [Fact]
    public void Macros_are_noted()
    {
        DiagnosticBag findings = [];
        Assert.NotNull(DocxReader.Read("a.docm", ForeignDocx.Build(ForeignDocx.P("x"), new Dictionary<string, string> { ["vbaProject.bin"] = "x" }), findings));
        Assert.Equal("P259", Assert.Single(findings).Code);
    }

    [Property(MaxTest = 200)]
    public void Any_bytes_are_read_without_an_exception(byte[] bytes) => DocxReader.Read("a.docx", [.. "PK\u0003\u0004"u8, .. bytes], []);

    [Property(MaxTest = 200)]
    public void A_file_with_bytes_changed_is_read_without_an_exception(ushort[] places, byte value)
    {
        var file = ForeignDocx.Build(ForeignDocx.P("同志们：") + ForeignDocx.A4, new Dictionary<string, string> { ["styles.xml"] = ForeignDocx.Part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style>") });
        foreach (var place in places)
            file[place % file.Length] = value;
        DocxReader.Read("a.docx", file, []);
    }

    private static string Relation(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\" TargetMode=\"External\"/>";

    private static void Says(byte[] bytes, string code, string said)
    {
        DiagnosticBag findings = [];
        Assert.Null(DocxReader.Read("a.docx", bytes, findings));
        var finding = Assert.Single(findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(said, finding.Message.Zh, StringComparison.Ordinal);
        Assert.NotNull(finding.Help);
    }

    /// <summary>The head of a compound file (MS-CFB) and one directory entry.</summary>
    private static byte[] Compound(string name)
    {
        var file = new byte[1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        Encoding.Unicode.GetBytes(name).CopyTo(file, 512);
        file[512 + 64] = (byte)(name.Length * 2 + 2);
        file[512 + 66] = 2;
        return file;
    }
}
