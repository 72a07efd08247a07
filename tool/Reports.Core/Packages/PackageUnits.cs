using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Units that a list of all units names and the package's source does not. The master list is that list; without one, every source with a key is.</summary>
internal static class PackageUnits
{
    public static IEnumerable<Diagnostic> Check(PackageSpec spec, Sources sources)
    {
        if (spec.IsVolumeOnly || sources.Find(spec.EachSource.Text) is not DataTable table)
            yield break;
        var others = sources.Specs.Where(s => s.Name != spec.EachSource.Text).ToList();
        var lists = others.Exists(s => s.Links.IsMaster) ? others.Where(s => s.Links.IsMaster) : others.Where(s => s.Options?.Contains("key") == true);
        foreach (var other in lists)
        {
            if (sources.Find(other.Name) is not DataTable { Key: { } key } all || table.ColumnIndex(key) is not (>= 0 and var column))
                continue;
            var there = Enumerable.Range(0, table.RowCount).Select(r => PlanFields.AsText(table[r, column])).OfType<string>().ToHashSet();
            var missing = Expected(all, all.ColumnIndex(key), other.Links.IsMaster, there).Where(n => n.Length > 0 && !there.Contains(n)).Distinct().ToList();
            if (missing.Count > 0)
                yield return PackageProblems.UnitsWithoutPaper(spec.Name, other.Name, missing, spec.EachSource.Location);
        }
    }

    /// <summary>A package of townships lacks the departments by nature: a category of the master list of which it has none is not asked for.</summary>
    private static IEnumerable<string> Expected(DataTable all, int key, bool isMaster, HashSet<string> there)
    {
        if (!isMaster || MasterList.From(all, []) is not { } master)
            return Enumerable.Range(0, all.RowCount).Select(r => PlanFields.AsText(all[r, key])).OfType<string>();
        var categories = master.Units.Where(u => there.Contains(u.Name)).Select(u => u.Category).ToHashSet();
        return master.Units.Where(u => categories.Contains(u.Category)).Select(u => u.Name);
    }
}
