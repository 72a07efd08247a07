using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Units that a list of all units names and the package's source does not.</summary>
internal static class PackageUnits
{
    public static IEnumerable<Diagnostic> Check(PackageSpec spec, Sources sources)
    {
        if (sources.Find(spec.EachSource.Text) is not DataTable table)
            yield break;
        foreach (var other in sources.Specs.Where(s => s.Name != spec.EachSource.Text && (s.Links.IsMaster || s.Options?.Contains("key") == true)))
        {
            if (sources.Find(other.Name) is not DataTable { Key: { } key } all || table.ColumnIndex(key) is not (>= 0 and var column))
                continue;
            var there = Enumerable.Range(0, table.RowCount).Select(r => PlanFields.AsText(table[r, column])).ToHashSet();
            var missing = Enumerable.Range(0, all.RowCount).Select(r => PlanFields.AsText(all[r, all.ColumnIndex(key)])).OfType<string>().Where(n => n.Length > 0 && !there.Contains(n)).Distinct().ToList();
            if (missing.Count > 0)
                yield return PackageProblems.UnitsWithoutPaper(spec.Name, other.Name, missing, spec.EachSource.Location);
        }
    }
}
