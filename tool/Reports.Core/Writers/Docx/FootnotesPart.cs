using System.Text;
using Reports.Documents;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>word/footnotes.xml: the notes after the two separators that Word asks for (ids −1 and 0).</summary>
internal static class FootnotesPart
{
    public static void WriteMark(DocxFile file, FootnoteMark mark) =>
        file.Xml.Open("w:r").Open("w:rPr").Empty("w:rStyle", "w:val", StyleNames.FootnoteReference).Close()
            .Empty("w:footnoteReference", "w:id", file.FootnoteBase + mark.Number).Close();

    public static void WriteNotes(DocxFile file, IReadOnlyList<IReadOnlyList<Block>> notes)
    {
        if (notes.Count == 0)
            return;
        file.InFootnotes(() =>
        {
            for (var i = 0; i < notes.Count; i++)
                WriteNote(file, file.FootnoteBase + i + 1, notes[i]);
        });
    }

    /// <param name="note">footnote or endnote.</param>
    public static byte[] Finish(XmlText notes, string note, bool isJoined)
    {
        var xml = XmlText.Document(notes.Pending + 1024).Raw($"<w:{note}s{PackageParts.Declarations(isJoined)}>");
        WriteSeparator(xml, note, -1, "separator");
        WriteSeparator(xml, note, 0, "continuationSeparator");
        return Encoding.UTF8.GetBytes(xml.Raw(notes.ToString()).Raw($"</w:{note}s>").ToString());
    }

    private static void WriteSeparator(XmlText xml, string note, int id, string kind) =>
        xml.Open("w:" + note).Attribute("w:type", kind).Attribute("w:id", id).Open("w:p").Open("w:pPr").Open("w:spacing")
            .Attribute("w:before", 0).Attribute("w:after", 0).Attribute("w:line", 240).Attribute("w:lineRule", "auto").Close().Close()
            .Open("w:r").Empty("w:" + kind).Close().Close().Close();

    private static void WriteNote(DocxFile file, int id, IReadOnlyList<Block> blocks)
    {
        var xml = file.Xml;
        xml.Open("w:footnote").Attribute("w:id", id);
        var style = StyleNames.Id(Role.Footnote);
        var paragraphs = blocks.OfType<Paragraph>().ToList();
        for (var i = 0; i < Math.Max(1, paragraphs.Count); i++)
        {
            Paragraphs.Open(file, style);
            if (i == 0)
            {
                xml.Open("w:r").Open("w:rPr").Empty("w:rStyle", "w:val", StyleNames.FootnoteReference).Close().Empty("w:footnoteRef").Close();
                InlineWriter.WriteRun(file, " ");
            }
            if (i < paragraphs.Count)
                InlineWriter.Write(file, paragraphs[i].Inlines);
            Paragraphs.Close(file);
        }
        foreach (var block in blocks.Where(b => b is not Paragraph))
            file.Findings.Add(DocxProblems.LostInFootnote(block.Location));
        xml.Close();
    }
}
