using System.Text;

namespace Reports.Documents;

/// <summary>Blocks and inlines in reading order, and what they say as plain text.</summary>
public static class DocumentWalker
{
    /// <summary>Every block of the list, each before those within it.</summary>
    public static IEnumerable<Block> Blocks(IEnumerable<Block> blocks)
    {
        // Without recursion: an enumerator per level would make each step cost the depth.
        var stack = new Stack<IEnumerator<Block>>();
        stack.Push(blocks.GetEnumerator());
        while (stack.TryPeek(out var top))
        {
            if (!top.MoveNext())
            {
                stack.Pop();
                continue;
            }
            yield return top.Current;
            var inner = BlocksWithin(top.Current);
            if (inner.Any())
                stack.Push(inner.GetEnumerator());
        }
    }

    /// <summary>The body's blocks, then those of the footnotes.</summary>
    public static IEnumerable<Block> Blocks(Document document) => Blocks(document.Body.Concat(document.Footnotes.SelectMany(n => n)));

    /// <summary>The blocks directly within a block.</summary>
    public static IEnumerable<Block> BlocksWithin(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(i => i.Blocks),
        Quote quote => quote.Blocks,
        Container container => container.Blocks,
        _ => [],
    };

    /// <summary>The lines of text that a block itself has, in reading order: not those of blocks within it.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> Lines(Block block)
    {
        switch (block)
        {
            case Heading heading:
                return heading.RunIn is null ? [heading.Inlines] : [heading.Inlines, heading.RunIn];
            case Paragraph paragraph:
                return [paragraph.Inlines];
            case Container { Title.Count: > 0 } container:
                return [container.Title];
            case Table table:
                return table.Rows.SelectMany(r => r.Cells.Select(c => c.Inlines)).Prepend(table.Caption).Concat(table.Notes);
            case Figure figure:
                return [figure.Caption];
            case Chart chart:
                return [chart.Caption];
            default:
                return [];
        }
    }

    /// <summary>Every inline, each before those within it.</summary>
    public static IEnumerable<Inline> Inlines(IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            yield return inline;
            foreach (var inner in Inlines(InlinesWithin(inline)))
                yield return inner;
        }
    }

    public static IReadOnlyList<Inline> InlinesWithin(Inline inline) => inline switch
    {
        Strong strong => strong.Inlines,
        Emphasis emphasis => emphasis.Inlines,
        Stress stress => stress.Inlines,
        Link link => link.Inlines,
        _ => [],
    };

    /// <summary>Every value that data gave, in reading order, front matter first.</summary>
    public static IEnumerable<TextRun> Values(Document document) =>
        Head(document).Concat(Blocks(document).SelectMany(Lines)).SelectMany(Inlines).OfType<TextRun>().Where(r => r.From is not null);

    /// <summary>The lines of the front matter that are kept as inlines.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> Head(Document document) =>
        [document.Title, document.Subtitle, document.Occasion, document.Date, document.Salutation];

    /// <summary>What the inlines say; a line break is a line break.</summary>
    public static string PlainText(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case Reference reference: text.Append(reference.Text); break;
                case LineBreak: text.Append('\n'); break;
                case PictureInline picture: text.Append(picture.Picture.Alt); break;
                case FootnoteMark: break;
                default: Append(text, InlinesWithin(inline)); break;
            }
        }
    }

    /// <summary>What a block says with its number and all that is within it, one line a paragraph.</summary>
    public static string PlainText(Block block)
    {
        var text = new StringBuilder();
        foreach (var inner in Blocks([block]))
        {
            if (inner is ListBlock or Quote or PageBreak or Contents or Container { Title.Count: 0 })
                continue;
            if (text.Length > 0)
                text.Append('\n');
            if (inner is Heading heading)
                text.Append(HeadingNumbers.Of(heading));
            foreach (var line in Lines(inner))
                Append(text, line);
        }
        return text.ToString();
    }

    /// <summary>Han characters and digits of the paper: title, salutation and body, numbers of headings and lists included.</summary>
    public static int CountCharacters(Document document)
    {
        var count = Head(document).Sum(l => CountCharacters(PlainText(l)));
        foreach (var block in Blocks(document))
        {
            count += Lines(block).Sum(l => CountCharacters(PlainText(l)));
            if (block is Heading heading)
                count += CountCharacters(HeadingNumbers.Of(heading));
            if (block is ListBlock list)
                count += Enumerable.Range(1, list.Items.Count).Sum(n => CountCharacters(HeadingNumbers.Of(list.Kind, n)));
        }
        return count;
    }

    /// <summary>Han characters and digits of a text.</summary>
    public static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            // A character beyond the first plane counts at its high surrogate.
            if (char.IsAsciiDigit(c) || c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '〇' or >= '\uD840' and <= '\uD8BF')
                count++;
        }
        return count;
    }
}
