using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>Named containers: 红榜, 黑榜, 编者按. Their boxes differ in line and in grey, so that black and white print keeps them apart.</summary>
internal static class ContainerWriter
{
    private sealed record BoxLook(string Title, Border Line, string Fill, string TitleFill, string TitleInk);

    private static readonly Dictionary<string, BoxLook> s_boxes = new(StringComparer.Ordinal)
    {
        ["red-list"] = new("红榜", new Border("double", 6, "C00000", 4), "FDF0EF", "C00000", "FFFFFF"),
        ["black-list"] = new("黑榜", new Border("single", 12, "000000", 4), "E7E6E6", "262626", "FFFFFF"),
        ["note"] = new("", new Border("single", 4, "7F7F7F", 4), "FFFFFF", "FFFFFF", "000000"),
        ["editor-note"] = new("编者按", new Border("single", 4, "7F7F7F", 4), "F7F7F7", "F7F7F7", "000000"),
        ["editor"] = new("编者按", new Border("single", 4, "7F7F7F", 4), "F7F7F7", "F7F7F7", "000000"),
    };

    public static void Write(DocxFile file, Container container)
    {
        if (!s_boxes.TryGetValue(container.Name, out var look))
        {
            file.Findings.Add(DocxProblems.UnknownContainer(container.Name, container.Location));
            if (container.Title.Count > 0)
                Paragraphs.Write(file, StyleNames.Id(Role.Body), [new Strong(container.Title)]);
            BlockWriter.WriteAll(file, container.Blocks);
            return;
        }
        var outer = file.Flow.Box;
        var side = Twips.OfPoints(8);
        file.Flow.Box = new ParagraphLook
        {
            Borders = new Borders(look.Line, look.Line, look.Line, look.Line),
            Shade = look.Fill,
            Indent = new Indent(side, side),
        };
        WriteTitle(file, container, look);
        BlockWriter.WriteAll(file, container.Blocks);
        file.Flow.Box = outer;
    }

    private static void WriteTitle(DocxFile file, Container container, BoxLook look)
    {
        IReadOnlyList<Inline> title = container.Title.Count > 0 ? container.Title : look.Title.Length > 0 ? [new TextRun(look.Title)] : [];
        if (title.Count == 0)
            return;
        Paragraphs.Open(file, StyleNames.Blank, new ParagraphLook { KeepNext = true, Shade = look.TitleFill, Align = TextAlign.Center });
        InlineWriter.Write(file, title, new RunLook(Face: file.Theme.Face("hei"), Color: look.TitleInk));
        Paragraphs.Close(file);
    }
}
