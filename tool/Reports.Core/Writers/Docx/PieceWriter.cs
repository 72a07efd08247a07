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
        var hasLetterhead = document.Masthead is { } head && IsLetterhead(document.Kind, head);
        if (hasLetterhead)
            LetterheadWriter.Write(file, document.Masthead!, document.Marks);
        else if (document.Masthead is not null)
            BulletinHeadWriter.Write(file, document.Masthead, document.Marks);
        else
            HeadWriter.WriteMarks(file, document.Marks);
        file.Flow.BeforeSignature = BeforeSignature.Of(document);
        HeadWriter.Write(file, document, isInVolume);
        BlockWriter.WriteAll(file, document.Body);
        TailWriter.Write(file, document);
        FootnotesPart.WriteNotes(file, document.Footnotes);
        file.FootnoteBase += document.Footnotes.Count;
    }

    /// <summary>版头 and 报头 are told apart by what they hold: a document number or signer, or an issue, organ and date.</summary>
    private static bool IsLetterhead(DocumentKind kind, Masthead head) =>
        head.Issue is null && head.Total is null
        && (kind == DocumentKind.Official || head.Number is not null || head.Signer is not null || head.Copy is not null
            || (head.Organ is null && head.Date is null && kind != DocumentKind.Bulletin && kind != DocumentKind.Express));
}
