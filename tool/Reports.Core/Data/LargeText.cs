using Microsoft.Win32.SafeHandles;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>
/// The bytes of a large text that is read a part at a time. A file's stay on the disk: the data of ten thousand papers would be the
/// greater part of what a run holds. Others may go on writing to the file; each part is held against its digest.
/// </summary>
internal sealed class LargeText
{
    private const int BlockSize = 64 << 10;

    private readonly SafeFileHandle? _handle;
    private readonly ReadOnlyMemory<byte> _bytes;
    private Block? _last;

    private LargeText(string file, SafeFileHandle? handle, ReadOnlyMemory<byte> bytes) => (File, _handle, _bytes) = (file, handle, bytes);

    /// <summary>As the user knows it.</summary>
    public string File { get; }

    /// <summary>A text that stands in no file as it is: from standard input, or in another encoding.</summary>
    public static LargeText Held(string file, ReadOnlyMemory<byte> bytes) => new(file, null, bytes);

    /// <exception cref="IOException">It cannot be opened.</exception>
    public static LargeText OnDisk(string file, string path) =>
        new(file, System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), default);

    /// <summary>Good for one run of the program.</summary>
    public static int DigestOf(ReadOnlySpan<byte> part)
    {
        var hash = new HashCode();
        hash.AddBytes(part);
        return hash.ToHashCode();
    }

    /// <summary>Safe to use from many threads; neighbours are mostly asked for one after another.</summary>
    /// <exception cref="DataChangedException">The part is no longer what its digest was made of.</exception>
    public ReadOnlyMemory<byte> Part(int offset, int length, int digest)
    {
        var part = _handle is null ? _bytes.Slice(offset, length) : Read(_handle, offset, length);
        return DigestOf(part.Span) == digest ? part : throw new DataChangedException(DataProblems.ChangedMeanwhile(File));
    }

    private byte[] Read(SafeFileHandle handle, int offset, int length)
    {
        var part = new byte[length];
        for (var at = 0; at < length;)
        {
            var block = BlockAt(handle, (offset + at) / BlockSize);
            var from = (offset + at) % BlockSize;
            if (from >= block.Length)
                break;
            var count = Math.Min(length - at, block.Length - from);
            block.AsSpan(from, count).CopyTo(part.AsSpan(at));
            at += count;
        }
        return part;
    }

    private byte[] BlockAt(SafeFileHandle handle, int index)
    {
        if (_last is { } last && last.Index == index)
            return last.Bytes;
        var (bytes, filled) = (new byte[BlockSize], 0);
        try
        {
            while (filled < BlockSize && RandomAccess.Read(handle, bytes.AsSpan(filled), (long)index * BlockSize + filled) is > 0 and var count)
                filled += count;
        }
        catch (IOException e)
        {
            throw new DataChangedException(DataProblems.Unreadable(File, e.Message));
        }
        Array.Resize(ref bytes, filled);
        _last = new Block(index, bytes);
        return bytes;
    }

    private sealed record Block(int Index, byte[] Bytes);
}

/// <summary>A data file that cannot be read as it was when the run began: nothing may be made of it.</summary>
public sealed class DataChangedException(Diagnostic finding) : Exception(finding.Message.En)
{
    public Diagnostic Finding { get; } = finding;
}
