using System.Text;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>A document → the paragraphs that the rules look at, with the numbers that its writer will set.</summary>
public static class DocumentText
{
    public static PaperText Of(Document document)
    {
        var parts = new List<TextPart>();
        var tables = new List<PaperTable>();
        Add(parts, PartRole.Title, "", document.Title, default);
        Add(parts, PartRole.Title, "", document.Subtitle, default);
        Add(parts, PartRole.Salutation, "", document.Salutation, default);
        Blocks(parts, document.Body, tables);
        foreach (var note in document.Footnotes)
            Blocks(parts, note, tables);
        return new PaperText(document.File, parts) { Kind = document.Kind, Attachments = document.Attachments.Count, Tables = tables };
    }

    private static void Blocks(List<TextPart> parts, IEnumerable<Block> blocks, List<PaperTable> tables)
    {
        foreach (var block in blocks)
            Add(parts, block, tables);
    }

    private static void Add(List<TextPart> parts, Block block, List<PaperTable> tables)
    {
        switch (block)
        {
            case Heading heading:
                Add(parts, PartRole.Heading, HeadingNumbers.Of(heading), heading.RunIn is null ? heading.Inlines : [.. heading.Inlines, .. heading.RunIn], heading.Location, heading.Level, heading.Number);
                break;
            case ListBlock list:
                for (var i = 0; i < list.Items.Count; i++)
                    Item(parts, HeadingNumbers.Of(list.Kind, i + 1), list.Items[i].Blocks, tables);
                break;
            case Table table:
                Add(parts, PartRole.Caption, table.Number > 0 ? $"表{table.Number} " : "", table.Caption, block.Location);
                tables.Add(PaperTable.Of(table, (table.Number > 0 ? $"表{table.Number} " : "") + Said(table.Caption), Said));
                foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    Add(parts, PartRole.Cell, "", cell.Inlines, block.Location);
                foreach (var note in table.Notes)
                    Add(parts, PartRole.Cell, "", note, block.Location);
                break;
            case Chart chart:
                Add(parts, PartRole.Caption, chart.Number > 0 ? $"图{chart.Number} " : "", chart.Caption, block.Location);
                break;
            case Figure figure:
                Add(parts, PartRole.Caption, figure.Number > 0 ? $"图{figure.Number} " : "", figure.Caption, block.Location);
                break;
            default:
                foreach (var line in DocumentWalker.Lines(block))
                    Add(parts, PartRole.Paragraph, "", line, block.Location);
                Blocks(parts, DocumentWalker.BlocksWithin(block), tables);
                break;
        }
    }

    private static void Item(List<TextPart> parts, string mark, IReadOnlyList<Block> blocks, List<PaperTable> tables)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == 0 && blocks[i] is Paragraph paragraph)
                Add(parts, PartRole.Paragraph, mark, paragraph.Inlines, paragraph.Location);
            else
                Add(parts, blocks[i], tables);
        }
    }

    private static void Add(List<TextPart> parts, PartRole role, string mark, IReadOnlyList<Inline> inlines, SourceLocation place, int level = 0, int number = 0)
    {
        var runs = new List<(int Start, Inline Inline)>();
        var said = new StringBuilder(mark, 64);
        Collect(inlines, runs, said);
        if (said.Length == mark.Length)
            return;
        var text = said.ToString();
        parts.Add(new TextPart(role, text, level, number, (offset, length) => Place(text, runs, offset, length, place)) { IsNumberSet = true });
    }

    private static string Said(IReadOnlyList<Inline> inlines)
    {
        var said = new StringBuilder();
        Collect(inlines, [], said);
        return said.ToString();
    }

    private static void Collect(IReadOnlyList<Inline> inlines, List<(int Start, Inline Inline)> runs, StringBuilder said)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            var inline = inlines[i];
            if (inline is TextRun or Reference or LineBreak)
            {
                runs.Add((said.Length, inline));
                said.Append(inline switch { TextRun run => run.Text, Reference reference => reference.Text, _ => "\n" });
            }
            else
            {
                Collect(DocumentWalker.InlinesWithin(inline), runs, said);
            }
        }
    }

    private static SourceLocation Place(string text, List<(int Start, Inline Inline)> runs, int offset, int length, SourceLocation block)
    {
        var at = runs.FindLastIndex(r => r.Start <= offset);
        if (at < 0)
            return runs.Count > 0 && !runs[0].Inline.Location.IsNone ? runs[0].Inline.Location : block;
        var (start, inline) = runs[at];
        if (inline.Location.IsNone)
            return block;
        // A value from data has the place of the expression that printed it; only text of the template can be pointed into.
        if (inline is not TextRun { From: null } || inline.Location.Column == 0)
            return inline.Location;
        return inline.Location with { Column = inline.Location.Column + CodePoints(text, start, offset), Length = CodePoints(text, offset, Math.Min(text.Length, offset + length)) };
    }

    private static int CodePoints(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            count += char.IsLowSurrogate(text[i]) ? 0 : 1;
        return count;
    }
}
