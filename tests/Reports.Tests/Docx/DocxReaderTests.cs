using System.Diagnostics;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers.Docx;
using Xunit;

namespace Reports.Tests.Docx;

public sealed class DocxReaderTests
{
    private static readonly Dictionary<string, string> s_styles = new()
    {
        ["styles.xml"] = ForeignDocx.Part("styles",
            "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:eastAsia=\"宋体\"/><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"),
        ["numbering.xml"] = ForeignDocx.Part("numbering",
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"1\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"2\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"5\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"),
    };

    [Fact]
    public void Body_paragraphs_are_counted_and_tables_stand_between()
    {
        var paper = Read("<w:sdt><w:sdtContent>" + ForeignDocx.P("甲") + "</w:sdtContent></w:sdt><w:p/>"
            + $"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{ForeignDocx.P("头")}</w:tc><w:tc>{ForeignDocx.P("尾")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
            + ForeignDocx.P("乙"));
        Assert.Equal([("甲", 1), ("", 2), ("乙", 3)], paper.Paragraphs.Select(p => (p.Text, p.Place.Line)));
        var table = Assert.Single(paper.Blocks.OfType<DocxTable>());
        Assert.True(table.Rows[0].IsHeader);
        Assert.True(table.Rows[1].Cells[0].ContinuesAbove);
        Assert.Equal("a.docx 表1!C1", table.Rows[0].Cells[1].Blocks[0].Place.ToString());
        Assert.Equal(2, table.Place.Line);
    }

    [Fact]
    public void A_paragraphs_text_is_what_a_reader_sees()
    {
        var paper = Read("<w:p><w:r><w:t>一</w:t><w:tab/><w:t xml:space=\"preserve\"> 二</w:t><w:br/><w:t>三</w:t><w:noBreakHyphen/></w:r>"
            + "<w:smartTag><w:r><w:t>四</w:t></w:r></w:smartTag><w:hyperlink r:id=\"x\"><w:r><w:t>五</w:t></w:r></w:hyperlink>"
            + "<w:ins><w:r><w:t>六</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>七</w:t></w:r></w:p>", out var findings);
        Assert.Equal("一\t 二\n三-四五六七", paper.Paragraphs.Single().Text);
        Assert.Equal(["P260", "P261"], findings.Select(f => f.Code));
        // Texts are counted with those that are left out, so that each can be found again.
        Assert.Equal([0, -1, 1, -1, 2, -1, 3, 4, 5, 8], paper.Paragraphs.Single().Runs.Select(r => r.TextIndex));
        Assert.Equal((1, 2), (paper.Insertions, paper.Deletions));
    }

    [Fact]
    public void A_field_shows_its_result_only()
    {
        var paper = Read("<w:p><w:r><w:t>见</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF a \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>图1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>今日</w:t></w:r></w:fldSimple></w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + ForeignDocx.P("后"));
        Assert.Equal(["见图1今日", "", "后"], paper.Paragraphs.Select(p => p.Text));
        Assert.Equal([false, true, true], paper.Paragraphs.First().Runs.Select(r => r.IsField));
    }

    [Fact]
    public void A_text_box_is_read_once_and_apart()
    {
        var paper = Read("<w:p><w:r><w:t>外</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:wsp><wps:txbx><w:txbxContent>" + ForeignDocx.P("内") + "</w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + ForeignDocx.P("内") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>面</w:t></w:r></w:p>");
        var paragraph = paper.Paragraphs.Single();
        Assert.Equal("外面", paragraph.Text);
        Assert.Equal("内", Assert.IsType<DocxParagraph>(Assert.Single(Assert.Single(paragraph.TextBoxes))).Text);
        Assert.Equal([0, 3], paragraph.Runs.Select(r => r.TextIndex));
    }

    [Fact]
    public void Automatic_numbers_are_worked_out()
    {
        const string List = "<w:numPr><w:ilvl w:val=\"{0}\"/><w:numId w:val=\"{1}\"/></w:numPr>";
        static string Item(int level, int list) => ForeignDocx.P("x", string.Format(System.Globalization.CultureInfo.InvariantCulture, List, level, list));
        var paper = Read(ForeignDocx.P("甲", "<w:pStyle w:val=\"1\"/>") + ForeignDocx.P("乙", "<w:pStyle w:val=\"2\"/>") + ForeignDocx.P("丙", "<w:pStyle w:val=\"2\"/>") + ForeignDocx.P("丁", "<w:pStyle w:val=\"1\"/>") + ForeignDocx.P("戊", "<w:pStyle w:val=\"2\"/>")
            + Item(0, 5) + Item(1, 5) + Item(0, 5) + Item(0, 6) + ForeignDocx.P("己", "<w:pStyle w:val=\"1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"));
        Assert.Equal(["一、", "（一）", "（二）", "二、", "（一）", "3.", "3.a)", "4.", "1.", ""], paper.Paragraphs.Select(p => p.Number));
        Assert.Equal([1, 2, 2, 1, 2, 0, 0, 0, 0, 1], paper.Paragraphs.Select(p => p.HeadingLevel));
    }

    [Fact]
    public void The_look_of_a_run_comes_through_its_styles()
    {
        var paper = Read(ForeignDocx.P("正文") + ForeignDocx.P("标题", "<w:pStyle w:val=\"1\"/>") + "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/></w:rPr><w:t>直接</w:t></w:r></w:p>" + ForeignDocx.A4);
        Assert.Equal(
            [new DocxLook("宋体", "Calibri", 10.5m, false, false, null), new DocxLook("黑体", "Calibri", 16m, true, false, null), new DocxLook("仿宋_GB2312", "Times New Roman", 16m, false, false, null)],
            paper.Paragraphs.Select(p => p.Runs[0].Look));
        var section = Assert.Single(paper.Sections);
        Assert.Equal((11906, 1440, 1800, 312, "lines", 3), (section.Width!.Value, section.Top!.Value, section.Left!.Value, section.LinePitch!.Value, section.GridType, section.LastLine));
    }

    [Fact]
    public void Notes_and_footers_are_read()
    {
        var parts = new Dictionary<string, string>
        {
            ["footnotes.xml"] = ForeignDocx.Part("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + ForeignDocx.P("注") + "</w:footnote>"),
            ["footer1.xml"] = ForeignDocx.Part("ftr", "<w:p><w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"),
        };
        DiagnosticBag findings = [];
        var paper = DocxReader.Read("a.docx", ForeignDocx.Build("<w:p><w:r><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>", parts), findings)!;
        Assert.Equal(new DocxNoteMark(1, false, "2"), Assert.Single(paper.Paragraphs.Single().Notes));
        Assert.Equal("注", ((DocxParagraph)Assert.Single(paper.Footnotes["2"])).Text);
        Assert.True(Assert.Single(paper.Sections[0].Footers).HasPageNumber);
    }

    [Fact]
    public void Our_own_papers_are_read_back()
    {
        foreach (var (name, (theme, document)) in Samples.All)
        {
            DiagnosticBag findings = [];
            var paper = DocxReader.Read(name, DocxFiles.Write(document, theme), findings);
            Assert.NotNull(paper);
            Assert.DoesNotContain(findings, f => f.Code != "P263");
            Assert.Contains(DocumentWalker.PlainText(document.Title).Replace("\n", "", StringComparison.Ordinal), string.Concat(paper.Paragraphs.Select(p => p.Text.Replace("\n", "", StringComparison.Ordinal))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_hundred_thousand_characters_are_read_well_within_a_second()
    {
        var text = string.Concat(Enumerable.Repeat("全县上下真抓实干，进度不断加快。", 10));
        var file = ForeignDocx.Build(string.Concat(Enumerable.Repeat(ForeignDocx.P(text), 640)), s_styles);
        DocxReader.Read("a.docx", file, []);
        var watch = Stopwatch.StartNew();
        Assert.Equal(640, DocxReader.Read("a.docx", file, [])!.Paragraphs.Count());
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static DocxPaper Read(string body) => Read(body, out _);

    private static DocxPaper Read(string body, out DiagnosticBag findings)
    {
        findings = [];
        return DocxReader.Read("a.docx", ForeignDocx.Build(body, s_styles), findings)!;
    }
}
