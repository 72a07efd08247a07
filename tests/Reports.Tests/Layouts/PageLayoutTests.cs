using Reports.Documents;
using Reports.Layouts;
using Reports.Tests.Themes;
using Xunit;

namespace Reports.Tests.Layouts;

public sealed class PageLayoutTests
{
    private static LaidOut Lay(Document document, string theme = "gbt9704", bool isPodium = false, int first = 1) =>
        PageLayout.Lay(document, ShippedThemes.Get(theme), new LayoutOptions { IsPodium = isPodium, FirstPage = first });

    private static Document Paper(params Block[] body) => new() { Kind = DocumentKind.Report, File = "稿件.md", Body = body };

    private static Paragraph Lines(int lines) => MadeUpPapers.Plain(new string('字', lines * 28 - 2));

    private static string[] Codes(LaidOut laid) => [.. laid.Findings.Select(f => f.Code)];

    [Fact]
    public void A_page_holds_twenty_two_lines_of_twenty_eight_characters()
    {
        var laid = Lay(Paper(Lines(23)));
        Assert.Equal(22, laid.Lines.Count(l => l.Page == 1));
        Assert.Equal(28, laid.Lines[5].Length);
        Assert.Equal(2, laid.Pages);
        Assert.Equal(23 * 28 - 2, laid.Characters);
    }

    [Fact]
    public void A_last_page_of_two_lines_is_told_with_what_would_save_it()
    {
        var finding = Assert.Single(Lay(Paper(Lines(24))).Findings);
        Assert.Equal("L601", finding.Code);
        Assert.Equal("最后一页（第2页）只有2行字。", finding.Message.Zh);
        Assert.Equal("The last page (2) holds 2 lines only.", finding.Message.En);
        Assert.Contains("56个字", finding.Help!.Value.Zh, StringComparison.Ordinal);
        Assert.Empty(Lay(Paper(Lines(25))).Findings);
    }

    [Fact]
    public void The_imprint_of_a_short_last_page_is_counted_with_what_would_save_it()
    {
        var paper = Paper(Lines(23)) with { Imprint = new Imprint("各乡镇人民政府", "云溪县城市管理局", "2026年3月5日") };
        var finding = Assert.Single(Lay(paper).Findings, f => f.Code == "L601");
        Assert.Contains($"{28 + 2 * 28}个字", finding.Help!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_goes_to_the_page_of_its_text()
    {
        var heading = new Heading(1, 1, MadeUpPapers.Runs("提高认识"));
        var laid = Lay(Paper(Lines(21), heading, Lines(5)));
        Assert.Equal(2, laid.PageOf(heading));
        Assert.Equal([2], laid.HeadingPages());
        Assert.Empty(laid.Findings);
    }

    [Fact]
    public void A_heading_whose_text_begins_on_the_next_page_is_told()
    {
        var heading = new Heading(1, 1, MadeUpPapers.Runs("提高认识"));
        Assert.Equal(["L602"], Codes(Lay(Paper(Lines(20), heading, new PageBreak(), Lines(5)))));
    }

    [Fact]
    public void A_signature_without_text_on_its_page_is_told()
    {
        var paper = Paper(Lines(19), new PageBreak()) with { Signature = new Signature(["云溪县城市管理局"], "2026年3月5日") };
        Assert.Equal(["L604"], Codes(Lay(paper)));
    }

    public static TheoryData<string> Endings => [.. UnusualPapers.Endings];

    /// <summary>Wherever the text ends: a line of it at least stands on the page of the signature, in Word and in LibreOffice.</summary>
    [Theory]
    [MemberData(nameof(Endings))]
    public void The_signature_keeps_with_the_last_lines_of_the_text(string ending)
    {
        foreach (var table in (FaceTable[])[FaceTable.Office, FaceTable.Noto])
        {
            for (var lines = 8; lines < 26; lines++)
            {
                var laid = PageLayout.Lay(UnusualPapers.Signed(lines, ending), ShippedThemes.Get("gbt9704"), new LayoutOptions { Faces = table });
                Assert.DoesNotContain("L604", Codes(laid));
                Assert.Contains(laid.Lines, l => l.Page == laid.Lines[^1].Page && l.Text.Contains('末'));
            }
        }
    }

    /// <summary>The last four lines of the text do not fit above the signature: Word takes those that need be to the next page, LibreOffice the whole paragraph.</summary>
    [Theory]
    [InlineData(FaceTable.Office, 3)]
    [InlineData(FaceTable.Noto, 0)]
    public void A_paragraph_that_keeps_with_the_next_is_parted_by_Word_alone(FaceTable table, int before)
    {
        var laid = PageLayout.Lay(UnusualPapers.Signed(15, "paragraph"), ShippedThemes.Get("gbt9704"), new LayoutOptions { Faces = table });
        Assert.Equal(before, laid.Lines.Count(l => l.Page == 1 && l.Text.Contains('末')));
        Assert.Equal(2, laid.Pages);
    }

    [Theory]
    [InlineData(20, false, "")]
    [InlineData(21, false, "L610 最后一页（第2页）只有版记，没有正文。前面少1行，版记就能排到上一页；单独成页的，印前去掉这一页的页码。")]
    [InlineData(22, true, "L610 最后一页（第2页）只有报尾，没有正文。前面少2行，报尾就能排到上一页；单独成页的，印前去掉这一页的页码。")]
    public void A_last_page_of_the_imprint_alone_is_told(int lines, bool isBulletin, string expected)
    {
        var paper = isBulletin ? Paper(Lines(lines)) with { Distribution = new Distribution("县委常委", null, null, 60) }
            : Paper(Lines(lines)) with { Imprint = new Imprint("县委办公室", "云溪县城市管理局", "2026年3月5日") };
        Assert.Equal(expected, string.Concat(Lay(paper).Findings.Select(f => $"{f.Code} {f.Message.Zh}{f.Help?.Zh}")));
    }

    [Fact]
    public void A_figure_stands_with_its_caption_at_the_foot_of_a_page_and_needs_no_line_more()
    {
        var figure = new Figure(MadeUpPapers.Dot(400, 180), 1, MadeUpPapers.Runs("整治前后对比"));
        // 22 lines less 135 points of the picture and one line of the caption.
        var laid = Lay(Paper(Lines(16), figure, Lines(3)));
        Assert.Equal(1, laid.PageOf(figure));
        Assert.Equal("图1　整治前后对比", laid.Lines.Last(l => l.Page == 1).Text.ToString());
        Assert.Equal(2, Lay(Paper(Lines(17), figure, Lines(3))).PageOf(figure));
    }

    /// <summary>Where a page ends within a table, two rows at least stand on each side, with the caption and head above and the note below.</summary>
    [Theory]
    [InlineData(FaceTable.Office, false)]
    [InlineData(FaceTable.Office, true)]
    [InlineData(FaceTable.Noto, false)]
    [InlineData(FaceTable.Noto, true)]
    public void No_row_of_a_table_stands_alone_on_its_page(FaceTable faces, bool hasNotes)
    {
        for (var lines = 8; lines <= 21; lines++)
        {
            foreach (var rows in (int[])[2, 3, 4, 5, 12])
            {
                var table = UnusualPapers.TableAtEnd("表中", rows, hasNotes);
                var laid = PageLayout.Lay(Paper(Lines(lines), table), ShippedThemes.Get("gbt9704"), new LayoutOptions { Faces = faces });
                var pages = laid.Lines.Where(l => l.Text.ToString().Contains("表中之", StringComparison.Ordinal)).CountBy(l => l.Page).ToList();
                Assert.Equal(rows, pages.Sum(p => p.Value));
                Assert.All(pages, p => Assert.InRange(p.Value, 2, rows));
                Assert.Equal(pages[0].Key, laid.Lines.First(l => l.Text.ToString().Contains("表1", StringComparison.Ordinal)).Page);
                Assert.Equal(pages[^1].Key, laid.Lines[^1].Page);
                Assert.Equal(pages[0].Key, laid.PageOf(table));
            }
        }
    }

    [Fact]
    public void A_row_higher_than_a_page_is_told()
    {
        var row = new Row([new Cell(MadeUpPapers.Runs(new string('字', 3000)))]);
        var laid = Lay(Paper(new Table(0, [], 0, [new Column()], [row])));
        Assert.Contains("L603", Codes(laid));
    }

    [Fact]
    public void Numbers_behind_a_table_are_estimated_and_counted()
    {
        var row = new Row([new Cell(MadeUpPapers.Runs("一")), new Cell(MadeUpPapers.Runs("二"))]);
        Heading[] headings = [new(1, 1, MadeUpPapers.Runs("一季度")), new(1, 2, MadeUpPapers.Runs("二季度"))];
        var laid = Lay(Paper(headings[0], Lines(3), new Table(0, [], 0, [], [row, row]), headings[1], Lines(3)));
        Assert.Equal([false, true, true], laid.Placements.Select(p => p.IsEstimated));
        Assert.Equal("3 个页码里有 2 个是估计的：前面有表格、图片或脚注，它们的高度要在 Word 里才知道。", Assert.Single(laid.Findings).Message.Zh);
    }

    [Fact]
    public void A_podium_page_that_turns_within_a_sentence_is_told_with_the_sentence()
    {
        var sentence = new string('字', 39) + "。";
        var laid = Lay(Paper(MadeUpPapers.Plain(string.Concat(Enumerable.Repeat(sentence, 20)))), "podium", isPodium: true);
        Assert.True(laid.Pages > 1);
        Assert.All(laid.Turns, t => Assert.Equal(0, t.SentenceStart % 40));
        Assert.Equal(laid.Turns.Count(t => t.SentenceStart < t.At), laid.Findings.Count(f => f.Code == "L606"));
    }

    [Fact]
    public void Each_page_tells_what_has_been_spoken_at_its_end()
    {
        var laid = Lay(Paper(Lines(30)));
        Assert.Equal([22 * 28 - 2, 30 * 28 - 2], laid.SpokenByPage());
    }

    [Fact]
    public void The_first_page_has_the_number_asked_for()
    {
        var laid = Lay(Paper(Lines(30)), first: 7);
        Assert.Equal((7, 8, 2), (laid.Lines[0].Page, laid.Lines[^1].Page, laid.Pages));
    }

    [Fact]
    public void The_parts_of_a_volume_begin_on_odd_pages_where_asked_for()
    {
        var (one, two) = (Paper(Lines(10)), Paper(Lines(30)));
        var theme = ShippedThemes.Get("gbt9704");
        Assert.Equal([1, 2, 3, 5], PageLayout.PagesOf([null, one, two, one], theme, LayoutOptions.Default, isOddPage: false).Select(p => p.Page));
        Assert.Equal([1, 3, 5, 7], PageLayout.PagesOf([null, one, two, one], theme, LayoutOptions.Default, isOddPage: true).Select(p => p.Page));
        Assert.Equal([5, 6, 8], PageLayout.PagesOf([one, two, one], theme, LayoutOptions.Default with { FirstPage = 5 }, isOddPage: false).Select(p => p.Page));
    }

    [Fact]
    public void Pages_of_a_volume_behind_a_table_are_estimated()
    {
        var row = new Row([new Cell(MadeUpPapers.Runs("一"))]);
        var (text, table) = (Paper(Lines(10)), Paper(new Table(0, [], 0, [], [row, row])));
        var pages = PageLayout.PagesOf([text, table, text, null], ShippedThemes.Get("gbt9704"), LayoutOptions.Default, isOddPage: false);
        Assert.Equal([new PartPage(1, false), new PartPage(2, false), new PartPage(3, true), new PartPage(4, true)], pages);
    }

    [Fact]
    public void Equal_papers_give_equal_lines()
    {
        var document = new MadeUpPapers(7).Bulletin(6, hasNotes: true);
        Assert.Equal(Lay(document, "bulletin").Lines, Lay(document, "bulletin").Lines);
    }

    /// <summary>Each line with its page and its distance from the upper edge of the text in points, as Word is expected to set it.</summary>
    [Theory]
    [InlineData("speech", "speech")]
    [InlineData("speech", "podium")]
    [InlineData("notice", "bulletin")]
    [InlineData("official", "gbt9704")]
    public void Papers_lie_on_their_pages_line_by_line(string sample, string theme)
    {
        var laid = Lay(Docx.Samples.All[sample].Document, theme, isPodium: theme == "podium");
        var text = new System.Text.StringBuilder();
        foreach (var line in laid.Lines)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{line.Page,3} {line.Top,7:0.00}  {line.Text}\n");
        foreach (var finding in laid.Findings)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{finding.Code} {finding.Message.Zh}\n");
        Golden.Check(Path.Combine(Repository.Cases("layout"), $"{sample}-{theme}.txt"), text.ToString());
    }
}
