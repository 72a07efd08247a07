using Reports.Diagnostics;
using Reports.Documents;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary>The tags that say what Markdown says with stars: <c>&lt;b&gt;</c>, <c>&lt;strong&gt;</c>, <c>&lt;i&gt;</c>, <c>&lt;em&gt;</c>, and <c>&lt;mark&gt;</c> for ==.</summary>
internal static class HtmlEmphasis
{
    public static Inline Of(MdI.HtmlInline open, IReadOnlyList<Inline> inlines, SourceLocation place) => open.Tag switch
    {
        "<b>" or "<strong>" => new Strong(inlines) { Location = place },
        "<mark>" => new Stress(inlines) { Location = place },
        _ => new Emphasis(inlines) { Location = place },
    };

    /// <summary>Takes what stands between an opening tag and its closing one, and that one, out of the line; null when it is no such tag.</summary>
    public static MdI.ContainerInline? Take(MdI.HtmlInline open)
    {
        if (open.Tag is not ("<b>" or "<strong>" or "<i>" or "<em>" or "<mark>"))
            return null;
        var close = open.Tag.Insert(1, "/");
        var depth = 1;
        var end = open.NextSibling;
        for (; end is not null; end = end.NextSibling)
        {
            if (end is MdI.HtmlInline tag)
                depth += tag.Tag == open.Tag ? 1 : tag.Tag == close ? -1 : 0;
            if (depth == 0)
                break;
        }
        if (end is null)
            return null;
        var inner = new MdI.ContainerInline();
        while (open.NextSibling is { } next && next != end)
        {
            next.Remove();
            inner.AppendChild(next);
        }
        end.Remove();
        return inner;
    }
}
