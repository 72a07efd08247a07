using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>
/// 层次标题: the number is Word's, bound to the heading style (or written out). A run-in heading is one paragraph in the heading's
/// style, with the text that goes on in the character style of the body: Word's navigation pane shows the paragraph, WPS and
/// LibreOffice as well; a style separator (specVanish) would show the heading alone but tears the line in LibreOffice and WPS.
/// </summary>
internal static class HeadingWriter
{
    /// <summary>Half-points.</summary>
    private const int MinutesSize = 24;

    public static void Write(DocxFile file, Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, 4);
        if (level == 1 && file.Options.MinutesAtHeading?.Invoke(file.Flow.NextHeading) is { } minutes)
            WriteMinutes(file, minutes);
        var isText = file.Theme.NumbersAreText;
        var number = isText ? null : file.Headings.Next(file, level, heading.Number);
        var look = new ParagraphLook
        {
            KeepNext = heading.RunIn is null || ReferenceEquals(heading, file.Flow.BeforeSignature),
            KeepLines = heading.RunIn is null,
            Number = number,
            Indent = isText ? null : IndentOf(file.Theme[StyleNames.Heading(level)]),
        };
        Paragraphs.Open(file, StyleNames.Id(StyleNames.Heading(level)), look);
        var bookmark = Bookmarks.Start(file, file.BookmarkPrefix + ContentsWriter.BookmarkOf(file.Flow.NextHeading++));
        var id = heading.Id is null ? 0 : Bookmarks.Start(file, file.BookmarkPrefix + Bookmarks.NameOf(heading.Id));
        if (isText && heading.Number > 0)
            InlineWriter.WriteRun(file, BlockComposer.NumberText(level, heading.Number));
        InlineWriter.Write(file, heading.Inlines);
        if (id > 0)
            Bookmarks.End(file, id);
        Bookmarks.End(file, bookmark);
        if (heading.RunIn is not null)
            InlineWriter.Write(file, heading.RunIn, new RunLook(StyleNames.RunInRest));
        Paragraphs.Close(file);
    }

    /// <summary>When the heading is reached, in the right margin beside it. The frame takes no room of the text, so the lines stay as they were laid.</summary>
    private static void WriteMinutes(DocxFile file, decimal minutes)
    {
        var isBreakDue = file.Flow.IsPageBreakDue;
        file.Flow.IsPageBreakDue = false;
        var look = new ParagraphLook { KeepNext = true, Frame = Frames.RightMargin(file.Theme), MarkSize = MinutesSize };
        Paragraphs.WriteText(
            file, StyleNames.Blank, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes:0.0}分钟"), look, new RunLook(Color: "7F7F7F", HalfPoints: MinutesSize));
        file.Flow.IsPageBreakDue = isBreakDue;
    }

    /// <summary>The style's indent once more: LibreOffice takes a direct number's (none) instead of the style's.</summary>
    public static Indent IndentOf(TextLook look) => new(
        Twips.OfPoints(look.Left * look.Size), Twips.OfPoints(look.Right * look.Size), Twips.OfPoints(look.FirstLine * look.Size));
}
