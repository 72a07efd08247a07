using System.Globalization;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>
/// w:sectPr of a piece in the volume: its sheet, margins, columns, borders and grid stay; head and page number are the volume's, at the volume's
/// distance from the sheet's edge, and the numbers run on.
/// </summary>
internal sealed class JoinedSection(DocxFile file, XElement? settings, bool isOddPage, int? start)
{
    private static readonly string[] s_left = ["headerReference", "footerReference", "titlePg", "pgNumType", "printerSettings", "sectPrChange", "paperSrc"];

    private bool _hasBegun;

    /// <param name="isLast">Of the piece: endnotes of all of it stand at its end.</param>
    public XElement Fit(XElement? section, bool isLast)
    {
        section = section is null ? new XElement(JoinNames.W + "sectPr") : JoinNames.Transition(new XElement(section));
        section.Elements().Where(e => e.Name.Namespace != JoinNames.W || s_left.Contains(e.Name.LocalName)).Remove();
        section.RemoveAttributes();
        var size = section.Element(JoinNames.W + "pgSz");
        if (size is null)
            section.Add(size = new XElement(JoinNames.W + "pgSz", W("w", 12240), W("h", 15840)));
        var margins = section.Element(JoinNames.W + "pgMar");
        if (margins is null)
            section.Add(margins = new XElement(JoinNames.W + "pgMar", W("top", 1440), W("right", 1800), W("bottom", 1440), W("left", 1800), W("gutter", 0)));
        margins.SetAttributeValue(JoinNames.W + "header", FooterPart.HeaderDistance);
        var isLandscape = size.Attribute(JoinNames.W + "orient")?.Value == "landscape";
        margins.SetAttributeValue(JoinNames.W + "footer", isLandscape ? FooterPart.TurnedDistance : FooterPart.Distance(file.Theme));
        foreach (var kind in file.Theme.Page.IsDuplex ? new[] { "default", "even" } : ["default"])
        {
            if (file.JoinedHeader(Margin(margins, "top")) is { } header)
                section.Add(Reference("headerReference", kind, header));
            section.Add(Reference("footerReference", kind, isLandscape ? Turned(kind == "even", size, margins) : file.JoinedFooter(kind == "even", Margin(margins, "bottom"))));
        }
        // LibreOffice writes a negative one without its sign.
        if (section.Element(JoinNames.W + "docGrid")?.Attribute(JoinNames.W + "charSpace") is { } space && long.TryParse(space.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var width))
            space.Value = ((int)width).ToString(CultureInfo.InvariantCulture);
        Begin(section);
        Notes(section, isLast);
        PropertyOrder.SortSection(section);
        return section;
    }

    private void Begin(XElement section)
    {
        if (_hasBegun)
            return;
        _hasBegun = true;
        section.Elements(JoinNames.W + "type").Remove();
        section.Add(new XElement(JoinNames.W + "type", new XAttribute(JoinNames.W + "val", isOddPage ? "oddPage" : "nextPage")));
        if (start is { } first)
            section.Add(new XElement(JoinNames.W + "pgNumType", W("start", first)));
    }

    /// <summary>The form of note marks is a setting of the file; the numbers run on through the volume, as those of its other pieces do.</summary>
    private void Notes(XElement section, bool isLast)
    {
        foreach (var name in new[] { "footnotePr", "endnotePr" })
        {
            var own = section.Element(JoinNames.W + name) ?? settings?.Element(JoinNames.W + name);
            section.Elements(JoinNames.W + name).Remove();
            var form = own?.Element(JoinNames.W + "numFmt");
            if (form is not null)
                section.Add(new XElement(JoinNames.W + name, new XElement(form)));
        }
        section.Elements(JoinNames.W + "noEndnote").Remove();
        if (!isLast)
            section.Add(new XElement(JoinNames.W + "noEndnote"));
    }

    private string Turned(bool isEven, XElement size, XElement margins)
    {
        var (top, sheet) = (Margin(margins, "top"), Number(size, "h", 11906));
        return file.JoinedTurned(isEven, Margin(margins, "left"), top, Math.Max(2000, sheet - top - Margin(margins, "bottom")));
    }

    /// <summary>A margin below zero is one that the head may not push the text out of.</summary>
    private static int Margin(XElement margins, string side) =>
        Math.Min(Number(margins, side, 1440), 20000);

    private static int Number(XElement element, string name, int otherwise) =>
        double.TryParse(element.Attribute(JoinNames.W + name)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var twips) ? (int)Math.Clamp(Math.Abs(twips), 0, 100000) : otherwise;

    private static XElement Reference(string name, string kind, string id) =>
        new(JoinNames.W + name, new XAttribute(JoinNames.W + "type", kind), new XAttribute(JoinNames.R + "id", id));

    private static XAttribute W(string name, int value) => new(JoinNames.W + name, value.ToString(CultureInfo.InvariantCulture));
}
