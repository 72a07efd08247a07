namespace Reports.Data;

/// <summary>
/// One table laid out in two or three strips to save paper: the same names stand again to the right, and the rows go on there.
/// Strips that speak of the same rows (August beside September) are columns of one table and are left alone.
/// </summary>
internal static class SideBySide
{
    /// <summary>The sheet with the strips one below the other, each cell knowing its place; null when there is one strip only.</summary>
    public static RawSheet? Unfold(SheetGrid grid, HeaderZone zone)
    {
        if (zone.Levels.Count != 1 || grid.Sheet.Merges.Any(m => m.Top > grid[zone.Levels[0]].Number) || Strips(grid, zone.Levels[0]) is not { } starts || !AreApart(grid, zone, starts))
            return null;
        var sheet = new RawSheet(grid.Sheet.Name);
        sheet.Merges.AddRange(grid.Sheet.Merges);
        sheet.HiddenColumns.AddRange(grid.Sheet.HiddenColumns);
        var width = starts[1] - starts[0];
        for (var i = 0; i < zone.Body; i++)
            sheet.Rows.Add(i < zone.Levels[0] ? grid[i] : Part(grid[i], starts[0], width));
        foreach (var start in starts)
        {
            for (var i = zone.Body; i < grid.Count; i++)
            {
                // A total, a note, a line for signatures runs under all strips: the first one has it.
                var part = Part(grid[i], start, width);
                if (part.Cells.Length > 0)
                    sheet.Rows.Add(part);
            }
        }
        return sheet;
    }

    /// <summary>Where the header's names begin again, or null.</summary>
    private static List<int>? Strips(SheetGrid grid, int header)
    {
        var first = grid.FirstFilled(header);
        var starts = Enumerable.Range(0, grid.Width).Where(c => grid.Text(header, c) == grid.Text(header, first)).ToList();
        if (starts.Count is < 2 or > 4)
            return null;
        var width = starts[1] - starts[0];
        var names = Enumerable.Range(first, width).Select(c => grid.Text(header, c)).ToList();
        if (names.Count(n => n.Length > 0) < 2)
            return null;
        for (var strip = 0; strip < starts.Count; strip++)
        {
            if (starts[strip] != first + strip * width || Enumerable.Range(0, width).Any(c => grid.Text(header, starts[strip] + c) != names[c]))
                return null;
        }
        return Enumerable.Range(starts[^1] + width, Math.Max(0, grid.Width - starts[^1] - width)).All(c => grid.IsBlank(header, c)) ? starts : null;
    }

    /// <summary>No name of one strip comes in another: they are different rows.</summary>
    private static bool AreApart(SheetGrid grid, HeaderZone zone, List<int> starts)
    {
        var name = Enumerable.Range(0, starts[1] - starts[0]).FirstOrDefault(c => !grid.IsBlank(zone.Levels[0], starts[0] + c) && !RowWords.IsSerialName(grid.Text(zone.Levels[0], starts[0] + c)), -1);
        if (name < 0)
            return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in starts)
        {
            var own = Enumerable.Range(zone.Body, grid.Count - zone.Body).Select(i => grid[i][start + name])
                .Where(c => c.Kind == RawKind.Text && !RowWords.IsTotal(c.Display)).Select(c => NameFolding.Fold(c.Display)).ToHashSet(StringComparer.Ordinal);
            if (own.Count == 0 || own.Overlaps(seen))
                return false;
            seen.UnionWith(own);
        }
        return true;
    }

    private static RawRow Part(RawRow row, int start, int width)
    {
        var end = Math.Min(row.Cells.Length, start + width);
        while (end > start && row.Cells[end - 1].Kind == RawKind.Blank)
            end--;
        return row with { Cells = end > start ? row.Cells[start..end] : [], Shift = start };
    }
}
