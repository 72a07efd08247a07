using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>What a run has beyond its paragraph's style.</summary>
internal readonly record struct RunLook(string? Style = null, bool IsBold = false, string? Face = null, string? Color = null, int HalfPoints = 0, bool IsGap = false, bool IsStressed = false)
{
    /// <summary>
    /// Stress is underlined: bold alone would be taken for 一是, and LibreOffice does not show 着重号.
    /// <c>w:rPr</c> in the order of CT_RPr (ISO/IEC 29500-1, 17.3.2.28). The hint puts “ ” … — × into the East Asian
    /// face; without it Word takes the Latin one ([MS-OI29500] 2.1.88).
    /// </summary>
    public void Write(XmlText xml)
    {
        xml.Open("w:rPr");
        if (Style is not null)
            xml.Empty("w:rStyle", "w:val", Style);
        xml.Open("w:rFonts").Attribute("w:hint", "eastAsia");
        if (Face is not null)
            xml.Attribute("w:ascii", Face).Attribute("w:hAnsi", Face).Attribute("w:eastAsia", Face).Attribute("w:cs", Face);
        xml.Close();
        if (IsBold)
            xml.Empty("w:b").Empty("w:bCs");
        if (Color is not null)
            xml.Empty("w:color", "w:val", Color);
        if (HalfPoints > 0)
            xml.Empty("w:sz", "w:val", HalfPoints).Empty("w:szCs", "w:val", HalfPoints);
        if (IsGap)
            xml.Empty("w:highlight", "w:val", "yellow");
        if (IsStressed)
            xml.Empty("w:u", "w:val", "single");
        xml.Close();
    }
}
