using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>版头, 报头 or marks above the title.</summary>
internal static class MastheadWriter
{
    public static void Write(DocxFile file, Document document)
    {
        foreach (var line in MastheadLines.Of(document, file.Theme, Paragraphs.TextWidth(file)))
        {
            if (ReferenceEquals(line, MastheadLine.Blank))
                Paragraphs.WriteBlank(file);
            else
                Write(file, line);
        }
    }

    private static void Write(DocxFile file, MastheadLine line)
    {
        var theme = file.Theme;
        Paragraphs.Open(file, StyleNames.Id(line.Role), new ParagraphLook
        {
            Align = line.IsFlushLeft ? TextAlign.Left : null,
            Borders = line.RuleSpace is { } space ? new Borders(Bottom: new Border("single", (int)(theme.RedRule * 8), theme.Red, space)) : null,
            Spacing = line.Name is var (_, before, height) ? (before, 0, height) : null,
            Tabs = [.. line.Tabs.Select(t => new Tab(t.IsRight ? "right" : "left", t.Position))],
        });
        var look = line.Name is var (size, _, _) ? new RunLook(Color: theme[line.Role].Color ?? theme.Red, HalfPoints: Twips.HalfPoints(size)) : default;
        foreach (var run in line.Runs)
            InlineWriter.WriteRun(file, run.Text, look with { Face = run.Face });
        Paragraphs.Close(file);
    }
}
