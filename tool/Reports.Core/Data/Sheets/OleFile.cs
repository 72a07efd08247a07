using System.Buffers.Binary;
using System.Text;

namespace Reports.Data;

internal enum OleKind
{
    Workbook,
    Document,
    Encrypted,
}

/// <summary>What an OLE compound file (MS-CFB) holds, by the names in its directory.</summary>
internal static class OleFile
{
    public static OleKind KindOf(ReadOnlySpan<byte> file)
    {
        var names = Names(file);
        return names.Contains("EncryptedPackage") ? OleKind.Encrypted
            : names.Contains("Workbook") || names.Contains("Book") ? OleKind.Workbook
            : names.Contains("WordDocument") ? OleKind.Document
            : OleKind.Workbook;
    }

    /// <summary>Every directory entry is 128 bytes, its name UTF-16 with the length in bytes at 64; entries are found by scanning, so that a broken chain does no harm.</summary>
    private static HashSet<string> Names(ReadOnlySpan<byte> file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 512; at + 128 <= file.Length; at += 128)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 64)..]);
            var type = file[at + 66];
            if (length is >= 4 and <= 64 && length % 2 == 0 && type is 1 or 2 or 5)
                names.Add(Encoding.Unicode.GetString(file.Slice(at, length - 2)));
        }
        return names;
    }
}
