using Microsoft.Win32.SafeHandles;

namespace Reports.Packages;

/// <summary>Where the entry of a piece stands: in a manifest, or in the journal of a run.</summary>
/// <param name="File">Open for as long as the place is looked at. The handle and not the stream: asking a stream for its handle flushes it, under
/// another thread that is writing.</param>
/// <param name="IsLine">In a journal; a manifest's entries are indented.</param>
internal readonly record struct StoredPiece(SafeFileHandle File, long Offset, int Length, bool IsLine)
{
    /// <summary>Its input files as they are now, where that is not what the entry says.</summary>
    public IReadOnlyList<ManifestFile>? Inputs { get; init; }

    /// <returns>Null when someone has spoilt it.</returns>
    public ManifestPiece? Read()
    {
        var piece = ManifestJson.ReadPiece(Bytes());
        return piece is not null && Inputs is not null ? piece with { Inputs = Inputs } : piece;
    }

    /// <summary>Safe to use from many threads, also while the journal grows.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[Length];
        var read = 0;
        while (read < Length && RandomAccess.Read(File, bytes.AsSpan(read), Offset + read) is > 0 and var count)
            read += count;
        return read == Length ? bytes : [];
    }
}
