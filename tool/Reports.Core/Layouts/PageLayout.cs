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
    public static IReadOnlyList<int> PagesOf(IReadOnlyList<Document?> parts, Theme theme, LayoutOptions options, bool isOddPage)
    {
        var pages = new int[parts.Count];
        var next = options.FirstPage;
        for (var i = 0; i < parts.Count; i++)
        {
            if (isOddPage && next % 2 == 0)
                next++;
            pages[i] = next;
            next += parts[i] is { } piece ? Lay(piece, theme, options with { FirstPage = next }).Pages : 1;
        }
        return pages;
    }
}
