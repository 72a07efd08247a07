using Reports.Diagnostics;
using Reports.Documents;
using Reports.Themes;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>A document in the format that its file's ending names.</summary>
internal static class PaperFormats
{
    public static byte[] Write(Document document, Theme theme, DocxOptions options, string output, DiagnosticBag findings)
    {
        switch (Path.GetExtension(output).ToLowerInvariant())
        {
            case ".docx":
                using (var stream = new MemoryStream())
                {
                    DocxWriter.Write(document, theme, options, stream, findings);
                    return stream.ToArray();
                }
            default:
                findings.Add(PackageProblems.FormatNotReady(output));
                return [];
        }
    }
}
