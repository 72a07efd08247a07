using System.Globalization;
using Reports.Documents;

namespace Reports.Layouts;

/// <summary>Parts inlines at a character of the text that <see cref="InlineComposer"/> makes of them.</summary>
internal static class InlineSplit
{
    public static (IReadOnlyList<Inline> Head, IReadOnlyList<Inline> Tail) At(IReadOnlyList<Inline> inlines, int at)
    {
        var (head, tail) = (new List<Inline>(), new List<Inline>());
        foreach (var inline in inlines)
        {
            var length = LengthOf(inline);
            // The mark of a footnote behind the full stop belongs to the sentence before.
            if (length <= at || (inline is FootnoteMark && tail.Count == 0))
                head.Add(inline);
            else if (at <= 0)
                tail.Add(inline);
            else
                Split(inline, at, head, tail);
            at -= length;
        }
        return (head, tail);
    }

    public static int LengthOf(Inline inline) => inline switch
    {
        TextRun run => run.Text.Count(c => c != '\r'),
        LineBreak => 1,
        Reference reference => reference.Text.Length,
        FootnoteMark mark => mark.Number.ToString(CultureInfo.InvariantCulture).Length,
        PictureInline { Picture: { PixelWidth: > 0, PixelHeight: > 0 } } => 1,
        _ => DocumentWalker.InlinesWithin(inline).Sum(LengthOf),
    };

    private static void Split(Inline inline, int at, List<Inline> head, List<Inline> tail)
    {
        switch (inline)
        {
            case TextRun run:
                var text = run.Text.Replace("\r", "", StringComparison.Ordinal);
                head.Add(run with { Text = text[..at] });
                tail.Add(run with { Text = text[at..] });
                break;
            case Strong strong:
                var (left, right) = At(strong.Inlines, at);
                head.Add(strong with { Inlines = left });
                tail.Add(strong with { Inlines = right });
                break;
            case Emphasis emphasis:
                (left, right) = At(emphasis.Inlines, at);
                head.Add(emphasis with { Inlines = left });
                tail.Add(emphasis with { Inlines = right });
                break;
            case Stress stress:
                (left, right) = At(stress.Inlines, at);
                head.Add(stress with { Inlines = left });
                tail.Add(stress with { Inlines = right });
                break;
            case Link link:
                (left, right) = At(link.Inlines, at);
                head.Add(link with { Inlines = left });
                tail.Add(link with { Inlines = right });
                break;
            default:
                head.Add(inline);
                break;
        }
    }
}
