using System.Globalization;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>How much of a page's foot the notes of a line take.</summary>
internal sealed class FootnoteHeights(Document document, Theme theme, LayoutOptions options, Measurer measurer)
{
    /// <summary>The rule above the notes and the space around it, twips.</summary>
    public const int Separator = 124;

    private Composer? _composer;

    /// <summary>The heights of the lines of the notes whose marks stand in a line of text, one after the other; empty for a line without.</summary>
    public IReadOnlyList<int> Of(FlowText text, LineSpan line)
    {
        if (text.Notes.Count == 0)
            return [];
        var heights = new List<int>();
        foreach (var (at, number) in text.Notes)
        {
            if (at >= line.Start && at < line.End && number >= 1 && number <= document.Footnotes.Count)
                Measure(number, heights);
        }
        return heights;
    }

    private void Measure(int number, List<int> heights)
    {
        _composer ??= new Composer(document, theme, options);
        var look = RunLook.Of(theme, Role.Footnote);
        var text = new FlowText().Add(number.ToString(CultureInfo.InvariantCulture), _composer.Styles.Make(look.Face, look.IsBold, look.Size, look.Squeeze, isRaised: true), parts: true)
            .Add(" ", _composer.Styles.Of(Role.Footnote));
        foreach (var paragraph in document.Footnotes[number - 1].OfType<Paragraph>())
        {
            _composer.Inlines.Append(text, paragraph.Inlines, look);
            heights.AddRange(measurer.MeasureParagraph(_composer.Look(Role.Footnote, text)).Heights);
            text = new FlowText();
        }
    }
}
