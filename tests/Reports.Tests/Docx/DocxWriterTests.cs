using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Tests.Themes;
using Reports.Writers.Docx;
using Xunit;
using static Reports.Tests.Docx.DocxFiles;

namespace Reports.Tests.Docx;

public sealed class DocxWriterTests
{
    private static readonly string[] s_parts = ["document", "numbering", "footnotes"];

    public static TheoryData<string> Names() => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_paper_is_valid_for_Word(string name)
    {
        var (theme, document) = Samples.All[name];
        AssertValid(Write(document, theme));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_volume_is_valid_for_Word(bool isOddPage) => AssertValid(Write(Samples.Volume(3, isOddPage)));

    [Theory]
    [InlineData("official")]
    [InlineData("official-up")]
    [InlineData("bulletin")]
    [InlineData("marks")]
    [InlineData("exchange")]
    public void The_parts_of_a_paper_are_as_expected(string name)
    {
        var (theme, document) = Samples.All[name];
        var file = Write(document, theme);
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var part in s_parts.Where(p => zip.GetEntry($"word/{p}.xml") is not null))
            Golden.Check(Path.Combine(Repository.Cases("docx"), name, "expected", "word", part + ".xml"), Indented(Part(file, $"word/{part}.xml")));
    }

    [Theory]
    [InlineData("styles")]
    [InlineData("settings")]
    [InlineData("footer1")]
    [InlineData("footer4")]
    [InlineData("fontTable")]
    public void The_parts_of_the_standard_theme_are_as_expected(string part) =>
        Golden.Check(
            Path.Combine(Repository.Cases("docx"), "theme-gbt9704", "expected", "word", part + ".xml"),
            Indented(Part(Write(new Document { Kind = DocumentKind.Report }, "gbt9704"), $"word/{part}.xml")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_writes_give_equal_bytes(string name)
    {
        var (theme, document) = Samples.All[name];
        var first = Write(document, theme);
        var others = new byte[4][];
        Parallel.For(0, others.Length, i => others[i] = Write(document, theme));
        Assert.All(others, o => Assert.Equal(first, o));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_part_names_a_theme_font(string name)
    {
        var (theme, document) = Samples.All[name];
        using var zip = new ZipArchive(new MemoryStream(Write(document, theme)));
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("word/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal) && !e.FullName.Contains("chart", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotMatch("(ascii|eastAsia|hAnsi|cs)Theme|theme(Color|Fill|Tint|Shade)", reader.ReadToEnd());
        }
    }

    [Fact]
    public void Entries_are_dated_1980_and_stand_in_one_order()
    {
        using var zip = new ZipArchive(new MemoryStream(Write(Samples.Speech(), "speech")));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.Equal(zip.Entries.Count, zip.Entries.Select(e => e.FullName).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_of_the_body_is_lost(string name)
    {
        var (theme, document) = Samples.All[name];
        var shown = Strip(Text(Body(Write(document, theme))));
        foreach (var text in Texts(document.Body).Select(Strip))
            Assert.Contains(text, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_numbered_by_Word_through_their_styles()
    {
        var styles = XDocument.Parse(Part(Write(Samples.Speech(), "speech"), "word/styles.xml"));
        foreach (var level in Enumerable.Range(1, 4))
        {
            var style = styles.Descendants(W + "style").Single(s => (string?)s.Attribute(W + "styleId") == $"Heading{level}");
            Assert.Equal($"heading {level}", (string?)style.Element(W + "name")!.Attribute(W + "val"));
            Assert.Equal((level - 1).ToString(), (string?)style.Descendants(W + "outlineLvl").Single().Attribute(W + "val"));
            Assert.NotNull(style.Descendants(W + "numId").SingleOrDefault());
        }
        var body = Body(Write(Samples.Speech(), "speech"));
        Assert.DoesNotContain("一、提高", Text(body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_may_write_numbers_out()
    {
        var theme = ShippedThemes.Get("speech") with { NumbersAreText = true };
        var stream = new MemoryStream();
        DocxWriter.Write(Samples.Speech(), theme, DocxOptions.Default, stream, []);
        var text = Text(Body(stream.ToArray()));
        Assert.Contains("一、提高认识", text, StringComparison.Ordinal);
        Assert.Contains("（二）在整改落实上再加力。", text, StringComparison.Ordinal);
        AssertValid(stream.ToArray());
    }

    [Fact]
    public void A_gap_is_highlighted_and_the_text_around_it_is_not()
    {
        var runs = Body(Write(Samples.Marks(), "gbt9704")).Descendants(W + "r").Where(r => r.Descendants(W + "highlight").Any()).Select(Text);
        Assert.Equal(["【待补：得分】"], runs);
    }

    [Fact]
    public void What_cannot_be_carried_over_is_a_finding()
    {
        var findings = new DiagnosticBag();
        Write(Samples.Marks(), "gbt9704", findings);
        Write(Samples.Bulletin(), "bulletin", findings);
        Assert.Equal(["W201", "W202", "W203", "W204", "W206"], findings.Select(f => f.Code).Order());
    }

    [Fact]
    public void The_podium_edition_prints_page_of_pages_on_one_side()
    {
        var file = Write(Samples.Speech(), "podium", options: DocxOptions.Default with { Edition = Edition.Podium });
        Assert.Matches("第.*PAGE.*页.*共.*NUMPAGES.*页", Part(file, "word/footer1.xml"));
        Assert.DoesNotContain("evenAndOddHeaders", Part(file, "word/settings.xml"), StringComparison.Ordinal);
        AssertValid(file);
    }

    [Fact]
    public void A_wide_table_stands_on_a_landscape_page_and_the_next_page_is_upright()
    {
        var sections = Body(Write(Samples.Notice(), "bulletin")).Descendants(W + "sectPr").Select(s => (string?)s.Element(W + "pgSz")!.Attribute(W + "orient")).ToList();
        Assert.Equal([null, "landscape", null], sections);
    }

    /// <summary>A template whose signers are all blank leaves their signs.</summary>
    [Fact]
    public void Signs_between_no_signers_are_no_signer()
    {
        var head = new Masthead("云溪县人民政府文件") { Number = "云政发〔2026〕9号" };
        var paper = Samples.Official();
        Assert.Equal(Write(paper with { Masthead = head }, "gbt9704"), Write(paper with { Masthead = head with { Signer = "、" } }, "gbt9704"));
    }

    /// <summary>The layout walks the lines that the file has.</summary>
    [Fact]
    public void The_layout_has_the_signers_and_the_copys_number_of_the_masthead()
    {
        var paper = Samples.Official();
        var head = new Masthead("云溪县人民政府文件") { Number = "云政发〔2026〕9号", Copy = "000012", Signer = "李明、张建国、王红" };
        var lines = PageLayout.Lay(paper with { Masthead = head }, ShippedThemes.Get("gbt9704"), new LayoutOptions()).Lines.Select(l => l.Text.ToString()).Take(4);
        Assert.Equal(["000012", "云溪县人民政府文件", "\t\t签发人：\t李　明　张建国", "\t云政发〔2026〕9号\t\t王　红"], lines);
    }

    [Fact]
    public void A_first_page_number_begins_the_paper()
    {
        var body = Body(Write(Samples.Notice(), "bulletin", options: DocxOptions.Default with { FirstPageNumber = 7 }));
        Assert.Equal(["7"], body.Descendants(W + "pgNumType").Select(n => (string?)n.Attribute(W + "start")));
    }

    [Fact]
    public void The_contents_of_a_volume_are_a_field_with_the_pages_that_are_known()
    {
        var body = Body(Write(Samples.Volume(2, isOddPage: false)));
        var entries = body.Elements(W + "p").Where(p => (string?)p.Descendants(W + "pStyle").FirstOrDefault()?.Attribute(W + "val") is "TOC1" or "TOC2").Select(Text).ToList();
        Assert.Equal("前言\n1", entries[0]);
        Assert.Equal("典型发言\n2", entries[1]);
        Assert.Equal(7, entries.Count);
        var targets = body.Descendants(W + "hyperlink").Select(h => (string)h.Attribute(W + "anchor")!).Distinct();
        var marks = body.Descendants(W + "bookmarkStart").Select(b => (string)b.Attribute(W + "name")!).ToList();
        Assert.All(targets, t => Assert.Contains(t, marks));
        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [Fact]
    public void A_paper_of_kind_volume_gives_cover_and_preface()
    {
        var cover = new Document
        {
            Kind = DocumentKind.Volume,
            Title = [new TextRun("云溪县推进会"), new LineBreak(), new TextRun("交流发言材料汇编")],
            Signature = new Signature(["云溪县创建办"], "2026年3月"),
            Body = [Samples.H(1, 0, "编印说明"), Samples.P("现汇编成册。")],
        };
        var volume = Volume.Of(cover, [new VolumeGroup(null, [Samples.Exchange("青河镇", 1)])]);
        Assert.Equal(("云溪县推进会\n交流发言材料汇编", "云溪县创建办", "2026年3月"), (volume.Title, volume.Organ, volume.Date));
        Assert.Equal("编印说明", InlineText.Plain(volume.Preface!.Title));
        AssertValid(Write(volume));
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("word/footer1.xml")]
    public void Quotes_and_dashes_ask_for_the_East_Asian_face(string part) =>
        Assert.Contains("w:hint=\"eastAsia\"", Part(Write(Samples.Speech(), "speech"), part), StringComparison.Ordinal);

    internal static void AssertValid(byte[] file)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.True(!errors.Any(), string.Join('\n', errors));
    }

    private static string Strip(string text) => string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));

    private static IEnumerable<string> Texts(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph p => [InlineText.Plain(p.Inlines)],
        Heading h => [InlineText.Plain(h.Inlines) + InlineText.Plain(h.RunIn ?? [])],
        ListBlock l => l.Items.SelectMany(i => Texts(i.Blocks)),
        Quote q => Texts(q.Blocks),
        Container c => [InlineText.Plain(c.Title), .. Texts(c.Blocks)],
        Figure f => [InlineText.Plain(f.Caption)],
        Chart c => [InlineText.Plain(c.Caption), c.Spec.SourceNote ?? ""],
        Table t => [InlineText.Plain(t.Caption), .. t.Rows.SelectMany(r => r.Cells).Select(c => InlineText.Plain(c.Inlines)).Where(x => x.Length < 6), .. t.Notes.Select(InlineText.Plain)],
        _ => Enumerable.Empty<string>(),
    });
}
