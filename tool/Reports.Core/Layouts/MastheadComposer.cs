namespace Reports.Layouts;

/// <summary>版头, 报头 or marks above the title.</summary>
internal static class MastheadComposer
{
    public static void Write(Composer to)
    {
        foreach (var line in MastheadLines.Of(to.Document, to.Theme, to.TextWidth))
        {
            if (ReferenceEquals(line, MastheadLine.Blank))
                to.Blank(part: FlowPart.Masthead);
            else
                to.Add(Paragraph(to, line));
        }
    }

    private static FlowParagraph Paragraph(Composer to, MastheadLine line)
    {
        var look = to.Theme[line.Role];
        var text = new FlowText();
        foreach (var run in line.Runs)
            text.Add(run.Text, to.Styles.Make(run.Face ?? look.Face, look.Bold, line.Name?.Size ?? look.Size, look.Squeeze));
        var paragraph = to.Look(line.Role, text) with
        {
            BorderBottom = line.RuleSpace is { } space ? Twips.OfPoints(space + to.Theme.RedRule) : 0,
            Part = FlowPart.Masthead,
        };
        return line.Name is var (_, before, height) ? paragraph with { Before = before, After = 0, Line = height, IsOnGrid = false } : paragraph;
    }
}
