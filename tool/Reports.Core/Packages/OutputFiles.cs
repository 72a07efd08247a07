using System.Globalization;
using System.Security.Cryptography;
using Reports.Diagnostics;

namespace Reports.Packages;

public enum OutputState
{
    Written,

    /// <summary>The file already had these bytes and was left alone.</summary>
    Same,

    /// <summary>Someone has edited the file; the new one went beside it.</summary>
    Beside,
}

/// <param name="Path">Below the output folder, as written.</param>
public sealed record WrittenFile(string Path, string Sha256, OutputState State);

/// <summary>A file that stands beside its place under a temporary name.</summary>
internal sealed record StagedFile(WrittenFile File, string Temporary);

/// <summary>
/// Writes outputs beside and then moves them, so that an interrupted run leaves the old file or the new one. A file whose
/// bytes no build has written is somebody's work and is kept. Safe to use from many threads for different files.
/// </summary>
/// <param name="isOurs">Whether an earlier build wrote these bytes (SHA-256) to this path.</param>
public sealed class OutputFiles(string folder, Func<string, string, bool> isOurs, bool overwrite)
{
    /// <summary>How every temporary file begins; the process's number follows, so that two runs never share one.</summary>
    internal const string TemporaryPrefix = ".reports-";

    private static int s_count;

    /// <summary>Called between writing and moving; tests stop the program there.</summary>
    internal Action<string>? BeforeMove { get; init; }

    /// <summary>The path and digest that a file will have, found before anything is written.</summary>
    /// <returns>Null when the place cannot take it; the finding says why.</returns>
    public WrittenFile? Prepare(string path, byte[] bytes, SourceLocation place, DiagnosticBag findings) =>
        Prepare(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), place, findings);

    /// <summary>Writes a file that is too large to be held beside its place; <see cref="Commit"/> moves it there.</summary>
    /// <param name="write">False when it cannot be made; it has said why.</param>
    internal StagedFile? Stage(string path, Func<Stream, bool> write, SourceLocation place, DiagnosticBag findings)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(Full(path))!, TemporaryName());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            bool isMade;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024))
                isMade = write(stream);
            if (isMade && TryHash(temporary, path, place, findings, out var hash) && Prepare(path, hash!, place, findings) is { } file)
                return new StagedFile(file, temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            findings.Add(Problem(e, path, File.Exists(Full(path)), place));
        }
        Remove(temporary);
        return null;
    }

    /// <returns>False when it could not be moved; the finding says why and the old file stands.</returns>
    internal bool Commit(StagedFile staged, SourceLocation place, DiagnosticBag findings)
    {
        if (staged.File.State == OutputState.Same)
        {
            Remove(staged.Temporary);
            return true;
        }
        return Move(staged.Temporary, staged.File.Path, place, findings);
    }

    private bool Move(string temporary, string path, SourceLocation place, DiagnosticBag findings)
    {
        var target = Full(path);
        try
        {
            BeforeMove?.Invoke(target);
            File.Move(temporary, target, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            findings.Add(Problem(e, path, File.Exists(target), place));
            Remove(temporary);
            return false;
        }
    }

    private WrittenFile? Prepare(string path, string hash, SourceLocation place, DiagnosticBag findings)
    {
        for (var n = 0; ; n++)
        {
            var candidate = n == 0 ? path : Beside(path, n);
            var full = Full(candidate);
            if (Directory.Exists(full))
            {
                findings.Add(PackageProblems.TargetIsFolder(candidate, place));
                return null;
            }
            if (!TryHash(full, candidate, place, findings, out var present))
                return null;
            var isFree = present is null || present == hash || overwrite || isOurs(candidate, present);
            if (!isFree)
                continue;
            if (n > 0)
                findings.Add(PackageProblems.HandEdited(path, candidate, place));
            return new WrittenFile(candidate, hash, n > 0 ? OutputState.Beside : present == hash ? OutputState.Same : OutputState.Written);
        }
    }

    /// <summary>Whether a file is there with these bytes (SHA-256).</summary>
    public bool Holds(string path, string hash) =>
        TemplateFolders.StaysInside(path) && TryHash(Full(path), path, SourceLocation.None, new DiagnosticBag(), out var present) && present == hash;

    /// <summary>Removes a file, if it is still as a build wrote it, and the folders that it leaves empty.</summary>
    /// <returns>False when someone has edited it or it cannot be removed.</returns>
    public bool Prune(ManifestFile file)
    {
        var full = Full(file.File);
        if (!TemplateFolders.StaysInside(file.File) || (File.Exists(full) && !Holds(file.File, file.Sha256)))
            return false;
        Remove(full);
        for (var at = Path.GetDirectoryName(full)!; at.Length > folder.Length && Directory.Exists(at) && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!)
            Directory.Delete(at);
        return !File.Exists(full);
    }

    /// <returns>False when it could not be written; the finding says why and the old file stands.</returns>
    public bool Write(WrittenFile file, byte[] bytes, SourceLocation place, DiagnosticBag findings)
    {
        if (file.State == OutputState.Same)
            return true;
        var target = Full(file.Path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, TemporaryName());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1))
                stream.Write(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            findings.Add(Problem(e, file.Path, File.Exists(target), place));
            Remove(temporary);
            return false;
        }
        return Move(temporary, file.Path, place, findings);
    }

    /// <summary>What stopped a file from being read or written, in the user's terms.</summary>
    internal static Diagnostic Problem(Exception e, string file, bool exists, SourceLocation place) => e switch
    {
        // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        IOException { HResult: unchecked((int)0x80070020) or unchecked((int)0x80070021) } => PackageProblems.Locked(file, place),
        // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL; ENOSPC and EDQUOT of Linux
        IOException { HResult: unchecked((int)0x80070070) or unchecked((int)0x80070027) or 28 or 122 } => PackageProblems.DiskFull(file, place),
        // Windows refuses to replace an open or read-only file with this one.
        UnauthorizedAccessException when exists && OperatingSystem.IsWindows() => PackageProblems.Locked(file, place),
        UnauthorizedAccessException => PackageProblems.NotWritable(file, place),
        // EROFS
        IOException { HResult: 30 } => PackageProblems.NotWritable(file, place),
        _ => PackageProblems.CannotWrite(file, e.Message, place),
    };

    /// <summary>Removes what interrupted runs have left.</summary>
    public static void RemoveTemporaries(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, TemporaryPrefix + "*.tmp", SearchOption.AllDirectories).ToList())
            Remove(file);
    }

    /// <summary>讲话.docx → 讲话（新）.docx, 讲话（新2）.docx</summary>
    private static string Beside(string path, int n)
    {
        var extension = Path.GetExtension(path);
        var mark = n == 1 ? "（新）" : string.Create(CultureInfo.InvariantCulture, $"（新{n}）");
        return path[..^extension.Length] + mark + extension;
    }

    private static string TemporaryName() =>
        string.Create(CultureInfo.InvariantCulture, $"{TemporaryPrefix}{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}.tmp");

    private string Full(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool TryHash(string full, string path, SourceLocation place, DiagnosticBag findings, out string? hash)
    {
        hash = null;
        try
        {
            if (!File.Exists(full))
                return true;
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Problem(e, path, exists: true, place));
            return false;
        }
    }

    internal static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays until the next start; the outputs themselves are whole.
        }
    }
}
