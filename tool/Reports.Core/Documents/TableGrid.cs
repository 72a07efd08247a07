namespace Reports.Documents;

internal enum Merge
{
    None,

    /// <summary>The first cell of a vertical merge.</summary>
    Begins,

    /// <summary>A cell covered from above.</summary>
    GoesOn,
}

/// <summary>A place of the grid: the cell that begins there, or what fills it.</summary>
internal readonly record struct GridCell(Cell Cell, int Column, int Span, Merge Merge);

/// <summary>A table's rows with every place filled: Word wants the cells under a row span, and rows of equal length.</summary>
internal sealed class TableGrid
{
    private static readonly Cell s_empty = new([]);

    private TableGrid(int columns, IReadOnlyList<IReadOnlyList<GridCell>> rows, bool isCut)
    {
        Columns = columns;
        Rows = rows;
        IsCut = isCut;
    }

    public int Columns { get; }

    public IReadOnlyList<IReadOnlyList<GridCell>> Rows { get; }

    /// <summary>A span reached beyond the table.</summary>
    public bool IsCut { get; }

    public static TableGrid Of(Table table)
    {
        var columns = Math.Max(1, Math.Max(table.Columns.Count, CountColumns(table)));
        // What still reaches down into each column: the rows left, the span and the cell.
        var open = new (int Rows, int Span, Cell Cell)[columns];
        var rows = new List<IReadOnlyList<GridCell>>(table.Rows.Count);
        var isCut = false;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = new List<GridCell>();
            var next = 0;
            for (var column = 0; column < columns;)
            {
                if (open[column].Rows > 0)
                {
                    row.Add(new GridCell(open[column].Cell, column, open[column].Span, Merge.GoesOn));
                    open[column].Rows--;
                    column += open[column].Span;
                    continue;
                }
                var cells = table.Rows[r].Cells;
                var cell = next < cells.Count ? cells[next++] : s_empty;
                var span = Fit(open, column, Math.Max(1, cell.ColumnSpan));
                var down = Math.Min(Math.Max(1, cell.RowSpan), table.Rows.Count - r);
                isCut |= span < cell.ColumnSpan || down < cell.RowSpan;
                row.Add(new GridCell(cell, column, span, down > 1 ? Merge.Begins : Merge.None));
                if (down > 1)
                    open[column] = (down - 1, span, cell);
                column += span;
            }
            isCut |= next < table.Rows[r].Cells.Count;
            rows.Add(row);
        }
        return new TableGrid(columns, rows, isCut);
    }

    /// <summary>How far a cell can reach: to the table's edge, or to a column that is covered from above.</summary>
    private static int Fit((int Rows, int Span, Cell Cell)[] open, int column, int wanted)
    {
        var span = 1;
        while (span < wanted && column + span < open.Length && open[column + span].Rows == 0)
            span++;
        return span;
    }

    private static int CountColumns(Table table)
    {
        var open = new List<int>();
        var most = 0;
        foreach (var row in table.Rows)
        {
            var covered = open.Count(o => o > 0);
            for (var i = 0; i < open.Count; i++)
                open[i]--;
            var width = covered + row.Cells.Sum(c => Math.Clamp(c.ColumnSpan, 1, 200));
            most = Math.Max(most, Math.Min(width, 200));
            foreach (var cell in row.Cells.Where(c => c.RowSpan > 1))
                open.AddRange(Enumerable.Repeat(cell.RowSpan - 1, Math.Clamp(cell.ColumnSpan, 1, 200)));
        }
        return most;
    }
}
