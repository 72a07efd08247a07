using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>One run over the planned pieces: the state that its threads share.</summary>
internal sealed class BuildRun(Workspace workspace, RunOptions options, Sources sources, OutputRecord record, PlannedWork work)
{
    private readonly OutputFiles _files = new(workspace.OutputFolder, record.IsOurs, options.Overwrite);
    private readonly BuildOptions _build = new(workspace.Root, workspace.Templates) { Draft = options.Draft, Theme = workspace.Plan.Theme, PrintVolume = options.PrintVolume };
    private readonly HashSet<string> _bound = [.. work.Packages.Where(p => p.Volume is not null).Select(p => p.Spec.Name)];
    private readonly Dictionary<string, ManifestPiece> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public PieceResult[] Results { get; } = [.. work.Pieces.Select(p => new PieceResult(p.Name, p.Package, PieceState.Stopped, [], []))];

    public IReadOnlyDictionary<string, ManifestPiece> Entries => _entries;

    public Exception? Bug { get; private set; }

    public void BuildAll(Action<int, PieceResult>? progress, CancellationToken stop)
    {
        var next = -1;
        void Work()
        {
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var i && i < work.Pieces.Count)
            {
                Results[i] = BuildOne(work.Pieces[i]);
                progress?.Invoke(work.Pieces.Count, Results[i]);
            }
        }
        var jobs = Math.Min(options.Jobs, work.Pieces.Count);
        var others = Enumerable.Range(1, Math.Max(0, jobs - 1)).Select(_ => new Thread(Work)).ToList();
        others.ForEach(t => t.Start());
        Work();
        others.ForEach(t => t.Join());
    }

    /// <summary>Binds a package's volume; null when there is nothing to say about it.</summary>
    public PieceResult? Bind(PlannedPackage package)
    {
        var findings = new DiagnosticBag();
        var place = package.Spec.Volume!.Output.Location;
        var missing = package.Pieces.Where(p => !_documents.ContainsKey(p.Name)).Select(p => p.Name).ToList();
        if (missing.Count > 0)
            findings.Add(PackageProblems.VolumeIncomplete(package.Spec.Name, missing, place));
        else if (package.Pieces.Count > 0 && VolumeBuilder.Build(package, [.. package.Pieces.Select(p => _documents[p.Name])], sources, _build) is var bound)
            return Store(package.Spec.Name, null, bound, bound.Findings);
        return findings.Count == 0 ? null : new PieceResult(package.Spec.Name, null, PieceState.Failed, [], [.. findings]);
    }

    private PieceResult BuildOne(PlannedPiece planned)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(planned.Findings);
        if (planned.Piece is null)
            return new PieceResult(planned.Name, planned.Package, PieceState.Failed, [], [.. findings]);
        try
        {
            var built = PieceBuilder.Build(planned.Piece, sources, _build);
            // What a paper lacks because its source could not be read is said once, by the source.
            if (built.Files.Count > 0 || !sources.HasBroken(built.Inputs))
                findings.AddRange(built.Findings);
            return Store(planned.Name, planned.Package, built, findings);
        }
        catch (Exception e)
        {
            // Our own mistake in one piece must not cost the user the other two thousand; Program reports it at the end.
            findings.Add(PackageProblems.OurBug(planned.Name, e.GetType().Name, planned.Location));
            lock (_lock)
                Bug ??= e;
            return new PieceResult(planned.Name, planned.Package, PieceState.Failed, [], [.. findings]);
        }
    }

    private PieceResult Store(string name, string? package, BuiltPiece built, DiagnosticBag findings)
    {
        var files = new List<(WrittenFile File, byte[] Bytes)>();
        foreach (var file in built.Files)
        {
            if (!Claim(file.Path))
                findings.Add(PackageProblems.WrittenTwice(file.Path, built.Piece.Location));
            else if (_files.Prepare(file.Path, file.Bytes, built.Piece.Location, findings) is { } ready)
                files.Add((ready, file.Bytes));
        }
        if (HasStageErrors(findings) || files.Count == 0)
            return new PieceResult(name, package, PieceState.Failed, [], [.. findings]) { Characters = built.Characters };
        var entry = Entry(name, built, files.Select(f => f.File), findings);
        record.Note(entry);
        var isWritten = true;
        foreach (var (file, bytes) in files)
            isWritten &= _files.Write(file, bytes, built.Piece.Location, findings);
        lock (_lock)
        {
            if (isWritten)
                _entries[name] = entry;
            if (package is not null && _bound.Contains(package) && built.Document is not null)
                _documents[name] = built.Document;
        }
        var state = !isWritten ? PieceState.Failed
            : files.Exists(f => f.File.State == OutputState.Beside) ? PieceState.Beside
            : files.TrueForAll(f => f.File.State == OutputState.Same) ? PieceState.Unchanged
            : PieceState.Made;
        return new PieceResult(name, package, state, [.. files.Select(f => f.File)], [.. findings])
        {
            Characters = built.Characters,
            Pages = entry.Pages,
            SpeechMinutes = entry.SpeechMinutes,
        };
    }

    /// <summary>An error of a stage stops the piece; findings of rules (L codes) never stop writing.</summary>
    private static bool HasStageErrors(DiagnosticBag findings) =>
        findings.Any(f => f.Severity == Severity.Error && !f.Code.StartsWith('L'));

    private bool Claim(string path)
    {
        lock (_lock)
            return _written.Add(OutputPath.Key(path));
    }

    private ManifestPiece Entry(string name, BuiltPiece built, IEnumerable<WrittenFile> files, DiagnosticBag findings)
    {
        var inputs = built.Inputs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(i => new ManifestFile(i, HashOf(i)));
        return new ManifestPiece(name, built.Piece.TemplateFile, [.. inputs], [.. files.Select(f => new ManifestFile(f.Path, f.Sha256))])
        {
            Characters = built.Characters,
            Pages = built.Pages,
            SpeechMinutes = SpeakingTime.MinutesOf(built.Document, built.Characters),
            Findings = [.. findings.InOrder().Select(ManifestFinding.Of)],
        };
    }

    /// <summary>Of a file of the workspace, else of the template that ships under that name.</summary>
    private string HashOf(string input)
    {
        const string templates = "templates/";
        return sources.HashOf(input)
            ?? (input.StartsWith(templates, StringComparison.Ordinal) && workspace.Templates.Find(input[templates.Length..]) is { } shipped ? sources.HashOf(shipped.Path) : null)
            ?? "";
    }
}
