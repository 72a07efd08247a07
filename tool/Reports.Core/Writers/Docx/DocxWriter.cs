using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>Document + theme → Word file.</summary>
public static class DocxWriter
{
    /// <summary>Writes the whole file; equal input gives equal bytes. <paramref name="target"/> need not seek.</summary>
    public static void Write(Document document, Theme theme, DocxOptions options, Stream target, DiagnosticBag findings)
    {
        var file = new DocxFile(theme, options, findings);
        file.Begin();
        file.Sections.Begin(file, new SectionLook { Start = options.FirstPageNumber == 1 ? null : options.FirstPageNumber });
        PieceWriter.Write(file, document, isInVolume: false);
        file.Save(TitleOf(document), target);
    }

    internal static string TitleOf(Document document)
    {
        var title = InlineText.Plain(document.Title);
        return title.Length > 0 ? title : document.Masthead?.Name ?? "";
    }
}
