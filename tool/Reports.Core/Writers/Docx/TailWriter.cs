using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>What follows the text: 附件说明, 署名 and 成文日期, 版记 or 报尾.</summary>
internal static class TailWriter
{
    public static void Write(DocxFile file, Document document)
    {
        WriteAttachments(file, document.Attachments, isSigned: document.Signature is not null);
        if (document.Signature is { } signature)
            WriteSignature(file, signature);
        if (document.Imprint is { } imprint)
            FootTableWriter.Write(file, imprint);
        if (document.Distribution is { } distribution)
            FootTableWriter.Write(file, distribution);
    }

    /// <summary>7.3.4: a line below the text, two characters in; several are numbered; wrapped lines stand under the name's first character.</summary>
    private static void WriteAttachments(DocxFile file, IReadOnlyList<string> names, bool isSigned)
    {
        if (names.Count == 0)
            return;
        Paragraphs.WriteBlank(file, keepNext: isSigned);
        var character = Twips.OfPoints(file.Theme[Role.Attachments].Advance);
        var style = StyleNames.Id(Role.Attachments);
        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}.") : "";
            var lead = (i == 0 ? "附件：" : "") + number;
            // 2 characters, 附件： 3, the number as wide as it is.
            var left = (int)(character * (5 + CellWidth.Of(number)));
            Paragraphs.WriteText(file, style, lead + names[i].TrimEnd('。', '；'), new ParagraphLook
            {
                KeepNext = isSigned,
                Indent = new Indent(Left: left, FirstLine: -(int)(character * CellWidth.Of(lead))),
            });
        }
    }

    private static void WriteSignature(DocxFile file, Signature signature)
    {
        // 7.3.5.1: under a seal the names stand lower, so that the seal's upper edge is within a line of the text.
        Paragraphs.WriteBlank(file, signature.IsSealed ? 2 : 1, keepNext: true);
        var date = signature.Date ?? "";
        var indents = SignatureIndents.Of(signature.Organs, date, signature.IsSealed);
        var character = (double)file.Theme[Role.Signature].Advance * 20;
        var style = StyleNames.Id(Role.Signature);
        for (var i = 0; i < signature.Organs.Count; i++)
        {
            Paragraphs.WriteText(file, style, signature.Organs[i], new ParagraphLook
            {
                KeepNext = date.Length > 0 || i < signature.Organs.Count - 1,
                Align = TextAlign.Right,
                Indent = new Indent(Right: (int)Math.Round(indents.Organs[i] * character)),
            });
        }
        if (date.Length > 0)
            Paragraphs.WriteText(file, style, date, new ParagraphLook { Align = TextAlign.Right, Indent = new Indent(Right: (int)Math.Round(indents.Date * character)) });
    }
}
