using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>The manifest after a run, from the last one and what the run made.</summary>
internal static class NextManifest
{
    /// <summary>Plan order; pieces that this run was not about, or could not make, keep what is known of their files.</summary>
    public static Manifest Of(
        Manifest last, IReadOnlyList<PieceResult> results, IReadOnlyDictionary<string, ManifestPiece> entries, Workspace workspace, RunOptions options, DiagnosticBag findings)
    {
        var made = Made(last, results, entries);
        if (options.Selection.Shard is not null)
            return new Manifest(options.ToolVersion, [.. made.Values.Where(p => entries.ContainsKey(p.Name))]);
        var asked = results.Select(r => r.Name).Concat(made.Keys).ToHashSet(StringComparer.Ordinal);
        var others = last.Pieces.Where(p => !asked.Contains(p.Name)).ToList();
        // An archive or a list that this run did not make belongs to a package that is still there.
        var packages = workspace.Plan.Packages.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var lost = options.Selection.IsAll ? others.Where(p => !(p.Name.IndexOf(':') is > 0 and var at && packages.Contains(p.Name[..at]))).ToList() : [];
        var gone = Gone(last, made.Values.Concat(others), lost, workspace, options, findings);
        // A run over a part of a package leaves every piece in its place.
        var pieces = options.Selection.Only.Count == 0
            ? made.Values.Concat(others.Except(lost)).Concat(options.Prune ? [] : lost)
            : last.Pieces.Select(p => made.Remove(p.Name, out var entry) ? entry : p).ToList().Concat(made.Values);
        var order = workspace.Plan.Names.Select((name, at) => (name, at)).ToDictionary(x => x.name, x => x.at, StringComparer.Ordinal);
        return new Manifest(options.ToolVersion, [.. pieces.OrderBy(p => order.TryGetValue(p.Name.Split('/', ':')[0], out var at) ? at : int.MaxValue)]) { Gone = gone };
    }

    private static Dictionary<string, ManifestPiece> Made(Manifest last, IReadOnlyList<PieceResult> results, IReadOnlyDictionary<string, ManifestPiece> entries)
    {
        var before = last.Pieces.ToLookup(p => p.Name, StringComparer.Ordinal);
        var made = new Dictionary<string, ManifestPiece>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (entries.TryGetValue(result.Name, out var entry))
                made[result.Name] = entry;
            else if (before[result.Name].FirstOrDefault() is { } old)
                made[result.Name] = result.State == PieceState.Failed ? old with { IsFailed = true, Findings = [.. result.Findings.Select(ManifestFinding.Of)] } : old;
        }
        foreach (var file in entries.Values.Where(e => e.Name.Contains(':') && !e.Name.Contains('/')).OrderBy(e => e.Name, StringComparer.Ordinal).Reverse())
            made[file.Name] = file;
        return made;
    }

    /// <summary>Files that no piece writes any more: those of pieces gone from the plan, and those of pieces that were renamed.</summary>
    /// <returns>Those of renamed pieces that are still there.</returns>
    private static List<ManifestFile> Gone(
        Manifest last, IEnumerable<ManifestPiece> kept, List<ManifestPiece> lost, Workspace workspace, RunOptions options, DiagnosticBag findings)
    {
        var live = kept.Except(lost).SelectMany(p => p.Outputs).Select(o => OutputPath.Key(o.File)).ToHashSet(StringComparer.Ordinal);
        var ofLost = lost.SelectMany(p => p.Outputs).ToList();
        var stale = last.Gone.Concat(last.Pieces.Except(lost).SelectMany(p => p.Outputs)).Where(o => !live.Contains(OutputPath.Key(o.File))).DistinctBy(o => o.File)
            .Where(o => TemplateFolders.StaysInside(o.File) && File.Exists(Path.Combine(workspace.OutputFolder, o.File))).ToList();
        if (!options.Prune || !options.Selection.IsAll)
        {
            var files = ofLost.Concat(options.Selection.IsAll ? stale : []).Select(o => o.File).ToList();
            if (files.Count > 0)
                findings.Add(PackageProblems.GoneFromPlan(files.Count, [.. files.Take(5)]));
            return stale;
        }
        var outputs = new OutputFiles(workspace.OutputFolder, static (_, _) => false, overwrite: false);
        var removed = new List<string>();
        foreach (var file in ofLost.Where(o => !live.Contains(OutputPath.Key(o.File))).Concat(stale))
        {
            if (outputs.Prune(file))
                removed.Add(file.File);
            else
                findings.Add(PackageProblems.NotPruned("output/" + file.File));
        }
        if (removed.Count > 0)
            findings.Add(PackageProblems.Pruned(removed.Count, [.. removed.Take(5)]));
        return [];
    }
}
