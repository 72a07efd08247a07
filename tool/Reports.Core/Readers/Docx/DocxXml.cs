using System.Globalization;
using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>Reading steps that the parts share. A reader of an element stands on its start and leaves on its end.</summary>
internal static class DocxXml
{
    /// <summary>Word's own nesting stays below fifty; what is deeper was made to exhaust the stack.</summary>
    private const int Deepest = 400;

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static bool IsWord(this XmlReader xml) => xml.NamespaceURI is Word or Strict;

    /// <summary>Moves to the next child element of the element at <paramref name="depth"/>; false at its end.</summary>
    /// <exception cref="InvalidDataException">Nested beyond any paper.</exception>
    public static bool NextChild(this XmlReader xml, int depth)
    {
        if (xml.Depth == depth && xml.IsEmptyElement)
            return false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            return xml.Depth <= Deepest ? true : throw new InvalidDataException("nested too deep");
        }
        return false;
    }

    /// <summary>A w: attribute, transitional or strict.</summary>
    public static string? W(this XmlReader xml, string name) => xml.GetAttribute(name, Word) ?? xml.GetAttribute(name, Strict);

    public static string? Val(this XmlReader xml) => xml.W("val");

    public static int? Int(this XmlReader xml, string name) =>
        decimal.TryParse(xml.W(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000 ? (int)number : null;

    /// <summary>A switch such as w:b: on unless it says otherwise.</summary>
    public static bool On(this XmlReader xml) => xml.Val() is null or not ("0" or "false" or "off");

    /// <summary>The text of an element, through its end.</summary>
    public static string TextWithin(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        string? first = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                first = first is null ? xml.Value : first + xml.Value;
        }
        return first ?? "";
    }

    /// <summary>Over the element, to its end.</summary>
    public static void Over(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }
}
