using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Imports;

/// <summary>A file's bytes → its papers, by the ending of its name.</summary>
public static class ImportFiles
{
    /// <summary>A text of this size is no paper; reading it would only fill the memory.</summary>
    private const int MostBytes = 64 << 20;

    public static readonly string[] Endings = [".txt", ".md", ".markdown", ".text", ".html", ".htm", ".docx"];

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
        var text = TextEncodings.Decode(bytes, file, null, findings);
        return ending is ".html" or ".htm" ? HtmlPages.Read(file, text) : PlainSources.Read(file, text);
    }
}
