using System.Text;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Imports;
using Reports.Tests.Cli;
using Reports.Tests.Docx;
using Reports.Tests.Layouts;
using Xunit;

namespace Reports.Tests.Imports;

/// <summary>Papers that come as Word files, others' and our own.</summary>
public sealed class WordImportTests
{
    private const string Report = """
        # 关于河道整治情况的汇报.docx 1–9
        kind: report
        title: "关于河道整治情况的汇报"
        salutation: "各位领导"
        ---

        # 整治进展

        全县排查河道十二条，清淤七处，拆违三处。

        | 河道 | 长度 |
        |---|---|
        | 清溪河 | 12.5 |
        | 柳河 | 8.3 |

        # 存在问题

        ## 资金不足。两条河道的护坡还没有着落。

        汇报完毕，请批评指正。
        """;

    [Fact]
    public void A_foreign_file_gives_title_numbers_table_and_text_and_leaves_its_page_edges()
    {
        var numbering = ForeignDocx.Part("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        const string Numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        string Cell(string text) => $"<w:tc>{ForeignDocx.P(text)}</w:tc>";
        var body = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"44\"/></w:rPr><w:t>关于河道整治情况的汇报</w:t></w:r></w:p>"
            + ForeignDocx.P("各位领导：") + ForeignDocx.P("整治进展", Numbered) + "<w:p><w:r><w:t>全县排查河道十二条，</w:t></w:r><w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>删去的话，</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"甲\"><w:r><w:t>清淤七处，</w:t></w:r></w:ins><w:r><w:t>拆违三处。</w:t></w:r></w:p>"
            + $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{Cell("河道")}{Cell("长度")}</w:tr><w:tr>{Cell("清溪河")}{Cell("12.5")}</w:tr><w:tr>{Cell("柳河")}{Cell("8.3")}</w:tr></w:tbl>"
            + ForeignDocx.P("存在问题", Numbered) + ForeignDocx.P("（一）资金不足。两条河道的护坡还没有着落。") + ForeignDocx.P("汇报完毕，请批评指正。")
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>";
        var file = ForeignDocx.Build(body, new Dictionary<string, string> { ["numbering.xml"] = numbering, ["header1.xml"] = ForeignDocx.Part("hdr", ForeignDocx.P("县水利局工作材料")) });
        var result = Read(file, "关于河道整治情况的汇报.docx");
        Assert.Equal(Report.ReplaceLineEndings("\n"), Plain(Assert.Single(result.Pieces).Markdown));
        Assert.Contains(result.Log.Removed, r => r.Text == "县水利局工作材料" && r.Why == "page-header");
    }

    [Theory]
    [InlineData("gbt9704")]
    [InlineData("speech")]
    [InlineData("podium")]
    public void A_speech_that_we_wrote_comes_back_with_its_headings_and_words(string theme)
    {
        var document = Docx.Samples.Speech();
        var piece = Assert.Single(Read(DocxFiles.Write(document, theme), "a.docx").Pieces);
        Assert.Equal(DocumentKind.Speech, document.Kind);
        Assert.Equal(Words(document.Title), piece.Title);
        Assert.Equal(document.Body.OfType<Heading>().Select(h => Words(h.Inlines).TrimEnd('。')), piece.Parts.OfType<HeadingPart>().Select(h => h.Text.Text.Split('。')[0]));
        var said = ImportCases.Letters(ImportFixture.Said(piece));
        foreach (var paragraph in document.Body.OfType<Paragraph>().Select(p => ImportCases.Letters(Words(p.Inlines))).Where(p => p.Length > 0))
            Assert.Contains(paragraph, said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_old_word_file_is_read_as_the_new_one_is()
    {
        Skip.IfNot(OfficePages.IsThere, "soffice is missing");
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.docx"), DocxFiles.Write(Docx.Samples.Speech(), "speech"));
        using (var soffice = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder.Path, folder.File("a.docx")]) { RedirectStandardOutput = true, RedirectStandardError = true })!)
            Skip.IfNot(soffice.WaitForExit(170_000) && File.Exists(folder.File("a.doc")), "soffice wrote no .doc");
        Assert.True(ImportFiles.IsOldWord(File.ReadAllBytes(folder.File("a.doc"))));
        var (status, _, error) = InProcess.Run(["import", "a.doc", "-o", "old", "--lang", "en"], folder.Path);
        Assert.True(status == 0, error);
        InProcess.Run(["import", "a.docx", "-o", "new"], folder.Path);
        var name = Path.GetFileName(Assert.Single(Directory.GetFiles(folder.File("new"), "*.md")));
        Assert.Equal(Headings(folder.File("new/" + name)), Headings(folder.File("old/" + name)));
    }

    private static string[] Headings(string file) => [.. File.ReadLines(file).Where(l => l.StartsWith('#'))];

    private static ImportResult Read(byte[] file, string name)
    {
        var findings = new DiagnosticBag();
        var result = ImportFiles.Read(name, file, ImportFixture.Options(), findings);
        Assert.Empty(findings);
        return result!;
    }

    private static string Plain(string markdown) => markdown.ReplaceLineEndings("\n").Replace("---\n", "", StringComparison.Ordinal).Insert(0, "") is var text ? text.Replace("salutation: \"各位领导\"\n", "salutation: \"各位领导\"\n---\n", StringComparison.Ordinal).TrimEnd() : "";

    private static string Words(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            text.Append(inline is TextRun run ? run.Text : Words(DocumentWalker.InlinesWithin(inline)));
        return text.ToString();
    }
}
