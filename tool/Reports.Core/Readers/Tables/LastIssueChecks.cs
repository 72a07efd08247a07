using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Tables;

/// <summary>What this issue's table says of the last one, held against the last issue's own table.</summary>
internal static class LastIssueChecks
{
    private const int MostFindings = 5;

    private static readonly string[] s_last = ["上月", "上期", "上季度", "上季", "上周", "上旬", "上次"];

    public static void Run(
        IReadOnlyList<(int Now, int Last)> pairs, SourceTable now, SourceTable last, int keyNow, int keyLast,
        IReadOnlyList<string> added, IReadOnlyList<string> gone, SourceLocation fence, DiagnosticBag findings)
    {
        for (var column = 0; column < now.Columns.Count; column++)
        {
            if (now.IsNumeric(column) && Counterpart(now.Columns[column], last) is >= 0 and var there)
                Compare(pairs, now, last, keyNow, column, there, findings);
        }
        var alike = Alike(added, gone);
        foreach (var (one, other) in alike)
            findings.Add(TableProblems.AlikeNames(one, other, PlaceOf(now, keyNow, one), PlaceOf(last, keyLast, other)));
        var (more, less) = (added.Except(alike.Select(a => a.New)).ToList(), gone.Except(alike.Select(a => a.Gone)).ToList());
        if (more.Count + less.Count > 0)
            findings.Add(TableProblems.OtherUnits(more, less, fence));
    }

    /// <summary>上月排名 is the last issue's 排名.</summary>
    private static int Counterpart(DataColumn column, SourceTable last)
    {
        var name = column.Path.Count > 0 ? column.Path[^1] : column.Name;
        var word = s_last.FirstOrDefault(w => name.StartsWith(w, StringComparison.Ordinal) && name.Length > w.Length);
        var there = word is null ? -1 : last.Find(name[word.Length..]);
        return there >= 0 && last.IsNumeric(there) ? there : -1;
    }

    private static void Compare(IReadOnlyList<(int Now, int Last)> pairs, SourceTable now, SourceTable last, int key, int column, int there, DiagnosticBag findings)
    {
        var other = pairs.Where(p => now.Number(p.Now, column) is { } said && last.Number(p.Last, there) is { } was
            && Ranking.Round(was, said.Scale) != said && Ranking.Round(said, was.Scale) != was).ToList();
        for (var i = 0; i < Math.Min(other.Count, MostFindings); i++)
        {
            var (row, before) = other[i];
            findings.Add(TableProblems.LastDisagrees(
                LastIssue.Key(now, row, key), now.Columns[column].Name, FenceFields.Printed(now.Value(row, column))!, last.Columns[there].Name, FenceFields.Printed(last.Value(before, there))!,
                now.Place(row, column), last.Place(before, there), i == MostFindings - 1 ? other.Count - MostFindings : 0));
        }
    }

    /// <summary>Names of one issue only that differ by one character from one of the other only.</summary>
    private static List<(string New, string Gone)> Alike(IReadOnlyList<string> added, IReadOnlyList<string> gone)
    {
        var found = new List<(string, string)>();
        foreach (var name in added)
        {
            if (gone.FirstOrDefault(g => DiffersByOne(name, g)) is { } other)
                found.Add((name, other));
        }
        return found;
    }

    private static bool DiffersByOne(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 3 || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var (head, tail) = (0, 0);
        while (head < Math.Min(a.Length, b.Length) && a[head] == b[head])
            head++;
        while (tail < Math.Min(a.Length, b.Length) - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        return Math.Max(a.Length, b.Length) - head - tail <= 1;
    }

    private static SourceLocation PlaceOf(SourceTable table, int key, string name)
    {
        var row = Enumerable.Range(0, table.RowCount).First(r => LastIssue.Key(table, r, key) == name);
        return table.Place(row, key);
    }
}
