using System.IO.Compression;

namespace Reports.Writers.Zip;

/// <summary>An entry's bytes, ready to be copied into any number of files.</summary>
/// <param name="Length">How long the entry is when unpacked.</param>
internal sealed record ZipPart(string Name, ReadOnlyMemory<byte> Packed, int Length, uint Crc, bool IsDeflated)
{
    /// <summary>Packs an entry; <paramref name="store"/> keeps bytes that are packed already (pictures, workbooks).</summary>
    public static ZipPart Of(string name, byte[] bytes, bool store = false, CompressionLevel level = CompressionLevel.Fastest)
    {
        var crc = Crc32.Of(bytes);
        if (store)
            return new ZipPart(name, bytes, bytes.Length, crc, IsDeflated: false);
        var packed = new MemoryStream(bytes.Length / 4 + 64);
        using (var deflate = new DeflateStream(packed, level, leaveOpen: true))
            deflate.Write(bytes);
        return new ZipPart(name, packed.GetBuffer().AsMemory(0, (int)packed.Length), bytes.Length, crc, IsDeflated: true);
    }
}
