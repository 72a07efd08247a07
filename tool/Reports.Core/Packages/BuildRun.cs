using System.Text;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>One run over the planned pieces: the state that its threads share.</summary>
internal sealed class BuildRun(Workspace workspace, RunOptions options, Sources sources, OutputRecord record, PlannedWork work)
{
    private readonly OutputFiles _files = new(workspace.OutputFolder, record.IsOurs, options.Overwrite);
    private readonly BuildOptions _build = new(workspace.Root, workspace.Templates) { Draft = options.Draft, Theme = workspace.Plan.Theme, Speed = workspace.Plan.Speed, RuleLevels = workspace.Plan.Rules, NotesReads = true, PrintVolume = options.PrintVolume };
    private readonly PieceStamp _stamp = new(workspace, sources, options);
    private readonly HashSet<string> _bound = [.. work.Packages.Where(p => p.Volume is not null).Select(p => p.Spec.Name)];
    private readonly Dictionary<string, ManifestPiece> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Reuse? _reuse;

    private Reuse Reuse => _reuse ??= new Reuse(record.Manifest, _files, sources, _stamp, options.Force);

    public PieceResult[] Results { get; } = [.. work.Pieces.Select(p => new PieceResult(p.Name, p.Package, PieceState.Stopped, [], []))];

    public IReadOnlyDictionary<string, ManifestPiece> Entries => _entries;

    public Exception? Bug { get; private set; }

    public void BuildAll(Action<int, PieceResult>? progress, CancellationToken stop)
    {
        _ = Reuse;
        InParallel(
            work.Pieces.Count,
            i =>
            {
                Results[i] = BuildOne(work.Pieces[i]);
                progress?.Invoke(work.Pieces.Count, Results[i]);
            },
            stop);
    }

    private void InParallel(int count, Action<int> work, CancellationToken stop)
    {
        var next = -1;
        void Work()
        {
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var i && i < count)
                work(i);
        }
        var others = Enumerable.Range(1, Math.Max(0, Math.Min(options.Jobs, count) - 1)).Select(_ => new Thread(Work)).ToList();
        others.ForEach(t => t.Start());
        Work();
        others.ForEach(t => t.Join());
    }

    /// <summary>Binds a package's volume; null when there is nothing to say about it.</summary>
    public PieceResult? Bind(PlannedPackage package, CancellationToken stop)
    {
        var findings = new DiagnosticBag();
        var place = package.Spec.Volume!.Output.Location;
        var missing = package.Pieces.Where(p => !_entries.ContainsKey(p.Name) && !_documents.ContainsKey(p.Name)).Select(p => p.Name).ToList();
        if (missing.Count > 0)
        {
            findings.Add(PackageProblems.VolumeIncomplete(package.Spec.Name, missing, place));
            return new PieceResult(package.Spec.Name, null, PieceState.Failed, [], [.. findings]);
        }
        if (package.Volume is null || package.Pieces.Count == 0)
            return null;
        var papers = Papers(package);
        // Measuring needs the volume bound anew.
        if (options.PrintVolume is null && papers is not null && Reuse.Find(VolumeBuilder.Front(package, workspace.Templates), [], [package.Volume], papers).Entry is { } kept && Keep(kept, package.Spec.Name, null) is { } unchanged)
            return unchanged;
        var unread = package.Pieces.Where(p => !_documents.ContainsKey(p.Name)).ToList();
        InParallel(unread.Count, i => Reread(unread[i]), stop);
        if (stop.IsCancellationRequested || !package.Pieces.All(p => _documents.ContainsKey(p.Name)))
            return null;
        var bound = VolumeBuilder.Build(package, [.. package.Pieces.Select(p => _documents[p.Name])], sources, _build);
        return Store(package.Spec.Name, null, bound, bound.Findings, papers);
    }

    /// <summary>The list of a package, and its archive where one is asked for.</summary>
    /// <returns>The files, below output/.</returns>
    public IEnumerable<string> HandOver(PlannedPackage package, DiagnosticBag findings)
    {
        var name = package.Spec.Name;
        var papers = package.Pieces.Select(p => _entries.GetValueOrDefault(p.Name)).OfType<ManifestPiece>().ToList();
        if (papers.Count == 0)
            yield break;
        var list = StoreFile(name + ":清单", Packages.HandOver.ListPath(name), Packages.HandOver.List(papers), package.Spec.Location, findings);
        if (list is not null)
            yield return list;
        if (!options.Zip)
            yield break;
        var files = papers.SelectMany(p => p.Outputs).Concat(_entries.TryGetValue(name, out var volume) ? volume.Outputs : []).Concat(_entries.TryGetValue(name + ":清单", out var listed) ? listed.Outputs : []);
        if (Packages.HandOver.Zip(name, workspace.OutputFolder, [.. files], package.Spec.Location, findings) is { } bytes
            && StoreFile(name + ":zip", Packages.HandOver.ZipPath(name), bytes, package.Spec.Location, findings) is { } zip)
            yield return zip;
    }

    private string? StoreFile(string name, string path, byte[] bytes, SourceLocation place, DiagnosticBag findings)
    {
        var piece = new Piece(name, "", "", path, [], null) { Location = place };
        var result = Store(name, null, new BuiltPiece(piece, [new BuiltFile(path, bytes)], 0, null, [], new DiagnosticBag()), new DiagnosticBag(), papers: null);
        findings.AddRange(result.Findings);
        return result.Files.Count > 0 ? result.Files[0].Path : null;
    }

    /// <summary>A bound volume needs the papers that were unchanged, too.</summary>
    private void Reread(PlannedPiece planned)
    {
        try
        {
            // It was made of just this before, so there is nothing to say that is not in the manifest.
            if (PieceBuilder.ReadOnly(planned.Piece!, sources, _build).Document is { } document)
            {
                lock (_lock)
                    _documents[planned.Name] = document;
            }
        }
        catch (Exception e)
        {
            lock (_lock)
                Bug ??= e;
        }
    }

    /// <summary>All that the papers of a volume are made from; null when that is not known of each.</summary>
    private string? Papers(PlannedPackage package)
    {
        var volume = package.Spec.Volume!;
        var text = new StringBuilder();
        text.Append(volume.IsOddPage).Append('\n').Append(volume.Head).Append('\n').Append(volume.Template?.Text);
        foreach (var piece in package.Pieces)
        {
            if (!_entries.TryGetValue(piece.Name, out var entry) || entry.Stamp.Length == 0)
                return null;
            text.Append('\n').Append(piece.Name).Append('\n').Append(piece.Group).Append('\n').Append(entry.Stamp).AppendJoin(' ', entry.Reads.Sources.Select(s => s.Digest));
        }
        return DataDigest.Hash(text);
    }

    /// <returns>Null when another piece has written one of its files in this run.</returns>
    private PieceResult? Keep(ManifestPiece entry, string name, string? package)
    {
        if (!entry.Outputs.All(o => Claim(o.File)))
            return null;
        lock (_lock)
            _entries[name] = entry;
        return new PieceResult(name, package, PieceState.Unchanged, [.. entry.Outputs.Select(o => new WrittenFile(o.File, o.Sha256, OutputState.Same))], [.. entry.Findings.Select(f => f.Finding).OfType<Diagnostic>()])
        {
            IsKept = true,
            Characters = entry.Characters,
            Pages = entry.Pages,
            SpeechMinutes = entry.SpeechMinutes,
            Sections = entry.Sections,
        };
    }

    private PieceResult BuildOne(PlannedPiece planned)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(planned.Findings);
        if (planned.Piece is null)
            return new PieceResult(planned.Name, planned.Package, PieceState.Failed, [], [.. findings]);
        try
        {
            if (Reuse.Find(planned.Piece, planned.Findings, [.. planned.Outputs]).Entry is { } kept && Keep(kept, planned.Name, planned.Package) is { } unchanged)
                return unchanged;
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

    /// <param name="papers">Of a volume, what its papers are made from; null when that is not known.</param>
    private PieceResult Store(string name, string? package, BuiltPiece built, DiagnosticBag findings, string? papers = "")
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
        var entry = Entry(name, built, [.. files.Select(f => f.File)], findings, papers);
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
            Sections = entry.Sections,
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

    private ManifestPiece Entry(string name, BuiltPiece built, IReadOnlyList<WrittenFile> files, DiagnosticBag findings, string? papers)
    {
        var inputs = built.Inputs.Append(Workspace.PlanFile).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var reads = built.Reads is null ? PieceReads.None : PieceReads.Of(built.Reads, Packages.Reuse.Roots(built.Piece, sources), Reuse.Digest);
        return new ManifestPiece(name, built.Piece.TemplateFile, [.. inputs.Select(i => new ManifestFile(i, _stamp.HashOf(i)))], [.. files.Select(f => new ManifestFile(f.Path, f.Sha256))])
        {
            Title = built.Document is { } paper ? DocumentWalker.PlainText(paper.Title) : "",
            Speaker = built.Document is { } spoken ? string.Join("、", spoken.Speakers.Select(p => p.Office is null ? p.Name : p.Office + " " + p.Name)) : "",
            Characters = built.Characters,
            Pages = built.Pages,
            SpeechMinutes = built.Spoken?.Minutes,
            SpeechCharacters = built.Spoken?.Characters,
            Sections = built.Spoken?.Sections ?? [],
            Findings = [.. findings.InOrder().Select(ManifestFinding.Of)],
            Stamp = reads is null || papers is null ? "" : _stamp.Of(built.Piece, inputs, papers),
            Reads = reads ?? PieceReads.None,
        };
    }
}
