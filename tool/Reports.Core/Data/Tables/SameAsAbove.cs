using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>同上 and 〃 say what the cell above says.</summary>
internal static class SameAsAbove
{
    public static void Apply(RawCell[] cells, string column, Func<int, SourceLocation> placeOf, DiagnosticBag findings)
    {
        var (count, first) = (0, -1);
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Kind != RawKind.Text || !IsDitto(cells[i].Display) || cells[i - 1].IsBlank || IsDitto(cells[i - 1].Display))
                continue;
            cells[i] = cells[i - 1];
            count++;
            first = first < 0 ? i : first;
        }
        if (count > 0)
            findings.Add(DataProblems.SameAsAbove(placeOf(first), column, count));
    }

    private static bool IsDitto(string text) => text.Length <= 3 && text.TrimEnd('。') is "同上" or "同前" or "〃" or "″" or "〞" or "''";
}
