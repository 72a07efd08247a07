using Reports.Documents;
using Reports.Layouts;

namespace Reports.Writers.Docx;

/// <summary>One paper in reading order: masthead, title, who and when, salutation, body, attachments, signature, imprint.</summary>
internal static class PieceWriter
{
    public static void Write(DocxFile file, Document document, bool isInVolume)
    {
        var headings = new List<Heading>();
        ContentsLines.Collect(document.Body, headings);
        file.Flow.Headings = headings;
        file.Flow.NextHeading = 0;
        MastheadWriter.Write(file, document);
        file.Flow.BeforeSignature = BeforeSignature.Of(document);
        HeadWriter.Write(file, document, isInVolume);
        BlockWriter.WriteAll(file, document.Body);
        TailWriter.Write(file, document);
        FootnotesPart.WriteNotes(file, document.Footnotes);
        file.FootnoteBase += document.Footnotes.Count;
    }
}
