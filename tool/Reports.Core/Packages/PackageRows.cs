using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>The rows that a package goes through: filtered, in order.</summary>
internal static class PackageRows
{
    /// <param name="leftOut">Takes the rows that do not meet the package's condition.</param>
    public static IReadOnlyList<EachRow> Of(PackageSpec spec, Sources sources, PlanSelection selection, List<EachRow> leftOut, DiagnosticBag findings)
    {
        var node = sources.Find(spec.EachSource.Text);
        if (node is null)
            return [];
        var rows = Rows(node);
        if (rows is null)
        {
            findings.Add(PackageProblems.EachIsNoTable(spec.EachSource));
            return [];
        }
        if (rows.Count == 0)
        {
            findings.Add(PackageProblems.NoRows(spec.EachSource));
            return [];
        }
        if (!HasColumns(spec, selection, rows[0], findings))
            return [];
        var taken = rows.Where(r => selection.Only.All(o => PlanFields.AsText(r[o.Column]) == o.Value));
        if (spec.Where is { } where)
            taken = taken.Where(r => IsTrue(where, spec, r, sources, findings) || Leave(r));
        return Sorted([.. taken], spec.Order);

        bool Leave(EachRow row)
        {
            leftOut.Add(row);
            return false;
        }
    }

    /// <summary>The value of a column that is nearest to one that no row has; null when there is none.</summary>
    public static string? NearestValue(PackageSpec spec, Sources sources, string column, string value) =>
        Nearest.To(value, All(spec.EachSource.Text, sources).Select(r => PlanFields.AsText(r[column])).OfType<string>().Distinct());

    /// <summary>Every row, in the order of the source; empty where there is no table.</summary>
    public static IReadOnlyList<EachRow> All(string source, Sources sources) => sources.Find(source) is { } node ? Rows(node) ?? [] : [];

    /// <summary>The row's own name: its key, else its first text, else its number.</summary>
    public static string NameOf(EachRow row)
    {
        if (row.Node is DataTable { Key: { } key } && PlanFields.AsText(row[key]) is { Length: > 0 } keyed)
            return keyed;
        return row.Columns.Select(c => row[c]).OfType<string>().FirstOrDefault(s => s.Length > 0)
            ?? (row.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<EachRow>? Rows(DataNode node) => node switch
    {
        DataTable table => [.. Enumerable.Range(0, table.RowCount).Select(i => new EachRow(table, i))],
        DataList list when Enumerable.Range(0, list.Count).All(i => list[i] is DataMap) => [.. Enumerable.Range(0, list.Count).Select(i => new EachRow(list, i))],
        _ => null,
    };

    private static bool HasColumns(PackageSpec spec, PlanSelection selection, EachRow row, DiagnosticBag findings)
    {
        var asked = spec.Order.Select(o => new PlanText(o.Column, o.Location)).Concat(selection.Only.Select(o => new PlanText(o.Column, SourceLocation.None)));
        if (spec.Groups is { } groups)
            asked = asked.Append(groups);
        var known = row.Columns.ToList();
        var missing = asked.Where(a => !known.Contains(a.Text)).ToList();
        foreach (var column in missing)
            findings.Add(PackageProblems.NoColumn(column, spec.EachSource.Text, Nearest.To(column.Text, known), known));
        return missing.Count == 0;
    }

    private static bool IsTrue(PlanText where, PackageSpec spec, EachRow row, Sources sources, DiagnosticBag findings)
    {
        var expression = where.Text.Trim();
        if (expression.StartsWith("{{", StringComparison.Ordinal) && expression.EndsWith("}}", StringComparison.Ordinal))
            expression = expression[2..^2];
        // In a condition a blank cell is false and no error.
        var condition = $"{{{{ if {expression} }}}}true{{{{ end }}}}";
        return NameTemplate.Render(condition, where.Location, sources, Piece.Of(spec.Name, spec, row), findings) == "true";
    }

    private static List<EachRow> Sorted(List<EachRow> rows, IReadOnlyList<OrderKey> order)
    {
        if (order.Count == 0)
            return rows;
        var sorted = rows.Order(Comparer<EachRow>.Create((a, b) =>
        {
            foreach (var key in order)
            {
                var result = DataOrder.Compare(a[key.Column], b[key.Column], key.IsDescending);
                if (result != 0)
                    return result;
            }
            return 0;
        }));
        return [.. sorted];
    }
}
