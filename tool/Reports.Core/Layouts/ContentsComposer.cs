using Reports.Documents;

namespace Reports.Layouts;

/// <summary>目录.</summary>
internal static class ContentsComposer
{
    public static void Write(Composer to, Contents contents)
    {
        to.Add(ContentsLines.Title, contents);
        to.Blank(keepNext: true);
        var headings = new List<Heading>();
        ContentsLines.Collect(to.Document.Body, headings);
        foreach (var heading in headings.Where(h => h.Level <= ContentsLines.Levels(contents)))
            to.Add(ContentsLines.Entry(heading.Level, ContentsLines.TextOf(heading), to.Theme, to.TextWidth));
    }
}
