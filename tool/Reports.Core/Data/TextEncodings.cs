using System.Text;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>
/// Finds a text file's encoding without being told: a byte order mark, valid UTF-8, UTF-16 without a mark (its ASCII
/// characters have a zero byte each), else GB18030 with its four-byte characters, which holds GBK and GB2312.
/// </summary>
public static class TextEncodings
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark. A byte that fits no encoding becomes U+FFFD, with a finding.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string file, string? stated, DiagnosticBag findings)
    {
        if (stated is not null)
        {
            if (Named(stated) is { } encoding)
                return Checked(WithoutMark(encoding.GetString(bytes)), file, findings);
            findings.Add(DataProblems.UnknownEncoding(file, stated));
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Checked(Encoding.UTF8.GetString(bytes[3..]), file, findings);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Checked(Encoding.Unicode.GetString(bytes[2..]), file, findings);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Checked(Encoding.BigEndianUnicode.GetString(bytes[2..]), file, findings);
        if (Utf16WithoutMark(bytes) is { } utf16)
            return Checked(utf16.GetString(bytes), file, findings);
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Guess(bytes, file, findings);
        }
    }

    /// <summary>UTF-8 throughout, without a mark: what <see cref="Decode"/> would take it for when nothing is stated.</summary>
    public static bool IsPlainUtf8(ReadOnlySpan<byte> bytes) =>
        bytes is not ([0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && Utf16WithoutMark(bytes) is null && System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Neither UTF-8 throughout: GB18030, unless that fits worse than UTF-8 with a few broken characters.</summary>
    private static string Guess(ReadOnlySpan<byte> bytes, string file, DiagnosticBag findings)
    {
        var gb = Gb18030.GetString(bytes);
        var broken = gb.AsSpan().Count('\uFFFD');
        if (broken == 0)
            return gb;
        var utf8 = Encoding.UTF8.GetString(bytes);
        return Checked(utf8.AsSpan().Count('\uFFFD') <= broken ? utf8 : gb, file, findings);
    }

    private static Encoding? Named(string name) => name.Replace("_", "-", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "utf-8-sig" => Encoding.UTF8,
        "utf-16" or "utf16" or "utf-16le" or "utf-16-le" or "unicode" => Encoding.Unicode,
        "utf-16be" or "utf-16-be" => Encoding.BigEndianUnicode,
        "gb18030" or "gbk" or "gb2312" or "cp936" or "ansi" => Gb18030,
        "big5" or "cp950" => CodePagesEncodingProvider.Instance.GetEncoding(950),
        _ => null,
    };

    /// <summary>Made only when a file needs it; the code page tables are large.</summary>
    private static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding(54936) ?? Encoding.UTF8;

    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }
        // Separators and line ends are ASCII: at least one character in forty has its zero byte on one side only.
        var enough = Math.Max(1, sample.Length / 80);
        return odd >= enough && even <= odd / 20 ? new UnicodeEncoding(false, false)
            : even >= enough && odd <= even / 20 ? new UnicodeEncoding(true, false)
            : null;
    }

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    private static string Checked(string text, string file, DiagnosticBag findings)
    {
        var at = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (at >= 0)
            findings.Add(DataProblems.UndecodableBytes(new SourceText(file, text).At(at, 1), text.AsSpan().Count('\uFFFD')));
        return text;
    }
}
