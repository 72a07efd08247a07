namespace Reports.Data;

/// <summary>The tables of a sheet that holds several: one below the other, or side by side with a blank column between them.</summary>
internal static class SheetTables
{
    /// <summary>Top to bottom, and in each band left to right; each as a sheet of its own whose cells know their places.</summary>
    public static List<RawSheet> All(RawSheet sheet, DataRequest request)
    {
        var tables = new List<RawSheet>();
        for (var rest = sheet; rest.Rows.Count > 0;)
        {
            var below = BeginOfNext(rest, request);
            tables.AddRange(SideBySideIn(Rows(rest, 0, below), request));
            if (below <= 0)
                break;
            rest = Rows(rest, below, rest.Rows.Count);
        }
        return tables;
    }

    private static int BeginOfNext(RawSheet sheet, DataRequest request)
    {
        var grid = new SheetGrid(sheet);
        var zone = new HeaderFinder(grid).Find([], []);
        var columns = TableColumns.Find(grid, zone, TableReader.ColumnsWithData(grid, zone), Diagnostics.SourceLocation.None, []);
        var sorter = new RowSorter(grid, zone, columns, request with { Groups = null });
        sorter.Sort();
        return sorter.OtherTable >= 0 ? sorter.OtherTable : sheet.Rows.Count;
    }

    private static RawSheet Rows(RawSheet sheet, int from, int to)
    {
        var part = Empty(sheet);
        part.Rows.AddRange(sheet.Rows.Take(from..Math.Max(from, to)));
        return part;
    }

    /// <summary>Blocks of at least two named columns, parted by a column without any cell from the header down.</summary>
    private static List<RawSheet> SideBySideIn(RawSheet sheet, DataRequest request)
    {
        var grid = new SheetGrid(sheet);
        var zone = new HeaderFinder(grid).Find([], []);
        if (zone.Levels.Count == 0)
            return [sheet];
        var blocks = new List<(int First, int End)>();
        var first = -1;
        for (var column = 0; column <= grid.Width; column++)
        {
            var isFree = column == grid.Width || Enumerable.Range(zone.Levels[^1], grid.Count - zone.Levels[^1]).All(i => grid.Shown(i, column).IsBlank);
            if (!isFree && first < 0)
                first = column;
            if (isFree && first >= 0)
            {
                blocks.Add((first, column));
                first = -1;
            }
        }
        return blocks.Count < 2 || blocks.Exists(b => b.End - b.First < 2) ? [sheet] : [.. blocks.Select(b => Columns(sheet, b.First, b.End))];
    }

    private static RawSheet Columns(RawSheet sheet, int first, int end)
    {
        var part = Empty(sheet);
        part.Merges.Clear();
        part.Merges.AddRange(sheet.Merges.Where(m => m.Left >= first && m.Right < end).Select(m => m with { Left = m.Left - first, Right = m.Right - first }));
        foreach (var row in sheet.Rows)
        {
            var cells = row.Cells.Length > first ? row.Cells[first..Math.Min(end, row.Cells.Length)] : [];
            if (cells.Any(c => c.Kind != RawKind.Blank))
                part.Rows.Add(row with { Cells = cells, Shift = row.Shift + first });
        }
        return part;
    }

    private static RawSheet Empty(RawSheet sheet)
    {
        var part = new RawSheet(sheet.Name);
        part.Merges.AddRange(sheet.Merges);
        return part;
    }
}
