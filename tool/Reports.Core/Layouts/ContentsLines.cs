using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>目录: a line per heading; a long one is broken four characters before the page number.</summary>
internal static class ContentsLines
{
    public static StatedLine Title { get; } = new(Role.ContentsTitle, [new TextRun("目　录")], FlowPart.Contents) { KeepNext = true };

    /// <summary>Every heading in the order in which it is written.</summary>
    public static void Collect(IReadOnlyList<Block> blocks, List<Heading> headings)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading: headings.Add(heading); break;
                case Container container: Collect(container.Blocks, headings); break;
                case Quote quote: Collect(quote.Blocks, headings); break;
                case ListBlock list:
                    foreach (var item in list.Items)
                        Collect(item.Blocks, headings);
                    break;
                default: break;
            }
        }
    }

    public static int Levels(Contents contents) => Math.Clamp(contents.Levels, 1, 3);

    public static string TextOf(Heading heading) =>
        (heading.Number > 0 ? BlockComposer.NumberText(heading.Level, heading.Number) : "") + InlineText.Plain(heading.Inlines).TrimEnd('。');

    /// <param name="width">Of the page's text, twips.</param>
    public static StatedLine Entry(int level, string text, Theme theme, int width)
    {
        var role = Role.Contents1 + level - 1;
        var size = Twips.OfPoints(theme[role].Size);
        var left = Twips.OfPoints(theme[role].Left * theme[role].Size);
        return new StatedLine(role, TitleLines.Break([new TextRun(text)], (double)(width - left) / size - 4), FlowPart.Contents)
        {
            Indents = left == 0 ? null : (left, 0, 0),
        };
    }
}
