namespace Reports.Data;

/// <summary>Rows above the header that say who reported, when, and in which unit.</summary>
internal sealed class MetaRows(SheetGrid grid)
{
    private readonly int _most = HeaderFinder.MostFilled(grid);

    /// <summary>Every cell is a label with its value, a date, a unit, or the value of a label before it.</summary>
    public bool IsMetaRow(int i)
    {
        var (labels, afterLabel) = (0, false);
        var filled = grid.Filled(i);
        if (IsLabelled(i, filled) || HasLabelsApart(i, filled) || TableHead.UnitInPieces(grid, i) is not null)
            return true;
        foreach (var cell in grid[i].Cells)
        {
            if (cell.IsBlank)
                continue;
            var text = cell.Display;
            // 2022年, 2023年 side by side are columns; one of them alone is the sheet's date.
            if (RowWords.IsMeta(text) && (filled <= 1 || labels > 0 || !RowWords.IsPlainDate(text)))
            {
                labels++;
                afterLabel = text.Length > 0 && text.TrimEnd()[^1] is ':' or '：';
            }
            else if (afterLabel || cell.Kind is RawKind.Date or RawKind.Month && filled <= 2 || filled > 1 && RowWords.IsPeriodInBrackets(text))
            {
                afterLabel = false;
            }
            else
            {
                return false;
            }
        }
        return labels > 0;
    }

    /// <summary>部门：党政办, 考勤员：周敏: whatever the labels are, few cells that all have one stand above the header.</summary>
    private bool IsLabelled(int i, int filled) =>
        filled > 0 && filled * 2 <= _most && grid[i].Cells.All(c => c.IsBlank || c.Kind == RawKind.Text && c.Display.AsSpan().IndexOfAny(':', '：') is > 0 and <= 12)
        && Units.SplitHeader(grid.Text(i, grid.FirstFilled(i))).Unit is null;

    /// <summary>填报单位 | 教育局 | 填报日期 | 2025-07-01, each in a cell of its own above a fuller row of names.</summary>
    private bool HasLabelsApart(int i, int filled)
    {
        if (filled < 2 || filled % 2 != 0 || i + 1 >= grid.Count || grid.Filled(i + 1) <= filled || !HeaderFinder.IsTextual(grid[i + 1]))
            return false;
        var isLabel = true;
        foreach (var cell in grid[i].Cells)
        {
            if (cell.IsBlank)
                continue;
            if (isLabel && !RowWords.IsMeta(cell.Display + "："))
                return false;
            isLabel = !isLabel;
        }
        return true;
    }
}
