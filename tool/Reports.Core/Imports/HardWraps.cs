namespace Reports.Imports;

/// <summary>Text printed in lines of one width (from PDF files, mails): the lines of a paragraph are joined again.</summary>
internal static class HardWraps
{
    private const int LeastLines = 6;
    private const int Narrowest = 30;
    private const int Widest = 130;

    /// <summary>Lines may fall short by this much, because marks do not begin a line.</summary>
    private const int Slack = 6;

    public static void Join(Draft draft)
    {
        if (Width(draft.Lines) is not { } width)
            return;
        var lines = draft.Lines;
        var margin = Margin(lines);
        var isIndented = lines.Count(l => l.Indent >= margin + 2) >= Math.Max(2, lines.Count / 25);
        var joined = new List<TextLine>();
        TextLine? open = null;
        var isFull = false;
        foreach (var line in lines)
        {
            var goesOn = isFull && open is not null && GoesOn(open, line, margin, isIndented);
            isFull = IsFull(line, width);
            if (goesOn)
            {
                draft.Log.Repairs.Add(new RepairedText(open!.End, "line-break", "\n", ""));
                open.Append(line);
                continue;
            }
            open = line;
            joined.Add(line);
        }
        draft.Replace(joined);
    }

    private static bool GoesOn(TextLine open, TextLine next, int margin, bool isIndented)
    {
        if (open.IsTable || next.IsTable || next.Level > 0)
            return false;
        if (isIndented && next.Indent >= margin + 2)
            return false;
        var isEnd = Han.EndsParagraph(open.Text);
        if (next.AfterGap && isEnd)
            return false;
        var mark = Structure.Read(next.Text);
        return mark.Kind == PartMark.None ? !(isEnd && Salutations.Length(Script.Plain(next.Text)) > 0)
            : !isEnd && !mark.IsHeading;
    }

    /// <summary>The width that most lines fill, or null when the lines have none in common.</summary>
    private static int? Width(List<TextLine> lines)
    {
        var body = lines.Where(l => !l.IsTable && l.Level == 0).ToList();
        if (body.Count < LeastLines)
            return null;
        var widths = body.Select(l => l.Indent + Han.Columns(l.Text)).Order().ToList();
        var width = widths[widths.Count * 9 / 10];
        if (width is < Narrowest or > Widest || widths[^1] > width + 8)
            return null;
        // What ends within a sentence ends at the common width, but for headings and titles.
        var within = body.Where(l => !Han.EndsParagraph(l.Text) && Structure.Read(l.Text).Level == 0).Skip(1).Where(l => Han.Columns(l.Text) * 2 > width).ToList();
        var full = within.Count(l => IsFull(l, width));
        return full >= 4 && full * 4 >= within.Count * 3 && full * 8 >= body.Count ? width : null;
    }

    /// <summary>A line reaches the common width; one that ends within a sentence, with figures or Latin words in it, may fall short of it.</summary>
    private static bool IsFull(TextLine line, int width)
    {
        var columns = line.Indent + Han.Columns(line.Text);
        return columns >= width - Slack || columns * 5 >= width * 4 && !Han.EndsParagraph(line.Text) && Han.Count(line.Text) < line.Length - 4;
    }

    private static int Margin(List<TextLine> lines) => lines.Select(l => l.Indent).Order().ElementAt(lines.Count / 4);
}
