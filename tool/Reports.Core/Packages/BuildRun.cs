using System.Security.Cryptography;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>One run over the planned pieces: the state that its threads share.</summary>
internal sealed class BuildRun(Workspace workspace, RunOptions options, Sources sources, OutputRecord record, PlannedWork work)
{
    /// <summary>A collection of all garbage takes as long as five of them.</summary>
    private const int ManyPieces = 2000;

    private readonly OutputFiles _files = new(workspace.OutputFolder, record.IsOurs, options.Overwrite);
    private readonly BuildOptions _build = new(workspace.Root, workspace.Templates) { Draft = options.Draft, Theme = workspace.Plan.Theme, Speed = workspace.Plan.Speed, RuleLevels = workspace.Plan.Rules, NotesReads = true, PrintVolume = options.PrintVolume };
    private readonly PieceStamp _stamp = new(workspace, sources, options);
    private readonly Dictionary<string, PlannedPackage> _bound = work.Packages.Where(p => p.Volume is not null).ToDictionary(p => p.Spec.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, StoredPiece> _entries = new(work.Pieces.Count, StringComparer.Ordinal);
    private readonly Dictionary<string, BoundPaper> _papers = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> _written = new(work.Pieces.Count);
    private readonly PieceResult?[] _results = new PieceResult?[work.Pieces.Count];
    private readonly Lock _lock = new();
    private Dictionary<string, OwnPaper>? _own;
    private Reuse? _reuse;

    private Reuse Reuse => _reuse ??= new Reuse(record.Last, _files, sources, _stamp, options.Force);

    /// <summary>Of every piece, in plan order.</summary>
    public IEnumerable<PieceResult> Results => work.Pieces.Select((p, i) => _results[i] ?? new PieceResult(p.Name, p.Package, PieceState.Stopped, [], []));

    /// <summary>Of every piece that was made or kept, where its entry stands.</summary>
    public IReadOnlyDictionary<string, StoredPiece> Entries => _entries;

    /// <summary>The outputs of those pieces, by <see cref="OutputPath.Digest"/>.</summary>
    public IReadOnlySet<UInt128> Written => _written;

    public Exception? Bug { get; private set; }

    public void BuildAll(Action<int, PieceResult>? progress, CancellationToken stop)
    {
        _ = Reuse;
        InParallel(
            work.Pieces.Count,
            i =>
            {
                var result = _results[i] = BuildOne(work.Pieces[i]);
                progress?.Invoke(work.Pieces.Count, result);
                if (i % ManyPieces == ManyPieces - 1)
                    GiveBack();
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

    /// <summary>Gives back what a step of a large run has left behind, so that the next does not come on top of it.</summary>
    public void GiveBack()
    {
        if (work.Pieces.Count > ManyPieces)
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Binds a package's volume; null when there is nothing to say about it.</summary>
    public PieceResult? Bind(PlannedPackage package, CancellationToken stop)
    {
        var findings = new DiagnosticBag();
        var place = package.Spec.Volume!.Output.Location;
        // A piece that the volume takes from elsewhere in the plan need not be part of this run.
        bool IsMade(PlannedPiece p) => _entries.ContainsKey(p.Name) || _papers.ContainsKey(p.Name) || (p.Package is null && p.CanBeMade && !work.Pieces.Any(w => w.Name == p.Name));
        var missing = package.Items.Select(i => i.Planned).Concat(package.Pieces).OfType<PlannedPiece>().Where(p => !IsMade(p)).Select(p => p.Name).Distinct().ToList();
        if (missing.Count > 0)
        {
            findings.Add(PackageProblems.VolumeIncomplete(package.Spec.Name, missing, place));
            return new PieceResult(package.Spec.Name, null, PieceState.Failed, [], [.. findings]);
        }
        if (package.Volume is null || (package.Items.Count == 0 && !package.Spec.IsVolumeOnly))
            return null;
        var papers = Papers(package);
        // Measuring needs the volume bound anew.
        if (options.PrintVolume is null && papers is not null && Reuse.Find(VolumeBuilder.Front(package, sources, workspace.Templates), [], [package.Volume], papers).Entry is { } kept && Keep(kept, package.Spec.Name, null) is { } unchanged)
            return unchanged;
        var unread = package.Items.Select(i => i.Planned).OfType<PlannedPiece>().Where(p => !_papers.ContainsKey(p.Name)).ToList();
        InParallel(unread.Count, i => Note(unread[i], package, Reread(unread[i])), stop);
        if (stop.IsCancellationRequested || !package.Items.All(i => i.Planned is null || _papers.ContainsKey(i.Planned.Name)))
            return null;
        var files = VolumeFiles.Read(package, sources, _build, OwnBy, options.Jobs);
        if (stop.IsCancellationRequested)
            return null;
        var items = package.Items.Select((item, i) => item.Planned is { } planned ? new BoundItem(item, Said(_papers[planned.Name], item), () => Reread(planned)) : files.Items[i]).OfType<BoundItem>().ToList();
        if (items.Count == 0)
        {
            findings.AddRange(files.Findings);
            findings.Add(PackageProblems.NothingToBind(package.Spec.Name, place));
            return new PieceResult(package.Spec.Name, null, PieceState.Failed, [], [.. findings]);
        }
        var bound = VolumeBuilder.Build(package, items, options.Jobs, sources, _build, files.Reads);
        return Store(package.Spec.Name, null, bound with { Inputs = [.. bound.Inputs, .. files.Inputs] }, bound.Findings, papers, files.Findings);
    }

    /// <summary>A paper with what the volume's plan says of it.</summary>
    private static BoundPaper Said(BoundPaper paper, VolumeItem item) => paper with
    {
        Title = item.Title ?? paper.Title,
        Beginning = item.Title is null ? paper.Beginning : paper.Title,
        Speakers = ForeignPaper.Speakers(item) is { Count: > 0 } stated ? stated : paper.Speakers,
    };

    /// <summary>A paper that we have made, by the digest of its Word file.</summary>
    private OwnPaper? OwnBy(string digest)
    {
        lock (_lock)
            _own ??= record.Last.Names.Select(record.Last.Read).Concat(_entries.Values.Select(e => e.Read())).OfType<ManifestPiece>()
                .Where(e => e is { Pages: not null, Outputs.Count: > 0 }).DistinctBy(e => e.Outputs[0].Sha256).ToDictionary(e => e.Outputs[0].Sha256, e => new OwnPaper(e.Pages!.Value, e.Passages, e.Figures), StringComparer.Ordinal);
        return _own.GetValueOrDefault(digest);
    }

    /// <summary>A package that is whole: what is wrong across its papers, its list, and its archive where one is asked for.</summary>
    /// <returns>The files, below output/.</returns>
    public IReadOnlyList<string> Complete(PlannedPackage package, DiagnosticBag findings)
    {
        var papers = Listed(package);
        var survey = new PackageSurvey();
        foreach (var paper in papers)
            survey.Add(paper.File ?? _entries[paper.Name].Read()!);
        GiveBack();
        findings.AddRange(PackageUnits.Check(package.Spec, sources));
        findings.AddRange(SpeakingTime.Check(package.Spec, survey));
        findings.AddRange(SharedPassages.Check(package.Spec, survey.Passages, i => Reread(package, papers[i])));
        findings.AddRange(survey.Figures.Check(package.Spec.Location, i => papers[i].Name, i => (Reread(package, papers[i]), UnitOf(package, papers[i]))));
        GiveBack();
        return papers.Count == 0 ? [] : [.. HandOver(package, survey, findings).OfType<string>()];
    }

    /// <summary>A paper of a package, or a file that its volume binds.</summary>
    private readonly record struct ListedPaper(PlannedPiece? Planned, ManifestPiece? File)
    {
        public string Name => Planned?.Name ?? File!.Name;
    }

    /// <summary>In plan order; where the volume binds files, in the volume's.</summary>
    private List<ListedPaper> Listed(PlannedPackage package)
    {
        var papers = package.Pieces.Where(p => p.CanBeMade && _entries.ContainsKey(p.Name)).Select(p => new ListedPaper(p, null)).ToList();
        var files = package.Items.Any(i => i.File is not null) && _entries.TryGetValue(package.Spec.Name, out var volume) ? volume.Read()?.Bound ?? [] : [];
        if (files.Count == 0)
            return papers;
        papers.AddRange(files.Select(f => new ListedPaper(null, f)));
        var order = package.Items.Select((item, at) => (item.Name, at)).DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.at, StringComparer.Ordinal);
        return [.. papers.OrderBy(p => order.GetValueOrDefault(p.Name, int.MaxValue))];
    }

    private static string UnitOf(PlannedPackage package, ListedPaper paper) =>
        paper.File is { } file ? VolumeFiles.UnitOf(package, file.Name) : UnitOf(paper.Name);

    private Document? Reread(PlannedPackage package, ListedPaper paper) =>
        paper.Planned is { } planned ? Reread(planned) : VolumeFiles.Text(package, paper.File!, sources, _build);

    private IEnumerable<string?> HandOver(PlannedPackage package, PackageSurvey survey, DiagnosticBag findings)
    {
        var (name, place) = (package.Spec.Name, package.Spec.Location);
        bool WriteList(Stream stream)
        {
            survey.WriteList(stream);
            return true;
        }
        yield return Store(name + ":清单", Packages.HandOver.ListPath(name), WriteList, place, findings);
        if (!options.Zip)
            yield break;
        var files = package.Pieces.Select(p => p.Name).Append(name).Append(name + ":清单").Where(_entries.ContainsKey).SelectMany(n => _entries[n].Read()?.Outputs ?? []).ToList();
        yield return Store(name + ":zip", Packages.HandOver.ZipPath(name), s => Packages.HandOver.Zip(name, workspace.OutputFolder, files, s, place, findings), place, findings);
    }

    /// <summary>A file that no piece makes, written as it comes: an archive may be larger than what can be held.</summary>
    private string? Store(string name, string path, Func<Stream, bool> write, SourceLocation place, DiagnosticBag findings)
    {
        if (!Claim(path))
        {
            findings.Add(PackageProblems.WrittenTwice(path, place));
            return null;
        }
        if (_files.Stage(path, write, place, findings) is not { } staged)
            return null;
        var piece = new Piece(name, "", "", path, [], null) { Location = place };
        var entry = Entry(name, new BuiltPiece(piece, [], 0, null, [], []), [staged.File], [], papers: null);
        var noted = record.Note(entry);
        if (!_files.Commit(staged, place, findings))
            return null;
        _entries[name] = noted;
        return staged.File.Path;
    }

    /// <summary>A bound volume reads its papers again one after another: the documents of two thousand are half a gigabyte.</summary>
    private Document? Reread(PlannedPiece planned)
    {
        try
        {
            // It was made of just this before, so there is nothing to say that is not in the manifest.
            return PieceBuilder.ReadOnly(planned.Piece!, sources, _build).Document;
        }
        catch (Exception e)
        {
            lock (_lock)
                Bug ??= e;
            return null;
        }
    }

    private void Note(PlannedPiece planned, PlannedPackage package, Document? document, BuiltPiece? built = null)
    {
        if (document is null || _build.Themes.Find(package.Spec.Theme ?? _build.Theme, []) is not { } theme)
            return;
        var paper = BoundPaper.Of(document, theme, ReferenceEquals(theme, built?.Theme) ? built?.Length : null);
        lock (_lock)
            _papers[planned.Name] = paper;
    }

    /// <summary>All that the papers of a volume are made from; null when that is not known of each.</summary>
    private string? Papers(PlannedPackage package)
    {
        var volume = package.Spec.Volume!;
        var text = new StringBuilder();
        text.Append(volume.IsOddPage).Append('\n').Append(volume.Head).Append('\n').Append(volume.Template?.Text).Append('\n').Append(volume.Appendix?.Text)
            .Append('\n').Append(volume.Title).Append('\n').Append(volume.Organ).Append('\n').Append(volume.Date);
        foreach (var item in package.Items)
        {
            if (item.File is { } file)
            {
                text.Append('\n').Append(item.Said).Append('\n').Append(_stamp.HashOf(file.File));
                continue;
            }
            if (!_entries.TryGetValue(item.Planned!.Name, out var place) || place.Read() is not { Stamp.Length: > 0 } entry)
                return null;
            text.Append('\n').Append(item.Said).Append('\n').Append(entry.Stamp).Append(' ').Append(Convert.ToHexString(SHA256.HashData(entry.Reads.Span)));
        }
        return DataDigest.Hash(text);
    }

    /// <returns>Null when another piece has written one of its files in this run.</returns>
    private PieceResult? Keep(Kept kept, string name, string? package)
    {
        var entry = kept.Entry;
        if (!entry.Outputs.All(o => Claim(o.File)))
            return null;
        lock (_lock)
            _entries[name] = kept.Place;
        return new PieceResult(name, package, PieceState.Unchanged, [.. entry.Outputs.Select(o => new MadeFile(o.File, OutputState.Same))], entry.Findings.Count == 0 ? [] : [.. entry.Findings.Select(f => f.Finding).OfType<Diagnostic>()])
        {
            IsKept = true,
            Characters = entry.Characters,
            Pages = entry.Pages,
            SpeechMinutes = entry.SpeechMinutes,
            Sections = package is null ? entry.Sections : [],
        };
    }

    private PieceResult BuildOne(PlannedPiece planned)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(planned.Findings);
        if (planned.Piece is not { } piece)
            return new PieceResult(planned.Name, planned.Package, PieceState.Failed, [], [.. findings]);
        try
        {
            if (Reuse.Find(piece, planned.Findings, [.. planned.Outputs]).Entry is { } kept && Keep(kept, planned.Name, planned.Package) is { } unchanged)
                return unchanged;
            var built = PieceBuilder.Build(piece, sources, _build);
            // What a paper lacks because its source could not be read is said once, by the source.
            if (built.Files.Count > 0 || !sources.HasBroken(built.Inputs))
                findings.AddRange(built.Findings);
            var result = Store(planned.Name, planned.Package, built, findings);
            if (planned.Package is { } bound && _bound.TryGetValue(bound, out var package) && result.State != PieceState.Failed)
                Note(planned, package, built.Document, built);
            return result;
        }
        catch (DataChangedException e)
        {
            return new PieceResult(planned.Name, planned.Package, PieceState.Failed, [], [.. findings, e.Finding]);
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
    /// <param name="also">Findings that do not stop it: of a volume, those of files that it does without.</param>
    private PieceResult Store(string name, string? package, BuiltPiece built, DiagnosticBag findings, string? papers = "", DiagnosticBag? also = null)
    {
        var files = new List<(WrittenFile File, byte[] Bytes)>();
        foreach (var file in built.Files)
        {
            if (!Claim(file.Path))
                findings.Add(PackageProblems.WrittenTwice(file.Path, built.Piece.Location));
            else if (_files.Prepare(file.Path, file.Bytes, built.Piece.Location, findings) is { } ready)
                files.Add((ready, file.Bytes));
        }
        var isStopped = HasStageErrors(findings) || files.Count == 0;
        findings.AddRange(also ?? []);
        if (isStopped)
            return new PieceResult(name, package, PieceState.Failed, [], [.. findings]) { Characters = built.Characters };
        var entry = Entry(name, built, [.. files.Select(f => f.File)], findings, papers);
        var noted = record.Note(entry);
        var isWritten = true;
        foreach (var (file, bytes) in files)
            isWritten &= _files.Write(file, bytes, built.Piece.Location, findings);
        lock (_lock)
        {
            if (isWritten)
                _entries[name] = noted;
        }
        var state = !isWritten ? PieceState.Failed
            : files.Exists(f => f.File.State == OutputState.Beside) ? PieceState.Beside
            : files.TrueForAll(f => f.File.State == OutputState.Same) ? PieceState.Unchanged
            : PieceState.Made;
        return new PieceResult(name, package, state, [.. files.Select(f => MadeFile.Of(f.File))], findings.Count == 0 ? [] : [.. findings.InOrder()])
        {
            Characters = built.Characters,
            Pages = entry.Pages,
            SpeechMinutes = entry.SpeechMinutes,
            Sections = package is null ? entry.Sections : [],
        };
    }

    /// <summary>An error of a stage stops the piece; findings of rules (L codes) never stop writing.</summary>
    private static bool HasStageErrors(DiagnosticBag findings) =>
        findings.Any(f => f.Severity == Severity.Error && !f.Code.StartsWith('L'));

    private bool Claim(string path)
    {
        var digest = OutputPath.Digest(path);
        lock (_lock)
            return _written.Add(digest);
    }

    /// <summary>papers/清河镇 → 清河镇</summary>
    private static string UnitOf(string piece) => piece[(piece.IndexOf('/') + 1)..];

    private ManifestPiece Entry(string name, BuiltPiece built, IReadOnlyList<WrittenFile> files, DiagnosticBag findings, string? papers)
    {
        var inputs = built.Inputs.Append(Workspace.PlanFile).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var reads = built.Reads is null ? PieceReads.None : PieceReads.Of(built.Reads, Packages.Reuse.Roots(built.Piece, sources), Reuse.Digest);
        return new ManifestPiece(name, built.Piece.TemplateFile, _stamp.Inputs(inputs), [.. files.Select(f => new ManifestFile(f.Path, f.Sha256))])
        {
            Title = built.Document is { } paper ? DocumentWalker.PlainText(paper.Title) : "",
            Speaker = built.Document is { } spoken ? string.Join("、", spoken.Speakers.Select(p => p.Office is null ? p.Name : p.Office + " " + p.Name)) : "",
            Characters = built.Characters,
            Pages = built.Pages,
            SpeechMinutes = built.Spoken?.Minutes,
            SpeechCharacters = built.Spoken?.Characters,
            Sections = built.Spoken?.Sections ?? [],
            MinutesByPage = built.MinutesByPage,
            Findings = [.. findings.InOrder().Select(ManifestFinding.Of)],
            Passages = built is { Document: { } own, Piece.EachName: not null } ? Shingles.Of(own) : default(ReadOnlyMemory<byte>),
            Bound = built.Bound,
            Figures = built is { Document: { } stating, Piece.EachName: not null } ? StatedFigures.Pack(stating, UnitOf(name)) : default(ReadOnlyMemory<byte>),
            Stamp = reads is null || papers is null ? "" : _stamp.Of(built.Piece, inputs, papers),
            Reads = reads is null ? default : PieceReadsJson.Write(reads),
        };
    }
}
