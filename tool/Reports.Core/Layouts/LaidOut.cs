using Reports.Diagnostics;
using Reports.Documents;
using Reports.Texts;

namespace Reports.Layouts;

/// <summary>A line of text on its page. Hand breaks and blanks at its end are not part of it.</summary>
/// <param name="Page">From the first page's number on.</param>
/// <param name="Top">Below the upper edge of the text, points.</param>
/// <param name="Paragraph">The text of the whole paragraph, heading numbers and lead words included.</param>
/// <param name="Source">The block; null in the head and tail of a paper.</param>
public readonly record struct LaidLine(int Page, double Top, string Paragraph, int Start, int Length, Block? Source)
{
    public ReadOnlySpan<char> Text => Paragraph.AsSpan(Start, Length);

    public bool IsFirst => Start == 0;

    public bool IsLast => Start + Length >= Paragraph.TrimEnd().Length;
}

/// <summary>Where a heading, table, figure or chart stands.</summary>
/// <param name="IsEstimated">Something whose height only Word knows stands before it: a table, a picture, a footnote.</param>
public readonly record struct Placement(Block Block, int Page, bool IsEstimated);

/// <summary>A paper on its pages.</summary>
public sealed record LaidOut
{
    public required int FirstPage { get; init; }

    public required int Pages { get; init; }

    public required IReadOnlyList<LaidLine> Lines { get; init; }

    /// <summary>Headings, tables, figures and charts in reading order.</summary>
    public required IReadOnlyList<Placement> Placements { get; init; }

    /// <summary>The paper holds something whose height only Word knows: what follows it may stand on another page.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>How many of the placements are estimated.</summary>
    public int Estimated => Placements.Count(p => p.IsEstimated);

    /// <summary>Characters of the text, blanks left out.</summary>
    public required int Characters { get; init; }

    /// <summary>The page turns that fall within a sentence, and where its paragraph could be parted instead.</summary>
    public IReadOnlyList<PageTurn> Turns { get; init; } = [];

    /// <summary>What the page shows that nobody wants: a heading at a page's foot, a last page of two lines.</summary>
    public required DiagnosticBag Findings { get; init; }

    /// <summary>The characters read aloud up to the end of each page: what stands in the body's paragraphs.</summary>
    public IReadOnlyList<int> SpokenByPage()
    {
        var counts = new int[Pages];
        foreach (var line in Lines)
        {
            if (line.Source is not (null or Table or Figure or Chart or Contents))
                counts[line.Page - FirstPage] += SpokenText.Count(line.Text.ToString());
        }
        for (var page = 1; page < Pages; page++)
            counts[page] += counts[page - 1];
        return counts;
    }

    public int? PageOf(Block block)
    {
        foreach (var place in Placements)
        {
            if (ReferenceEquals(place.Block, block))
                return place.Page;
        }
        return null;
    }

    /// <summary>The page of each heading by its place among the headings: what the contents field needs.</summary>
    public IReadOnlyList<int> HeadingPages() => [.. Placements.Where(p => p.Block is Heading).Select(p => p.Page)];
}

/// <summary>A page turn within a paragraph.</summary>
/// <param name="Page">The page that ends.</param>
/// <param name="At">The character of the paragraph that the next page begins with.</param>
/// <param name="SentenceStart">The start of the sentence that is torn; equal to <paramref name="At"/> when none is.</param>
public readonly record struct PageTurn(int Page, Block? Block, int At, int SentenceStart);
