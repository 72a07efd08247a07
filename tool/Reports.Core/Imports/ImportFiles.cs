using Reports.Data;
using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Imports;

/// <summary>A file's bytes → its papers, by the ending of its name.</summary>
public static class ImportFiles
{
    /// <summary>A text of this size is no paper; reading it would only fill the memory.</summary>
    private const int MostBytes = 64 << 20;

    public static readonly string[] Endings = [".txt", ".md", ".markdown", ".text", ".html", ".htm", ".docx", ".doc"];

    /// <summary>The container of Word 97–2003; sites also give HTML and text the ending .doc.</summary>
    public static bool IsOldWord(byte[] bytes) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <returns>Null with a finding when the file cannot be imported.</returns>
    public static ImportResult? Read(string file, byte[] bytes, ImportOptions options, DiagnosticBag findings)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (!Endings.Contains(ending) && ending.Length > 0 && file != "-")
        {
            findings.Add(ImportProblems.UnknownKind(file));
            return null;
        }
        if (bytes.Length > MostBytes)
        {
            findings.Add(ImportProblems.TooLarge(file, bytes.Length >> 20));
            return null;
        }
        var source = Source(file, ending, bytes, findings);
        if (source is null)
            return null;
        var result = Importer.Import(source, options);
        if (result.Pieces.Count == 0)
            findings.Add(ImportProblems.Empty(file));
        return result;
    }

    private static ImportSource? Source(string file, string ending, byte[] bytes, DiagnosticBag findings)
    {
        if (ending == ".docx" || bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return DocxReader.Read(file, bytes, findings) is { } paper ? DocxSources.Read(paper) : null;
        var text = TextEncodings.Decode(bytes, file, null, findings);
        return ending is ".html" or ".htm" || ending == ".doc" && text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? HtmlPages.Read(file, text, findings) : PlainSources.Read(file, text);
    }
}
