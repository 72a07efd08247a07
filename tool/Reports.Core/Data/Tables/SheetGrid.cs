namespace Reports.Data;

/// <summary>A sheet's rows with its merges looked up; rows are by position (blank ones are not there), columns from 0.</summary>
internal sealed class SheetGrid
{
    private const int MostMergedCells = 3_000_000;
    private readonly Dictionary<(int Row, int Column), Merge> _merges = [];
    private readonly Dictionary<int, int> _positions = [];

    public SheetGrid(RawSheet sheet)
    {
        Sheet = sheet;
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            _positions.TryAdd(sheet.Rows[i].Number, i);
            Width = Math.Max(Width, sheet.Rows[i].Cells.Length);
        }
        // Merges over whole columns are cut to what is used.
        var lastRow = sheet.Rows.Count > 0 ? sheet.Rows[^1].Number : 0;
        foreach (var merge in sheet.Merges)
        {
            for (var row = merge.Top; row <= Math.Min(merge.Bottom, lastRow) && _merges.Count < MostMergedCells; row++)
            {
                for (var column = merge.Left; column <= Math.Min(merge.Right, Width); column++)
                    _merges.TryAdd((row, column), merge);
            }
        }
    }

    public RawSheet Sheet { get; }

    public int Count => Sheet.Rows.Count;

    public int Width { get; }

    public RawRow this[int position] => Sheet.Rows[position];

    public string Text(int position, int column) => Sheet.Rows[position][column].Display;

    public bool IsBlank(int position, int column) => Sheet.Rows[position][column].IsBlank;

    /// <summary>The merge that covers a cell, if any.</summary>
    public Merge? MergeAt(int position, int column) =>
        _merges.Count > 0 && _merges.TryGetValue((Sheet.Rows[position].Number, column), out var merge) ? merge : null;

    /// <summary>The cell, or the one that the merge covering it shows.</summary>
    public RawCell Shown(int position, int column)
    {
        var cell = Sheet.Rows[position][column];
        return cell.Kind == RawKind.Blank && MergeAt(position, column) is { } merge && _positions.TryGetValue(merge.Top, out var top)
            ? Sheet.Rows[top][merge.Left]
            : cell;
    }

    /// <summary>As <see cref="Shown"/>, but only for merges that run down: a value merged over columns stands in the first of them.</summary>
    public RawCell FilledDown(int position, int column)
    {
        var cell = Sheet.Rows[position][column];
        return cell.Kind == RawKind.Blank && MergeAt(position, column) is { } merge && merge.Left == column && _positions.TryGetValue(merge.Top, out var top)
            ? Sheet.Rows[top][merge.Left]
            : cell;
    }

    public int Filled(int position)
    {
        var count = 0;
        foreach (var cell in Sheet.Rows[position].Cells)
            count += cell.IsBlank ? 0 : 1;
        return count;
    }

    public int FirstFilled(int position)
    {
        var cells = Sheet.Rows[position].Cells;
        var column = 0;
        while (column < cells.Length && cells[column].IsBlank)
            column++;
        return column;
    }

    /// <summary>The row's texts with a blank between them.</summary>
    public string RowText(int position) => string.Join(" ", Sheet.Rows[position].Cells.Where(c => !c.IsBlank).Select(c => c.Display.Replace('\n', ' ')));
}
