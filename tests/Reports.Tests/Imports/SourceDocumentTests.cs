using System.Text;
using FsCheck.Xunit;
using Reports.Imports;
using Xunit;

namespace Reports.Tests.Imports;

/// <summary>What was counted by hand in the four source documents, against what import finds. Counts only: the documents are not in the repository.</summary>
public sealed class SourceDocumentTests
{
    [SkippableTheory]
    [InlineData("000", 2)]
    [InlineData("001", 1)]
    [InlineData("002", 27)]
    [InlineData("003", 1)]
    public void A_source_document_gives_its_pieces(string number, int pieces) => Assert.Equal(pieces, Import(number).Pieces.Count);

    [SkippableTheory]
    [InlineData("000", "chunk-marker", 16)]
    [InlineData("003", "chunk-marker", 12)]
    [InlineData("000", "page-digit", 6)]
    [InlineData("001", "page-digit", 0)]
    [InlineData("002", "page-digit", 0)]
    [InlineData("003", "page-digit", 0)]
    [InlineData("002", "chunk-marker", 0)]
    [InlineData("002", "piece-marker", 22)]
    [InlineData("002", "soft-hyphen", 2)]
    [InlineData("002", "paywall", 1)]
    [InlineData("002", "related", 21)]
    public void Removals_are_as_many_as_were_counted(string number, string why, int count) =>
        Assert.Equal(count, Import(number).Log.Removed.Count(r => r.Why == why));

    /// <summary>Repaired or, where the place of the mark is not certain, named.</summary>
    [SkippableTheory]
    [InlineData("000", 19)]
    [InlineData("003", 69)]
    public void Every_lost_closing_quote_is_found(string number, int count)
    {
        var log = Import(number).Log;
        Assert.Equal(count, log.Repairs.Count(r => r.Kind == "quote") + log.Unsure.Count(u => u.Kind == "quote"));
        Assert.True(log.Unsure.Count(u => u.Kind == "quote") <= 1);
    }

    [SkippableTheory]
    [InlineData("000", "xx", 17)]
    [InlineData("000", "x", 3)]
    [InlineData("000", "XX", 7)]
    [InlineData("001", "**", 7)]
    [InlineData("001", "***", 1)]
    [InlineData("002", "xx", 163)] // 183 with those of 20xx and 201xx, which are one gap each
    [InlineData("002", "x", 16)] // 18 with 201x
    [InlineData("002", "20xx", 18)]
    [InlineData("002", "201x", 2)]
    [InlineData("002", "201xx", 2)]
    [InlineData("002", "****", 1)]
    [InlineData("003", "XX", 1)]
    public void Placeholders_are_as_many_as_were_counted(string number, string text, int count) =>
        Assert.Equal(count, Import(number).Pieces.SelectMany(p => p.Fields).Count(f => f.Text == text));

    [SkippableFact]
    public void Twenty_two_headings_hide_twenty_seven_papers_and_their_copies_are_named()
    {
        var pairs = Import("002").Duplicates.Select(d => d.A.Title + " " + d.B.Title).ToList();
        Assert.Equal(6, pairs.Count);
        Assert.All(pairs, p => Assert.True(p.Contains("篇九", StringComparison.Ordinal) || p.Contains("篇二十", StringComparison.Ordinal), p));
    }

    [SkippableFact]
    public void Every_heading_of_the_speeches_is_found()
    {
        Assert.Equal([1, 1, 2, 2, 2, 2, 1, 1], Levels("000"));
        Assert.Equal([1, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2], Levels("001"));
        Assert.Equal([1, 1, 1, 1], Levels("003"));
    }

    [Property(MaxTest = 300)]
    public void Any_bytes_of_a_page_import_without_an_exception(byte[] bytes)
    {
        string[] parts = ["<p>", "</p>", "<table><tr><td>", "</td></tr>", "</table>", "<h1>", "<h2>", "<div class=nav>", "</div>", "<ul><li><a>", "</a></li></ul>", "今年以来，全县完成投资3亿元。", "<pre>", "\n", "<br>", "&nbsp;", "<script>", "一、", "<", "&#0;"];
        ImportFiles.Read("a.html", Encoding.UTF8.GetBytes(string.Concat(bytes.Select(b => parts[b % parts.Length]))), ImportFixture.Options(), []);
        ImportFiles.Read("a.docx", bytes, ImportFixture.Options(), []);
    }

    private static IEnumerable<int> Levels(string number) => Import(number).Pieces.SelectMany(p => p.Parts).OfType<HeadingPart>().Select(h => h.Level);

    private static ImportResult Import(string number) => ImportFixture.File(SeedFiles.Of(number));
}
