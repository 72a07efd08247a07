using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Tests.Docx;
using Reports.Tests.Themes;
using Reports.Themes;
using Reports.Writers.Docx;
using Xunit;

namespace Reports.Tests.Layouts;

public sealed class PodiumPagesTests
{
    private const string FullWidth = "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字";

    /// <summary>Forty characters: two lines of the podium edition, less the indent.</summary>
    private const string Sentence = FullWidth + "。";

    private static Theme Podium => ShippedThemes.Get("podium");

    private static string Sentences(int count) => string.Concat(Enumerable.Repeat(Sentence, count));

    private static Document Paper(params Block[] body) => new() { Kind = DocumentKind.Speech, File = "讲话.md", Body = body };

    private static ListItem Item(string text) => new([MadeUpPapers.Plain(text)]);

    private static string Text(LaidOut laid) => string.Concat(laid.Lines.Select(l => OfficePages.Squash(l.Text)));

    public static TheoryData<string> Papers => [.. s_papers.Keys];

    private static readonly Dictionary<string, Document> s_papers = new()
    {
        ["one long paragraph"] = Paper(MadeUpPapers.Plain(Sentences(40))),
        ["paragraphs"] = Paper([.. Enumerable.Range(3, 6).Select(n => MadeUpPapers.Plain(Sentences(n)))]),
        ["a list"] = Paper(MadeUpPapers.Plain(Sentences(5)), new ListBlock(ListKind.Shi, [Item(Sentences(1)), Item(Sentences(3)), Item(Sentences(4)), Item(Sentences(6))])),
        ["a list in one paragraph"] = Paper(MadeUpPapers.Plain(Sentences(4)), new ListBlock(ListKind.Yao, [Item(Sentences(3)), Item(Sentences(4)), Item(Sentences(5))], IsInline: true)),
        ["bullets"] = Paper(MadeUpPapers.Plain(Sentences(4)), new ListBlock(ListKind.Bullet, [Item(Sentences(3)), Item(Sentences(5)), Item(Sentences(6))])),
        ["run-in headings"] = Paper(MadeUpPapers.Plain(Sentences(6)), new Heading(2, 1, MadeUpPapers.Runs("抓早抓细。"), MadeUpPapers.Runs(Sentences(9)))),
        ["a heading before it"] = Paper(MadeUpPapers.Plain(Sentences(6)), new Heading(1, 1, MadeUpPapers.Runs("提高认识")), MadeUpPapers.Plain(Sentences(3))),
        ["a quote"] = Paper(MadeUpPapers.Plain(Sentences(6)), new Quote([MadeUpPapers.Plain(Sentences(7))])),
        ["marked text"] = Paper(new Paragraph([new TextRun(Sentences(3)), new Strong([new TextRun(Sentences(5)), new Emphasis([new TextRun(Sentences(3))])]), new TextRun(Sentences(4))])),
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Pages_turn_between_sentences_and_nothing_is_lost(string paper)
    {
        var document = s_papers[paper];
        var before = PageLayout.Lay(document, Podium, new LayoutOptions { IsPodium = true });
        Assert.Contains(before.Turns, t => t.SentenceStart < t.At);
        var (_, laid) = PodiumPages.Part(document, Podium);
        Assert.DoesNotContain(laid.Turns, t => t.SentenceStart < t.At);
        Assert.DoesNotContain(laid.Findings, f => f.Code == "L606");
        Assert.Equal(Text(before), Text(laid));
    }

    /// <summary>A machine without the faces sets digits wider and breaks lines elsewhere; its pages turn between the same sentences.</summary>
    [Fact]
    public void Pages_turn_between_sentences_in_LibreOffice_too()
    {
        var torn = new List<string>();
        for (var i = 1u; i <= 40; i++)
        {
            var (parted, laid) = PodiumPages.Part(new MadeUpPapers(i).Speech(DocumentKind.Speech, 2 + (int)i % 4, 2 + (int)i % 4), Podium);
            var shown = PageLayout.Lay(parted, Podium, new LayoutOptions { IsPodium = true, Faces = FaceTable.Noto });
            torn.AddRange(laid.Turns.Where(t => t.SentenceStart < t.At).Select(t => $"{i}: Word, page {t.Page}"));
            torn.AddRange(shown.Turns.Where(t => t.SentenceStart < t.At).Select(t => $"{i}: LibreOffice, page {t.Page}"));
        }
        Assert.Empty(torn);
    }

    [Fact]
    public void What_goes_on_behind_a_page_turn_has_no_indent()
    {
        var (parted, laid) = PodiumPages.Part(s_papers["one long paragraph"], Podium);
        Assert.True(laid.Pages > 3);
        Assert.All(parted.Body.OfType<Paragraph>().Skip(1), p => Assert.True(p.IsContinued));
        Assert.All(Enumerable.Range(2, laid.Pages - 1), page => Assert.Equal(20, laid.Lines.First(l => l.Page == page).Length));
    }

    [Fact]
    public void A_sentence_longer_than_a_page_stays_torn_and_is_told()
    {
        var endless = string.Concat(Enumerable.Repeat(FullWidth, 12));
        var (parted, laid) = PodiumPages.Part(Paper(MadeUpPapers.Plain(Sentence + endless + "。")), Podium);
        Assert.Single(parted.Body);
        Assert.Contains(laid.Findings, f => f.Code == "L606");
    }

    [Fact]
    public void The_mark_of_a_footnote_stays_with_its_sentence()
    {
        var (head, tail) = InlineSplit.At([new TextRun("前句。"), new FootnoteMark(1), new TextRun("后句。")], 3);
        Assert.Equal([new TextRun("前句。"), new FootnoteMark(1)], head);
        Assert.Equal([new TextRun("后句。")], tail);
    }

    [Fact]
    public void The_word_file_breaks_the_page_and_shows_the_minutes_beside_the_heading()
    {
        var heading = new Heading(1, 1, MadeUpPapers.Runs("提高认识"));
        var (parted, laid) = PodiumPages.Part(Paper(MadeUpPapers.Plain(Sentences(9)), heading), Podium);
        Assert.Equal(9 * 39, laid.CharactersBefore(heading));
        var findings = new DiagnosticBag();
        var file = DocxFiles.Write(parted, "podium", findings, new DocxOptions { Edition = Edition.Podium, MinutesAtHeading = _ => 2.0m });
        var xml = DocxFiles.Part(file, "word/document.xml");
        Assert.Empty(findings);
        Assert.Contains("<w:pageBreakBefore/><w:ind w:leftChars=\"0\" w:left=\"0\" w:rightChars=\"0\" w:right=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>", xml, StringComparison.Ordinal);
        Assert.Contains("2.0分钟", xml, StringComparison.Ordinal);
    }
}
