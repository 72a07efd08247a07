using Reports.Documents;
using Reports.Layouts;

namespace Reports.Writers.Docx;

/// <summary>What follows the text: 附件说明, 署名 and 成文日期, 版记 or 报尾.</summary>
internal static class TailWriter
{
    public static void Write(DocxFile file, Document document)
    {
        foreach (var line in TailLines.Of(document, file.Theme))
            Paragraphs.Write(file, line);
        if (document.Imprint is { } imprint)
            FootTableWriter.Write(file, FootLine.Of(imprint));
        if (document.Distribution is { } distribution)
            FootTableWriter.Write(file, FootLine.Of(distribution));
    }
}
