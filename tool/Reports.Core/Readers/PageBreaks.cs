using Reports.Documents;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary><c>\pagebreak</c> on a line of its own, which may touch the text above and below.</summary>
internal static class PageBreaks
{
    private const string Mark = "\\pagebreak";

    /// <summary>The paragraphs between the page breaks; null stands for a page break.</summary>
    public static IEnumerable<IReadOnlyList<Inline>?> Split(MdI.ContainerInline? container, InlineReader reader)
    {
        if (container is null)
            yield break;
        var marks = container.OfType<MdI.LiteralInline>().Where(IsMark).ToHashSet();
        if (marks.Count == 0)
        {
            if (reader.Read(container) is { Count: > 0 } inlines)
                yield return inlines;
            yield break;
        }
        var part = new MdI.ContainerInline();
        foreach (var inline in container.ToList())
        {
            if (inline is MdI.LiteralInline literal && marks.Contains(literal))
            {
                foreach (var ready in End(part, reader))
                    yield return ready;
                part = new MdI.ContainerInline();
                yield return null;
                continue;
            }
            inline.Remove();
            part.AppendChild(inline);
        }
        foreach (var ready in End(part, reader))
            yield return ready;
    }

    private static IEnumerable<IReadOnlyList<Inline>> End(MdI.ContainerInline part, InlineReader reader)
    {
        if (part.FirstChild is MdI.LineBreakInline first)
            first.Remove();
        if (part.LastChild is MdI.LineBreakInline last)
            last.Remove();
        if (reader.Read(part) is { Count: > 0 } inlines)
            yield return inlines;
    }

    private static bool IsMark(MdI.LiteralInline literal) =>
        !literal.IsFirstCharacterEscaped
        && literal.Content.AsSpan().Trim().SequenceEqual(Mark)
        && literal.PreviousSibling is null or MdI.LineBreakInline
        && literal.NextSibling is null or MdI.LineBreakInline;
}
