using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>What a join brings.</summary>
/// <param name="Name">What the user calls the other table: a column of it whose name is taken becomes <c>last_得分</c>.</param>
/// <param name="On">The own column whose names are looked up; null for the own key.</param>
/// <param name="Columns">The other table's columns; empty for all but its key and 序号.</param>
public sealed record JoinRequest(string Name, string? On, IReadOnlyList<string> Columns);

/// <summary>Columns of another sheet or issue, brought to the rows of the same name.</summary>
public static class TableJoin
{
    /// <summary>The table with the other's columns; null, with findings, when one of the two has no such column.</summary>
    public static DataTable? Join(DataTable left, DataTable right, JoinRequest request, MasterList? master, DiagnosticBag findings, bool isMaster = false)
    {
        var leftColumn = KeyColumn(left, request.On ?? left.Key, findings);
        var rightColumn = KeyColumn(right, right.Key, findings);
        var brought = ColumnsOf(right, rightColumn, request, findings);
        if (leftColumn < 0 || rightColumn < 0 || brought is null)
            return null;
        var matches = Match(left, leftColumn, right, rightColumn, request.Name, master, findings);
        // Looked up by another column (the leader of a project's unit), the other table need not be used up; of the list of units D190 speaks.
        if ((request.On is null || request.On == left.Key) && !isMaster)
            ReportUnused(left, right, rightColumn, matches, findings);
        var taken = left.Columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var more = new List<(DataColumn, JoinedColumn)>();
        foreach (var index in brought)
        {
            var column = right.Columns[index] with { From = request.Name };
            if (!taken.Add(column.Name))
                column = column with { Name = request.Name + "_" + column.Name, Path = [request.Name, .. column.Path] };
            taken.Add(column.Name);
            more.Add((column, new JoinedColumn(right, index, leftColumn, matches)));
        }
        return left.WithColumns(more);
    }

    private static int KeyColumn(DataTable table, string? key, DiagnosticBag findings)
    {
        var index = key is null ? -1 : table.ColumnIndex(key);
        if (key is null)
            findings.Add(DataProblems.JoinWithoutKey(table.Location));
        else if (index < 0)
            findings.Add(DataProblems.UnknownColumn(table.Location, key, Nearest.Alike(key, table.Columns.Select(c => c.Name))));
        return index;
    }

    private static List<int>? ColumnsOf(DataTable right, int key, JoinRequest request, DiagnosticBag findings)
    {
        if (request.Columns.Count == 0)
            return [.. Enumerable.Range(0, right.Columns.Count).Where(i => i != key && !RowWords.IsSerialName(right.Columns[i].Name))];
        var columns = new List<int>();
        foreach (var name in request.Columns)
        {
            var index = right.ColumnIndex(name);
            if (index < 0)
                findings.Add(DataProblems.UnknownColumn(right.Location, name, Nearest.Alike(name, right.Columns.Select(c => c.Name))));
            columns.Add(index);
        }
        return columns.Contains(-1) ? null : columns;
    }

    private static int[] Match(DataTable left, int leftColumn, DataTable right, int rightColumn, string name, MasterList? master, DiagnosticBag findings)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < right.RowCount; row++)
            rows.TryAdd(KeyOf(right[row, rightColumn], master), row);
        var matches = new int[left.RowCount];
        var limited = new LimitedFindings(findings);
        for (var row = 0; row < left.RowCount; row++)
        {
            var key = KeyOf(left[row, leftColumn], master);
            matches[row] = key.Length > 0 && rows.TryGetValue(key, out var other) ? other : -1;
            if (matches[row] < 0)
                limited.Add(DataProblems.KeyWithoutPartner(left.LocationOf(row, leftColumn), MasterNames.TextOf(left[row, leftColumn]), name, right.Location));
        }
        limited.Close();
        return matches;
    }

    private static void ReportUnused(DataTable left, DataTable right, int column, int[] matches, DiagnosticBag findings)
    {
        var used = matches.ToHashSet();
        var unused = Enumerable.Range(0, right.RowCount).Where(r => !used.Contains(r) && right[r, column] is not null).ToList();
        if (unused.Count > 0)
            findings.Add(DataProblems.RowsNotJoined(right.LocationOf(unused[0], column), [.. unused.Select(r => MasterNames.TextOf(right[r, column]))], left.Location));
    }

    private static string KeyOf(object? value, MasterList? master)
    {
        var name = MasterNames.TextOf(value);
        return NameFolding.Fold(master?.Find(name)?.Name ?? name);
    }
}
