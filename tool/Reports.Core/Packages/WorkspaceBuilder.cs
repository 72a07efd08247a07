using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Packages;

/// <param name="Jobs">Pieces at a time.</param>
/// <param name="ToolVersion">Stands in the manifest.</param>
public sealed record RunOptions(PlanSelection Selection, int Jobs, string ToolVersion)
{
    public bool IsDryRun { get; init; }

    public bool Overwrite { get; init; }

    public bool Draft { get; init; }

    /// <summary>Makes everything anew, whatever has changed.</summary>
    public bool Force { get; init; }

    /// <summary>Removes the files of papers that are no longer in the plan.</summary>
    public bool Prune { get; init; }

    /// <summary>Makes an archive of each package.</summary>
    public bool Zip { get; init; }

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
        var sources = new Sources(workspace.Root, workspace.Plan.Sources) { Rules = RuleSettings.Default with { Levels = workspace.Plan.Rules } };
        var work = PiecePlanner.Plan(workspace, sources, options.Selection, findings);
        if (options.IsDryRun)
            return DryRun(workspace, options, sources, work, findings);
        using var record = OutputRecord.Open(workspace.OutputFolder, findings, options.Selection.Shard);
        if (record is null)
            return new BuildResult([], [.. findings]);
        var run = new BuildRun(workspace, options, sources, record, work);
        run.BuildAll(progress, stop);
        run.GiveBack();
        var results = run.Results.ToList();
        var handOver = new List<string>();
        foreach (var package in stop.IsCancellationRequested ? [] : work.Packages)
        {
            if (!options.Selection.IsWhole)
            {
                if (package.Spec.Volume is not null)
                    findings.Add(PackageProblems.PartOfPackage(package.Spec.Name, package.Spec.Location));
                continue;
            }
            if (package.Spec.Volume is not null && run.Bind(package, stop) is { } volume)
                results.Add(volume);
            handOver.AddRange(run.Complete(package, findings));
        }
        run.GiveBack();
        record.Finish(NextManifest.Of(record.Last, results, run.Entries, run.Written, workspace, options, findings), findings);
        findings.AddRange(sources.Findings());
        // Met when a paper was read again, for the volume or for the places of findings.
        if (run.Bug is DataChangedException changed)
            findings.Add(changed.Finding);
        return new BuildResult(results, [.. findings]) { IsStopped = stop.IsCancellationRequested, Bug = run.Bug is DataChangedException ? null : run.Bug, HandOver = handOver };
    }

    private static BuildResult DryRun(Workspace workspace, RunOptions options, Sources sources, PlannedWork work, DiagnosticBag findings)
    {
        var files = new OutputFiles(workspace.OutputFolder, static (_, _) => true, overwrite: true);
        using var last = OutputRecord.ReadManifest(workspace.OutputFolder, findings);
        var reuse = new Reuse(last, files, sources, new PieceStamp(workspace, sources, options), options.Force);
        var results = new List<PieceResult>();
        foreach (var package in work.Packages.Where(p => p.LeftOut.Count > 0))
            findings.Add(PackageProblems.LeftOut(package.Spec.Name, package.LeftOut, package.LeftOut.Count + package.Pieces.Count, package.Spec.Where!.Value.Location));
        foreach (var piece in work.Pieces)
        {
            var (entry, why) = piece.Piece is { } wanted ? reuse.Find(wanted, piece.Findings, [.. piece.Outputs]) : default;
            var state = !piece.CanBeMade ? PieceState.Failed : entry is null ? PieceState.Planned : PieceState.Unchanged;
            var outputs = piece.Outputs.Select(o => new MadeFile(o, entry is null ? OutputState.Written : OutputState.Same));
            results.Add(new PieceResult(piece.Name, piece.Package, state, [.. outputs], piece.Findings) { Why = state == PieceState.Planned ? why : null });
        }
        return new BuildResult(results, [.. findings, .. sources.Findings()]);
    }
}
