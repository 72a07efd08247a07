using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A text frame (<c>w:framePr</c>): neighbouring paragraphs with equal values stand in one frame.</summary>
/// <param name="Left">From the page's left edge, twips; null is centred in the text.</param>
/// <param name="VerticalAlign">Null stands beside the paragraph that follows.</param>
internal sealed record Frame(int Width, string VerticalAnchor, string? VerticalAlign, int? Left = null)
{
    public void Write(XmlText xml)
    {
        xml.Open("w:framePr").Attribute("w:w", Width).Attribute("w:wrap", Left is null ? "notBeside" : "around")
            .Attribute("w:vAnchor", VerticalAnchor).Attribute("w:hAnchor", Left is null ? "margin" : "page");
        if (Left is { } left)
            xml.Attribute("w:x", left);
        else
            xml.Attribute("w:xAlign", "center");
        if (VerticalAlign is { } align)
            xml.Attribute("w:yAlign", align);
        else
            xml.Attribute("w:y", 1);
        xml.Close();
    }
}

internal static class Frames
{
    public static Frame FootOfPage(Theme theme) => new(Twips.OfMm(theme.Page.TextWidth), "margin", "bottom");

    /// <summary>The right margin, two millimetres from the text.</summary>
    public static Frame RightMargin(Theme theme) =>
        new(Twips.OfMm(theme.Page.Right - 4), "text", null, Twips.OfMm(theme.Page.Width - theme.Page.Right + 2));
}
