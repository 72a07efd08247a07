using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Readers.Docx;
using Reports.Tests.Docx;
using Reports.Tests.Layouts;
using Reports.Tests.Themes;
using Reports.Writers.Docx.Charts;
using Xunit;

namespace Reports.Tests.Joins;

/// <summary>Word files bound in a volume: what others lose when they join files must be there, and once.</summary>
public sealed class JoinTests : IDisposable
{
    private static readonly XNamespace s_w = DocxFiles.W;

    private readonly TemporaryFolder _folder = new();
    private readonly ForeignPapers.Paper _first = new("以河为镜 把环境整治抓到底");
    private readonly ForeignPapers.Paper _second = new("让集镇的早市有序起来") { Unit = "石桥乡", Size = 32, HeadingColor = "0000FF", Value = 70 };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_volume_of_two_foreign_files_is_valid_and_the_same_each_time()
    {
        var volume = Bind(_first, _second);
        DocxWriterTests.AssertValid(volume);
        Assert.Equal(volume, Bind(_first, _second));
    }

    [Fact]
    public void Each_chart_keeps_its_part_and_its_workbook_byte_for_byte()
    {
        var volume = Bind(_first, _second);
        var body = DocxFiles.Part(volume, "word/document.xml");
        var charts = Regex.Matches(body, "<c:chart[^>]* r:id=\"([^\"]+)\"").Select(m => Target(volume, "word/_rels/document.xml.rels", m.Groups[1].Value)).ToList();
        Assert.Equal(2, charts.Distinct().Count());
        foreach (var (chart, paper) in charts.Zip([_first, _second]))
        {
            var part = ForeignPapers.Chart(paper.Value);
            Assert.Equal(part.ChartXml, DocxFiles.Part(volume, chart));
            var workbook = Target(volume, chart.Replace("charts/", "charts/_rels/", StringComparison.Ordinal) + ".rels", ChartParts.WorkbookRelationship);
            Assert.Equal(part.Workbook, Bytes(volume, workbook));
        }
        // The same picture of both stands there once, the objects each.
        Assert.Single(Names(volume), n => n.StartsWith("word/media/", StringComparison.Ordinal));
        Assert.Equal(["OLE of 清河镇", "OLE of 石桥乡"], Names(volume).Where(n => n.EndsWith(".bin", StringComparison.Ordinal)).Select(n => Encoding.UTF8.GetString(Bytes(volume, n))));
    }

    [Fact]
    public void Notes_stand_in_the_order_of_their_marks_and_keep_their_links()
    {
        var volume = Bind(_first, _second);
        var notes = XElement.Parse(DocxFiles.Part(volume, "word/footnotes.xml")).Elements(s_w + "footnote").ToDictionary(n => n.Attribute(s_w + "id")!.Value, n => n.Value);
        var marks = DocxFiles.Body(volume).Descendants(s_w + "footnoteReference").Select(m => m.Attribute(s_w + "id")!.Value).ToList();
        Assert.Equal(["1", "2", "3", "4"], marks);
        Assert.Equal(["清河镇的第一条注。", "清河镇的第二条注，见网页", "石桥乡的第一条注。", "石桥乡的第二条注，见网页"], marks.Select(m => notes[m]));
        Assert.Contains("http://example.org/note", DocxFiles.Part(volume, "word/_rels/footnotes.xml.rels"), StringComparison.Ordinal);
        Assert.Contains("石桥乡的尾注。", DocxFiles.Part(volume, "word/endnotes.xml"), StringComparison.Ordinal);
        Assert.Equal("sectEnd", XElement.Parse(DocxFiles.Part(volume, "word/settings.xml")).Element(s_w + "endnotePr")!.Element(s_w + "pos")!.Attribute(s_w + "val")!.Value);
    }

    [Fact]
    public void Lists_and_numbered_headings_of_each_piece_count_from_one()
    {
        File.WriteAllBytes(_folder.File("volume.docx"), Bind(_first, _second, _first with { Title = "另一篇材料的题目", Unit = "东岭镇", Value = 60 }));
        var paper = DocxReader.Read("volume.docx", File.ReadAllBytes(_folder.File("volume.docx")), [])!;
        string[] numbered = ["一、基本情况", "1．摸清底数", "2．逐户签约", "3．按月回访", "二、下步打算"];
        Assert.Equal([.. numbered, .. numbered, .. numbered], paper.Paragraphs.Where(p => p.Number.Length > 0).Select(p => p.Number + p.Text));
    }

    [Fact]
    public void Styles_of_one_name_and_two_looks_are_told_apart_and_equal_ones_are_shared()
    {
        var names = Styles(Bind(_first, _second));
        Assert.Equal(names.Count, names.Select(n => n.ToLowerInvariant()).Distinct().Count());
        Assert.Equal(["标题 1（清河镇）", "标题 1（石桥乡）"], names.Where(n => n.StartsWith("标题 1（", StringComparison.Ordinal)));
        // The third is set as the first is.
        Assert.Equal(names, Styles(Bind(_first, _second, _first with { Title = "再来一篇同样版式的", Unit = "东岭镇", Value = 60 })));
        // A style of ours that looks the same is ours.
        Assert.DoesNotContain(names, n => n.Contains("footnote reference（", StringComparison.Ordinal) || n.StartsWith("脚注引用", StringComparison.Ordinal) || n.StartsWith("普通表格", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_keeps_the_spacing_that_its_style_sets_over_the_files_defaults()
    {
        var volume = Bind(_first);
        var styles = XElement.Parse(DocxFiles.Part(volume, "word/styles.xml")).Elements(s_w + "style").ToDictionary(s => s.Attribute(s_w + "styleId")!.Value);
        string? After(XElement paragraph) => styles[paragraph.Element(s_w + "pPr")!.Element(s_w + "pStyle")!.Attribute(s_w + "val")!.Value].Element(s_w + "pPr")?.Element(s_w + "spacing")?.Attribute(s_w + "after")?.Value;
        Assert.Null(After(DocxFiles.Body(volume).Descendants(s_w + "tc").First().Element(s_w + "p")!));
        Assert.Equal("160", After(DocxFiles.Body(volume).Elements(s_w + "p").First(p => DocxFiles.Text(p).Contains("位于县城以北", StringComparison.Ordinal))));
    }

    [Fact]
    public void Bookmarks_are_unique_and_what_points_at_them_follows()
    {
        var body = DocxFiles.Body(Bind(_first, _second));
        var starts = body.Descendants(s_w + "bookmarkStart").ToList();
        Assert.Equal(starts.Count, starts.Select(s => s.Attribute(s_w + "name")!.Value).Distinct().Count());
        Assert.Equal(starts.Count, starts.Select(s => s.Attribute(s_w + "id")!.Value).Distinct().Count());
        Assert.Equal(starts.Select(s => s.Attribute(s_w + "id")!.Value).Order(), body.Descendants(s_w + "bookmarkEnd").Select(s => s.Attribute(s_w + "id")!.Value).Order());
        Assert.DoesNotContain(starts, s => s.Attribute(s_w + "name")!.Value == "_GoBack");
        string Named(string text) => body.Elements(s_w + "p").First(p => DocxFiles.Text(p).Contains(text, StringComparison.Ordinal)).Elements(s_w + "bookmarkStart").Select(b => b.Attribute(s_w + "name")!.Value).Single();
        var (one, other) = (Named("清河镇位于"), Named("石桥乡位于"));
        Assert.NotEqual(one, other);
        var codes = body.Descendants(s_w + "instrText").Select(i => i.Value).ToList();
        Assert.Equal(1, string.Concat(codes).Split($"REF {one} \\h").Length - 1);
        Assert.Equal(1, string.Concat(codes).Split($"REF {other} \\h").Length - 1);
        Assert.Equal([one, other], body.Descendants(s_w + "hyperlink").Where(h => DocxFiles.Text(h) == "此处").Select(h => h.Attribute(s_w + "anchor")!.Value));
        // Captions of each piece count from one in Word too.
        Assert.Equal(2, codes.Count(c => c.Contains("SEQ 图", StringComparison.Ordinal) && c.Contains("\\r 1", StringComparison.Ordinal)));
        var drawings = body.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")!.Value).ToList();
        Assert.Equal(drawings.Count, drawings.Distinct().Count());
    }

    [Fact]
    public void Each_piece_has_its_own_sheets_under_the_volumes_head_and_page_numbers()
    {
        var findings = new DiagnosticBag();
        var volume = Bind(findings, _first, _second);
        var sections = DocxFiles.Body(volume).Descendants(s_w + "sectPr").Skip(2).ToList();
        Assert.Equal(6, sections.Count);
        Assert.Equal([null, "landscape", null, null, "landscape", null], sections.Select(s => s.Element(s_w + "pgSz")!.Attribute(s_w + "orient")?.Value));
        Assert.Equal("2", sections[5].Element(s_w + "cols")!.Attribute(s_w + "num")!.Value);
        Assert.All(sections, s => Assert.Null(s.Element(s_w + "titlePg")));
        Assert.Equal(["1", null, null, null, null, null], sections.Select(s => s.Element(s_w + "pgNumType")?.Attribute(s_w + "start")?.Value));
        var feet = sections.ConvertAll(s => Target(volume, "word/_rels/document.xml.rels", s.Elements(s_w + "footerReference").First().Attributes().Last().Value));
        // Ours, each in the margins of its sheet; the turned number of landscape pages is a box.
        Assert.Equal([false, true, false, false, true, false], feet.Select(f => DocxFiles.Part(volume, f).Contains("wps:txbx", StringComparison.Ordinal)));
        Assert.All(feet, f => Assert.Contains("PAGE", DocxFiles.Part(volume, f), StringComparison.Ordinal));
        Assert.DoesNotContain("内部材料", string.Concat(Names(volume).Where(n => n.StartsWith("word/header", StringComparison.Ordinal)).Select(n => DocxFiles.Part(volume, n))), StringComparison.Ordinal);
        Assert.Contains(findings, f => f.Code == "W162");
        Assert.Equal(2, findings.Count(f => f.Code == "W160"));
        Assert.Equal(2, findings.Count(f => f.Code == "W161"));
        Assert.DoesNotContain("再核一下", DocxFiles.Part(volume, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("先难后易", DocxFiles.Part(volume, "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contents_field_of_a_piece_keeps_to_the_piece()
    {
        var toc = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>旧目录</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        var findings = new DiagnosticBag();
        var volume = Bind(findings, _first with { More = toc });
        DocxWriterTests.AssertValid(volume);
        var body = DocxFiles.Body(volume);
        Assert.Contains(body.Descendants(s_w + "instrText"), i => i.Value.Contains("TOC \\o \"1-2\" \\h \\b _Piece1", StringComparison.Ordinal));
        var extent = body.Descendants(s_w + "bookmarkStart").Single(b => b.Attribute(s_w + "name")!.Value == "_Piece1").Attribute(s_w + "id")!.Value;
        Assert.Single(body.Descendants(s_w + "bookmarkEnd"), b => b.Attribute(s_w + "id")!.Value == extent);
        Assert.Contains(findings, f => f.Code == "W163");
    }

    [Fact]
    public void A_damaged_a_missing_an_old_and_a_locked_file_are_named_and_the_others_bound()
    {
        File.WriteAllBytes(_folder.File("1.docx"), _first.Build());
        File.WriteAllBytes(_folder.File("2.docx"), _second.Build()[..4000]);
        File.WriteAllBytes(_folder.File("3.doc"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        File.WriteAllText(_folder.File("4.md"), "---\nkind: exchange\ntitle: {{ nothing.here }}\n---\n正文。\n");
        File.WriteAllText(_folder.File("5.md"), "# 一份随手写的稿子\n\n## 小标题\n\n文字。\n");
        var built = FileVolume.Build(["1.docx", "2.docx", "3.doc", "4.md", "5.md", "6.docx", "x.pdf"], Spec, null, Options, 2);
        Assert.Single(built.Files);
        DocxWriterTests.AssertValid(built.Files[0].Bytes);
        Assert.Contains("一份随手写的稿子", DocxFiles.Text(DocxFiles.Body(built.Files[0].Bytes)), StringComparison.Ordinal);
        Assert.Contains(built.Findings, f => f is { Code: "P253", Location.File: "2.docx" });
        Assert.Contains(built.Findings, f => f is { Location.File: "3.doc", Severity: Severity.Error });
        Assert.Contains(built.Findings, f => f is { Location.File: "4.md", Location.Line: 3, Severity: Severity.Error });
        Assert.Contains(built.Findings, f => f is { Code: "P170", Location.File: "6.docx" });
        Assert.Contains(built.Findings, f => f.Code == "P163" && f.Message.Zh.Contains("x.pdf", StringComparison.Ordinal));
        var said = built.Findings.Single(f => f.Code == "P159").Message.Zh;
        Assert.All((string[])["2.docx", "3.doc", "4.md", "6.docx"], f => Assert.Contains(f, said, StringComparison.Ordinal));
    }

    /// <summary>Each part in turn is left out, cut short or empty.</summary>
    [Fact]
    public void A_file_with_a_part_gone_or_cut_is_bound_whole_or_refused()
    {
        using var zip = new ZipArchive(new MemoryStream(_first.Build()));
        var parts = zip.Entries.Select(e => (e.FullName, Bytes: Read(e))).ToList();
        foreach (var (name, bytes) in parts)
        {
            foreach (var harm in (byte[]?[])[null, bytes[..(bytes.Length / 2)], []])
            {
                File.WriteAllBytes(_folder.File("harmed.docx"), ForeignDocx.Zip(parts.Where(p => harm is not null || p.FullName != name).Select(p => p.FullName == name ? (name, harm!) : p)));
                var built = FileVolume.Build(["harmed.docx"], Spec, null, Options, 1);
                if (built.Files.Count == 0)
                    Assert.Contains(built.Findings, f => f.Severity == Severity.Error && f.Code.StartsWith("P25", StringComparison.Ordinal));
                // A chart without its workbook was no better before.
                else if (!name.StartsWith("word/charts/_rels", StringComparison.Ordinal) && !name.EndsWith(".xlsx", StringComparison.Ordinal))
                    DocxWriterTests.AssertValid(built.Files[0].Bytes);
            }
        }
    }

    [Fact]
    public void Faces_and_colours_of_a_files_theme_are_named_where_the_volume_has_another()
    {
        static string Theme(string accent, string face) =>
            $"<?xml version=\"1.0\"?><a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"x\"><a:themeElements><a:clrScheme name=\"x\"><a:accent1><a:srgbClr val=\"{accent}\"/></a:accent1></a:clrScheme><a:fontScheme name=\"x\"><a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont><a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:font script=\"Hans\" typeface=\"{face}\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
        static byte[] Paper(string accent, string face) => ForeignDocx.Build(
            $"<w:p><w:r><w:rPr><w:rFonts w:eastAsiaTheme=\"minorEastAsia\"/><w:color w:val=\"112233\" w:themeColor=\"accent1\"/></w:rPr><w:t>{face}的字</w:t></w:r><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"x\"/><a:graphic><a:graphicData uri=\"u\"><a:solidFill><a:schemeClr val=\"accent1\"><a:lumMod val=\"50000\"/></a:schemeClr></a:solidFill></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
            new Dictionary<string, string> { ["theme1.xml"] = Theme(accent, face), ["styles.xml"] = ForeignDocx.Part("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\"/></w:rPr></w:rPrDefault></w:docDefaults>") });
        File.WriteAllBytes(_folder.File("1.docx"), Paper("AA0000", "华文中宋"));
        File.WriteAllBytes(_folder.File("2.docx"), Paper("0000BB", "微软雅黑"));
        var volume = FileVolume.Build(["1.docx", "2.docx"], Spec, null, Options, 1).Files[0].Bytes;
        var body = DocxFiles.Part(volume, "word/document.xml");
        Assert.Contains("AA0000", DocxFiles.Part(volume, "word/theme/theme1.xml"), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(body, "<a:schemeClr val=\"accent1\"><a:lumMod val=\"50000\"/></a:schemeClr>"));
        Assert.Single(Regex.Matches(body, "<a:srgbClr val=\"0000BB\"><a:lumMod val=\"50000\"/></a:srgbClr>"));
        Assert.DoesNotContain("Theme=", body + DocxFiles.Part(volume, "word/styles.xml"), StringComparison.Ordinal);
        Assert.Equal(["华文中宋", "微软雅黑"], XElement.Parse(DocxFiles.Part(volume, "word/styles.xml")).Descendants(s_w + "style").Where(s => s.Attribute(s_w + "styleId")!.Value.StartsWith('J'))
            .Select(s => s.Descendants(s_w + "rFonts").Single()).Where(f => f.Attribute(s_w + "ascii")!.Value == "Calibri").Select(f => f.Attribute(s_w + "eastAsia")!.Value));
    }

    [Fact]
    public void A_file_of_strict_Open_XML_becomes_transitional()
    {
        using var zip = new ZipArchive(new MemoryStream(_first.Build()));
        var strict = zip.Entries.Select(e => (e.FullName, e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(Regex.Replace(Encoding.UTF8.GetString(Read(e)), "http://schemas.openxmlformats.org/(wordprocessingml|drawingml|officeDocument)/2006/(main|relationships|wordprocessingDrawing|picture|chart)", "http://purl.oclc.org/ooxml/$1/$2")) : Read(e)));
        File.WriteAllBytes(_folder.File("strict.docx"), ForeignDocx.Zip(strict.ToList()));
        var volume = FileVolume.Build(["strict.docx"], Spec, null, Options, 1).Files[0].Bytes;
        DocxWriterTests.AssertValid(volume);
        Assert.DoesNotContain(Names(volume).Where(n => n.EndsWith(".xml", StringComparison.Ordinal) || n.EndsWith(".rels", StringComparison.Ordinal)), n => DocxFiles.Part(volume, n).Contains("purl.oclc.org", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_is_what_can_be_bound_of_it_in_the_order_of_its_numbers()
    {
        Directory.CreateDirectory(_folder.File("稿件"));
        foreach (var name in (string[])["10-石桥乡.docx", "2-清河镇.docx", "~$2-清河镇.docx", "照片.png"])
            File.WriteAllBytes(_folder.File("稿件/" + name), _first.Build());
        File.WriteAllText(_folder.File("稿件/1-体会.md"), "# 一点体会\n\n文字。\n");
        var built = FileVolume.Build(["稿件"], Spec, null, Options, 1);
        Assert.DoesNotContain(built.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(["稿件/1-体会.md", "稿件/2-清河镇.docx", "稿件/10-石桥乡.docx"], built.Bound.Select(b => b.Outputs[0].File));
    }

    [SkippableFact]
    public void The_contents_have_LibreOffices_pages_when_they_are_measured()
    {
        Skip.IfNot(OfficePages.IsThere, "soffice or pdftotext is missing");
        File.WriteAllBytes(_folder.File("1.docx"), _first.Build());
        File.WriteAllText(_folder.File("2.md"), "# 一份随手写的稿子\n\n## 小标题\n\n文字。\n");
        File.WriteAllBytes(_folder.File("3.docx"), _second.Build());
        File.WriteAllBytes(_folder.File("10.docx"), ThroughLibreOffice(DocxFiles.Write(Samples.Exchange("白石镇", 4), "speech")));
        IReadOnlyList<string> Print(byte[] file, string name)
        {
            File.WriteAllBytes(_folder.File(name + ".docx"), file);
            OfficePages.Print(_folder.Path, name);
            return OfficePages.Texts(_folder.Path, name);
        }
        var built = FileVolume.Build(["*.docx", "2.md"], Spec, null, Options with { PrintVolume = (file, _) => Print(file, "draft-volume") }, 2);
        var volume = built.Files[0].Bytes;
        DocxWriterTests.AssertValid(volume);
        var pages = Print(volume, "final-volume");
        var form = ShippedThemes.Get("gbt9704").PageNumber.Form;
        string[] beginnings = [_first.Title, _second.Title, "聚焦短板抓整改", "一份随手写的稿子"];
        var printed = PrintedPages.Find(pages, beginnings, form);
        var contents = Regex.Matches(DocxFiles.Part(volume, "word/document.xml"), "PAGEREF _Toc2000000\\d\\d .*?<w:t>(\\d+)</w:t>").Select(m => (int?)int.Parse(m.Groups[1].Value)).ToList();
        Assert.Equal(contents, printed);
        Assert.Contains(built.Findings, f => f.Code == "P156");
    }

    private static VolumeSpec Spec => new(new PlanText("汇编.docx", SourceLocation.None)) { Title = "全县环境整治交流发言材料汇编" };

    private BuildOptions Options => new(_folder.Path, new TemplateFolders(null, Path.Combine(Repository.Root, "templates")));

    private byte[] Bind(params ForeignPapers.Paper[] papers) => Bind(new DiagnosticBag(), papers);

    private byte[] Bind(DiagnosticBag findings, params ForeignPapers.Paper[] papers)
    {
        for (var i = 0; i < papers.Length; i++)
            File.WriteAllBytes(_folder.File($"{i + 1}-{papers[i].Unit}.docx"), papers[i].Build());
        var built = FileVolume.Build([.. papers.Select((p, i) => $"{i + 1}-{p.Unit}.docx")], Spec, null, Options, 2);
        Assert.DoesNotContain(built.Findings, f => f.Severity == Severity.Error);
        findings.AddRange(built.Findings);
        return built.Files[0].Bytes;
    }

    private byte[] ThroughLibreOffice(byte[] file)
    {
        File.WriteAllBytes(_folder.File("own.docx"), file);
        OfficePages.Save(_folder.Path, "own.docx", "odt");
        OfficePages.Save(_folder.Path, "own.odt", "docx");
        var saved = File.ReadAllBytes(_folder.File("own.docx"));
        File.Delete(_folder.File("own.docx"));
        return saved;
    }

    private static List<string> Styles(byte[] file) =>
        [.. XElement.Parse(DocxFiles.Part(file, "word/styles.xml")).Elements(s_w + "style").Select(s => s.Element(s_w + "name")!.Attribute(s_w + "val")!.Value)];

    private static string Target(byte[] file, string relations, string id)
    {
        var target = XElement.Parse(DocxFiles.Part(file, relations)).Elements().Single(e => e.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        return target.StartsWith('/') ? target[1..] : "word/" + target;
    }

    private static List<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static byte[] Bytes(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return Read(zip.GetEntry(name)!);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
