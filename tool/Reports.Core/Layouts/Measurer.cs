using Reports.Themes;

namespace Reports.Layouts;

/// <summary>Breaks the items of a flow into lines and finds their heights.</summary>
internal sealed class Measurer(Theme theme, LayoutOptions options)
{
    private readonly LineBreaker _breaker = new(options.Faces);
    private readonly int _pitch = (int)(theme.Page.Pitch * 20);

    public bool IsLandscape { get; set; }

    /// <summary>The height of the text of a page, twips.</summary>
    public int Height => IsLandscape
        ? Twips.OfMm(theme.Page.Width) - Twips.OfMm(theme.Page.Left) - Twips.OfMm(theme.Page.Right)
        : Twips.OfMm(theme.Page.Height) - Twips.OfMm(theme.Page.Top) - Twips.OfMm(theme.Page.Bottom);

    /// <summary>A line of the body, twips.</summary>
    public int LineOfBody { get; } = Math.Max(1, (int)(theme[Role.Body].Line * 20));

    private int Width => IsLandscape
        ? Twips.OfMm(theme.Page.Height) - Twips.OfMm(theme.Page.Top) - Twips.OfMm(theme.Page.Bottom)
        : Twips.OfMm(theme.Page.Width) - Twips.OfMm(theme.Page.Left) - Twips.OfMm(theme.Page.Right);

    public Measured Measure(FlowItem item) => item switch
    {
        FlowParagraph paragraph => MeasureParagraph(paragraph),
        FlowTable table => MeasureTable(table),
        FlowFootTable foot => new Measured(foot) { Height = foot.Borders + foot.Lines.Sum(l => MeasureParagraph(l).Height), IsWhole = true },
        _ => new Measured(item),
    };

    public Measured MeasureParagraph(FlowParagraph paragraph, int? width = null)
    {
        var lines = new List<LineSpan>();
        var room = (width ?? Width) - paragraph.Left - paragraph.Right;
        _breaker.Break(paragraph.Text, room - paragraph.First, room, lines);
        var heights = new int[lines.Count];
        var total = 0;
        for (var i = 0; i < heights.Length; i++)
            total += heights[i] = LineHeight(paragraph, lines[i]);
        return new Measured(paragraph) { Lines = lines, Heights = heights, Height = total + paragraph.BorderBottom, IsWhole = paragraph.KeepLines };
    }

    /// <summary>LibreOffice sets every line of a page with a grid on whole grid lines, exact heights as well; Word only those without an exact height.</summary>
    private int LineHeight(FlowParagraph paragraph, LineSpan line)
    {
        var isOnGrid = _pitch > 0 && paragraph.IsOnGrid;
        if (paragraph.Line > 0 && !(isOnGrid && options.Faces == FaceTable.Noto))
            return paragraph.Line;
        var height = Natural(paragraph, line);
        return isOnGrid ? (height + _pitch - 1) / _pitch * _pitch : height;
    }

    private int Natural(FlowParagraph paragraph, LineSpan line)
    {
        var text = paragraph.Text;
        // An empty paragraph is as high as Latin letters of its face (LibreOffice, text marked en-US).
        var (ascent, descent) = line.End > line.Start ? _breaker.HeightOf(line) : paragraph.Mark.Height(isLatin: options.Faces == FaceTable.Noto);
        if (text.Pictures.Count == 0)
            return ascent + descent;
        var picture = 0;
        for (var i = 0; i < line.End; i++)
        {
            if (text.Text[i] != FlowText.Object)
                continue;
            if (i >= line.Start)
                ascent = Math.Max(ascent, text.Pictures[picture].Height);
            picture++;
        }
        return text.Length == 1 ? ascent : ascent + descent;
    }

    private Measured MeasureTable(FlowTable table)
    {
        var cells = new List<Measured>[table.Rows.Count];
        var heights = new int[table.Rows.Count];
        for (var r = 0; r < table.Rows.Count; r++)
        {
            cells[r] = [];
            var row = table.Rows[r];
            heights[r] = Math.Max(heights[r], row.Least);
            foreach (var cell in row.Cells)
            {
                var height = 0;
                foreach (var paragraph in cell.Paragraphs)
                {
                    var measured = MeasureParagraph(paragraph, cell.Width);
                    cells[r].Add(measured);
                    height += measured.Height + paragraph.Before + paragraph.After;
                }
                if (cell.Rows == 1)
                    heights[r] = Math.Max(heights[r], height + row.BorderTop);
            }
        }
        heights[^1] += table.BorderBottom;
        var end = table.EndOfKept(0);
        var note = end == heights.Length - 1 && table.Note is not null ? MeasureParagraph(table.Note).FirstHeight : 0;
        return new Measured(table) { Cells = cells, Heights = heights, Height = heights.Sum(), FirstOverride = heights.Take(end + 1).Sum() + note };
    }
}
