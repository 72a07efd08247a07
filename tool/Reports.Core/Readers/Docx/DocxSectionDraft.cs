using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>w:sectPr, with the relationship ids of its headers and footers still to be read.</summary>
internal sealed record DocxSectionDraft(DocxSection Section, IReadOnlyList<(bool IsFooter, DocxPageKind Kind, string Id)> Texts)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static DocxSectionDraft Read(XmlReader xml)
    {
        var section = new DocxSection(0);
        var texts = new List<(bool, DocxPageKind, string)>();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            switch (xml.LocalName)
            {
                case "headerReference" or "footerReference" when (xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations)) is { } id:
                    texts.Add((xml.LocalName == "footerReference", xml.W("type") switch { "first" => DocxPageKind.First, "even" => DocxPageKind.Even, _ => DocxPageKind.Default }, id));
                    break;
                case "pgSz":
                    section = section with { Width = xml.Int("w"), Height = xml.Int("h"), IsLandscape = xml.W("orient") == "landscape" };
                    break;
                case "pgMar":
                    section = section with { Top = xml.Int("top"), Bottom = xml.Int("bottom"), Left = xml.Int("left"), Right = xml.Int("right"), FooterDistance = xml.Int("footer") };
                    break;
                case "docGrid":
                    section = section with { GridType = xml.W("type") ?? "default", LinePitch = xml.Int("linePitch"), CharSpace = xml.Int("charSpace") };
                    break;
                case "cols":
                    section = section with { Columns = xml.Int("num") ?? 1 };
                    break;
                case "titlePg":
                    section = section with { HasTitlePage = xml.On() };
                    break;
            }
            xml.Over();
        }
        return new DocxSectionDraft(section, texts);
    }
}
