using Reports.Diagnostics;

namespace Reports.Packages;

/// <param name="FailedWith">The findings of the build that could not make it; the outputs are those of an earlier one. Null for a piece that was made.</param>
internal sealed record NextPiece(string Name, StoredPiece Place, IReadOnlyList<ManifestFinding>? FailedWith = null);

/// <summary>The manifest after a run, from the last one and what the run made.</summary>
/// <param name="Pieces">In plan order.</param>
internal sealed record NextManifest(string Tool, IReadOnlyList<NextPiece> Pieces, IReadOnlyList<ManifestFile> Gone)
{
    /// <summary>Pieces that this run was not about, or could not make, keep what is known of their files.</summary>
    /// <param name="written">The outputs of the run, by <see cref="OutputPath.Digest"/>.</param>
    public static NextManifest Of(
        ManifestStore last, IReadOnlyList<PieceResult> results, IReadOnlyDictionary<string, StoredPiece> entries, IReadOnlySet<UInt128> written, Workspace workspace, RunOptions options, DiagnosticBag findings)
    {
        var made = Made(last, results, entries);
        if (options.Selection.Shard is not null)
            return new NextManifest(options.ToolVersion, [.. made.Values.Where(p => entries.ContainsKey(p.Name))], []);
        var asked = results.Select(r => r.Name).Concat(made.Keys).ToHashSet(StringComparer.Ordinal);
        var others = last.Names.Where(n => !asked.Contains(n)).Select(n => new NextPiece(n, last.Find(n)!.Value)).ToList();
        // An archive or a list that this run did not make belongs to a package that is still there.
        var packages = workspace.Plan.Packages.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var lost = options.Selection.IsAll ? others.Where(p => !(p.Name.IndexOf(':') is > 0 and var at && packages.Contains(p.Name[..at]))).Select(p => p.Name).ToHashSet(StringComparer.Ordinal) : [];
        var kept = made.Values.Where(p => !entries.ContainsKey(p.Name)).Concat(others).Select(p => p.Name).Where(n => !lost.Contains(n)).ToHashSet(StringComparer.Ordinal);
        var live = written.Concat(last.Outputs.Where(o => kept.Contains(o.Piece)).Select(o => o.Path)).ToHashSet();
        var gone = GoneFiles(last, lost, live, workspace, options, findings);
        // A run over a part of a package leaves every piece in its place.
        var pieces = options.Selection.Only.Count == 0
            ? made.Values.Concat(others.Where(p => !lost.Contains(p.Name))).Concat(options.Prune ? [] : others.Where(p => lost.Contains(p.Name)))
            : last.Names.Select(n => made.Remove(n, out var entry) ? entry : new NextPiece(n, last.Find(n)!.Value)).ToList().Concat(made.Values);
        var order = workspace.Plan.Names.Select((name, at) => (name, at)).ToDictionary(x => x.name, x => x.at, StringComparer.Ordinal);
        return new NextManifest(options.ToolVersion, [.. pieces.OrderBy(p => order.TryGetValue(p.Name.Split('/', ':')[0], out var at) ? at : int.MaxValue)], gone);
    }

    private static OrderedDictionary<string, NextPiece> Made(ManifestStore last, IReadOnlyList<PieceResult> results, IReadOnlyDictionary<string, StoredPiece> entries)
    {
        var made = new OrderedDictionary<string, NextPiece>(results.Count, StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (entries.TryGetValue(result.Name, out var entry))
                made[result.Name] = new NextPiece(result.Name, entry);
            else if (last.Find(result.Name) is { } old)
                made[result.Name] = new NextPiece(result.Name, old, result.State == PieceState.Failed ? [.. result.Findings.Select(ManifestFinding.Of)] : null);
        }
        foreach (var (name, entry) in entries.Where(e => e.Key.Contains(':') && !e.Key.Contains('/')).OrderByDescending(e => e.Key, StringComparer.Ordinal))
            made[name] = new NextPiece(name, entry);
        return made;
    }

    /// <summary>Files that no piece writes any more: those of pieces gone from the plan, and those of pieces that were renamed.</summary>
    /// <returns>Those of renamed pieces that are still there.</returns>
    private static List<ManifestFile> GoneFiles(ManifestStore last, HashSet<string> lost, HashSet<UInt128> live, Workspace workspace, RunOptions options, DiagnosticBag findings)
    {
        var ofLost = last.Names.Where(lost.Contains).SelectMany(n => last.Read(n)?.Outputs ?? []).ToList();
        var renamed = last.Outputs.Where(o => !live.Contains(o.Path) && !lost.Contains(o.Piece)).Select(o => o.Piece).ToHashSet(StringComparer.Ordinal);
        var stale = last.Gone.Concat(last.Names.Where(renamed.Contains).SelectMany(n => last.Read(n)?.Outputs ?? [])).Where(o => !live.Contains(OutputPath.Digest(o.File))).DistinctBy(o => o.File)
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
        foreach (var file in ofLost.Where(o => !live.Contains(OutputPath.Digest(o.File))).Concat(stale))
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
