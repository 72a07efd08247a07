using FsCheck.Xunit;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;
using Reports.Tests.Readers;
using Reports.Writers.Html;
using Reports.Writers.Markdown;
using Reports.Writers.Text;
using Xunit;

namespace Reports.Tests.Writers;

public sealed class RoundTripProperties
{
    [Property(MaxTest = 1000, Arbitrary = [typeof(MarkdownTexts)])]
    public void A_paper_written_as_markdown_is_read_as_the_same_paper(MarkdownText text)
    {
        var first = Read(Merging.Merge("a.md", text.Text));
        // Two known limits: Markdig ends a ::: container within a footnote at its first empty line, and a mark within the
        // description of a picture leaves a note that nothing in the body refers to.
        var marks = DocumentWalker.Blocks(first.Body).SelectMany(DocumentWalker.Lines).SelectMany(DocumentWalker.Inlines).OfType<FootnoteMark>().Select(m => m.Number).ToHashSet();
        if (DocumentWalker.Blocks(first.Footnotes.SelectMany(n => n)).Any(b => b is Container) || Enumerable.Range(1, first.Footnotes.Count).Any(n => !marks.Contains(n)))
            return;
        var markdown = MarkdownWriter.Write(first);
        var second = Read(MergedText.Of("b.md", markdown));
        Assert.Equal(Dump(first), Dump(second) + Show(markdown, first, second));
    }

    [Theory]
    [InlineData("headings"), InlineData("lists"), InlineData("values"), InlineData("tables"), InlineData("carry"), InlineData("blanks"), InlineData("front-matter")]
    public void The_reading_cases_are_written_as_markdown_that_reads_the_same(string name)
    {
        var first = Read(Merging.Merge("a.md", File.ReadAllText(Path.Combine(Repository.Cases("read"), name + ".md"))));
        var markdown = MarkdownWriter.Write(first);
        Assert.Equal(Dump(first), Dump(Read(MergedText.Of("b.md", markdown))));
        Golden.Check(Path.Combine(Repository.Cases("write"), name + ".md"), markdown);
        Golden.Check(Path.Combine(Repository.Cases("write"), name + ".txt"), PlainTextWriter.Write(first));
        Golden.Check(Path.Combine(Repository.Cases("write"), name + ".html"), HtmlWriter.Write(first, _ => "<svg/>"));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(MarkdownTexts)])]
    public void Any_paper_can_be_written_as_text_and_html(MarkdownText text)
    {
        var document = Read(Merging.Merge("a.md", text.Text));
        Assert.NotEmpty(PlainTextWriter.Write(document));
        Assert.EndsWith("</html>\n", HtmlWriter.Write(document, _ => "<svg/>"), StringComparison.Ordinal);
    }

    private static Document Read(MergedText text) => MarkdownReader.Read(text, ReadContext.Empty, new DiagnosticBag())!;

    private static string Dump(Document document) =>
        DocumentDump.Of(document).Replace("⟦?", "", StringComparison.Ordinal).Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static string Show(string markdown, Document first, Document second) => Dump(first) == Dump(second) ? "" : "\n=====\n" + markdown;
}
