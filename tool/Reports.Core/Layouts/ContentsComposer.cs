using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>目录: a line per heading; a long one is broken four characters before the page number.</summary>
internal static class ContentsComposer
{
    public static void Write(Composer to, Contents contents)
    {
        to.Add(to.Look(Role.ContentsTitle, to.Text(Role.ContentsTitle, "目　录")) with { KeepNext = true, Part = FlowPart.Contents, Source = contents });
        to.Blank(keepNext: true);
        var headings = new List<Heading>();
        Collect(to.Document.Body, headings);
        foreach (var heading in headings.Where(h => h.Level <= Math.Clamp(contents.Levels, 1, 3)))
            WriteEntry(to, heading);
    }

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

    private static void WriteEntry(Composer to, Heading heading)
    {
        var role = Role.Contents1 + heading.Level - 1;
        var number = heading.Number > 0 ? BlockComposer.NumberText(heading.Level, heading.Number) : "";
        var text = number + InlineText.Plain(heading.Inlines).TrimEnd('。');
        var look = to.Look(role, new FlowText());
        var width = (double)(to.TextWidth - look.Left) / Twips.OfPoints(to.Theme[role].Size) - 4;
        to.Add(look with { Text = to.Text(role, TitleLines.Break([new TextRun(text)], width)), Part = FlowPart.Contents });
    }
}
