using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>
/// Fills what a merge looked like before the sheet became a CSV file: in the leading columns, a name that stands once
/// above the blank cells it holds for.
/// </summary>
internal static class FillDown
{
    /// <summary>Fills the column where that is certain. False when the column is full, so that those to its right are not looked at.</summary>
    public static bool Apply(RawCell[] cells, string column, Func<int, SourceLocation> placeOf, DiagnosticBag findings)
    {
        if (cells.Length < 3 || cells[0].Kind != RawKind.Text)
            return false;
        var (blank, last) = (0, "");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Kind == RawKind.Blank)
            {
                blank++;
                continue;
            }
            // A name that comes again is a value of its own, not the head of a family.
            if (cell.Kind != RawKind.Text || (cell.Display != last && !seen.Add(cell.Display)))
                return false;
            last = cell.Display;
        }
        if (blank == 0)
            return seen.Count < cells.Length;
        if (blank * 10 < cells.Length * 3)
            return false;
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Kind == RawKind.Blank)
                cells[i] = cells[i - 1];
        }
        findings.Add(DataProblems.FilledDown(placeOf(0), column, blank));
        return true;
    }
}
