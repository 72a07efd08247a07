using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A text frame (<c>w:framePr</c>): neighbouring paragraphs with equal values stand in one frame.</summary>
internal sealed record Frame(int Width, string VerticalAnchor, string VerticalAlign)
{
    public void Write(XmlText xml) => xml.Open("w:framePr").Attribute("w:w", Width).Attribute("w:wrap", "notBeside")
        .Attribute("w:vAnchor", VerticalAnchor).Attribute("w:hAnchor", "margin").Attribute("w:xAlign", "center").Attribute("w:yAlign", VerticalAlign).Close();
}

internal static class Frames
{
    public static Frame FootOfPage(Theme theme) => new(Twips.OfMm(theme.Page.TextWidth), "margin", "bottom");
}
