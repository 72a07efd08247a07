namespace Reports.Data;

/// <summary>What the rows above the header say about the whole table.</summary>
internal sealed class TableHead
{
    public TableHead(SheetGrid grid, HeaderZone zone, List<(int Position, SkippedKind Kind)> above)
    {
        foreach (var (position, kind) in above)
        {
            if (kind == SkippedKind.Title && TitleOf(grid, position) is { } title)
                Title = Title is null ? title : Continued(Title, title);
            Unit ??= UnitOf(grid, position);
        }
        foreach (var level in zone.Levels)
            Unit ??= UnitOf(grid, level, isHeader: true);
        Period = PeriodOf(grid, above) ?? (grid.Sheet.Name is { } name ? Periods.Find(name) : null);
    }

    public string? Title { get; }

    public string? Unit { get; }

    public string? Period { get; }

    private static string? TitleOf(SheetGrid grid, int position)
    {
        var texts = grid[position].Cells.Where(c => !c.IsBlank).Select(c => c.Display).Where(t => !RowWords.IsMeta(t)).ToList();
        return texts.Count > 0 ? string.Join(" ", texts).Replace("\n", "", StringComparison.Ordinal) : null;
    }

    /// <summary>云溪县 / 营商环境评价结果 is one title in two rows; （2023年9月） and a second title are not.</summary>
    private static string Continued(string title, string next) =>
        title.Length <= 14 && title[^1] is not ('表' or '况' or '账' or '单' or '计' or '总' or '果' or '）' or ')') && next[0] is not ('（' or '(') && next.Length < 40 ? title + next : title;

    /// <summary>单位 | : | 万元, the label, its colon and the measure in cells of their own and nothing else in the row.</summary>
    public static string? UnitInPieces(SheetGrid grid, int position)
    {
        var pieces = grid[position].Cells.Where(c => !c.IsBlank).Select(c => c.Display).ToList();
        return pieces.Count is 2 or 3 && pieces.All(p => p.Length <= 12) && CellText.WithoutBlanks(CellText.FoldWidth(string.Concat(pieces))) is var joined && joined.Contains(':', StringComparison.Ordinal) ? Units.OfCell(joined) : null;
    }

    private static string? UnitOf(SheetGrid grid, int position, bool isHeader = false)
    {
        if (!isHeader && UnitInPieces(grid, position) is { } pieced)
            return pieced;
        var afterLabel = false;
        foreach (var cell in grid[position].Cells)
        {
            if (cell.IsBlank)
                continue;
            var text = cell.Display;
            // （万元） in the header is the unit of its column alone.
            if (Units.OfCell(text) is { } unit && (!isHeader || text.Contains('单')))
                return unit;
            if (afterLabel && Units.Split(CellText.FoldWidth(text)).All(Units.IsMeasure))
                return CellText.FoldWidth(text);
            afterLabel = CellText.WithoutBlanks(CellText.FoldWidth(text)) is "单位:" or "计量单位:" or "金额单位:";
        }
        return null;
    }

    /// <summary>The title's period first; a date of signing (2023年10月8日) is none.</summary>
    private static string? PeriodOf(SheetGrid grid, List<(int Position, SkippedKind Kind)> above)
    {
        foreach (var (position, kind) in above)
        {
            if (kind == SkippedKind.Title && Periods.Find(grid.RowText(position)) is { } period)
                return period;
        }
        foreach (var (position, kind) in above)
        {
            if (kind != SkippedKind.Meta)
                continue;
            foreach (var cell in grid[position].Cells)
            {
                if (!cell.IsBlank && RowWords.StatesPeriod(cell.Display) && Periods.Find(cell.Display) is { } period)
                    return period;
            }
        }
        return null;
    }
}
