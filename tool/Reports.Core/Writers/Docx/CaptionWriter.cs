using System.Globalization;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>表1　名称: the number is a SEQ field, so that a list of tables works and a table added by hand counts.</summary>
internal static class CaptionWriter
{
    /// <param name="keepNext">Above a table, or with a note below; a figure's own caption ends what stands together.</param>
    public static void Write(DocxFile file, string label, int number, IReadOnlyList<Inline> caption, string? id, bool keepNext)
    {
        Paragraphs.Open(file, StyleNames.Id(Role.Caption), new ParagraphLook { KeepNext = keepNext, IsLoose = !keepNext });
        if (number > 0)
        {
            var bookmark = id is null ? 0 : Bookmarks.Start(file, file.BookmarkPrefix + Bookmarks.NameOf(id));
            InlineWriter.WriteRun(file, label);
            // \r sets the number where it is not the next one: the first of a piece in a volume, or one kept from hand.
            var reset = file.Flow.CountCaption(label, number) ? "" : $" \\r {number.ToString(CultureInfo.InvariantCulture)}";
            file.Xml.Open("w:fldSimple").Attribute("w:instr", $" SEQ {label} \\* ARABIC{reset} ");
            InlineWriter.WriteRun(file, number.ToString(CultureInfo.InvariantCulture));
            file.Xml.Close();
            if (bookmark > 0)
                Bookmarks.End(file, bookmark);
            if (caption.Count > 0)
                InlineWriter.WriteRun(file, "　");
        }
        InlineWriter.Write(file, caption);
        Paragraphs.Close(file);
    }
}
