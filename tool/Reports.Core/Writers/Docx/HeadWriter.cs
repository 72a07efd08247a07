using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>The title and the lines under it, then 称谓 or 主送机关.</summary>
internal static class HeadWriter
{
    public static void Write(DocxFile file, Document document, bool isInVolume)
    {
        if (document.Title.Count == 0 && file.Flow.PieceBookmark is { } name)
            Bookmarks.End(file, Bookmarks.Start(file, name));
        foreach (var line in HeadLines.Of(document, file.Theme, Paragraphs.TextWidth(file)))
        {
            if (line.Role == Role.Title)
                WriteTitle(file, line, isInVolume);
            else
                Paragraphs.Write(file, line, isInVolume && line.Role == Role.Speaker ? StyleNames.PieceSpeaker : null);
        }
    }

    /// <summary>How many characters of a role's size fit on a line.</summary>
    public static double Width(DocxFile file, Role role) => Paragraphs.TextWidth(file) / 20.0 / (double)file.Theme[role].Advance;

    private static void WriteTitle(DocxFile file, StatedLine line, bool isInVolume)
    {
        Paragraphs.Open(file, isInVolume ? StyleNames.PieceTitle : StyleNames.Id(Role.Title), Paragraphs.LookOf(line));
        if (isInVolume && file.Flow.PieceBookmark is { } name)
        {
            var number = Bookmarks.Start(file, name);
            InlineWriter.Write(file, line.Inlines);
            Bookmarks.End(file, number);
            file.Flow.PieceBookmark = null;
        }
        else
        {
            InlineWriter.Write(file, line.Inlines);
        }
        Paragraphs.Close(file);
    }
}
