using System.Text;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>What a file is by its first bytes, where it is not what its name says.</summary>
internal static class ForeignBytes
{
    /// <returns>Null when it may be a .docx: an archive.</returns>
    public static Diagnostic? Refuse(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OleFile.KindOf(bytes) switch
            {
                OleKind.Encrypted => WordFileProblems.Encrypted(file),
                OleKind.Document => WordFileProblems.OldWord(file),
                _ => WordFileProblems.NotWord(file, new("别的 Office 文件", "another kind of Office file")),
            };
        }
        return WordFileProblems.NotWord(file, Kind(bytes));
    }

    private static Sentence Kind(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (bytes.IsEmpty)
            return new("空的", "nothing");
        if (head.StartsWith("{\\rtf", StringComparison.Ordinal))
            return new("RTF 文稿", "RTF text");
        if (head.StartsWith("%PDF", StringComparison.Ordinal))
            return new("PDF", "a PDF");
        if (head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return new("网页（HTML）", "a web page (HTML)");
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
            return new("XML 文件", "XML");
        if (head.StartsWith("\u0089PNG", StringComparison.Ordinal) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return new("图片", "a picture");
        return bytes[..Math.Min(bytes.Length, 1024)].Contains((byte)0) ? new("认不出的数据", "data of an unknown kind") : new("纯文本", "plain text");
    }
}
