namespace Reports.Packages;

/// <summary>
/// The last manifests, with what an interrupted run had finished: for each piece the place of its entry, read again when it is asked for.
/// Ten thousand entries are thirty megabytes of text and more as objects. Safe to read from many threads.
/// </summary>
internal sealed class ManifestStore : IDisposable
{
    private readonly OrderedDictionary<string, StoredPiece> _places = new(StringComparer.Ordinal);
    private readonly List<(string Piece, UInt128 Path)> _outputs = [];
    private readonly List<FileStream> _files = [];
    private readonly List<ManifestFile> _gone = [];

    /// <summary>In the order of the manifests.</summary>
    public IEnumerable<string> Names => _places.Keys;

    public int Count => _places.Count;

    /// <summary>Files of papers that were renamed since; still there, and ours to remove.</summary>
    public IReadOnlyList<ManifestFile> Gone => _gone;

    /// <summary>The outputs of each piece, by <see cref="OutputPath.Digest"/>; a piece that was finished after the manifest was written may be named with both.</summary>
    public IReadOnlyList<(string Piece, UInt128 Path)> Outputs => _outputs;

    public StoredPiece? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;

    public ManifestPiece? Read(string name) => Find(name)?.Read();

    /// <summary>Takes a manifest's entries; they take the place of earlier ones of the same names.</summary>
    /// <param name="learn">Told of every file that an entry names.</param>
    /// <returns>False when it is no manifest; nothing of it is taken then.</returns>
    public bool Add(FileStream file, Action<ManifestFile>? learn = null)
    {
        var handle = file.SafeFileHandle;
        var found = new List<(string Name, StoredPiece Place)>();
        var files = new List<(string Piece, UInt128 Path)>();
        var scan = new ManifestScan(file, (name, offset, length, outputs) =>
        {
            found.Add((name, new StoredPiece(handle, offset, length, IsLine: false)));
            foreach (var output in outputs)
                files.Add((name, OutputPath.Digest(output.File)));
            if (learn is not null)
                outputs.ForEach(learn);
        });
        if (!scan.Run())
            return false;
        _files.Add(file);
        _outputs.AddRange(files);
        foreach (var (name, place) in found)
            _places[name] = place;
        _gone.AddRange(scan.Gone);
        if (learn is not null)
            scan.Gone.ForEach(learn);
        return true;
    }

    /// <summary>Takes an entry of a journal, which its run keeps open.</summary>
    public void Add(ManifestPiece piece, StoredPiece place)
    {
        _places[piece.Name] = place;
        _outputs.AddRange(piece.Outputs.Select(o => (piece.Name, OutputPath.Digest(o.File))));
    }

    /// <summary>Windows replaces no open file.</summary>
    public void Dispose() => _files.ForEach(f => f.Dispose());
}
