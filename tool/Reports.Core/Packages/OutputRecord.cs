using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
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

    /// <summary>Digests of path and contents of the files of earlier runs.</summary>
    private readonly HashSet<UInt128> _ours = [];
    private readonly FileStream _journal;

    /// <summary>The journal, for reading what has been noted.</summary>
    private readonly SafeFileHandle _written;
    private readonly string _folder;
    private readonly Shard? _shard;
    private readonly Lock _lock = new();

    private OutputRecord(string folder, FileStream journal, Shard? shard, DiagnosticBag findings)
    {
        (_folder, _journal, _written, _shard) = (folder, journal, journal.SafeFileHandle, shard);
        Last = ReadManifest(folder, findings, Learn);
    }

    /// <summary>The manifest of the last run, with what an interrupted one had finished.</summary>
    internal ManifestStore Last { get; }

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
            var record = new OutputRecord(folder, journal, shard, findings);
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
    /// <param name="learn">Told of every file that an entry names.</param>
    internal static ManifestStore ReadManifest(string folder, DiagnosticBag findings, Action<ManifestFile>? learn = null)
    {
        var store = new ManifestStore();
        foreach (var path in ShardManifests(folder).Prepend(Path.Combine(folder, Manifest.FileName)).Where(File.Exists))
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
            if (store.Add(file, learn))
                continue;
            file.Dispose();
            findings.Add(PackageProblems.ManifestUnreadable($"output/{Path.GetFileName(path)}"));
        }
        return store;
    }

    private static IEnumerable<string> ShardManifests(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "manifest-*-of-*.json").Order(StringComparer.Ordinal) : [];

    /// <summary>Whether an earlier build wrote these bytes to this path.</summary>
    public bool IsOurs(string path, string hash) => _ours.Contains(DigestOf(path, hash));

    /// <summary>Notes a piece whose files are about to be moved into place.</summary>
    /// <returns>Where its entry stands.</returns>
    internal StoredPiece Note(ManifestPiece piece)
    {
        var line = ManifestJson.WriteLine(piece);
        lock (_lock)
        {
            var place = new StoredPiece(_written, _journal.Position, line.Length, IsLine: true);
            _journal.Write(line);
            _journal.Flush();
            return place;
        }
    }

    /// <summary>Writes the manifest; the journal is then no longer needed.</summary>
    internal void Finish(NextManifest manifest, DiagnosticBag findings)
    {
        var files = new OutputFiles(_folder, static (_, _) => true, overwrite: true);
        var name = Manifest.FileNameOf(_shard);
        var place = new SourceLocation($"output/{name}");
        bool Write(Stream stream)
        {
            ManifestJson.Write(manifest, stream);
            return true;
        }
        if (files.Stage(name, Write, place, findings) is not { } file)
            return;
        // Windows neither replaces nor deletes an open file.
        Last.Dispose();
        if (!files.Commit(file, place, findings))
            return;
        if (_shard is null)
        {
            // What they say stands in the manifest now.
            foreach (var shard in ShardManifests(_folder).ToList())
                OutputFiles.Remove(shard);
        }
        _journal.Dispose();
        File.Delete(_journal.Name);
    }

    public void Dispose()
    {
        Last.Dispose();
        _journal.Dispose();
    }

    /// <summary>Takes up what an interrupted run has noted; its last line may be cut.</summary>
    private void Resume()
    {
        var (line, offset) = (new MemoryStream(), 0L);
        for (var value = _journal.ReadByte(); value >= 0; value = _journal.ReadByte())
        {
            line.WriteByte((byte)value);
            if (value != '\n')
                continue;
            if (ManifestJson.ReadPiece(line.ToArray()) is { } piece)
            {
                piece.Outputs.ToList().ForEach(Learn);
                Last.Add(piece, new StoredPiece(_written, offset, (int)line.Length, IsLine: true));
            }
            offset += line.Length;
            line.SetLength(0);
        }
        // What follows must not be taken for the rest of the cut line.
        if (line.Length > 0)
            _journal.Write("\n"u8);
    }

    private void Learn(ManifestFile output) => _ours.Add(DigestOf(output.File, output.Sha256));

    private static UInt128 DigestOf(string path, string hash) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(OutputPath.Key(path) + "\n" + hash)));
}
