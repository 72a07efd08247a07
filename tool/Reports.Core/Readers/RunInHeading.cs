using Markdig.Helpers;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary>段首题句: a heading line that goes on after its first 。. A 。 of a value, of an entity or within quotes and brackets does not count.</summary>
internal static class RunInHeading
{
    /// <summary>Takes what goes on after the first 。 out of a heading; null when there is no 。, empty when the line ends there.</summary>
    public static MdI.ContainerInline? TakeRest(MdI.ContainerInline? heading)
    {
        var depth = 0;
        for (var inline = heading?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is MdI.LiteralInline literal)
            {
                var stop = Stop(literal.Content.AsSpan(), ref depth);
                if (stop >= 0)
                    return Cut(literal, stop + 1);
            }
            else if (depth == 0 && inline is MdI.EmphasisInline { LastChild: MdI.LiteralInline last } && last.Content.AsSpan().EndsWith("。"))
            {
                return After(inline, new MdI.ContainerInline());
            }
        }
        return null;
    }

    private static int Stop(ReadOnlySpan<char> text, ref int depth)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' or '‘' or '（' or '《' or '「' or '【' or '〔':
                    depth++;
                    break;
                case '”' or '’' or '）' or '》' or '」' or '】' or '〕':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '。' when depth == 0:
                    return i;
            }
        }
        return -1;
    }

    private static MdI.ContainerInline Cut(MdI.LiteralInline literal, int length)
    {
        var content = literal.Content;
        var from = content.Start + length;
        while (from <= content.End && TextScripts.IsBlank(content.Text[from]))
            from++;
        var rest = new MdI.ContainerInline();
        if (from <= content.End)
        {
            var start = literal.Span.End + 1 - (content.End + 1 - from);
            rest.AppendChild(new MdI.LiteralInline(new StringSlice(content.Text, from, content.End)) { Span = new Markdig.Syntax.SourceSpan(start, literal.Span.End) });
        }
        literal.Content = new StringSlice(content.Text, content.Start, content.Start + length - 1);
        return After(literal, rest);
    }

    private static MdI.ContainerInline After(MdI.Inline inline, MdI.ContainerInline rest)
    {
        while (inline.NextSibling is { } next)
        {
            next.Remove();
            if (rest.FirstChild is null && next is MdI.LiteralInline literal)
                literal.Content.TrimStart();
            rest.AppendChild(next);
        }
        return rest;
    }
}
