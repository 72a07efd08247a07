using System.IO.Compression;

namespace Reports.Data;

/// <summary>A large file's bytes, packed in blocks: the data of ten thousand papers is looked at a part at a time, and a tenth of it is held.</summary>
internal sealed class PackedText
{
    private const int BlockSize = 32 << 10;

    private readonly byte[][] _blocks;
    private readonly int _length;
    private Block? _last;

    public PackedText(ReadOnlyMemory<byte> bytes)
    {
        _length = bytes.Length;
        _blocks = new byte[(bytes.Length + BlockSize - 1) / BlockSize][];
        using var packed = new MemoryStream(BlockSize);
        for (var i = 0; i < _blocks.Length; i++)
        {
            packed.SetLength(0);
            using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                deflate.Write(bytes.Span.Slice(i * BlockSize, LengthOf(i)));
            _blocks[i] = packed.ToArray();
        }
    }

    /// <summary>Safe to use from many threads; neighbours are mostly asked for one after another.</summary>
    public byte[] Part(int offset, int length)
    {
        var part = new byte[length];
        for (var at = 0; at < length;)
        {
            var block = Unpacked((offset + at) / BlockSize);
            var from = (offset + at) % BlockSize;
            var count = Math.Min(length - at, block.Length - from);
            block.AsSpan(from, count).CopyTo(part.AsSpan(at));
            at += count;
        }
        return part;
    }

    private byte[] Unpacked(int index)
    {
        if (_last is { } last && last.Index == index)
            return last.Bytes;
        var bytes = new byte[LengthOf(index)];
        using var deflate = new DeflateStream(new MemoryStream(_blocks[index], writable: false), CompressionMode.Decompress);
        deflate.ReadExactly(bytes);
        _last = new Block(index, bytes);
        return bytes;
    }

    private int LengthOf(int index) => Math.Min(BlockSize, _length - index * BlockSize);

    private sealed record Block(int Index, byte[] Bytes);
}
