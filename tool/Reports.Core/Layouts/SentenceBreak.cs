using Reports.Documents;

namespace Reports.Layouts;

/// <summary>Puts a page break before a sentence of a block, however deep the block stands.</summary>
/// <param name="at">Where the sentence starts in the paragraph as it is laid out, the heading's number or the list's lead included.</param>
/// <param name="length">The length of that paragraph.</param>
/// <param name="isLeadBold">一是、二是 are bold in the theme.</param>
internal sealed class SentenceBreak(Block target, int at, int length, bool isLeadBold)
{
    /// <returns>Null where the block cannot be parted there.</returns>
    public IReadOnlyList<Block>? Before(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (Parted(blocks[i]) is not { } parted)
                continue;
            // A break before the block goes before the headings that keep with it, too.
            var start = i;
            while (parted[0] is PageBreak && start > 0 && blocks[start - 1] is Heading { RunIn: null })
                start--;
            return parted[0] is PageBreak
                ? [.. blocks.Take(start), parted[0], .. blocks.Take(i).Skip(start), .. parted.Skip(1), .. blocks.Skip(i + 1)]
                : [.. blocks.Take(i), .. parted, .. blocks.Skip(i + 1)];
        }
        return null;
    }

    private IReadOnlyList<Block>? Parted(Block block) => block switch
    {
        Paragraph paragraph when ReferenceEquals(block, target) => Part(paragraph, at - (length - LengthOf(paragraph.Inlines))),
        Heading { RunIn: { } rest } heading when ReferenceEquals(block, target) => Part(heading, rest, at - (length - LengthOf(rest))),
        Heading when ReferenceEquals(block, target) && at == 0 => [new PageBreak(), block],
        Quote quote => Before(quote.Blocks) is { } inner ? Lifted(inner, rest => quote with { Blocks = rest }) : null,
        Container container => Before(container.Blocks) is { } inner ? Lifted(inner, rest => container with { Blocks = rest }) : null,
        ListBlock { IsInline: false } list => PartList(list),
        ListBlock list when ReferenceEquals(block, target) && AsParagraph(list) is { } paragraph => Part(paragraph, at),
        _ => null,
    };

    /// <param name="at">In the inlines; before their start is the block's own start.</param>
    private static IReadOnlyList<Block> Part(Paragraph paragraph, int at)
    {
        if (at <= 0)
            return [new PageBreak(), paragraph];
        var (head, rest) = InlineSplit.At(paragraph.Inlines, at);
        return [paragraph with { Inlines = head }, new PageBreak(), paragraph with { Inlines = rest, IsContinued = true, Id = null }];
    }

    private static IReadOnlyList<Block> Part(Heading heading, IReadOnlyList<Inline> runIn, int at)
    {
        if (at <= 0)
            return [new PageBreak(), heading];
        var (head, rest) = InlineSplit.At(runIn, at);
        return [heading with { RunIn = head }, new PageBreak(), new Paragraph(rest) { IsContinued = true, Location = heading.Location }];
    }

    /// <summary>A break at the very start of a block goes before the block.</summary>
    private static IReadOnlyList<Block> Lifted(IReadOnlyList<Block> inner, Func<IReadOnlyList<Block>, Block> wrap) =>
        inner[0] is PageBreak ? [inner[0], wrap([.. inner.Skip(1)])] : [wrap(inner)];

    private IReadOnlyList<Block>? PartList(ListBlock list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (Before(list.Items[i].Blocks) is not { } inner)
                continue;
            var items = list.Items.ToList();
            items[i] = new ListItem(inner[0] is PageBreak ? [.. inner.Skip(1)] : inner);
            if (inner[0] is not PageBreak)
                return [list with { Items = items }];
            // Before the first item is before the list; before another one is behind the item above it.
            if (i == 0)
                return [inner[0], list with { Items = items }];
            items[i - 1] = new ListItem([.. items[i - 1].Blocks, inner[0]]);
            return [list with { Items = items }];
        }
        return null;
    }

    /// <summary>What an inline list looks like; null where something other than text stands in it.</summary>
    private Paragraph? AsParagraph(ListBlock list)
    {
        var inlines = new List<Inline>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var lead = new TextRun(ListComposer.Lead(list.Kind, i + 1));
            inlines.Add(isLeadBold ? new Strong([lead]) : lead);
            foreach (var block in list.Items[i].Blocks)
            {
                if (block is not Paragraph paragraph)
                    return null;
                inlines.AddRange(paragraph.Inlines);
            }
        }
        return new Paragraph(inlines) { Location = list.Location };
    }

    private static int LengthOf(IReadOnlyList<Inline> inlines) => inlines.Sum(InlineSplit.LengthOf);
}
