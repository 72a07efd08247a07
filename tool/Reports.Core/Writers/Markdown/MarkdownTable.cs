using System.Text;
using Reports.Documents;

namespace Reports.Writers.Markdown;

/// <summary>A table: pipes where that is enough, a grid where cells are merged or the head has several rows.</summary>
internal static class MarkdownTable
{
    public static List<string> Of(Table table, MarkdownInlines inlines)
    {
        var grid = TableTexts.Grid(table);
        if (grid.Count == 0 || grid[0].Length == 0)
            return [];
        var isPlain = table.HeaderRows <= 1 && grid.All(r => r.All(c => c is { ColumnSpan: 1, RowSpan: 1 }));
        return isPlain ? Pipes(table, grid, inlines) : Grid(table, grid, inlines);
    }

    private static List<string> Pipes(Table table, List<Cell?[]> grid, MarkdownInlines inlines)
    {
        var lines = new List<string>();
        if (table.HeaderRows == 0)
            lines.Add("|" + string.Concat(Enumerable.Repeat("  |", grid[0].Length)));
        for (var r = 0; r < grid.Count; r++)
        {
            lines.Add("|" + string.Concat(grid[r].Select(c => " " + Text(c, inlines) + " |")));
            if (r == 0 && table.HeaderRows == 1)
                lines.Add(Separator(table, grid[0].Length));
        }
        if (table.HeaderRows == 0)
            lines.Insert(1, Separator(table, grid[0].Length));
        return lines;
    }

    private static string Separator(Table table, int columns) =>
        "|" + string.Concat(Enumerable.Range(0, columns).Select(i => AlignOf(table, i) switch
        {
            CellAlign.Left => ":---|",
            CellAlign.Center => ":---:|",
            CellAlign.Right => "---:|",
            _ => "---|",
        }));

    private static CellAlign AlignOf(Table table, int column) => column < table.Columns.Count ? table.Columns[column].Align : CellAlign.Auto;

    private static string Text(Cell? cell, MarkdownInlines inlines) => cell is null ? "" : inlines.Of(cell.Inlines, MarkdownPlace.Cell);

    private static List<string> Grid(Table table, List<Cell?[]> grid, MarkdownInlines inlines)
    {
        var columns = grid[0].Length;
        var owners = Owners(grid, columns);
        var widths = Widths(grid, columns, inlines);
        var lines = new List<string> { Border(owners, null, 0, widths, '-', table.HeaderRows == 0 ? table : null) };
        for (var r = 0; r < grid.Count; r++)
        {
            lines.Add(Content(grid, owners, r, widths, inlines));
            lines.Add(Border(owners, owners.Count > r + 1 ? owners[r] : null, r + 1, widths, r + 1 == table.HeaderRows ? '=' : '-', r + 1 == table.HeaderRows ? table : null));
        }
        return lines;
    }

    /// <summary>The cell that covers each place: its row and column.</summary>
    private static List<(int Row, int Column)[]> Owners(List<Cell?[]> grid, int columns)
    {
        var owners = grid.Select(_ => Enumerable.Repeat((-1, -1), columns).ToArray()).ToList();
        for (var r = 0; r < grid.Count; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (grid[r][c] is not { } cell)
                    continue;
                for (var y = r; y < Math.Min(grid.Count, r + cell.RowSpan); y++)
                    Array.Fill(owners[y], (r, c), c, Math.Min(columns - c, cell.ColumnSpan));
            }
        }
        return owners;
    }

    private static int[] Widths(List<Cell?[]> grid, int columns, MarkdownInlines inlines)
    {
        var widths = Enumerable.Repeat(3, columns).ToArray();
        for (var c = 0; c < columns; c++)
        {
            foreach (var cell in grid.Select(r => r[c]).OfType<Cell>())
            {
                // A merged cell puts what it lacks on its last column.
                var last = Math.Min(columns, c + cell.ColumnSpan) - 1;
                var others = Enumerable.Range(c, last - c).Sum(i => widths[i] + 1);
                widths[last] = Math.Max(widths[last], DisplayWidth(Text(cell, inlines)) + 2 - others);
            }
        }
        return widths;
    }

    private static string Content(List<Cell?[]> grid, List<(int Row, int Column)[]> owners, int row, int[] widths, MarkdownInlines inlines)
    {
        var line = new StringBuilder("|");
        for (var c = 0; c < widths.Length;)
        {
            var end = c + 1;
            var width = widths[c];
            for (; end < widths.Length && owners[row][end] == owners[row][c]; end++)
                width += widths[end] + 1;
            var text = grid[row][c] is { } cell ? " " + Text(cell, inlines) : "";
            line.Append(text).Append(' ', Math.Max(0, width - DisplayWidth(text))).Append('|');
            c = end;
        }
        return line.ToString();
    }

    private static string Border(List<(int Row, int Column)[]> owners, (int Row, int Column)[]? above, int row, int[] widths, char dash, Table? aligns)
    {
        var line = new StringBuilder();
        for (var c = 0; c < widths.Length; c++)
        {
            var isOpen = IsOpen(c);
            var wasOpen = c > 0 && IsOpen(c - 1);
            var isInside = isOpen && wasOpen && owners[row][c] == owners[row][c - 1];
            line.Append(isInside ? ' ' : isOpen && (c == 0 || wasOpen) ? '|' : '+');
            var align = aligns is null ? CellAlign.Auto : AlignOf(aligns, c);
            line.Append(isOpen ? ' ' : align is CellAlign.Left or CellAlign.Center ? ':' : dash)
                .Append(isOpen ? ' ' : dash, widths[c] - 2)
                .Append(isOpen ? ' ' : align is CellAlign.Right or CellAlign.Center ? ':' : dash);
        }
        return line.Append(IsOpen(widths.Length - 1) ? '|' : '+').ToString();

        bool IsOpen(int column) => above is not null && row < owners.Count && above[column] == owners[row][column];
    }

    private static int DisplayWidth(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                width += c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF' or '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '〇' || char.IsHighSurrogate(c) ? 2 : 1;
        }
        return width;
    }
}
