using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Makes a table of a sheet: header, rows, groups, columns with type and unit, and each row skipped with the reason.</summary>
internal static class TableReader
{
    private const int MostBlanksInARow = 50;

    public static DataTable? Read(RawSheet sheet, SourceLocation location, DataRequest request, DiagnosticBag findings)
    {
        if (sheet.Rows.Count == 0)
        {
            findings.Add(DataProblems.NothingInIt(location));
            return null;
        }
        SheetChecks.Run(sheet, location, findings);
        if (request.Table is { } number)
        {
            var tables = SheetTables.All(sheet, request);
            if (number > tables.Count)
            {
                findings.Add(DataProblems.TableMissing(location, number, tables.Count));
                return null;
            }
            sheet = tables[number - 1];
        }
        var grid = new SheetGrid(sheet);
        var above = new List<(int Position, SkippedKind Kind)>();
        var zone = new HeaderFinder(grid).Find(request.Header, above);
        if (SideBySide.Unfold(grid, zone) is { } unfolded)
        {
            findings.Add(DataProblems.StripsJoined(Place(location, grid[zone.Levels[0]], 0)));
            grid = new SheetGrid(unfolded);
        }
        if (zone.Levels.Count == 0)
            findings.Add(DataProblems.NoHeader(Place(location, grid[zone.Body], 0)));
        var columns = TableColumns.Find(grid, zone, ColumnsWithData(grid, zone), location, findings);
        var sorter = new RowSorter(grid, zone, columns, request);
        var roles = sorter.Sort();
        if (sorter.OtherTable >= 0 && request.Table is null)
            findings.Add(DataProblems.OtherTableBelow(Place(location, grid[sorter.OtherTable], 0), grid[sorter.OtherTable].Number));
        LeaveOut(grid, zone, request, roles);
        var rows = Enumerable.Range(0, roles.Length).Where(i => roles[i] == RowRole.Row).Select(i => zone.Body + i).ToList();
        ReportLongRows(grid, columns, rows, location, findings);
        var head = new TableHead(grid, zone, above);
        var (typed, cells, marks) = ReadColumns(grid, columns, rows, head, location, request, findings);
        var table = new DataTable(location, typed, cells, [.. rows.Select(r => grid[r].Line)], [.. columns.Select(c => c.Place + 1)])
        {
            Title = head.Title,
            Unit = head.Unit,
            Period = head.Period,
            Skipped = Skipped(grid, zone, above, roles, request.Table is null ? 0 : grid[0].Number - 1),
            Groups = Groups(grid, zone, roles, rows),
            Totals = StatedTotals.Read(grid, zone.Body, roles, columns),
            Marks = marks,
            Shifts = rows.Exists(r => grid[r].Shift > 0) ? [.. rows.Select(r => grid[r].Shift)] : null,
            Key = request.Key,
        };
        return TableKeys.Check(table, request, findings);
    }

    public static SourceLocation Place(SourceLocation location, RawRow row, int column) =>
        location.Sheet is null
            ? location with { Line = row.Line, Column = column + row.Shift + 1 }
            : location with { Cell = DataTable.A1(column + row.Shift + 1) + row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>
    /// Columns that hold something below the header. A cell or two beyond the header's last name make no column:
    /// they are findings of their rows.
    /// </summary>
    internal static bool[] ColumnsWithData(SheetGrid grid, HeaderZone zone)
    {
        var counts = new int[grid.Width];
        for (var i = zone.Body; i < grid.Count; i++)
        {
            var cells = grid[i].Cells;
            for (var column = 0; column < cells.Length; column++)
                counts[column] += cells[column].IsBlank ? 0 : 1;
        }
        var lastNamed = grid.Width - 1;
        while (zone.Levels.Count > 0 && lastNamed >= 0 && zone.Levels.All(level => grid.Shown(level, lastNamed).IsBlank))
            lastNamed--;
        var most = Math.Max(1, counts.DefaultIfEmpty().Max());
        return [.. counts.Select((count, column) => count > 0 && (column <= lastNamed || (count * 10 >= most * 3 && count > 1) || zone.Levels.Count == 0))];
    }

    private static void LeaveOut(SheetGrid grid, HeaderZone zone, DataRequest request, RowRole[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            var row = grid[zone.Body + i];
            // A total stays one, and a group above the stated rows still names them.
            if (roles[i] is not (RowRole.Row or RowRole.Group))
                continue;
            if (roles[i] == RowRole.Row && request.Rows is { } range && !range.Contains(row.Number)
                || request.SkipRows.Contains(row.Number)
                || request.SkipTexts.Count > 0 && row.Cells.Any(c => !c.IsBlank && request.SkipTexts.Any(t => c.Display.StartsWith(t, StringComparison.Ordinal))))
                roles[i] = RowRole.Note;
        }
    }

    private static void ReportLongRows(SheetGrid grid, List<FoundColumn> columns, List<int> rows, SourceLocation location, DiagnosticBag findings)
    {
        var places = columns.Select(c => c.Place).ToHashSet();
        var last = columns.Count > 0 ? columns[^1].Place : -1;
        var limited = new LimitedFindings(findings);
        foreach (var row in rows)
        {
            var cells = grid[row].Cells;
            for (var column = last + 1; column < cells.Length; column++)
            {
                if (!cells[column].IsBlank && !places.Contains(column))
                    limited.Add(DataProblems.RowLongerThanHeader(Place(location, grid[row], column), cells[column].Display));
            }
        }
        limited.Close();
    }

    private static (List<DataColumn>, List<object?[]>, List<CellNote>) ReadColumns(
        SheetGrid grid, List<FoundColumn> columns, List<int> rows, TableHead head, SourceLocation location, DataRequest request, DiagnosticBag findings)
    {
        var (typed, cells, marks) = (new List<DataColumn>(), new List<object?[]>(), new List<CellNote>());
        var raw = new RawCell[rows.Count];
        var fillsDown = true;
        foreach (var column in columns)
        {
            for (var i = 0; i < rows.Count; i++)
                raw[i] = grid.FilledDown(rows[i], column.Place);
            if (fillsDown && !RowWords.IsSerialName(column.Path[^1]))
                fillsDown = FillDown.Apply(raw, column.Name, i => Place(location, grid[rows[i]], column.Place), findings);
            SameAsAbove.Apply(raw, column.Name, i => Place(location, grid[rows[i]], column.Place), findings);
            var stated = Stated(request, column, typed.Count);
            var limited = new LimitedFindings(findings);
            var reader = new ColumnReader(column, stated, head.Unit, request.Thousands, i => Place(location, grid[rows[i]], column.Place), limited);
            var (found, values) = reader.Read(raw);
            limited.Close();
            marks.AddRange(reader.Marks.Select(m => new CellNote(m.Row, typed.Count, m.Mark)));
            typed.Add(found);
            cells.Add(values);
        }
        ReportUnknownColumns(request, columns, location, findings);
        return (typed, cells, marks);
    }

    private static StatedColumn? Stated(DataRequest request, FoundColumn column, int index)
    {
        foreach (var stated in request.Columns)
        {
            if (stated.Name == column.Name || stated.Name == string.Concat(column.Path))
                return stated;
        }
        return column.Path.Count == 1 && column.Path[0].StartsWith('列') && index < request.Columns.Count ? request.Columns[index] : null;
    }

    private static void ReportUnknownColumns(DataRequest request, List<FoundColumn> columns, SourceLocation location, DiagnosticBag findings)
    {
        if (columns.Any(c => c.Path[0].StartsWith('列')))
            return;
        foreach (var stated in request.Columns)
        {
            if (!columns.Any(c => c.Name == stated.Name || string.Concat(c.Path) == stated.Name))
                findings.Add(DataProblems.UnknownColumn(location, stated.Name, Nearest.Alike(stated.Name, columns.Select(c => c.Name))));
        }
    }

    private static List<SkippedRow> Skipped(SheetGrid grid, HeaderZone zone, List<(int Position, SkippedKind Kind)> above, RowRole[] roles, int last)
    {
        var kinds = new Dictionary<int, SkippedKind>();
        foreach (var (position, kind) in above)
            kinds[position] = kind;
        for (var i = zone.Levels.Count > 0 ? zone.Levels[0] : zone.Body; i < zone.Body; i++)
            kinds[i] = SkippedKind.Header;
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] != RowRole.Row)
                kinds[zone.Body + i] = KindOf(roles[i]);
        }
        var skipped = new List<SkippedRow>();
        for (var i = 0; i < grid.Count; i++)
        {
            for (var blank = last + 1; blank < grid[i].Number && blank <= last + MostBlanksInARow; blank++)
                skipped.Add(new SkippedRow(blank, SkippedKind.Blank, ""));
            last = grid[i].Number;
            if (kinds.TryGetValue(i, out var kind))
                skipped.Add(new SkippedRow(last, kind, grid.RowText(i)));
        }
        return skipped;
    }

    private static SkippedKind KindOf(RowRole role) => role switch
    {
        RowRole.Blank => SkippedKind.Blank,
        RowRole.Header => SkippedKind.Header,
        RowRole.Title => SkippedKind.Title,
        RowRole.Meta => SkippedKind.Meta,
        RowRole.Group => SkippedKind.Group,
        RowRole.Total => SkippedKind.Total,
        _ => SkippedKind.Note,
    };

    private static List<string?>? Groups(SheetGrid grid, HeaderZone zone, RowRole[] roles, List<int> rows)
    {
        if (!roles.Contains(RowRole.Group))
            return null;
        var groups = new List<string?>(rows.Count);
        string? current = null;
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == RowRole.Group)
                current = GroupName(grid, zone.Body + i);
            else if (roles[i] == RowRole.Row)
                groups.Add(current);
        }
        return groups;
    }

    /// <summary>一 in the column of numbers and 乡镇 in the next are 一、乡镇.</summary>
    private static string GroupName(SheetGrid grid, int row)
    {
        var first = grid.FirstFilled(row);
        var label = grid.Text(row, first);
        if (!RowWords.IsGroupNumber(label) || grid[row][first + 1] is not { Kind: RawKind.Text } name)
            return label.TrimEnd(':', '：');
        return label[^1] is '、' or '）' or ')' or '.' ? label + name.Display : label + "、" + name.Display;
    }
}
