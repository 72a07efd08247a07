using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers.Docx;

namespace Reports.Rules;

internal readonly record struct PaperCell(string Text, SourceLocation Place);

/// <summary>A table as it stands in a paper: its caption and a grid, a merged cell in each place that it covers.</summary>
internal sealed record PaperTable(string Caption, string Unit, IReadOnlyList<IReadOnlyList<PaperCell>> Rows)
{
    public static PaperTable Of(Table table, string caption, Func<IReadOnlyList<Inline>, string> say)
    {
        var rows = new List<IReadOnlyList<PaperCell>>();
        foreach (var row in TableGrid.Of(table).Rows)
            rows.Add([.. row.SelectMany(p => Enumerable.Repeat(new PaperCell(say(p.Cell.Inlines), PlaceOf(p.Cell, table)), p.Span))]);
        return new PaperTable(caption, table.Unit ?? "", rows);
    }

    private static SourceLocation PlaceOf(Cell cell, Table table) =>
        cell.Inlines.Count > 0 && !cell.Inlines[0].Location.IsNone ? cell.Inlines[0].Location : table.Location;

    public static PaperTable Of(DocxTable table, string caption)
    {
        var rows = new List<IReadOnlyList<PaperCell>>();
        foreach (var row in table.Rows)
        {
            var cells = new List<PaperCell>();
            foreach (var cell in row.Cells)
            {
                var above = cell.ContinuesAbove && rows.Count > 0 && cells.Count < rows[^1].Count ? rows[^1][cells.Count] : new PaperCell(cell.Text, cell.Blocks.Count > 0 ? cell.Blocks[0].Place : table.Place);
                cells.AddRange(Enumerable.Repeat(above, Math.Clamp(cell.Span, 1, 64)));
            }
            rows.Add(cells);
        }
        return new PaperTable(caption, "", rows);
    }

    /// <summary>Lines of a text whose cells are parted by tabs or upright strokes, three or more together.</summary>
    public static IReadOnlyList<PaperTable> InLines(IReadOnlyList<TextPart> parts)
    {
        var found = new List<PaperTable>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (Separator(parts[i].Text) is not { } mark)
                continue;
            var rows = new List<IReadOnlyList<PaperCell>>();
            var first = i;
            for (; i < parts.Count && Separator(parts[i].Text) == mark; i++)
            {
                if (!parts[i].Text.AsSpan().ContainsAnyExcept("|-: +"))
                    continue;
                rows.Add(Cells(parts[i], mark));
            }
            if (rows.Count >= 3)
                found.Add(new PaperTable(first > 0 ? parts[first - 1].Text : "", "", rows));
        }
        return found;
    }

    private static char? Separator(string text) => text[0] == '|' ? '|' : text.Contains('\t', StringComparison.Ordinal) ? '\t' : null;

    private static List<PaperCell> Cells(TextPart part, char mark)
    {
        var cells = new List<PaperCell>();
        var text = part.Text;
        var start = mark == '|' ? 1 : 0;
        while (start < text.Length)
        {
            var end = text.IndexOf(mark, start);
            if (end < 0)
                end = text.Length;
            var cell = text[start..end].Trim().Replace("\u2060", "", StringComparison.Ordinal);
            cells.Add(new PaperCell(cell, part.At(start, Math.Max(1, end - start))));
            start = end + 1;
        }
        return cells;
    }
}
