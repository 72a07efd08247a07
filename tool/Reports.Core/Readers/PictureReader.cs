using System.Buffers.Binary;
using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>Pictures from files: what they are and how big is read from their first bytes. Nothing is decoded, nothing fetched.</summary>
public static class PictureReader
{
    private const int MaxBytes = 20 * 1024 * 1024;
    private const int MaxPixels = 20_000;

    /// <summary>Opens pictures by paths relative to <paramref name="folder"/> that stay within <paramref name="root"/>.</summary>
    public static Func<string, DiagnosticBag, SourceLocation, Picture?> Within(string root, string folder) => (name, findings, place) => Open(root, folder, name, findings, place);

    /// <summary>The picture that the bytes are; null, with a finding, when they are none or it is too big.</summary>
    public static Picture? Read(string name, ReadOnlyMemory<byte> bytes, DiagnosticBag findings, SourceLocation place)
    {
        var span = bytes.Span;
        (PictureFormat Format, int Width, int Height)? size =
            PngSize(span) is { } png ? (PictureFormat.Png, png.Width, png.Height)
            : JpegSize(span) is { } jpeg ? (PictureFormat.Jpeg, jpeg.Width, jpeg.Height)
            : SvgSize.Of(span) is { } svg ? (PictureFormat.Svg, svg.Width, svg.Height)
            : null;
        if (size is not { Width: > 0, Height: > 0 } known)
        {
            findings.Add(ReaderProblems.NoPicture(name, place));
            return null;
        }
        if (known.Width <= MaxPixels && known.Height <= MaxPixels)
            return new Picture(known.Format, bytes, known.Width, known.Height, "");
        var pixels = string.Create(CultureInfo.InvariantCulture, $"{known.Width} × {known.Height}");
        findings.Add(ReaderProblems.PictureTooBig(name, new(pixels + " 像素", pixels + " pixels"), place));
        return null;
    }

    private static Picture? Open(string root, string folder, string name, DiagnosticBag findings, SourceLocation place)
    {
        if (name.Contains("://", StringComparison.Ordinal) || name.StartsWith("//", StringComparison.Ordinal) || name.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(ReaderProblems.PictureRemote(name, place));
            return null;
        }
        try
        {
            var path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(name).Replace('\\', '/')));
            var inside = Path.GetRelativePath(Path.GetFullPath(root), path);
            if (inside == ".." || inside.StartsWith("../", StringComparison.Ordinal) || inside.StartsWith("..\\", StringComparison.Ordinal) || Path.IsPathRooted(inside))
            {
                findings.Add(ReaderProblems.PictureOutside(name, place));
                return null;
            }
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaxBytes)
            {
                var size = (stream.Length / 1024m / 1024m).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
                findings.Add(ReaderProblems.PictureTooBig(name, new(size, size), place));
                return null;
            }
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Read(name, bytes, findings, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Add(ReaderProblems.PictureMissing(name, place));
            return null;
        }
    }

    /// <summary>PNG (ISO/IEC 15948, 11.2.2): the IHDR chunk comes first.</summary>
    private static (int Width, int Height)? PngSize(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) && bytes.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    /// <summary>JPEG (ITU-T T.81, B.2.2): the size stands in the start-of-frame segment, SOF0–SOF15 without DHT, JPG and DAC.</summary>
    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
            return null;
        for (var i = 2; i + 9 < bytes.Length;)
        {
            if (bytes[i] != 0xFF)
                return null;
            var marker = bytes[i + 1];
            if (marker == 0xFF)
            {
                i++;
                continue;
            }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 5)..]));
            i += marker is 0x01 or >= 0xD0 and <= 0xD8 ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 2)..]);
        }
        return null;
    }
}
