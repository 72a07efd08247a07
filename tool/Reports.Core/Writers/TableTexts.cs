using Reports.Documents;

namespace Reports.Writers;

/// <summary>A table laid out on its grid.</summary>
internal static class TableTexts
{
    /// <summary>For each row each column: the cell that begins there, or null where one from the left or above covers the place.</summary>
    public static List<Cell?[]> Grid(Table table)
    {
        var columns = Math.Max(table.Columns.Count, table.Rows.Select(r => r.Cells.Sum(c => c.ColumnSpan)).DefaultIfEmpty(0).Max());
        var covered = new int[columns];
        var grid = new List<Cell?[]>();
        foreach (var row in table.Rows)
        {
            var line = new Cell?[columns];
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < columns && covered[column] > 0)
                    column++;
                if (column == columns)
                    break;
                line[column] = cell;
                for (var i = 0; i < cell.ColumnSpan && column < columns; i++, column++)
                    covered[column] = Math.Max(covered[column], cell.RowSpan);
            }
            for (var i = 0; i < columns; i++)
                covered[i] = Math.Max(0, covered[i] - 1);
            grid.Add(line);
        }
        return grid;
    }
}
