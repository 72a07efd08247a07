using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Xunit;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Readers.Docx;
using Reports.Rules;
using Reports.Tests.Docx;
using Xunit;

namespace Reports.Tests.Rules;

/// <summary>Word files checked, put right and given back with comments.</summary>
public sealed class WordCheckTests
{
    private static readonly RuleSettings s_settings =
        new BuildOptions(Repository.Root, new TemplateFolders(null, Path.Combine(Repository.Root, "templates"))).Rules([]);

    [Fact]
    public void A_finding_stands_at_its_paragraph_and_character()
    {
        var found = Check(ForeignDocx.Build(ForeignDocx.P("在推进会上的讲话") + "<w:p/>" + ForeignDocx.P("同志们：") + ForeignDocx.P("要作好\U00020000布署。")));
        Assert.Equal((4, 5, 2), found.Where(f => f.Code == "L306").Select(f => (f.Location.Line, f.Location.Column, f.Location.Length)).Single());
    }

    [Fact]
    public void A_default_document_of_word_gets_a_short_list()
    {
        var text = string.Concat(Enumerable.Repeat("全县上下要进一步统一思想，提高认识，切实把创建工作抓紧抓实。", 30));
        var styles = ForeignDocx.Part("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"等线\" w:eastAsia=\"等线\"/><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>");
        var file = ForeignDocx.Build(ForeignDocx.P("全县创建工作推进情况的汇报", "<w:jc w:val=\"center\"/>") + ForeignDocx.P("各位领导：") + ForeignDocx.P("一、工作情况") + ForeignDocx.P("　　" + text) + ForeignDocx.A4, new Dictionary<string, string> { ["styles.xml"] = styles });
        Assert.Equal(["L702", "L703", "L704", "L705", "L706", "L708", "L710"], Check(file).Where(f => f.Code[1] == '7').Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Our_own_papers_are_in_form_in_every_theme()
    {
        foreach (var (name, (_, document)) in Docx.Samples.All)
        {
            foreach (var theme in (string[])["gbt9704", "speech", "bulletin", "podium"])
                Assert.Empty(Check(DocxFiles.Write(document, theme)).Where(f => f.Code[1] == '7').Select(f => $"{name} {theme} {f.Location} {f.Code} {f.Message.Zh}"));
        }
    }

    [Fact]
    public void Certain_ones_are_put_right_inside_their_runs()
    {
        var file = ForeignDocx.Build("<w:p><w:r><w:t>同志们</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>,布</w:t></w:r><w:r><w:t>署好,,</w:t><w:tab/><w:t>再看[2026]9号</w:t></w:r></w:p>");
        var applied = new List<AppliedFix>();
        var right = WordFixer.Fix("a.docx", file, s_settings, applied, [])!;
        var paragraph = DocxReader.Read("a.docx", right, [])!.Paragraphs.Single();
        Assert.Equal("同志们，部署好，\t再看〔2026〕9号", paragraph.Text);
        Assert.Equal([false, true, false], paragraph.Runs.Take(3).Select(r => r.Look.IsBold));
        Assert.Empty(Validate(right));
        var again = new List<AppliedFix>();
        WordFixer.Fix("a.docx", right, s_settings, again, []);
        Assert.Empty(again);
    }

    [Fact]
    public void Findings_come_back_as_comments_at_their_characters()
    {
        var file = ForeignDocx.Build("<w:p><w:r><w:t>要作好布</w:t></w:r><w:r><w:t>署,今年投资xx万元。</w:t></w:r><w:hyperlink w:anchor=\"a\"><w:r><w:t>涉及到</w:t></w:r></w:hyperlink></w:p>" + $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{ForeignDocx.P("**村")}</w:tc></w:tr></w:tbl>" + ForeignDocx.P("") + ForeignDocx.A4);
        var found = Check(file);
        var commented = WordFixer.Comment("a.docx", file, found, f => f.Code + " " + f.Message.Zh, [])!;
        Assert.Empty(Validate(commented));
        Assert.Equal(found.Select(f => f.Code).Order(StringComparer.Ordinal), Marked(commented).Select(m => m.Code).Order(StringComparer.Ordinal));
        Assert.Contains(("L306", "布署"), Marked(commented));
        Assert.Contains(("L101", "xx"), Marked(commented));
        Assert.Contains(("L306", "涉及到"), Marked(commented));
        Assert.Contains(("L101", "**"), Marked(commented));
        Assert.Equal(DocxReader.Read("a.docx", file, [])!.Paragraphs.Select(p => p.Text), DocxReader.Read("a.docx", commented, [])!.Paragraphs.Select(p => p.Text));
        Assert.Equal(commented, WordFixer.Comment("a.docx", file, found, f => f.Code + " " + f.Message.Zh, []));
        // Comments on a file that has some are added to them.
        Assert.Equal(found.Count * 2, Marked(WordFixer.Comment("a.docx", commented, found, f => f.Code, [])!).Count);
    }

    [Fact]
    public void Headers_footers_and_notes_are_looked_at_and_said_at_the_first_paragraph()
    {
        var file = ForeignDocx.Build(
            ForeignDocx.P("关于工作情况的通报") + "<w:p><w:commentRangeStart w:id=\"3\"/><w:r><w:t>这里有旧批注</w:t></w:r><w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>",
            new Dictionary<string, string>
            {
                ["header1.xml"] = ForeignDocx.Part("hdr", ForeignDocx.P("xx县环保局")),
                ["footer1.xml"] = ForeignDocx.Part("ftr", ForeignDocx.P("同志们,今天是第1页")),
                ["footnotes.xml"] = ForeignDocx.Part("footnotes", "<w:footnote w:id=\"2\">" + ForeignDocx.P("涉及到全县") + "</w:footnote>"),
                ["comments.xml"] = ForeignDocx.Part("comments", "<w:comment w:id=\"3\" w:author=\"老王\" w:initials=\"W\">" + ForeignDocx.P("旧批注") + "</w:comment>"),
            });
        var found = Check(file).Where(f => f.Code[1] != '7').ToList();
        Assert.Equal([("L101", "页眉"), ("L306", "脚注"), ("L308", "页眉")], found.Select(f => (f.Code, f.Location.Sheet!)).Order());
        var commented = WordFixer.Comment("a.docx", file, found, f => f.Code, [])!;
        Assert.Empty(Validate(commented));
        Assert.Equal(["旧批注", "（脚注）L306", "（页眉）L101", "（页眉）L308"], Marked(commented).Select(m => m.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Our_own_papers_take_comments_at_every_paragraph()
    {
        foreach (var (name, (theme, document)) in Docx.Samples.All)
        {
            var file = DocxFiles.Write(document, theme);
            var said = DocxReader.Read("a.docx", file, [])!.Paragraphs.Where(p => p.Text.Length > 0).Select(p => new Diagnostic("L999", Severity.Note, new("试", "test"), p.At(0, Math.Min(3, p.Text.Length)))).ToList();
            var commented = WordFixer.Comment("a.docx", file, said, f => f.Code, [])!;
            Assert.Empty(Validate(commented).Except(Validate(file)));
            Assert.Equal(said.Count, Marked(commented).Count(m => m.Code == "L999"));
            Assert.NotEmpty(name);
        }
    }

    [Property(MaxTest = 60)]
    public void Any_pieces_are_fixed_once_and_commented_validly(byte[] bytes)
    {
        string[] pieces = ["同志们", ",", "，", "布署", "“", "xx", "[2026]9号", "二是", "讲三点意见。", "2026年03月", " ", "\U00020000", "</w:t></w:r><w:r><w:t>", "</w:t><w:tab/><w:t>", "</w:t></w:r></w:p><w:p><w:r><w:t>"];
        var file = ForeignDocx.Build("<w:p><w:r><w:t>" + string.Concat(bytes.Select(b => pieces[b % pieces.Length])) + "</w:t></w:r></w:p>");
        var right = WordFixer.Fix("a.docx", file, s_settings, [], [])!;
        var again = new List<AppliedFix>();
        WordFixer.Fix("a.docx", right, s_settings, again, []);
        Assert.Empty(again);
        Assert.Empty(Validate(WordFixer.Comment("a.docx", file, Check(file), f => f.Code, [])!));
    }

    private static List<Diagnostic> Check(byte[] file) => [.. RuleSet.Check(WordPaper.Of(DocxReader.Read("a.docx", file, [])!), s_settings)];

    private static IEnumerable<string> Validate(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description)];
    }

    /// <summary>Each comment's code and the text that it is about.</summary>
    private static List<(string Code, string Text)> Marked(byte[] file)
    {
        var body = DocxFiles.Body(file);
        var comments = System.Xml.Linq.XDocument.Parse(DocxFiles.Part(file, "word/comments.xml")).Root!.Elements().ToDictionary(c => (string)c.Attribute(DocxFiles.W + "id")!, c => c.Value.Split(' ')[0]);
        var marked = new List<(string, string)>();
        foreach (var start in body.Descendants(DocxFiles.W + "commentRangeStart"))
        {
            var id = (string)start.Attribute(DocxFiles.W + "id")!;
            var text = "";
            foreach (var element in body.Descendants().SkipWhile(e => e != start))
            {
                if (element.Name == DocxFiles.W + "commentRangeEnd" && (string)element.Attribute(DocxFiles.W + "id")! == id)
                    break;
                text += element.Name == DocxFiles.W + "t" ? element.Value : "";
            }
            marked.Add((comments[id], text));
        }
        return marked;
    }
}
