namespace Reports.Data;

/// <summary>What a row below the header is.</summary>
internal enum RowRole : byte
{
    Row,
    Blank,
    Header,
    Title,
    Meta,
    Group,
    Total,
    Note,
}

/// <summary>Tells the rows of the table from group rows, totals, notes, repeated headers and lines for signatures.</summary>
internal sealed class RowSorter(SheetGrid grid, HeaderZone zone, IReadOnlyList<FoundColumn> columns, DataRequest request)
{
    private readonly int _serial = FirstSerial(columns);
    private readonly bool _countsInArabic = CountsInArabic(grid, zone, FirstSerial(columns));
    private readonly int[] _numericColumns = NumericColumns(grid, zone, columns);
    private int _sums;
    private bool _hasRows;

    /// <summary>Where another table begins below this one, by position in the grid; -1 when none does.</summary>
    public int OtherTable { get; private set; } = -1;

    private readonly string[] _titles = [.. Enumerable.Range(0, zone.Levels.Count > 0 ? zone.Levels[0] : zone.Body).Where(i => grid.Filled(i) == 1).Select(grid.RowText)];

    /// <summary>The role of each row from the body's first on.</summary>
    public RowRole[] Sort()
    {
        var roles = new RowRole[grid.Count - zone.Body];
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = First(zone.Body + i, i > 0 ? roles[i - 1] : RowRole.Row);
            _hasRows |= roles[i] == RowRole.Row;
        }
        SecondTable(roles);
        Tail(roles);
        TotalsWithoutName(roles);
        SharesBesideTotals(roles);
        GroupsWithoutRows(roles);
        if (!roles.Contains(RowRole.Row))
        {
            for (var i = 0; i < roles.Length; i++)
                roles[i] = roles[i] is RowRole.Total or RowRole.Group && grid.Filled(zone.Body + i) > 1 ? RowRole.Row : roles[i];
        }
        return roles;
    }

    private RowRole First(int i, RowRole before)
    {
        var filled = grid.Filled(i);
        var first = grid.FirstFilled(i);
        var label = grid.Text(i, first);
        if (request.Groups is { } groups)
        {
            if (groups.Any(g => g.Length > 0 && (grid.RowText(i) == g || label == g)))
                return RowRole.Group;
        }
        if (filled == 0)
            return RowRole.Blank;
        if (filled == 1 && first == _serial && grid[i][first].Kind is RawKind.Number or RawKind.Text && CellNumbers.TryParse(RowWords.SerialText(label), null, out var number) && !number.IsWords && columns.Count > 1)
            return RowRole.Blank;
        if (IsHeaderAgain(i, filled))
            return RowRole.Header;
        if (filled == 1 && _titles.Contains(grid.RowText(i)))
            return RowRole.Title;
        if (IsTotal(i, before))
            return RowRole.Total;
        if (IsMeta(i, filled))
            return RowRole.Meta;
        if (IsNote(i, filled, label, before))
            return RowRole.Note;
        return request.Groups is null && IsGroup(i, filled, first, label) ? RowRole.Group : RowRole.Row;
    }

    private bool IsHeaderAgain(int i, int filled)
    {
        if (filled < 2)
            return false;
        foreach (var level in zone.Levels)
        {
            var same = 0;
            for (var column = 0; column < grid.Width; column++)
            {
                if (grid[i][column] is { Kind: RawKind.Text } cell && cell.Display == grid.Text(level, column))
                    same++;
            }
            if (same >= 2 && same * 10 >= filled * 8)
                return true;
        }
        return false;
    }

    /// <summary>合计 stands in one of the first cells that the row fills, before its figures.</summary>
    private bool IsTotal(int i, RowRole before)
    {
        var looked = 0;
        foreach (var column in columns)
        {
            var cell = grid[i][column.Place];
            if (cell.IsBlank)
                continue;
            var text = cell.Display;
            if (cell.Kind == RawKind.Text && (RowWords.IsTotal(text)
                || RowWords.IsWhole(text) && (_serial < 0 ? grid.Filled(i) > 2 && looked == 0 && IsSumOrMean(i) : grid.IsBlank(i, _serial))
                || before == RowRole.Total && _hasRows && looked == 0 && (text.StartsWith("其中", StringComparison.Ordinal) || text.StartsWith('占') && text[^1] is '重' or '比' or '例')))
                return true;
            if (++looked == 3)
                return false;
        }
        return false;
    }

    private bool IsMeta(int i, int filled)
    {
        // 报送时间 | 2025-07-01: the label and what it says in cells of their own.
        if (filled == 2 && columns.Count >= 4 && RowWords.IsMeta(grid.Text(i, grid.FirstFilled(i)) + "："))
            return true;
        var labels = 0;
        var afterLabel = false;
        foreach (var cell in grid[i].Cells)
        {
            if (cell.IsBlank)
                continue;
            var isLabel = cell.Kind == RawKind.Text && cell.Display.AsSpan().IndexOfAny(':', '：') > 0 && RowWords.IsMeta(cell.Display);
            labels += isLabel ? 1 : 0;
            if (!isLabel && !afterLabel && !(labels > 0 && RowWords.IsPlainDate(cell.Display)))
                return false;
            afterLabel = isLabel && cell.Display[^1] is ':' or '：';
        }
        return labels > 0;
    }

    private bool IsNote(int i, int filled, string label, RowRole before)
    {
        if (filled > 2 || columns.Count < 2)
            return false;
        if (RowWords.IsNote(label) && (filled == 1 || label.AsSpan().IndexOfAny(':', '：') >= 0 || RowWords.IsNote(label) && label.Length <= 4))
            return true;
        if (filled == 1 && label.Length > 4 && label[0] is '（' or '(' && label[^1] is '）' or ')' && !RowWords.IsGroupName(label) && !RowWords.IsGroupWord(label.Trim('（', '(', '）', ')')))
            return true;
        // 2.…… under 注：1.……; a group that begins after a note is a group.
        return filled == 1 && before == RowRole.Note && !RowWords.IsGroupName(label) && !RowWords.IsGroupWord(label);
    }

    private bool IsGroup(int i, int filled, int first, string label)
    {
        var cell = grid[i][first];
        if (cell.Kind != RawKind.Text || columns.Count < 2)
            return false;
        if (first == _serial && _countsInArabic && RowWords.IsGroupNumber(label))
            return true;
        if (RowWords.IsGroupName(label) && (filled == 1 || _countsInArabic && first == _serial || filled < columns.Count && IsRare(first)))
            return true;
        if (filled > 1)
            return RowWords.IsGroupName(label) && IsRare(first) && IsSumOfRowsBelow(i, first);
        var isWide = grid.MergeAt(i, first) is { } merge && merge.Right - merge.Left + 1 >= Math.Min(3, columns.Count);
        if (RowWords.IsGroupWord(label) && first <= columns[Math.Min(1, columns.Count - 1)].Place)
            return true;
        if (_countsInArabic && first > _serial && grid.IsBlank(i, _serial) && first == NameColumn() && !RowWords.EndsAsUnit(label) && !HasAlike(i, first, label) && label.Length < 20)
            return true;
        if (isWide || first == _serial && !CellNumbers.TryParse(label, null, out _))
            return true;
        if (columns.Count < 3 || first > columns[Math.Min(1, columns.Count - 1)].Place || grid.MergeAt(i, first) is { } down && down.Bottom > down.Top)
            return false;
        return label[^1] is ':' or '：' || !RowWords.EndsAsUnit(label) && columns.Count >= 4 && !HasAlike(i, first, label);
    }

    private int NameColumn() => columns.FirstOrDefault(c => c.Place != _serial)?.Place ?? -1;

    /// <summary>After a blank line or a title: a row of words over the columns of figures, with figures under it.</summary>
    private void SecondTable(RowRole[] roles)
    {
        for (var i = 2; i + 1 < roles.Length && OtherTable < 0; i++)
        {
            var row = zone.Body + i;
            var isApart = grid[row].Number > grid[row - 1].Number + 1 || grid.Filled(row - 1) == 1;
            if (roles[i] == RowRole.Row && isApart && grid.Filled(row) > 1 && HasWordsOnly(row) && !HasWordsOnly(row + 1))
                OtherTable = grid.Filled(row - 1) == 1 && roles[i - 1] != RowRole.Total ? row - 1 : row;
        }
        for (var i = OtherTable - zone.Body; OtherTable >= 0 && i < roles.Length; i++)
            roles[i] = RowRole.Note;
    }

    private bool HasWordsOnly(int row)
    {
        var words = 0;
        foreach (var column in _numericColumns)
        {
            var cell = grid[row][column];
            if (cell.IsBlank || column == _serial)
                continue;
            if (cell.Kind != RawKind.Text || ColumnReader.IsNothing(cell.Display) || CellNumbers.TryParse(cell.Display, null, out _))
                return false;
            words++;
        }
        return words > 0 && grid[row].Cells.All(c => c.IsBlank || (c.Kind == RawKind.Text && c.Display.Length <= 20));
    }

    /// <summary>Other rows name something of the same kind: the last character is shared with a row that has figures.</summary>
    private bool HasAlike(int i, int column, string label)
    {
        for (var other = zone.Body; other < Math.Min(grid.Count, zone.Body + 400); other++)
        {
            if (other != i && grid.Filled(other) > 1 && grid.Text(other, column) is { Length: > 0 } name && name[^1] == label[^1] && name.Length <= label.Length + 3)
                return true;
        }
        return false;
    }

    /// <summary>Numbered names are the exception in a column, so they are groups and not the rows themselves.</summary>
    private bool IsRare(int column)
    {
        var (numbered, all) = (0, 0);
        for (var i = zone.Body; i < Math.Min(grid.Count, zone.Body + 400); i++)
        {
            if (grid.IsBlank(i, column))
                continue;
            all++;
            numbered += RowWords.IsGroupName(grid.Text(i, column)) ? 1 : 0;
        }
        return numbered * 2 < all;
    }

    /// <summary>一、农业 with the sums of 粮食 and 蔬菜 below it.</summary>
    private bool IsSumOfRowsBelow(int i, int first)
    {
        foreach (var column in _numericColumns)
        {
            if (!CellNumbers.TryParse(grid.Text(i, column), request.Thousands, out var stated) || stated.Value == 0)
                continue;
            decimal sum = 0;
            var count = 0;
            for (var below = i + 1; below < grid.Count && count < 2000 && !RowWords.IsGroupName(grid.Text(below, first)) && !RowWords.IsTotal(grid.Text(below, first)); below++)
            {
                if (CellNumbers.TryParse(grid.Text(below, column), request.Thousands, out var part) && Math.Abs(part.Value) < 1e18m)
                    (sum, count) = (sum + part.Value, count + 1);
            }
            if (count > 0 && Near(sum, stated.Value))
                return true;
        }
        return false;
    }

    /// <summary>Below the last row a line with one cell is a note, whatever it looks like.</summary>
    private void Tail(RowRole[] roles)
    {
        var end = roles.Length - 1;
        while (end >= 0 && roles[end] != RowRole.Row)
            end--;
        for (var i = end + 1; i < roles.Length; i++)
        {
            if (roles[i] == RowRole.Group && end >= 0 && (request.Groups is null))
                roles[i] = RowRole.Note;
        }
        // 责任编辑：王平 alone below the last row.
        while (end > 0 && roles[end] == RowRole.Row && columns.Count > 2 && grid.Filled(zone.Body + end) == 1
            && grid.Text(zone.Body + end, grid.FirstFilled(zone.Body + end)).AsSpan().IndexOfAny(':', '：') is > 1 and <= 8)
            roles[end--] = RowRole.Note;
        // A long sentence alone after a blank line or a total is a note, not a row that lacks its figures.
        for (var i = end; i > 0 && grid.Filled(zone.Body + i) == 1 && columns.Count > 2; i--)
        {
            if (roles[i] != RowRole.Row || grid.Text(zone.Body + i, grid.FirstFilled(zone.Body + i)).Length < 16)
                break;
            roles[i] = RowRole.Note;
        }
    }

    /// <summary>The last row, or one before a group, without any name but with the sums of the rows above it.</summary>
    private void TotalsWithoutName(RowRole[] roles)
    {
        for (var i = 2; i < roles.Length; i++)
        {
            if (roles[i] != RowRole.Row || (i + 1 < roles.Length && roles[i + 1] == RowRole.Row))
                continue;
            var row = zone.Body + i;
            var named = columns.Any(c => !_numericColumns.Contains(c.Place) && !grid.FilledDown(row, c.Place).IsBlank);
            if (!named && columns.Any(c => !_numericColumns.Contains(c.Place)) && IsSumOrMean(row))
                roles[i] = RowRole.Total;
        }
    }

    /// <summary>完成率 beside 合计, with percentages under names of numbers: it belongs to the totals.</summary>
    private void SharesBesideTotals(RowRole[] roles)
    {
        for (var i = 1; i < roles.Length; i++)
        {
            if (roles[i] != RowRole.Row || roles[i - 1] != RowRole.Total && (i + 1 == roles.Length || roles[i + 1] != RowRole.Total))
                continue;
            var row = zone.Body + i;
            var figures = _numericColumns.Where(c => c != _serial && !grid.IsBlank(row, c)).ToList();
            if (figures.Count > 0 && RowWords.IsShare(grid.Text(row, grid.FirstFilled(row)))
                && figures.All(c => IsPercent(row, c) && Enumerable.Range(zone.Body, Math.Min(400, grid.Count - zone.Body)).Count(r => IsPercent(r, c)) * 2 < roles.Length))
                roles[i] = RowRole.Total;
        }
    }

    private bool IsPercent(int row, int column) => grid[row][column] is { IsBlank: false } cell && (cell.Kind == RawKind.Percent || cell.Display[^1] is '%' or '％');

    /// <summary>A group name that stands before nothing is a row whose figures are missing.</summary>
    private void GroupsWithoutRows(RowRole[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] != RowRole.Group || RowWords.IsGroupName(grid.Text(zone.Body + i, grid.FirstFilled(zone.Body + i))))
                continue;
            var next = i + 1;
            while (next < roles.Length && roles[next] is RowRole.Blank or RowRole.Header)
                next++;
            if (next < roles.Length && roles[next] == RowRole.Total && grid.Filled(zone.Body + i) > 1)
                roles[i] = RowRole.Row;
        }
    }

    private bool IsSumOrMean(int row)
    {
        // Each look costs a pass over the table; a table has few rows that need it.
        if (++_sums > 40)
            return false;
        foreach (var column in _numericColumns)
        {
            if (column == _serial || !CellNumbers.TryParse(grid.Text(row, column), request.Thousands, out var stated) || stated.Value == 0)
                continue;
            decimal sum = 0;
            var count = 0;
            for (var i = zone.Body; i < grid.Count; i++)
            {
                if (i != row && CellNumbers.TryParse(grid.Text(i, column), request.Thousands, out var number) && Math.Abs(number.Value) < 1e18m)
                    (sum, count) = (sum + number.Value, count + 1);
            }
            if (count >= 2 && (Near(sum, stated.Value) || Near(sum / count, stated.Value)))
                return true;
        }
        return false;
    }

    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= 0.051m;

    private static int FirstSerial(IReadOnlyList<FoundColumn> columns) =>
        columns.FirstOrDefault(c => RowWords.IsSerialName(c.Path[^1])) is { } serial ? serial.Place : -1;

    private static bool CountsInArabic(SheetGrid grid, HeaderZone zone, int serial)
    {
        for (var i = zone.Body; serial >= 0 && i < Math.Min(grid.Count, zone.Body + 400); i++)
        {
            if (grid[i][serial].Kind == RawKind.Number || CellNumbers.TryParse(RowWords.SerialText(grid.Text(i, serial)), null, out var number) && !number.IsWords)
                return true;
        }
        return false;
    }

    private static int[] NumericColumns(SheetGrid grid, HeaderZone zone, IReadOnlyList<FoundColumn> columns)
    {
        var numeric = new List<int>();
        foreach (var column in columns)
        {
            var (numbers, all) = (0, 0);
            for (var i = zone.Body; i < Math.Min(grid.Count, zone.Body + 200); i++)
            {
                var cell = grid[i][column.Place];
                if (cell.IsBlank)
                    continue;
                all++;
                numbers += cell.Kind is RawKind.Number or RawKind.Percent || CellNumbers.TryParse(cell.Display, null, out _) ? 1 : 0;
            }
            if (numbers * 2 > all)
                numeric.Add(column.Place);
        }
        return [.. numeric];
    }
}
