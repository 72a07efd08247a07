using Reports.Documents;

namespace Reports.Readers;

/// <summary>Makes a table whole: each place of the grid is covered by exactly one cell.</summary>
internal static class WholeRows
{
    /// <param name="rows">The cells that begin in each row, with their columns.</param>
    public static List<Row> Complete(IEnumerable<IReadOnlyList<(int Column, Cell Cell)>> rows, int columns)
    {
        var whole = new List<Row>();
        // How many more rows each column is covered by a cell from above.
        var covered = new int[columns];
        var list = rows.ToList();
        for (var r = 0; r < list.Count; r++)
        {
            var cells = new List<Cell>();
            var column = 0;
            foreach (var (at, given) in list[r].OrderBy(c => c.Column))
            {
                Fill(at);
                if (at < column || covered[at] > 0)
                    continue;
                var span = 1;
                while (span < given.ColumnSpan && at + span < columns && covered[at + span] == 0)
                    span++;
                var cell = given with { ColumnSpan = span, RowSpan = Math.Clamp(given.RowSpan, 1, list.Count - r) };
                cells.Add(cell);
                Array.Fill(covered, cell.RowSpan, at, span);
                column = at + span;
            }
            Fill(columns);
            whole.Add(new Row(cells, IsTotal(cells)));
            for (var c = 0; c < columns; c++)
                covered[c] = Math.Max(0, covered[c] - 1);

            void Fill(int end)
            {
                for (; column < end; column++)
                {
                    if (covered[column] > 0)
                        continue;
                    cells.Add(new Cell([]));
                    covered[column] = 1;
                }
            }
        }
        return whole;
    }

    private static bool IsTotal(List<Cell> cells) =>
        cells.Select(c => DocumentWalker.PlainText(c.Inlines)).FirstOrDefault(t => t.Length > 0)?.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal)
            is "合计" or "总计" or "小计" or "共计";
}
