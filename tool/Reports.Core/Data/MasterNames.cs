using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Leads the names of a table back to those of the master list, and says which of either are not in the other.</summary>
public static class MasterNames
{
    private static readonly char[] s_between = ['、', ',', '，', ';', '；', '/', '\n'];

    /// <summary>The table with the list's names in the column. A cell may name several units: 青石镇、水利局.</summary>
    /// <param name="isKey">The column names the rows: every unit of the list should have one.</param>
    /// <param name="isStated">Else a column of which the list knows less than half is of something else, which one note says.</param>
    public static DataTable LeadBack(DataTable table, int column, MasterList master, bool isKey, bool isStated, DiagnosticBag findings)
    {
        var values = new object?[table.RowCount];
        var (unknown, renamed, seen) = (new List<int>(), new List<(int Row, string Name)>(), new HashSet<MasterUnit>());
        var filled = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            values[row] = table[row, column];
            if (TextOf(values[row]) is not { Length: > 0 } name)
                continue;
            filled++;
            if (NameIn(name, master, seen) is not { } known)
            {
                unknown.Add(row);
                continue;
            }
            if (NameFolding.Fold(known) != NameFolding.Fold(name))
                renamed.Add((row, known));
            values[row] = known;
        }
        if (!isStated && unknown.Count * 2 > filled)
        {
            findings.Add(DataProblems.KeyIsNoUnit(table.Location, table.Columns[column].Name, filled - unknown.Count, filled));
            return table;
        }
        var limited = new LimitedFindings(findings);
        foreach (var row in unknown)
            limited.Add(DataProblems.NotInMasterList(table.LocationOf(row, column), TextOf(table[row, column]), Nearest.Alike(TextOf(table[row, column]), master.Units.Select(u => u.Name))));
        limited.Close();
        if (renamed.Count > 0)
            findings.Add(DataProblems.LedBack(table.LocationOf(renamed[0].Row, column), [.. renamed.Select(r => (TextOf(table[r.Row, column]), r.Name)).Distinct()]));
        if (isKey)
            ReportMissing(table, master, seen, findings);
        var led = table.WithValues(column, values);
        if (isKey)
            ReportTwins(table, led, column, findings);
        return led;
    }

    /// <summary>A table of townships lacks the departments by nature: a category of which it has none is not asked for.</summary>
    private static void ReportMissing(DataTable table, MasterList master, HashSet<MasterUnit> seen, DiagnosticBag findings)
    {
        var categories = seen.Select(u => u.Category).ToHashSet();
        var expected = master.Units.Where(u => categories.Contains(u.Category)).ToList();
        if (expected.Where(u => !seen.Contains(u)).Select(u => u.Name).ToList() is { Count: > 0 } missing)
            findings.Add(DataProblems.UnitsMissing(table.Location, missing, expected.Count));
    }

    internal static string TextOf(object? value) => value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string? NameIn(string text, MasterList master, HashSet<MasterUnit> seen)
    {
        if (master.Find(text) is { } unit)
        {
            seen.Add(unit);
            return unit.Name;
        }
        var names = text.Split(s_between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var units = names.Select(master.Find).ToList();
        if (names.Length < 2 || units.Contains(null))
            return null;
        seen.UnionWith(units!);
        return string.Join('、', units.Select(u => u!.Name));
    }

    /// <summary>水利局 and 县水利局 in one table are one unit twice.</summary>
    private static void ReportTwins(DataTable table, DataTable led, int column, DiagnosticBag findings)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < led.RowCount; row++)
        {
            var name = TextOf(led[row, column]);
            if (name.Length > 0 && !first.TryAdd(name, row) && NameFolding.Fold(TextOf(table[row, column])) != NameFolding.Fold(TextOf(table[first[name], column])))
                findings.Add(DataProblems.DuplicateKey(table.LocationOf(row, column), name, table.LocationOf(first[name], column)));
        }
    }
}
