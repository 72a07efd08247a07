using System.Globalization;

namespace Reports.Data;

/// <summary>The rows of totals that a sheet states, as numbers by column.</summary>
internal static class StatedTotals
{
    public static IReadOnlyList<TotalRow> Read(SheetGrid grid, int body, RowRole[] roles, IReadOnlyList<FoundColumn> columns)
    {
        if (!roles.Contains(RowRole.Total))
            return [];
        var totals = new List<TotalRow>();
        var (first, end) = (0, 0);
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == RowRole.Row)
            {
                // A total ends a stretch only when rows follow it: 平均 and 合计 may stand one below the other.
                if (i > 0 && roles[i - 1] is RowRole.Total or RowRole.Group)
                    first = end;
                end++;
            }
            else if (roles[i] == RowRole.Total)
            {
                var row = grid[body + i];
                var name = row.Cells.FirstOrDefault(c => c.Kind == RawKind.Text).Value as string ?? "";
                totals.Add(new TotalRow(row.Line, name, [.. columns.Select(c => Number(row[c.Place]))], first, end));
            }
        }
        return totals;
    }

    private static decimal? Number(RawCell cell) => cell.Kind switch
    {
        RawKind.Number or RawKind.Percent => (decimal)cell.Value!,
        RawKind.Text when decimal.TryParse(((string)cell.Value!).TrimEnd('%', '％'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
