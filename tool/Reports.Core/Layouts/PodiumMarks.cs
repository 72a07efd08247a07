using Reports.Documents;

namespace Reports.Layouts;

/// <summary>讲台版: pauses and stress, which other editions leave out, become text that is seen.</summary>
public static class PodiumMarks
{
    /// <summary>A long pause, as announcers mark it.</summary>
    private const string PauseSign = "‖";

    public static Document Show(Document document) => document with { Body = [.. document.Body.Select(Show)] };

    private static Block Show(Block block) => block switch
    {
        Heading heading => heading with { Inlines = Show(heading.Inlines), RunIn = heading.RunIn is null ? null : Show(heading.RunIn) },
        Paragraph paragraph => paragraph with { Inlines = Show(paragraph.Inlines) },
        ListBlock list => list with { Items = [.. list.Items.Select(i => new ListItem([.. i.Blocks.Select(Show)]))] },
        Quote quote => quote with { Blocks = [.. quote.Blocks.Select(Show)] },
        Container container => container with { Blocks = [.. container.Blocks.Select(Show)] },
        _ => block,
    };

    private static IReadOnlyList<Inline> Show(IReadOnlyList<Inline> inlines) =>
        inlines.Any(i => i is not TextRun) ? [.. inlines.Select(Show)] : inlines;

    private static Inline Show(Inline inline) => inline switch
    {
        Pause => new TextRun(PauseSign) { Location = inline.Location },
        Stress stress => new Strong(Show(stress.Inlines)) { Location = inline.Location },
        Strong strong => strong with { Inlines = Show(strong.Inlines) },
        Emphasis emphasis => emphasis with { Inlines = Show(emphasis.Inlines) },
        _ => inline,
    };
}
