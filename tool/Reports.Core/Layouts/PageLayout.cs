using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>Document + theme → lines and pages, as the Word writer's file shows them.</summary>
public static class PageLayout
{
    public static LaidOut Lay(Document document, Theme theme, LayoutOptions options)
    {
        var flow = new Composer(document, theme, options).Compose();
        var pages = new Paginator(document, theme, options);
        pages.SetAll(flow);
        return pages.Finish();
    }

    /// <summary>The first page of each part of a volume; each begins a page of its own.</summary>
    /// <param name="parts">The pieces in order; null is a divider, which takes one page.</param>
    /// <param name="isOddPage">Each part begins on an odd page.</param>
    public static IReadOnlyList<PartPage> PagesOf(IReadOnlyList<Document?> parts, Theme theme, LayoutOptions options, bool isOddPage) =>
        PagesOf([.. parts.Select(p => p is null ? new PartLength(1, false) : LengthOf(p, theme, options))], options.FirstPage, isOddPage);

    /// <summary>How many pages a paper takes, wherever it begins.</summary>
    public static PartLength LengthOf(Document piece, Theme theme, LayoutOptions options)
    {
        var laid = Lay(piece, theme, options);
        return new PartLength(laid.Pages, laid.IsEstimated);
    }

    public static IReadOnlyList<PartPage> PagesOf(IReadOnlyList<PartLength> parts, int firstPage, bool isOddPage)
    {
        var pages = new PartPage[parts.Count];
        var (next, isEstimated) = (firstPage, false);
        for (var i = 0; i < parts.Count; i++)
        {
            if (isOddPage && next % 2 == 0)
                next++;
            pages[i] = new PartPage(next, isEstimated);
            next += parts[i].Pages;
            isEstimated |= parts[i].IsEstimated;
        }
        return pages;
    }
}

/// <summary>The pages of a part of a volume.</summary>
/// <param name="IsEstimated">It holds something whose height only Word knows.</param>
public readonly record struct PartLength(int Pages, bool IsEstimated);

/// <summary>The first page of a part of a volume.</summary>
/// <param name="IsEstimated">A part before it holds something whose height only Word knows.</param>
public readonly record struct PartPage(int Page, bool IsEstimated);
