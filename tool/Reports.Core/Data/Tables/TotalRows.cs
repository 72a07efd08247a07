namespace Reports.Data;

/// <summary>Rows that are told to be totals and the like only when all others are known.</summary>
internal sealed class TotalRows(SheetGrid grid, HeaderZone zone, IReadOnlyList<FoundColumn> columns, int[] numericColumns, int serial, string? thousands)
{
    public void Mark(RowRole[] roles)
    {
        SharesBesideTotals(roles);
        SpansAmongMonths(roles);
        FullScoreOnTop(roles);
    }

    /// <summary>完成率 beside 合计, with percentages under names of numbers: it belongs to the totals.</summary>
    private void SharesBesideTotals(RowRole[] roles)
    {
        for (var i = 1; i < roles.Length; i++)
        {
            if (roles[i] != RowRole.Row || roles[i - 1] != RowRole.Total && (i + 1 == roles.Length || roles[i + 1] != RowRole.Total))
                continue;
            var row = zone.Body + i;
            var figures = numericColumns.Where(c => c != serial && !grid.IsBlank(row, c)).ToList();
            if (figures.Count > 0 && RowWords.IsShare(grid.Text(row, grid.FirstFilled(row)))
                && figures.All(c => IsPercent(row, c) && Enumerable.Range(zone.Body, Math.Min(400, grid.Count - zone.Body)).Count(r => IsPercent(r, c)) * 2 < roles.Length))
                roles[i] = RowRole.Total;
        }
    }

    private bool IsPercent(int row, int column) => grid[row][column] is { IsBlank: false } cell && (cell.Kind == RawKind.Percent || cell.Display[^1] is '%' or '％');

    /// <summary>一季度 and 上半年 below their months.</summary>
    private void SpansAmongMonths(RowRole[] roles)
    {
        if (columns.FirstOrDefault(c => c.Place != serial) is not { } label)
            return;
        var rows = Enumerable.Range(0, roles.Length).Where(i => roles[i] == RowRole.Row).ToList();
        var spans = rows.Where(i => RowWords.IsSpanOfMonths(grid.Text(zone.Body + i, label.Place))).ToList();
        if (spans.Count == 0 || rows.Count(i => RowWords.IsMonth(grid.Text(zone.Body + i, label.Place))) != rows.Count - spans.Count || rows.Count - spans.Count < 2)
            return;
        foreach (var i in spans)
            roles[i] = RowRole.Total;
    }

    /// <summary>A first row without a name whose figures none below exceeds: what each column counts for, or the sums.</summary>
    private void FullScoreOnTop(RowRole[] roles)
    {
        var named = columns.Where(c => !numericColumns.Contains(c.Place)).ToList();
        if (roles.Length < 3 || roles[0] != RowRole.Row || roles[1] != RowRole.Row || named.Count == 0 || !named.TrueForAll(c => grid.FilledDown(zone.Body, c.Place).IsBlank))
            return;
        var figures = numericColumns.Where(c => c != serial && CellNumbers.TryParse(grid.Text(zone.Body, c), thousands, out _)).ToList();
        if (figures.Count > 1 && figures.TrueForAll(c => IsMost(c)))
            roles[0] = RowRole.Header;
    }

    private bool IsMost(int column)
    {
        _ = CellNumbers.TryParse(grid.Text(zone.Body, column), thousands, out var most);
        for (var i = zone.Body + 1; i < Math.Min(grid.Count, zone.Body + 400); i++)
        {
            if (CellNumbers.TryParse(grid.Text(i, column), thousands, out var number) && number.Value > most.Value)
                return false;
        }
        return true;
    }
}
