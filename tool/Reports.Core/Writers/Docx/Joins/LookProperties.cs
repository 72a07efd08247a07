using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>w:pPr and w:rPr laid over each other as styles are, and compared.</summary>
internal static class LookProperties
{
    private static readonly string[] s_byAttribute = ["spacing", "ind", "rFonts", "lang"];
    private static readonly string[] s_byChild = ["pBdr", "tblBorders", "tblCellMar", "tcBorders", "tcMar", "numPr"];
    private static readonly string[] s_noLook = ["lang", "szCs", "bCs", "iCs", "noProof", "rsid", "cstheme"];
    private static readonly (string One, string Other)[] s_opposites = [("firstLine", "hanging"), ("firstLineChars", "hangingChars"), ("left", "start"), ("right", "end")];

    /// <summary>Lays properties over others, which are changed.</summary>
    public static void Lay(XElement? over, XElement properties)
    {
        foreach (var property in over?.Elements() ?? [])
        {
            var name = property.Name.LocalName;
            // What a style says of revisions, or of the paragraph mark, is not its look.
            if (name is "pPrChange" or "rPrChange" or "pStyle" or "rStyle" or "rPr" or "sectPr")
                continue;
            var below = properties.Element(property.Name);
            if (name == "tabs")
                Tabs(property, below, properties);
            else if (below is null)
                properties.Add(new XElement(property));
            else if (s_byAttribute.Contains(name))
                Attributes(property, below);
            else if (s_byChild.Contains(name))
                Lay(property, below);
            else
                below.ReplaceWith(new XElement(property));
        }
    }

    /// <summary>One text for properties that look the same.</summary>
    public static string Key(XElement properties) =>
        string.Concat(properties.Elements().Where(e => !s_noLook.Contains(e.Name.LocalName)).Select(Text).Where(t => t.Length > 0).Order(StringComparer.Ordinal));

    /// <summary>Word writes the colour that a theme's comes to beside it.</summary>
    public static void DropThemeColors(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(a => a.Name.Namespace == JoinNames.W && a.Name.LocalName.StartsWith("theme", StringComparison.Ordinal)).ToList())
            attribute.Remove();
    }

    /// <summary>A later level's stop takes the place of one at the same position, or takes it away.</summary>
    private static void Tabs(XElement over, XElement? below, XElement properties)
    {
        if (below is null)
            properties.Add(below = new XElement(over.Name));
        foreach (var tab in over.Elements())
        {
            below.Elements().Where(t => t.Attribute(JoinNames.W + "pos")?.Value == tab.Attribute(JoinNames.W + "pos")?.Value).Remove();
            if (tab.Attribute(JoinNames.W + "val")?.Value != "clear")
                below.Add(new XElement(tab));
        }
        if (!below.HasElements)
            below.Remove();
    }

    private static void Attributes(XElement over, XElement below)
    {
        foreach (var attribute in over.Attributes())
        {
            below.SetAttributeValue(attribute.Name, attribute.Value);
            foreach (var (one, other) in s_opposites)
            {
                // Of two that exclude each other the later level's counts.
                if (attribute.Name.LocalName == one && over.Attribute(JoinNames.W + other) is null)
                    below.SetAttributeValue(JoinNames.W + other, null);
                else if (attribute.Name.LocalName == other && over.Attribute(JoinNames.W + one) is null)
                    below.SetAttributeValue(JoinNames.W + one, null);
            }
        }
    }

    private static string Text(XElement element)
    {
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration && !a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)).ToList();
        var isSwitch = !element.HasElements && attributes.All(a => a.Name.LocalName == "val");
        if (isSwitch && attributes.FirstOrDefault()?.Value is "0" or "false" or "off" or "none" && element.Name.LocalName is not ("widowControl" or "snapToGrid" or "kinsoku" or "overflowPunct" or "autoSpaceDE" or "autoSpaceDN" or "adjustRightInd" or "wordWrap"))
            return "";
        var shown = attributes.Where(a => !(element.Name.LocalName is "spacing" or "ind" && a.Value == "0"))
            .Select(a => $" {a.Name.LocalName}={(a.Value is "true" or "on" ? "1" : a.Value)}").Order(StringComparer.Ordinal);
        return $"<{element.Name.LocalName}{string.Concat(shown)}>{string.Concat(element.Elements().Select(Text))}</>";
    }
}
