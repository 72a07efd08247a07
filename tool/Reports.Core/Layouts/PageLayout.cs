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
}
