using Reports.Documents;

namespace Reports.Readers;

/// <summary>Makes a new body of an old one, block by block in reading order, each before those within it.</summary>
internal static class BlockRewriter
{
    public static List<Block> Rewrite(IEnumerable<Block> blocks, Func<Block, Block> change)
    {
        var result = new List<Block>();
        foreach (var block in blocks)
        {
            result.Add(change(block) switch
            {
                ListBlock list => list with { Items = [.. list.Items.Select(i => new ListItem(Rewrite(i.Blocks, change)))] },
                Quote quote => quote with { Blocks = Rewrite(quote.Blocks, change) },
                Container container => container with { Blocks = Rewrite(container.Blocks, change) },
                var other => other,
            });
        }
        return result;
    }

    /// <summary>Changes each line of text that a block itself has.</summary>
    public static Block Lines(Block block, Func<IReadOnlyList<Inline>, IReadOnlyList<Inline>> change)
    {
        switch (block)
        {
            case Heading heading:
                var (inlines, runIn) = (change(heading.Inlines), heading.RunIn is null ? null : change(heading.RunIn));
                return ReferenceEquals(inlines, heading.Inlines) && ReferenceEquals(runIn, heading.RunIn) ? heading : heading with { Inlines = inlines, RunIn = runIn };
            case Paragraph paragraph:
                return change(paragraph.Inlines) is var changed && ReferenceEquals(changed, paragraph.Inlines) ? paragraph : paragraph with { Inlines = changed };
            case Container container:
                return container with { Title = change(container.Title) };
            case Figure figure:
                return figure with { Caption = change(figure.Caption) };
            case Chart chart:
                return chart with { Caption = change(chart.Caption) };
            case Table table:
                return table with
                {
                    Caption = change(table.Caption),
                    Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Inlines = change(c.Inlines) })] })],
                    Notes = [.. table.Notes.Select(change)],
                };
            default:
                return block;
        }
    }
}
