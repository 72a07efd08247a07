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
    public static IReadOnlyList<PartPage> PagesOf(IReadOnlyList<Document?> parts, Theme theme, LayoutOptions options, bool isOddPage)
    {
        var pages = new PartPage[parts.Count];
        var (next, isEstimated) = (options.FirstPage, false);
        for (var i = 0; i < parts.Count; i++)
        {
            if (isOddPage && next % 2 == 0)
                next++;
            pages[i] = new PartPage(next, isEstimated);
            var laid = parts[i] is { } piece ? Lay(piece, theme, options with { FirstPage = next }) : null;
            next += laid?.Pages ?? 1;
            isEstimated |= laid?.IsEstimated ?? false;
        }
        return pages;
    }
}

/// <summary>The first page of a part of a volume.</summary>
/// <param name="IsEstimated">A part before it holds something whose height only Word knows.</param>
public readonly record struct PartPage(int Page, bool IsEstimated);
