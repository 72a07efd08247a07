using System.Globalization;

namespace Reports.Data;

/// <summary>The rows above the body, by position in the grid.</summary>
/// <param name="Levels">The header's rows, top first; empty when the sheet has none.</param>
/// <param name="UnitRow">A row below them that holds units only, or -1.</param>
/// <param name="Body">Where the body begins.</param>
internal sealed record HeaderZone(IReadOnlyList<int> Levels, int UnitRow, int Body);

/// <summary>Finds the header among title, blank, 填报单位 and 制表日期 rows, and how many rows it has.</summary>
internal sealed class HeaderFinder(SheetGrid grid)
{
    private const int Looked = 60;
    private const int MostLevels = 5;

    /// <summary>The most cells that any of the first rows has.</summary>
    private readonly int _most = Enumerable.Range(0, Math.Min(grid.Count, 300)).Select(grid.Filled).DefaultIfEmpty().Max();

    /// <summary>The table's first column: sheets are often begun in column B.</summary>
    private readonly int _left = Enumerable.Range(0, Math.Min(grid.Count, Looked)).Select(grid.FirstFilled).DefaultIfEmpty().Min();

    public HeaderZone Find(IReadOnlyList<int> stated, List<(int Position, SkippedKind Kind)> above)
    {
        if (stated.Count > 0)
            return Stated(stated, above);
        for (var i = 0; i < Math.Min(grid.Count, Looked); i++)
        {
            if (KindAbove(i) is { } kind)
            {
                above.Add((i, kind));
                continue;
            }
            return IsData(i) || IsForm(i) ? new HeaderZone([], -1, i) : Below(i);
        }
        above.Clear();
        return new HeaderZone([], -1, 0);
    }

    private HeaderZone Stated(IReadOnlyList<int> stated, List<(int Position, SkippedKind Kind)> above)
    {
        var levels = Enumerable.Range(0, grid.Count).Where(i => stated.Contains(grid[i].Number)).ToList();
        var first = levels.Count > 0 ? levels[0] : 0;
        for (var i = 0; i < first; i++)
            above.Add((i, grid.Filled(i) == 1 && !RowWords.IsMeta(grid.RowText(i)) ? SkippedKind.Title : SkippedKind.Meta));
        var body = levels.Count > 0 ? levels[^1] + 1 : 0;
        return Extras(levels, body);
    }

    /// <summary>Why a row above the header is not the header, or null.</summary>
    private SkippedKind? KindAbove(int i)
    {
        var filled = grid.Filled(i);
        if (filled == 0)
            return SkippedKind.Blank;
        if (IsMetaRow(i))
            return SkippedKind.Meta;
        if (filled == 1 && _most > 1)
            return IsUpperLevel(i) ? null : RowWords.IsNote(grid.RowText(i)) ? SkippedKind.Note : SkippedKind.Title;
        if (IsTitleWithMeta(i) || IsWideTitle(i, filled))
            return SkippedKind.Title;
        // 附件2 beside the title: few cells, and the row below is the full header.
        if (filled * 2 < _most && i + 1 < grid.Count && grid.Filled(i + 1) * 10 >= _most * 8 && IsTextual(i + 1) && !IsUpperLevel(i) && !HasBlanksUnder(i))
            return SkippedKind.Title;
        return null;
    }

    /// <summary>The title in one cell, 单位：亿元 or a date in the others.</summary>
    private bool IsTitleWithMeta(int i)
    {
        var (labels, others) = (0, 0);
        foreach (var cell in grid[i].Cells)
        {
            if (!cell.IsBlank)
                (labels, others) = RowWords.IsMeta(cell.Display) && !RowWords.IsPlainDate(cell.Display) ? (labels + 1, others) : (labels, others + 1);
        }
        return labels > 0 && others == 1 && i + 1 < grid.Count && _most > 2;
    }

    /// <summary>表1-1 beside a title merged over the rest: no cell of it is the head of a family, for the row below names every column anew.</summary>
    private bool IsWideTitle(int i, int filled)
    {
        if (filled > 3 || i + 1 >= grid.Count || !IsTextual(i + 1))
            return false;
        var isTitle = false;
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid.IsBlank(i, column))
                continue;
            var text = grid.Text(i, column);
            var merge = grid.MergeAt(i, column);
            var isWide = merge is { } wide && wide.Right - wide.Left + 1 >= Math.Max(3, (grid.Width + 1) / 2) && text.Length >= 10;
            if (!isWide && text.Length > 10 || grid.IsBlank(i + 1, column) || merge is { } down && down.Bottom > down.Top)
                return false;
            isTitle |= isWide;
        }
        return isTitle;
    }

    /// <summary>Every cell is a label with its value, a date, a unit, or the value of a label before it.</summary>
    private bool IsMetaRow(int i)
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
        if (filled < 2 || filled % 2 != 0 || i + 1 >= grid.Count || grid.Filled(i + 1) <= filled || !IsTextual(i + 1))
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

    /// <summary>A row whose few cells stand over the columns of the full row below: the first column is free, or merges say so.</summary>
    private bool IsUpperLevel(int i)
    {
        if (i + 1 >= grid.Count || grid[i + 1].Number != grid[i].Number + 1 || !IsTextual(i + 1) || grid.Filled(i + 1) < 2 || IsMetaRow(i + 1))
            return false;
        var first = grid.FirstFilled(i);
        if (grid.Filled(i) == 1 && (RowWords.IsTitle(grid.Text(i, first)) || grid.Text(i, first).Length > 12 || grid.IsBlank(i + 1, _left)))
            return false;
        if (grid.MergeAt(i, first) is { } merge)
            return merge.Right > merge.Left && (merge.Left > _left || HeadsSideBySide(i));
        if (HeadsOverBlocks(i))
            return true;
        return first > _left && (grid.Filled(i) > 1 || grid.Text(i, first).Length <= 6) && Units.OfCell(grid.Text(i, first)) is null;
    }

    /// <summary>红榜 and 黑榜, each merged over columns of its own.</summary>
    private bool HeadsSideBySide(int i)
    {
        var heads = 0;
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid.IsBlank(i, column))
                continue;
            var text = grid.Text(i, column);
            if (grid.MergeAt(i, column) is not { } merge || merge.Right == merge.Left || merge.Bottom > merge.Top || text.Length > 12 || RowWords.IsTitle(text) || RowWords.IsMeta(text))
                return false;
            heads++;
        }
        return heads > 1;
    }

    /// <summary>红榜 and 黑榜, each where a block of names begins below: a blank column parts the blocks.</summary>
    private bool HeadsOverBlocks(int i)
    {
        var heads = 0;
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid.IsBlank(i, column))
                continue;
            var text = grid.Text(i, column);
            if (grid.IsBlank(i + 1, column) || column > _left && !grid.IsBlank(i + 1, column - 1) || text.Length > 12 || RowWords.IsMeta(text))
                return false;
            heads++;
        }
        return heads > 1;
    }

    /// <summary>The row below leaves free what this row names, as the lower level of a header does.</summary>
    private bool HasBlanksUnder(int i)
    {
        for (var column = 0; column < grid.Width; column++)
        {
            if (!grid.IsBlank(i, column) && grid.Shown(i + 1, column).IsBlank)
                return true;
            if (grid.MergeAt(i, column) is { } merge && merge.Bottom > merge.Top)
                return true;
        }
        return false;
    }

    /// <summary>No number stands in the row but years, months and other names of columns.</summary>
    private bool IsTextual(int i)
    {
        foreach (var cell in grid[i].Cells)
        {
            if (!cell.IsBlank && IsFigure(cell))
                return false;
        }
        return true;
    }

    private static bool IsFigure(RawCell cell) => cell.Kind switch
    {
        RawKind.Percent or RawKind.Date => true,
        RawKind.Number => !((decimal)cell.Value! is >= 1990 and <= 2100 and var year && year.Scale == 0),
        RawKind.Text => CellDates.Parse((string)cell.Value!) is DateTime || CellNumbers.TryParse((string)cell.Value!, null, out var number)
            && !number.IsWords && number.Unit is not ("年" or "月" or "日" or "周" or "期" or "季度") && !number.IsSerial
            && !(number.Unit is null && number.Value is >= 1990 and <= 2100 && number.Value.Scale == 0),
        _ => false,
    };

    /// <summary>The first row is already one of the body: the sheet has no header.</summary>
    private bool IsData(int i)
    {
        var (figures, filled) = (0, 0);
        foreach (var cell in grid[i].Cells)
        {
            filled += cell.IsBlank ? 0 : 1;
            figures += !cell.IsBlank && IsFigure(cell) ? 1 : 0;
        }
        return figures * 10 >= filled * 3 && !CountsUp(i) && !IsDaysAcross(i);
    }

    /// <summary>项目名称 | 清河大桥, 建设单位 | 交通局, 联系电话 | …: two columns of labels and what they say, without a header.</summary>
    private bool IsForm(int first)
    {
        if (_most != 2 || grid.Count - first < 3)
            return false;
        var (labels, rows) = (0, 0);
        for (var i = first; i < Math.Min(grid.Count, first + Looked); i++)
        {
            if (grid.Filled(i) < 2)
                continue;
            rows++;
            labels += RowWords.IsFieldName(grid.Text(i, grid.FirstFilled(i))) ? 1 : 0;
        }
        return labels >= 3 && labels * 10 >= rows * 6;
    }

    /// <summary>指标, 1, 2, 3, 4: columns called by the months' numbers.</summary>
    private bool CountsUp(int i)
    {
        var expected = 1m;
        foreach (var cell in grid[i].Cells)
        {
            if (cell.IsBlank || !CellNumbers.TryParse(cell.Display, null, out var number))
                continue;
            if (number.Value != expected++)
                return false;
        }
        return expected > 3 && i + 1 < grid.Count && !grid.IsBlank(i, 0) && !CellNumbers.TryParse(grid.Text(i, 0), null, out _);
    }

    /// <summary>项目, then a date over every other column: months or days across.</summary>
    private bool IsDaysAcross(int i)
    {
        var (dates, others) = (0, 0);
        foreach (var cell in grid[i].Cells)
        {
            if (!cell.IsBlank)
                (dates, others) = cell.Kind is RawKind.Date or RawKind.Month ? (dates + 1, others) : (dates, others + 1);
        }
        return dates > 1 && others > 0 && others <= dates && !(grid[i][grid.FirstFilled(i)].Kind is RawKind.Date or RawKind.Month) && i + 1 < grid.Count && !IsTextual(i + 1)
            && grid[i + 1].Cells.All(c => c.Kind is not (RawKind.Date or RawKind.Month));
    }

    private HeaderZone Below(int first)
    {
        var levels = new List<int> { first };
        while (levels.Count < MostLevels && levels[^1] + 1 < grid.Count && Continues(levels))
            levels.Add(levels[^1] + 1);
        return Extras(levels, levels[^1] + 1);
    }

    private HeaderZone Extras(List<int> levels, int body)
    {
        var unitRow = -1;
        for (var i = 0; i < 2 && body < grid.Count && levels.Count > 0; i++)
        {
            if (unitRow < 0 && IsUnitRow(body))
                unitRow = body++;
            else if (IsColumnNumbers(body) || RowWords.IsWeight(grid.Text(body, grid.FirstFilled(body))) && grid.Filled(body) > 1)
                body++;
        }
        return new HeaderZone(levels, unitRow, body);
    }

    private bool Continues(List<int> levels)
    {
        var (last, next) = (levels[^1], levels[^1] + 1);
        if (grid[next].Number != grid[last].Number + 1 || IsUnitRow(next))
            return false;
        foreach (var column in Enumerable.Range(0, grid.Width))
        {
            // A merge that begins in the header and runs down into the next row makes it a header row.
            if (grid.MergeAt(next, column) is { } down && down.Top <= grid[last].Number && down.Top >= grid[levels[0]].Number)
                return true;
        }
        if (!IsTextual(next) || !ColumnsAgree(levels[0], next))
            return false;
        return HasChildren(levels.Count == 1, last, next);
    }

    private bool ColumnsAgree(int first, int next) => grid.Filled(next) <= Math.Max(_most, grid.Filled(first)) && grid.FirstFilled(next) < grid.Width;

    /// <summary>The next row names columns that this row leaves open to the right of a name, and leaves free those that it has named.</summary>
    private bool HasChildren(bool isFirst, int last, int next)
    {
        if (isFirst && (HeadsSideBySide(last) || HeadsOverBlocks(last) && grid.Filled(next) > grid.Filled(last) + 1))
            return true;
        var (opened, filledUnderBlank, repeated, contradicts) = (false, 0, 0, false);
        for (var column = 0; column < grid.Width; column++)
        {
            var (above, below) = (grid.Shown(last, column), grid.IsBlank(next, column));
            var own = grid.IsBlank(last, column);
            if (grid.MergeAt(last, column) is { } merge && merge.Right > merge.Left && grid.MergeAt(next, column) != merge)
            {
                // The body repeats the merge: it is a wide cell, no family of columns.
                opened |= !below && !(grid.MergeAt(next, column) is { } same && same.Left == merge.Left && same.Right == merge.Right);
                filledUnderBlank += own && !below ? 1 : 0;
            }
            else if (own && !below)
            {
                filledUnderBlank++;
                var family = column - 1;
                while (family >= 0 && grid.IsBlank(last, family))
                    family--;
                opened |= family >= 0 && !grid.IsBlank(next, family);
                contradicts |= family < 0;
            }
            else if (!own && !below && !above.IsBlank && above.Display == grid.Text(next, column))
            {
                repeated++;
            }
        }
        if (contradicts)
            return isFirst && IsUpperLevel(last);
        if (filledUnderBlank == 0)
            return repeated > 0 && repeated < grid.Filled(next) && RepeatsSideways(last);
        var firstNamed = grid.FirstFilled(last);
        var firstIsFree = grid.IsBlank(next, firstNamed) || grid.Text(next, firstNamed) == grid.Text(last, firstNamed) || firstNamed > 0;
        return opened && firstIsFree;
    }

    private bool RepeatsSideways(int row)
    {
        for (var column = 1; column < grid.Width; column++)
        {
            if (!grid.IsBlank(row, column) && grid.Text(row, column) == grid.Text(row, column - 1))
                return true;
        }
        return false;
    }

    private bool IsUnitRow(int i)
    {
        var units = 0;
        foreach (var cell in grid[i].Cells)
        {
            if (cell.IsBlank)
                continue;
            if (cell.Kind == RawKind.Text && Units.HeaderUnit((string)cell.Value!) is not null)
                units++;
            else if (!(cell.Display is "—" or "-" or "/" or "单位" or "计量单位"))
                return false;
        }
        return units > 0;
    }

    private bool IsColumnNumbers(int i)
    {
        var (filled, last) = (0, 0);
        foreach (var cell in grid[i].Cells)
        {
            if (cell.IsBlank)
                continue;
            if (!RowWords.IsColumnNumber(cell.Display))
                return false;
            filled++;
            var digits = cell.Display.Trim('(', ')', '（', '）').AsSpan();
            digits = digits.IndexOf('=') is > 0 and var equals ? digits[..equals] : digits;
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != ++last)
                return false;
        }
        // 甲 above 乙 is a name above a name.
        var first = grid.FirstFilled(i);
        if (grid.Text(i, first) == "甲" && i + 1 < grid.Count && grid.Text(i + 1, first) == "乙")
            return false;
        return filled >= 3 && filled * 10 >= _most * 6 && last != 0;
    }
}
