using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>Opens and closes paragraphs of the current part and keeps what the flow must know.</summary>
internal static class Paragraphs
{
    /// <summary>The line of a paragraph that only carries something (an anchor, a section): one point.</summary>
    private const int LowLine = 20;

    public static void Open(DocxFile file, string style, ParagraphLook? look = null)
    {
        look ??= ParagraphLook.None;
        if (file.Flow.Box is { } box)
            look = look with { Borders = look.Borders ?? box.Borders, Shade = look.Shade ?? box.Shade, Indent = Boxed(file, box, style, look) };
        if (file.Flow.IsPageBreakDue)
        {
            look = look with { PageBreakBefore = true };
            file.Flow.IsPageBreakDue = false;
        }
        var xml = file.Xml;
        xml.Open("w:p").Open("w:pPr");
        look.Write(xml, style);
        file.Flow.SectionAt = xml.Length;
        xml.Close();
    }

    public static void Close(DocxFile file) => file.Xml.Close();

    /// <summary>A paragraph of one style.</summary>
    public static void Write(DocxFile file, string style, IReadOnlyList<Inline> inlines, ParagraphLook? look = null)
    {
        Open(file, style, look);
        InlineWriter.Write(file, inlines);
        Close(file);
    }

    /// <param name="style">In place of the role's.</param>
    public static void Write(DocxFile file, StatedLine line, string? style = null)
    {
        if (line.Part == FlowPart.Blank)
        {
            WriteBlank(file, keepNext: line.KeepNext);
            return;
        }
        Write(file, style ?? StyleNames.Id(line.Role), line.Inlines, LookOf(line));
    }

    public static ParagraphLook LookOf(StatedLine line) => new()
    {
        KeepNext = line.KeepNext,
        KeepLines = line.KeepLines,
        Align = line.Align,
        Indent = line.Indents is var (left, right, first) ? new Indent(left, right, first) : null,
    };

    public static void WriteText(DocxFile file, string style, string text, ParagraphLook? look = null, RunLook run = default)
    {
        Open(file, style, look);
        InlineWriter.WriteRun(file, text, run);
        Close(file);
    }

    /// <summary>空行: a real empty line keeps the grid where space before a paragraph would leave it.</summary>
    public static void WriteBlank(DocxFile file, int count = 1, bool keepNext = false)
    {
        for (var i = 0; i < count; i++)
        {
            Open(file, StyleNames.Blank, keepNext ? new ParagraphLook { KeepNext = true } : null);
            Close(file);
        }
    }

    /// <summary>A paragraph that takes one point of height.</summary>
    public static void WriteLow(DocxFile file, ParagraphLook look)
    {
        Open(file, StyleNames.Blank, look with { Spacing = (0, 0, LowLine), MarkSize = 2 });
        Close(file);
    }

    /// <summary>The width of the text of the current section, twips.</summary>
    public static int TextWidth(DocxFile file) =>
        Twips.OfMm(file.Sections.Current.IsLandscape ? file.Theme.Page.TextHeight : file.Theme.Page.TextWidth);

    /// <summary>A box's paragraphs share one indent, or Word draws a box around each.</summary>
    private static Indent Boxed(DocxFile file, ParagraphLook box, string style, ParagraphLook look)
    {
        var side = box.Indent?.Left ?? 0;
        var body = file.Theme[Role.Body];
        var first = look.Indent?.FirstLine ?? (style == StyleNames.Id(Role.Body) ? Twips.OfPoints(body.FirstLine * body.Size) : 0);
        return new Indent(side, side, Math.Max(0, first));
    }
}
