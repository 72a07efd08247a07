using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Tests.Docx;
using Xunit;
using static Reports.Tests.Docx.ForeignDocx;

namespace Reports.Tests.Joins;

/// <summary>Word files that are odd in one way each, as other programs, old versions and people leave them; a plain one is bound behind.</summary>
public sealed class OddFileTests : IDisposable
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace s_w = DocxFiles.W;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Marks_between_the_paragraphs_of_the_body_need_no_paragraph_of_their_own()
    {
        var body = Bind(Build("<w:bookmarkStart w:id=\"3\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"3\"/><w:proofErr w:type=\"spellStart\"/><w:commentRangeStart w:id=\"0\"/><w:bookmarkStart w:id=\"4\" w:name=\"all\"/>"
            + P("第一份材料") + P("正文末段。") + "<w:commentRangeEnd w:id=\"0\"/><w:bookmarkEnd w:id=\"4\"/>" + A4));
        Assert.DoesNotContain(body.Descendants(), e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "proofErr" || e.Attribute(s_w + "name")?.Value == "_GoBack");
        var last = body.Elements(s_w + "p").First(p => DocxFiles.Text(p).Contains("正文末段", StringComparison.Ordinal));
        Assert.NotNull(last.Element(s_w + "pPr")!.Element(s_w + "sectPr"));
        var id = body.Descendants(s_w + "bookmarkStart").Single(b => b.Attribute(s_w + "name")!.Value == "all").Attribute(s_w + "id")!.Value;
        Assert.Contains(last.Elements(s_w + "bookmarkEnd"), b => b.Attribute(s_w + "id")!.Value == id);
    }

    [Theory]
    [InlineData("<w:p>B<w:r><w:t>没有完的域</w:t></w:r></w:p>")]
    [InlineData("<w:p>BC</w:p>")]
    [InlineData("<w:p>BCS<w:r><w:t>没有完的域</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p>BCSE<w:r><w:t>没有头的域尾</w:t></w:r>E</w:p>")]
    [InlineData("<w:p>S<w:r><w:t>没有头的域尾</w:t></w:r>E</w:p>")]
    [InlineData("<w:p><w:r><w:t>注</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")]
    public void A_field_that_does_not_end_or_begin_takes_nothing_of_the_next_piece(string paragraphs)
    {
        var odd = Fields(P("第一份材料") + paragraphs);
        var file = Build(odd, new Dictionary<string, string> { ["footnotes.xml"] = Part("footnotes", Fields("<w:footnote w:id=\"1\"><w:p>BC</w:p></w:footnote>")) });
        var volume = Volume([], file);
        foreach (var part in (string[])["document", "footnotes"])
        {
            var open = 0;
            if (!Names(volume).Contains($"word/{part}.xml"))
                continue;
            foreach (var element in XElement.Parse(DocxFiles.Part(volume, $"word/{part}.xml")).Descendants())
            {
                open += element.Attribute(s_w + "fldCharType")?.Value switch { "begin" => 1, "end" => -1, _ => 0 };
                Assert.True(open >= 0 && (open == 0 || element.Name.LocalName != "t" || element.Value != "末尾一份的正文。"), $"{open} fields are open");
                if (element.Name.LocalName is "footnote")
                    Assert.Equal(0, open);
            }
            Assert.Equal(0, open);
        }
    }

    [Theory]
    [InlineData("<w:p><w:fldSimple w:instr=\" TOC \\o &quot;1-2&quot; \"><w:r><w:t>旧目录</w:t></w:r></w:fldSimple></w:p>")]
    [InlineData("<w:p>B<w:r><w:instrText> TO</w:instrText></w:r><w:r><w:instrText>C \\o \"1-2\" </w:instrText></w:r>S<w:r><w:t>旧目录</w:t></w:r>E</w:p>")]
    public void A_contents_field_in_any_writing_keeps_to_its_piece(string toc)
    {
        var findings = new DiagnosticBag();
        var volume = Volume(findings, Build(Fields(P("第一份材料") + toc + P("正文。"))));
        var body = DocxFiles.Body(volume);
        var code = string.Concat(body.Descendants().Select(e => e.Name.LocalName == "instrText" ? e.Value : e.Attribute(s_w + "instr")?.Value));
        Assert.Contains("TOC \\o \"1-2\" \\b _Piece1", code, StringComparison.Ordinal);
        Assert.Single(body.Descendants(s_w + "bookmarkStart"), b => b.Attribute(s_w + "name")!.Value == "_Piece1");
        Assert.Contains(findings, f => f.Code == "W163");
    }

    [Fact]
    public void A_text_that_begins_as_a_contents_field_does_is_none()
    {
        var findings = new DiagnosticBag();
        Volume(findings, Build(P("第一份材料") + P("TOC 是总有机碳的缩写。")));
        Assert.DoesNotContain(findings, f => f.Code == "W163");
    }

    [Fact]
    public void A_contents_field_follows_headings_whose_style_was_renamed()
    {
        static string Styles(string size) => Part("styles", $"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"{size}\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"x\"><w:name w:val=\"章名\"/><w:rPr><w:sz w:val=\"{size}\"/></w:rPr></w:style>");
        static byte[] File(string size) => Build(Fields(P("一份材料" + size) + "<w:p>B<w:r><w:instrText> TOC \\o \"1-1\" \\t \"章名,2,标题 1,1\" </w:instrText></w:r>SE</w:p>" + P("某章", "<w:pStyle w:val=\"x\"/>") + P("某节", "<w:pStyle w:val=\"1\"/>")),
            new Dictionary<string, string> { ["styles.xml"] = Styles(size) });
        var volume = Volume([], File("51"), File("53"));
        var names = XElement.Parse(DocxFiles.Part(volume, "word/styles.xml")).Elements(s_w + "style").ToDictionary(s => s.Attribute(s_w + "styleId")!.Value, s => s.Element(s_w + "name")!.Attribute(s_w + "val")!.Value);
        var used = DocxFiles.Body(volume).Elements(s_w + "p").Where(p => DocxFiles.Text(p) is "某章" or "某节").Select(p => names[p.Element(s_w + "pPr")!.Element(s_w + "pStyle")!.Attribute(s_w + "val")!.Value]).ToList();
        var codes = DocxFiles.Body(volume).Descendants(s_w + "instrText").Select(i => i.Value).Where(c => c.Contains("_Piece", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, used.Distinct().Count());
        for (var i = 0; i < 2; i++)
        {
            Assert.Contains($"\\t \"{used[2 * i]},2,{used[2 * i + 1]},1\"", codes[i], StringComparison.Ordinal);
            // \o knows Word's own headings alone; \u takes the levels of others.
            Assert.Contains("\\u", codes[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bookmarks_with_one_id_are_told_apart_and_names_are_one_in_any_case()
    {
        var body = Bind(Build(Fields(P("第一份材料") + "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"Alpha\"/><w:r><w:t>甲</w:t></w:r><w:bookmarkEnd w:id=\"0\"/><w:bookmarkStart w:id=\"0\" w:name=\"p1x\"/><w:r><w:t>乙</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>"
            + "<w:p>B<w:r><w:instrText> REF P1X \\h </w:instrText></w:r>SEB<w:r><w:instrText> p1x </w:instrText></w:r>SE</w:p>")));
        var starts = body.Descendants(s_w + "bookmarkStart").ToDictionary(b => b.Attribute(s_w + "name")!.Value, b => b.Attribute(s_w + "id")!.Value);
        Assert.Equal(starts.Count, starts.Values.Distinct().Count());
        Assert.Equal(starts.Values.Order(), body.Descendants(s_w + "bookmarkEnd").Select(b => b.Attribute(s_w + "id")!.Value).Order());
        var renamed = starts.Keys.Single(n => n.StartsWith("_p1x", StringComparison.Ordinal));
        Assert.Equal([$" REF {renamed} \\h ", $" {renamed} "], body.Descendants(s_w + "instrText").Select(i => i.Value).Where(c => c.Contains("p1x", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_to_a_place_in_another_file_is_not_led_to_a_bookmark_of_the_piece()
    {
        var body = Bind(Build(Fields(P("第一份材料") + "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"p1x\"/><w:bookmarkEnd w:id=\"0\"/><w:hyperlink r:id=\"rId9\" w:anchor=\"p1x\"><w:r><w:t>外面</w:t></w:r></w:hyperlink><w:hyperlink w:anchor=\"p1x\"><w:r><w:t>里面</w:t></w:r></w:hyperlink>"
            + "B<w:r><w:instrText> HYPERLINK \"http://example.org/\" \\l \"p1x\" </w:instrText></w:r>SEB<w:r><w:instrText> HYPERLINK \\l \"p1x\" </w:instrText></w:r>SE</w:p>"),
            links: $"<Relationship Id=\"rId9\" Type=\"{Office}hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>"));
        string[] links = [.. body.Descendants(s_w + "hyperlink").Where(h => !h.Attribute(s_w + "anchor")!.Value.StartsWith("_Toc", StringComparison.Ordinal)).Select(h => h.Attribute(s_w + "anchor")!.Value), .. body.Descendants(s_w + "instrText").Where(i => i.Value.Contains("HYPERLINK", StringComparison.Ordinal) && !i.Value.Contains("_Toc", StringComparison.Ordinal)).Select(i => i.Value)];
        Assert.Equal(["p1x", "_p1x_v1", " HYPERLINK \"http://example.org/\" \\l \"p1x\" ", " HYPERLINK \\l \"_p1x_v1\" "], links);
    }

    [Fact]
    public void A_picture_that_links_to_a_bookmark_keeps_its_link()
    {
        var picture = "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"p1x\"/><w:bookmarkEnd w:id=\"0\"/><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"1\" name=\"x\"><a:hlinkClick r:id=\"rId8\"/></wp:docPr><a:graphic><a:graphicData uri=\"u\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var volume = Volume([], Build(P("第一份材料") + picture, links: $"<Relationship Id=\"rId8\" Type=\"{Office}hyperlink\" Target=\"#p1x\"/>"));
        var link = DocxFiles.Body(volume).Descendants().Single(e => e.Name.LocalName == "hlinkClick");
        var id = link.Attributes().Single(a => a.Name.LocalName == "id").Value;
        Assert.Contains($"Id=\"{id}\" Type=\"{Office}hyperlink\" Target=\"#_p1x_v1\"", DocxFiles.Part(volume, "word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_links_to_nothing_has_no_link()
    {
        var picture = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"1\" name=\"x\"><a:hlinkClick r:id=\"rId8\"/></wp:docPr><a:graphic><a:graphicData uri=\"u\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        Assert.DoesNotContain(Bind(Build(P("第一份材料") + picture)).Descendants(), e => e.Name.LocalName == "hlinkClick");
    }

    [Fact]
    public void A_title_with_a_backslash_is_written_out_for_its_field()
    {
        var body = Bind(Build(P("党建\\业务两手抓")));
        Assert.Contains(body.Descendants(s_w + "instrText"), i => i.Value.Contains("\"党建\\\\业务两手抓\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_control_and_its_shape_keep_one_id()
    {
        var control = "<w:p><w:r><w:object><v:shape id=\"_x0000_i1030\" style=\"width:72pt;height:18pt\"/><w:control r:id=\"rId7\" w:name=\"CheckBox1\" w:shapeid=\"_x0000_i1030\"/></w:object></w:r></w:p>";
        var body = Bind(Build(P("第一份材料") + control, new Dictionary<string, string> { ["activeX/activeX1.xml"] = "<ax:ocx xmlns:ax=\"http://schemas.microsoft.com/office/2006/activeX\"/>" }, $"<Relationship Id=\"rId7\" Type=\"{Office}control\" Target=\"activeX/activeX1.xml\"/>"));
        Assert.Equal(body.Descendants().Single(e => e.Name.LocalName == "shape").Attribute("id")!.Value, body.Descendants(s_w + "control").Single().Attribute(s_w + "shapeid")!.Value);
    }

    [Fact]
    public void Parts_of_one_name_in_two_folders_are_two_parts()
    {
        static string Picture(int id, string relation) => $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"{id}\" name=\"x\"/><a:graphic><a:graphicData uri=\"u\"><a:blip r:embed=\"{relation}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        using var zip = new ZipArchive(new MemoryStream(Build(P("第一份材料") + Picture(1, "a") + Picture(2, "b"),
            links: $"<Relationship Id=\"a\" Type=\"{Office}image\" Target=\"/media/image1.png\"/><Relationship Id=\"b\" Type=\"{Office}image\" Target=\"/pictures/image1.png\"/>")));
        var volume = Volume([], Zip([.. zip.Entries.Select(e => (e.FullName, Read(e))), ("media/image1.png", ForeignPapers.Picture), ("pictures/image1.png", [.. ForeignPapers.Picture, 0])]));
        Assert.Equal(Names(volume).Count, Names(volume).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(2, Names(volume).Count(n => n.EndsWith("image1.png", StringComparison.Ordinal) || n.Contains("image1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_properties_element_behind_other_things_of_its_paragraph_is_put_first()
    {
        var body = Bind(Build(P("第一份材料") + "<w:p><w:r><w:t>前一截，</w:t></w:r><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>后一截。</w:t></w:r></w:p>"));
        var last = body.Elements(s_w + "p").First(p => DocxFiles.Text(p).Contains("后一截", StringComparison.Ordinal));
        Assert.Equal("前一截，后一截。", DocxFiles.Text(last));
        Assert.Equal("center", Assert.Single(last.Elements(s_w + "pPr")).Element(s_w + "jc")!.Attribute(s_w + "val")!.Value);
    }

    [Fact]
    public void A_style_laid_flat_has_no_tab_that_it_takes_away_and_a_table_style_all_of_its_bases_conditions()
    {
        var styles = Part("styles", "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"底\"/><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/><w:tab w:val=\"right\" w:pos=\"8000\"/></w:tabs></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"面\"/><w:basedOn w:val=\"b\"/><w:pPr><w:tabs><w:tab w:val=\"clear\" w:pos=\"420\"/><w:tab w:val=\"center\" w:pos=\"8000\"/></w:tabs></w:pPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"t\"><w:name w:val=\"表底\"/><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:vAlign w:val=\"center\"/></w:tcPr></w:tblStylePr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"u\"><w:name w:val=\"表面\"/><w:basedOn w:val=\"t\"/><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:color w:val=\"FF0000\"/></w:rPr></w:tblStylePr></w:style>");
        var volume = Volume([], Build(P("第一份材料") + P("文字", "<w:pStyle w:val=\"c\"/>") + "<w:tbl><w:tblPr><w:tblStyle w:val=\"u\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>" + P("末段"),
            new Dictionary<string, string> { ["styles.xml"] = styles }));
        XElement Style(string name) => XElement.Parse(DocxFiles.Part(volume, "word/styles.xml")).Elements(s_w + "style").Single(s => s.Element(s_w + "name")!.Attribute(s_w + "val")!.Value == name);
        Assert.Equal(["center 8000"], Style("面").Descendants(s_w + "tab").Select(t => $"{t.Attribute(s_w + "val")!.Value} {t.Attribute(s_w + "pos")!.Value}"));
        Assert.Equal(["b", "color", "vAlign"], Style("表面").Element(s_w + "tblStylePr")!.Elements().SelectMany(p => p.Elements()).Select(e => e.Name.LocalName));
    }

    [Fact]
    public void Two_names_of_one_list_count_on_in_the_piece()
    {
        var numbering = Part("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/><w:styleLink w:val=\"L\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/><w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");
        static string Item(string text, int list) => P(text, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        var volume = Volume([], Build(P("第一份材料") + Item("甲", 1) + Item("乙", 2), new Dictionary<string, string> { ["numbering.xml"] = numbering }));
        var numbers = DocxFiles.Body(volume).Descendants(s_w + "numId").Select(n => n.Attribute(s_w + "val")!.Value).ToList();
        var lists = XElement.Parse(DocxFiles.Part(volume, "word/numbering.xml")).Elements(s_w + "num").Where(n => numbers.Contains(n.Attribute(s_w + "numId")!.Value)).Select(n => n.Element(s_w + "abstractNumId")!.Attribute(s_w + "val")!.Value);
        Assert.Equal(2, numbers.Count);
        Assert.Single(lists.Distinct());
    }

    [Fact]
    public void A_chart_whose_workbook_is_gone_names_none()
    {
        using var zip = new ZipArchive(new MemoryStream(new ForeignPapers.Paper("第一份材料").Build()));
        var volume = Volume([], Zip(zip.Entries.Where(e => !e.FullName.EndsWith(".xlsx", StringComparison.Ordinal)).Select(e => (e.FullName, Read(e))).ToList()));
        Assert.DoesNotContain("externalData", DocxFiles.Part(volume, Names(volume).Single(n => n.StartsWith("word/charts/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal))), StringComparison.Ordinal);
        DocxWriterTests.AssertValid(volume);
    }

    /// <summary>Text boxes in both writings, tables within cells, content controls of every kind, a subdocument, changes of rows and cells, forbidden characters, ruby and mathematics.</summary>
    [Fact]
    public void A_file_with_everything_in_it_is_bound_and_valid()
    {
        var findings = new DiagnosticBag();
        var volume = Volume(findings, Build(Everything, new Dictionary<string, string>
        {
            ["settings.xml"] = Part("settings", "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/><w:defaultTabStop w:val=\"420\"/>"),
            ["media/a.txt"] = "x",
        }, $"<Relationship Id=\"rId5\" Type=\"{Office}aFChunk\" Target=\"media/a.txt\"/>"));
        DocxWriterTests.AssertValid(volume);
        var text = DocxFiles.Text(DocxFiles.Body(volume));
        Assert.All((string[])["框里的字", "内层表格", "选中的项", "勾选框", "新增的行", "汉字"], t => Assert.Contains(t, text, StringComparison.Ordinal));
        Assert.Equal(DocxFiles.Body(volume).Descendants(s_w + "bookmarkStart").Count(), DocxFiles.Body(volume).Descendants(s_w + "bookmarkEnd").Count());
        Assert.Contains(findings, f => f.Code == "P262");
        Assert.Contains(findings, f => f.Code == "W161");
        Assert.DoesNotContain("documentProtection", DocxFiles.Part(volume, "word/settings.xml"), StringComparison.Ordinal);
    }

    private const string Everything =
        "<w:sdt><w:sdtPr><w:id w:val=\"5\"/><w:docPartObj><w:docPartGallery w:val=\"Cover Pages\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>第一份材料&#xB;</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"框\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:bookmarkStart w:id=\"1\" w:name=\"box\"/><w:r><w:t>框里的字</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id=\"s1\" style=\"width:72pt;height:72pt\"><v:textbox><w:txbxContent><w:p><w:bookmarkStart w:id=\"1\" w:name=\"box\"/><w:r><w:t>框里的字</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        + "<w:altChunk r:id=\"rId5\"/>"
        + "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr><w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>内层表格</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>"
        + "<w:tr><w:trPr><w:ins w:id=\"1\" w:author=\"某人\" w:date=\"2026-01-01T00:00:00Z\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:cellIns w:id=\"1\" w:author=\"某人\" w:date=\"2026-01-01T00:00:00Z\"/></w:tcPr><w:p><w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"某人\" w:date=\"2026-01-01T00:00:00Z\"/></w:rPr></w:pPr><w:ins w:id=\"1\" w:author=\"某人\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>新增的行</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>"
        + "<w:p><w:sdt><w:sdtPr><w:id w:val=\"6\"/><w:placeholder><w:docPart w:val=\"D1\"/></w:placeholder><w:dataBinding w:xpath=\"/x\" w:storeItemID=\"{0}\"/><w:dropDownList><w:listItem w:displayText=\"选中的项\" w:value=\"1\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>选中的项</w:t></w:r></w:sdtContent></w:sdt>"
        + "<w:sdt><w:sdtPr><w:id w:val=\"6\"/><w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>勾选框</w:t></w:r></w:sdtContent></w:sdt>"
        + "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"10\"/><w:hpsRaise w:val=\"18\"/><w:hpsBaseText w:val=\"21\"/><w:lid w:val=\"zh-CN\"/></w:rubyPr><w:rt><w:r><w:t>han</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉字</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>"
        + "<w:p><w:moveFromRangeStart w:id=\"2\" w:author=\"某人\" w:date=\"2026-01-01T00:00:00Z\" w:name=\"move1\"/><w:moveFrom w:id=\"3\" w:author=\"某人\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>移走的话</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id=\"2\"/><w:permStart w:id=\"9\" w:edGrp=\"everyone\"/><w:r><w:t>可改的话</w:t></w:r><w:permEnd w:id=\"9\"/></w:p>"
        + "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:pPr></w:p></w:sdtContent></w:sdt>"
        + "<w:bookmarkStart w:id=\"40\" w:name=\"tail\"/><w:sdt><w:sdtPr><w:id w:val=\"8\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>末段在控件里。</w:t></w:r></w:p></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"40\"/>" + A4;

    /// <summary>B, C, S and E outside of tags stand for a field's begin, code, separator and end.</summary>
    private static string Fields(string xml) => Regex.Replace(xml, "(?<=>)[BCSE]+(?=<)", m => string.Concat(m.Value.Select(c => c == 'C'
        ? "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" : $"<w:r><w:fldChar w:fldCharType=\"{c switch { 'B' => "begin", 'S' => "separate", _ => "end" }}\"/></w:r>")));

    private XElement Bind(byte[] file) => DocxFiles.Body(Volume([], file));

    private byte[] Volume(DiagnosticBag findings, params byte[][] files)
    {
        byte[][] all = [.. files, Build(P("末尾一份") + P("末尾一份的正文。"))];
        for (var i = 0; i < all.Length; i++)
            File.WriteAllBytes(_folder.File($"{i + 1}.docx"), all[i]);
        var built = FileVolume.Build([.. all.Select((_, i) => $"{i + 1}.docx")], new VolumeSpec(new PlanText("汇编.docx", SourceLocation.None)) { Title = "汇编" }, null,
            new BuildOptions(_folder.Path, new TemplateFolders(null, Path.Combine(Repository.Root, "templates"))), 1);
        Assert.DoesNotContain(built.Findings, f => f.Severity == Severity.Error);
        findings.AddRange(built.Findings);
        return built.Files[0].Bytes;
    }

    private static List<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
