using System.Buffers.Binary;
using System.Text;

namespace Reports.Writers.Zip;

/// <summary>
/// Writes a zip file: entries in the order given, all dated 1980-01-01, so that equal parts give equal bytes.
/// ZipArchive cannot take an entry that is packed already, and packing a theme's styles anew for each paper costs half of the time.
/// </summary>
internal sealed class ZipOutput(Stream target)
{
    private const ushort Date1980 = 1 << 5 | 1;
    private const ushort Utf8Names = 1 << 11;

    /// <summary>Without their bytes, which are written by then.</summary>
    private readonly List<(ZipPart Part, int Packed, long Offset)> _entries = [];
    private long _at;

    public void Add(ZipPart part)
    {
        var name = Encoding.UTF8.GetBytes(part.Name);
        Span<byte> head = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 20);
        WriteCommon(head[6..], part, part.Packed.Length, name.Length);
        _entries.Add((part with { Packed = default }, part.Packed.Length, _at));
        Put(head);
        Put(name);
        Put(part.Packed.Span);
    }

    public void Finish()
    {
        var start = _at;
        Span<byte> head = stackalloc byte[46];
        foreach (var (part, packed, offset) in _entries)
        {
            var name = Encoding.UTF8.GetBytes(part.Name);
            head.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 20);
            BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 20);
            WriteCommon(head[8..], part, packed, name.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(head[42..], (uint)offset);
            Put(head);
            Put(name);
        }
        var size = _at - start;
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)start);
        Put(end);
    }

    /// <summary>The 24 bytes that local and central headers share, from the flags to the length of the extra field.</summary>
    private static void WriteCommon(Span<byte> head, ZipPart part, int packed, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)(part.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[6..], Date1980);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], part.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head[12..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(head[16..], (uint)part.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[20..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], 0);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        _at += bytes.Length;
    }
}
