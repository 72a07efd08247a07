using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A border of a paragraph or cell: <paramref name="Size"/> in eighths of a point, <paramref name="Space"/> in points.</summary>
internal sealed record Border(string Kind, int Size, string Color, int Space = 1)
{
    public void Write(XmlText xml, string side) =>
        xml.Open(side).Attribute("w:val", Kind).Attribute("w:sz", Size).Attribute("w:space", Space).Attribute("w:color", Color).Close();
}

internal sealed record Borders(Border? Top = null, Border? Left = null, Border? Bottom = null, Border? Right = null);

internal readonly record struct Tab(string Kind, int Position, string? Leader = null);

/// <summary>Indents in twips; <paramref name="FirstLine"/> below zero hangs.</summary>
internal readonly record struct Indent(int Left = 0, int Right = 0, int FirstLine = 0);

/// <summary>What a paragraph has beyond its style.</summary>
internal sealed record ParagraphLook
{
    public static readonly ParagraphLook None = new();

    public bool KeepNext { get; init; }

    /// <summary>The style's keep with the next is taken away.</summary>
    public bool IsLoose { get; init; }

    public bool KeepLines { get; init; }

    public bool PageBreakBefore { get; init; }

    public Frame? Frame { get; init; }

    /// <summary>The numbering instance and level from 0; instance 0 takes the style's number away.</summary>
    public (int Id, int Level)? Number { get; init; }

    public Borders? Borders { get; init; }

    /// <summary>The fill, RRGGBB.</summary>
    public string? Shade { get; init; }

    public IReadOnlyList<Tab> Tabs { get; init; } = [];

    /// <summary>Twips before and after, and the line: positive is exact, 0 is the style's, −1 is what the line needs.</summary>
    public (int Before, int After, int Line)? Spacing { get; init; }

    public Indent? Indent { get; init; }

    public TextAlign? Align { get; init; }

    public int? OutlineLevel { get; init; }

    /// <summary>The size of the paragraph mark, half-points, for paragraphs that must be low.</summary>
    public int? MarkSize { get; init; }

    /// <summary>A whole <c>w:sectPr</c>.</summary>
    public string? Section { get; init; }

    /// <summary>The content of <c>w:pPr</c> in the order of CT_PPr (ISO/IEC 29500-1, 17.3.1.26).</summary>
    public void Write(XmlText xml, string style)
    {
        xml.Empty("w:pStyle", "w:val", style);
        if (KeepNext)
            xml.Empty("w:keepNext");
        else if (IsLoose)
            xml.Empty("w:keepNext", "w:val", "0");
        if (KeepLines)
            xml.Empty("w:keepLines");
        if (PageBreakBefore)
            xml.Empty("w:pageBreakBefore");
        Frame?.Write(xml);
        if (Number is var (id, level))
            xml.Open("w:numPr").Empty("w:ilvl", "w:val", level).Empty("w:numId", "w:val", id).Close();
        WriteBorders(xml);
        if (Shade is not null)
            xml.Open("w:shd").Attribute("w:val", "clear").Attribute("w:color", "auto").Attribute("w:fill", Shade).Close();
        if (Tabs.Count > 0)
            WriteTabs(xml);
        WriteSpacing(xml);
        if (Indent is { } indent)
            WriteIndent(xml, indent);
        if (Align is { } align)
            xml.Empty("w:jc", "w:val", NameOf(align));
        if (OutlineLevel is { } outline)
            xml.Empty("w:outlineLvl", "w:val", outline);
        if (MarkSize is { } size)
            xml.Open("w:rPr").Empty("w:sz", "w:val", size).Empty("w:szCs", "w:val", size).Close();
        if (Section is not null)
            xml.Raw(Section);
    }

    public static string NameOf(TextAlign align) => align switch
    {
        TextAlign.Left => "left",
        TextAlign.Center => "center",
        TextAlign.Right => "right",
        _ => "both",
    };

    /// <summary>Indents in twips alone: character units would win over them in Word and are ignored by LibreOffice.</summary>
    private static void WriteIndent(XmlText xml, Indent indent)
    {
        xml.Open("w:ind")
            .Attribute("w:leftChars", 0).Attribute("w:left", indent.Left)
            .Attribute("w:rightChars", 0).Attribute("w:right", indent.Right)
            .Attribute("w:firstLineChars", 0);
        if (indent.FirstLine >= 0)
            xml.Attribute("w:firstLine", indent.FirstLine);
        else
            xml.Attribute("w:hanging", -indent.FirstLine);
        xml.Close();
    }

    private void WriteBorders(XmlText xml)
    {
        if (Borders is null)
            return;
        xml.Open("w:pBdr");
        Borders.Top?.Write(xml, "w:top");
        Borders.Left?.Write(xml, "w:left");
        Borders.Bottom?.Write(xml, "w:bottom");
        Borders.Right?.Write(xml, "w:right");
        xml.Close();
    }

    private void WriteTabs(XmlText xml)
    {
        xml.Open("w:tabs");
        foreach (var tab in Tabs)
            xml.Open("w:tab").Attribute("w:val", tab.Kind).Attribute("w:leader", tab.Leader).Attribute("w:pos", tab.Position).Close();
        xml.Close();
    }

    private void WriteSpacing(XmlText xml)
    {
        if (Spacing is not var (before, after, line))
            return;
        if (line != 0)
            xml.Empty("w:snapToGrid", "w:val", "0");
        xml.Open("w:spacing").Attribute("w:before", before).Attribute("w:after", after);
        if (line > 0)
            xml.Attribute("w:line", line).Attribute("w:lineRule", "exact");
        else if (line < 0)
            xml.Attribute("w:line", 240).Attribute("w:lineRule", "auto");
        xml.Close();
    }
}
