using Reports.Diagnostics;

namespace Reports.Packages;

/// <param name="Jobs">Pieces at a time.</param>
/// <param name="ToolVersion">Stands in the manifest.</param>
public sealed record RunOptions(PlanSelection Selection, int Jobs, string ToolVersion)
{
    public bool IsDryRun { get; init; }

    public bool Overwrite { get; init; }

    public bool Draft { get; init; }

    /// <summary>A volume's Word file → the text of its printed pages; null with findings where it cannot be printed. Without it the page numbers are the layout's own.</summary>
    public Func<byte[], DiagnosticBag, IReadOnlyList<string>?>? PrintVolume { get; init; }
}

/// <summary>The whole plan or a part of it: pieces in parallel, results in plan order, a failing piece does not stop the others.</summary>
public static class WorkspaceBuilder
{
    /// <param name="progress">Told of every piece as it ends, from any thread: how many there are, and what became of it.</param>
    public static BuildResult Build(Workspace workspace, RunOptions options, Action<int, PieceResult>? progress, CancellationToken stop)
    {
        var findings = new DiagnosticBag();
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        var work = PiecePlanner.Plan(workspace, sources, options.Selection, findings);
        if (options.IsDryRun)
            return new BuildResult([.. work.Pieces.Select(DryRun)], [.. findings, .. sources.Findings()]);
        using var record = OutputRecord.Open(workspace.OutputFolder, findings);
        if (record is null)
            return new BuildResult([], [.. findings]);
        var run = new BuildRun(workspace, options, sources, record, work);
        run.BuildAll(progress, stop);
        var results = run.Results.ToList();
        if (!stop.IsCancellationRequested)
            results.AddRange(work.Packages.Where(p => p.Volume is not null).Select(run.Bind).OfType<PieceResult>());
        record.Finish(NextManifest(record.Manifest, results, run.Entries, workspace.Plan, options, findings), findings);
        return new BuildResult(results, [.. findings, .. sources.Findings()]) { IsStopped = stop.IsCancellationRequested, Bug = run.Bug };
    }

    private static PieceResult DryRun(PlannedPiece piece) =>
        new(piece.Name, piece.Package, piece.Piece is null ? PieceState.Failed : PieceState.Planned,
            [.. piece.Outputs.Select(o => new WrittenFile(o, "", OutputState.Written))], [.. piece.Findings]);

    /// <summary>Plan order; pieces that this run was not about, or could not make, keep what is known of their files.</summary>
    private static Manifest NextManifest(
        Manifest last, List<PieceResult> results, IReadOnlyDictionary<string, ManifestPiece> entries, WorkspacePlan plan, RunOptions options, DiagnosticBag findings)
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
        var asked = results.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var others = last.Pieces.Where(p => !asked.Contains(p.Name)).ToList();
        if (options.Selection.IsAll && others.Count > 0)
            findings.Add(PackageProblems.GoneFromPlan(others.Count, [.. others.SelectMany(p => p.Outputs).Take(5).Select(o => o.File)]));
        // A run over a part leaves every piece in its place.
        var pieces = options.Selection.IsAll
            ? made.Values.Concat(others)
            : last.Pieces.Select(p => made.Remove(p.Name, out var entry) ? entry : p).ToList().Concat(made.Values);
        var order = plan.Names.Select((name, at) => (name, at)).ToDictionary(x => x.name, x => x.at, StringComparer.Ordinal);
        return new Manifest(options.ToolVersion, [.. pieces.OrderBy(p => order.TryGetValue(p.Name.Split('/')[0], out var at) ? at : int.MaxValue)]);
    }
}
