using System.Text;
using Reports.Charts;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Themes;
using Reports.Writers.Docx;
using Reports.Writers.Html;
using Reports.Writers.Markdown;
using Reports.Writers.Sheets;
using Reports.Writers.Text;

namespace Reports.Packages;

/// <summary>A document in the format that its file's ending names.</summary>
internal static class PaperFormats
{
    public static bool HasPages(string output) => Path.GetExtension(output).Equals(".docx", StringComparison.OrdinalIgnoreCase);

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
            case ".html":
                return Encoding.UTF8.GetBytes(HtmlWriter.Write(document, spec => ChartSvg.Draw(spec, ChartLooks.Of(theme))));
            case ".md":
                return Encoding.UTF8.GetBytes(MarkdownWriter.Write(document));
            case ".txt":
                return Encoding.UTF8.GetBytes(PlainTextWriter.Write(document));
            case ".xlsx":
                if (TableWorkbook.Write(document) is { } workbook)
                    return workbook;
                findings.Add(PackageProblems.NoTableForWorkbook(output));
                return [];
            default:
                findings.Add(PackageProblems.FormatNotReady(output));
                return [];
        }
    }
}
