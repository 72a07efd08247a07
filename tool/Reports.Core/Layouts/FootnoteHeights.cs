using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>How much of a page's foot the notes of a line take.</summary>
internal sealed class FootnoteHeights(Document document, Theme theme, LayoutOptions options, Paginator pages)
{
    /// <summary>The rule above the notes and the space around it, twips.</summary>
    private const int Separator = 280;

    private Composer? _composer;

    /// <param name="hasNotes">The page has notes already, so that the rule stands.</param>
    public int Of(FlowText text, LineSpan line, bool hasNotes)
    {
        if (text.Notes.Count == 0)
            return 0;
        var height = 0;
        foreach (var (at, number) in text.Notes)
        {
            if (at >= line.Start && at < line.End && number >= 1 && number <= document.Footnotes.Count)
                height += NoteHeight(number) + (height == 0 && !hasNotes ? Separator : 0);
        }
        return height;
    }

    private int NoteHeight(int number)
    {
        _composer ??= new Composer(document, theme, options);
        var height = 0;
        foreach (var paragraph in document.Footnotes[number - 1].OfType<Paragraph>())
        {
            var text = new FlowText();
            if (height == 0)
                text.Add(number + " ", _composer.Styles.Of(Role.Footnote));
            _composer.Inlines.Append(text, paragraph.Inlines, RunLook.Of(theme, Role.Footnote));
            height += pages.MeasureParagraph(_composer.Look(Role.Footnote, text)).Height;
        }
        return height;
    }
}
