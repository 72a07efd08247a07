using System.IO.Compression;

namespace Reports.Writers.Zip;

/// <summary>Packs an entry that comes in pieces; only its packed bytes are held.</summary>
/// <param name="packed">Takes the packed bytes; nobody else may write to it.</param>
internal sealed class PartPacker(string name, MemoryStream packed, CompressionLevel level = CompressionLevel.Fastest)
{
    private DeflateStream? _deflate;
    private uint _crc;
    private int _length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _deflate ??= new DeflateStream(packed, level, leaveOpen: true);
        _deflate.Write(bytes);
        _crc = Crc32.Append(_crc, bytes);
        _length += bytes.Length;
    }

    public ZipPart Finish()
    {
        _deflate?.Dispose();
        return new ZipPart(name, packed.GetBuffer().AsMemory(0, (int)packed.Length), _length, _crc, IsDeflated: true);
    }
}
