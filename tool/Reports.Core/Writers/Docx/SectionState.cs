using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A stretch of pages.</summary>
internal sealed record SectionLook
{
    public bool IsLandscape { get; init; }

    public bool HasPageNumber { get; init; } = true;

    /// <summary>The number of its first page; null goes on.</summary>
    public int? Start { get; init; }

    public bool IsRoman { get; init; }

    /// <summary>It begins on an odd page.</summary>
    public bool IsOddPage { get; init; }

    /// <summary>The relationship of the running head.</summary>
    public string? Header { get; init; }

    /// <summary>Of a piece that comes from a Word file: its own w:sectPr, fitted; empty until it is known.</summary>
    public string? Foreign { get; init; }
}

/// <summary>The sections of the body: Word keeps a section's properties in its last paragraph, those of the last section at the body's end.</summary>
internal sealed class SectionState
{
    private long _begun = -1;

    /// <summary>The start number of a section that holds nothing yet, for the one that takes its place.</summary>
    public int? StartIfUnused(DocxFile file) => file.Xml.Length > _begun ? null : Current.Start;

    public SectionLook Current { get; private set; } = new();

    /// <summary>Begins a section; one that holds nothing yet is only changed.</summary>
    public void Begin(DocxFile file, SectionLook next)
    {
        if (_begun >= 0 && file.Xml.Length > _begun)
            End(file);
        file.Flow.IsPageBreakDue = false;
        Current = next;
        _begun = file.Xml.Length;
    }

    /// <summary>Changes the section that is being written.</summary>
    public void Become(SectionLook look) => Current = look;

    public void Finish(DocxFile file) => file.Xml.Raw(Write(file.Theme, Current));

    private void End(DocxFile file)
    {
        var section = Write(file.Theme, Current);
        if (file.Flow.SectionAt >= 0)
            file.Xml.Insert(file.Flow.SectionAt, section);
        else
            Paragraphs.WriteLow(file, new ParagraphLook { Section = section });
        file.Flow.SectionAt = -1;
    }

    /// <summary>The children in the order of CT_SectPr (ISO/IEC 29500-1, 17.6.17).</summary>
    private static string Write(Theme theme, SectionLook look)
    {
        if (look.Foreign is { Length: > 0 } foreign)
            return foreign;
        var xml = new XmlText(768).Open("w:sectPr");
        WriteReferences(xml, theme, look);
        xml.Empty("w:type", "w:val", look.IsOddPage ? "oddPage" : "nextPage");
        var page = theme.Page;
        var (width, height) = (Twips.OfMm(page.Width), Twips.OfMm(page.Height));
        // Word swaps the sheet's sides for a landscape page; bound with its head at the left, the upright page's left is its top.
        var (top, right, bottom, left) = look.IsLandscape
            ? (page.Left, page.Top, page.Right, page.Bottom)
            : (page.Top, page.Right, page.Bottom, page.Left);
        xml.Open("w:pgSz").Attribute("w:w", look.IsLandscape ? height : width).Attribute("w:h", look.IsLandscape ? width : height);
        if (look.IsLandscape)
            xml.Attribute("w:orient", "landscape");
        xml.Close();
        xml.Open("w:pgMar").Attribute("w:top", Twips.OfMm(top)).Attribute("w:right", Twips.OfMm(right))
            .Attribute("w:bottom", Twips.OfMm(bottom)).Attribute("w:left", Twips.OfMm(left)).Attribute("w:header", FooterPart.HeaderDistance)
            .Attribute("w:footer", look.IsLandscape ? FooterPart.TurnedDistance : FooterPart.Distance(theme)).Attribute("w:gutter", 0).Close();
        if (look.IsRoman || look.Start is not null)
        {
            xml.Open("w:pgNumType");
            if (look.IsRoman)
                xml.Attribute("w:fmt", "upperRoman");
            if (look.Start is { } start)
                xml.Attribute("w:start", start);
            xml.Close();
        }
        if (page.Pitch > 0)
            xml.Open("w:docGrid").Attribute("w:type", "lines").Attribute("w:linePitch", (int)(page.Pitch * 20)).Close();
        return xml.Close().ToString();
    }

    private static void WriteReferences(XmlText xml, Theme theme, SectionLook look)
    {
        if (look.Header is not null)
        {
            Reference(xml, "w:headerReference", "default", look.Header);
            if (theme.Page.IsDuplex)
                Reference(xml, "w:headerReference", "even", look.Header);
        }
        if (!look.HasPageNumber)
            return;
        Reference(xml, "w:footerReference", "default", look.IsLandscape ? "rId7" : "rId5");
        if (theme.Page.IsDuplex)
            Reference(xml, "w:footerReference", "even", look.IsLandscape ? "rId8" : "rId6");
    }

    private static void Reference(XmlText xml, string element, string type, string id) =>
        xml.Open(element).Attribute("w:type", type).Attribute("r:id", id).Close();
}
