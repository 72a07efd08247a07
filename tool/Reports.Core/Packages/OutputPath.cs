using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>A rendered output name → a path below output/ that both Windows and Linux take.</summary>
public static class OutputPath
{
    /// <summary>UTF-8 bytes of one name; file systems allow 255, and an edition's mark or 新 must still fit.</summary>
    private const int NameLimit = 200;

    private static readonly string[] s_reserved =
        ["CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
         "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
         "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³", "CONIN$", "CONOUT$"];

    /// <returns>Null with a finding when the name leads out of output/ or names no file.</returns>
    public static string? Safe(string rendered, SourceLocation place, DiagnosticBag findings)
    {
        var path = Composed.Of(rendered.Trim()).Replace('\\', '/');
        var names = path.Split('/');
        if (path.StartsWith('/') || HasDrive(path) || names.Contains(".."))
        {
            findings.Add(PackageProblems.OutsideOutput(rendered, place));
            return null;
        }
        var safe = names.Select(SafeName).Where(n => n.Length > 0 && n != ".").ToList();
        if (path.EndsWith('/') || safe.Count == 0 || Path.GetFileNameWithoutExtension(safe[^1]).Length == 0 || safe[^1].Length == 0)
        {
            findings.Add(PackageProblems.NoOutputName(rendered, place));
            return null;
        }
        var result = string.Join('/', safe);
        if (result != path)
            findings.Add(PackageProblems.NameMadeSafe(rendered, result, place));
        return result;
    }

    /// <summary>Two paths with one key are one file on Windows.</summary>
    public static string Key(string path) => Composed.Of(path).ToUpperInvariant();

    /// <summary>Half of the SHA-256 of a path's key: ten thousand of them are held.</summary>
    internal static UInt128 Digest(string path) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Key(path))));

    private static bool HasDrive(string path) => path.Length >= 2 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    private static string SafeName(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append(c switch
            {
                // Their full-width forms read the same and are allowed.
                '<' or '>' or ':' or '"' or '|' or '?' or '*' => (char)(c + 0xFEE0),
                < ' ' or '\u007F' => '_',
                _ => c,
            });
        }
        var safe = text.ToString().Trim().TrimEnd('.', ' ');
        var stem = safe.Split('.')[0].TrimEnd();
        if (s_reserved.Contains(stem, StringComparer.OrdinalIgnoreCase))
            safe = stem + "_" + safe[stem.Length..];
        return Shorten(safe);
    }

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= NameLimit)
            return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > 10)
            extension = "";
        var stem = new StringBuilder();
        var room = NameLimit - Encoding.UTF8.GetByteCount(extension);
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
                break;
            stem.Append(rune.ToString());
        }
        return stem.ToString().TrimEnd('.', ' ') + extension;
    }
}
