using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>
/// What builds have written to an output folder: the manifest of the last whole run, and the journal of the present one, in
/// which every piece is noted before its files are moved. A run that is killed leaves the journal, and the next one still
/// knows its own files from those that people have edited.
/// </summary>
public sealed class OutputRecord : IDisposable
{
    internal const string JournalName = ".reports-journal";

    /// <summary>Digests of path and contents: ten thousand files in 16 bytes each.</summary>
    private readonly HashSet<UInt128> _ours = [];
    private readonly FileStream _journal;
    private readonly string _folder;
    private readonly Shard? _shard;
    private readonly Lock _lock = new();

    private OutputRecord(string folder, FileStream journal, Manifest manifest, Shard? shard)
    {
        (_folder, _journal, Manifest, _shard) = (folder, journal, manifest, shard);
        foreach (var piece in manifest.Pieces)
            Learn(piece);
        Learn(manifest.Gone);
    }

    /// <summary>The manifest of the last run, with what an interrupted one had finished.</summary>
    public Manifest Manifest { get; private set; }

    /// <summary>Opens the record for one run; the journal is also the lock that keeps a second run out.</summary>
    /// <returns>Null when the folder cannot be written or another run is at work.</returns>
    /// <param name="shard">Shards are built at the same time, each with a journal and a manifest of its own.</param>
    public static OutputRecord? Open(string folder, DiagnosticBag findings, Shard? shard = null)
    {
        var path = Path.Combine(folder, shard is null ? JournalName : $"{JournalName}-{Manifest.FileNameOf(shard)}");
        try
        {
            Directory.CreateDirectory(folder);
            var isInterrupted = File.Exists(path);
            var journal = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var record = new OutputRecord(folder, journal, ReadManifest(folder, findings), shard);
            if (isInterrupted)
            {
                // Another shard may be at work: its temporary files are its own.
                if (shard is null)
                    OutputFiles.RemoveTemporaries(folder);
                record.Resume();
            }
            return record;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // EAGAIN is what flock gives where another process holds the file.
            var isHeld = e is IOException { HResult: 11 or 35 or unchecked((int)0x80070020) };
            findings.Add(isHeld ? PackageProblems.AnotherRun(folder) : OutputFiles.Problem(e, "output/", exists: false, SourceLocation.None));
            return null;
        }
    }

    /// <summary>The manifest of a folder, with what shards have made since; an unreadable one counts as none, with a warning.</summary>
    public static Manifest ReadManifest(string folder, DiagnosticBag findings)
    {
        var manifest = Manifest.Empty;
        foreach (var path in ShardManifests(folder).Prepend(Path.Combine(folder, Manifest.FileName)).Where(File.Exists))
        {
            if (ManifestJson.Read(File.ReadAllBytes(path)) is not { } read)
                findings.Add(PackageProblems.ManifestUnreadable($"output/{Path.GetFileName(path)}"));
            else
                manifest = manifest.Pieces.Count == 0 ? read : Merge(manifest, read);
        }
        return manifest;
    }

    private static IEnumerable<string> ShardManifests(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "manifest-*-of-*.json").Order(StringComparer.Ordinal) : [];

    private static Manifest Merge(Manifest manifest, Manifest later)
    {
        var newer = later.Pieces.ToLookup(p => p.Name, StringComparer.Ordinal);
        var names = manifest.Pieces.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return manifest with { Pieces = [.. manifest.Pieces.Select(p => newer[p.Name].FirstOrDefault() ?? p), .. later.Pieces.Where(p => !names.Contains(p.Name))], Gone = [.. manifest.Gone, .. later.Gone] };
    }

    /// <summary>Whether an earlier build wrote these bytes to this path.</summary>
    public bool IsOurs(string path, string hash)
    {
        lock (_lock)
            return _ours.Contains(DigestOf(path, hash));
    }

    /// <summary>Notes a piece whose files are about to be moved into place.</summary>
    public void Note(ManifestPiece piece)
    {
        var line = ManifestJson.WriteLine(piece);
        lock (_lock)
        {
            _journal.Write(line);
            _journal.Flush();
            Learn(piece);
        }
    }

    /// <summary>Writes the manifest; the journal is then no longer needed.</summary>
    public void Finish(Manifest manifest, DiagnosticBag findings)
    {
        var files = new OutputFiles(_folder, static (_, _) => true, overwrite: true);
        var name = Manifest.FileNameOf(_shard);
        var place = new SourceLocation($"output/{name}");
        bool Write(Stream stream)
        {
            ManifestJson.Write(manifest, stream);
            return true;
        }
        if (files.Stage(name, Write, place, findings) is not { } file || !files.Commit(file, place, findings))
            return;
        Manifest = manifest;
        if (_shard is null)
        {
            // What they say stands in the manifest now.
            foreach (var shard in ShardManifests(_folder).ToList())
                OutputFiles.Remove(shard);
        }
        // Windows does not delete an open file.
        _journal.Dispose();
        File.Delete(_journal.Name);
    }

    public void Dispose() => _journal.Dispose();

    private void Resume()
    {
        var pieces = new Dictionary<string, ManifestPiece>(StringComparer.Ordinal);
        foreach (var piece in Manifest.Pieces)
            pieces[piece.Name] = piece;
        var pool = new ManifestPool();
        using var reader = new StreamReader(_journal, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (ManifestJson.ReadLine(line, pool) is not { } piece)
                continue;
            Learn(piece);
            pieces[piece.Name] = piece;
        }
        Manifest = Manifest with { Pieces = [.. pieces.Values] };
    }

    private void Learn(ManifestPiece piece)
    {
        Learn(piece.Outputs);
    }

    private void Learn(IEnumerable<ManifestFile> outputs)
    {
        foreach (var output in outputs)
            _ours.Add(DigestOf(output.File, output.Sha256));
    }

    private static UInt128 DigestOf(string path, string hash) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(OutputPath.Key(path) + "\n" + hash)));
}
