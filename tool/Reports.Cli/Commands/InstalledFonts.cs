using System.Buffers.Binary;
using System.Text;

namespace Reports.Cli.Commands;

/// <summary>The families of the fonts in this machine's font folders, read from the files' name tables.</summary>
internal sealed class InstalledFonts
{
    private readonly HashSet<string> _families = new(StringComparer.OrdinalIgnoreCase);

    public bool Has(string family) => _families.Contains(family);

    public static InstalledFonts Find(Func<string, string?> variable)
    {
        var fonts = new InstalledFonts();
        foreach (var folder in Folders(variable).Where(Directory.Exists))
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
            foreach (var file in Directory.EnumerateFiles(folder, "*.*", options))
            {
                if (Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".otc")
                    fonts.Read(file);
            }
        }
        return fonts;
    }

    private static IEnumerable<string> Folders(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
            return [Path.Combine(variable("WINDIR") ?? @"C:\Windows", "Fonts"), Path.Combine(variable("LOCALAPPDATA") ?? "", @"Microsoft\Windows\Fonts")];
        var home = variable("HOME") ?? "/";
        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(home, ".local/share/fonts")];
    }

    private void Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var head = Bytes(stream, 0, 12);
            // OpenType, "ttcf": a collection lists the offsets of its fonts.
            if (BinaryPrimitives.ReadUInt32BigEndian(head) != 0x74746366)
            {
                ReadFont(stream, 0);
                return;
            }
            var count = Math.Min(64, BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(8)));
            var offsets = Bytes(stream, 12, (int)count * 4);
            for (var i = 0; i < count; i++)
                ReadFont(stream, BinaryPrimitives.ReadUInt32BigEndian(offsets.AsSpan(i * 4)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A broken font file is not installed as far as anyone can tell.
        }
    }

    private void ReadFont(FileStream stream, long start)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(Bytes(stream, start + 4, 2));
        var tables = Bytes(stream, start + 12, count * 16);
        for (var i = 0; i < count; i++)
        {
            var record = tables.AsSpan(i * 16, 16);
            // "name"
            if (BinaryPrimitives.ReadUInt32BigEndian(record) == 0x6E616D65)
                ReadNames(Bytes(stream, BinaryPrimitives.ReadUInt32BigEndian(record[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..])));
        }
    }

    /// <summary>OpenType, name table: family names (1 and 16) of the Windows platform (3) are UTF-16.</summary>
    private void ReadNames(byte[] table)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(2));
        var texts = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = table.AsSpan(6 + i * 12, 12);
            var (platform, name) = (BinaryPrimitives.ReadUInt16BigEndian(record), BinaryPrimitives.ReadUInt16BigEndian(record[6..]));
            if (platform == 3 && name is 1 or 16)
                _families.Add(Encoding.BigEndianUnicode.GetString(table, texts + BinaryPrimitives.ReadUInt16BigEndian(record[10..]), BinaryPrimitives.ReadUInt16BigEndian(record[8..])));
        }
    }

    private static byte[] Bytes(FileStream stream, long at, int count)
    {
        if (count is < 0 or > 1 << 20)
            throw new EndOfStreamException();
        var bytes = new byte[count];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
