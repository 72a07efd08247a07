using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx.Joins;

/// <summary>The names of WordprocessingML as the joiner meets them, and the prefixes that a volume's parts declare.</summary>
internal static class JoinNames
{
    public static readonly XNamespace W = Namespaces.W;
    public static readonly XNamespace R = Namespaces.R;
    public static readonly XNamespace A = Namespaces.A;
    public static readonly XNamespace Mc = Namespaces.Mc;
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private const string Transitional = "http://schemas.openxmlformats.org/";

    /// <summary>w, r, wp and a are declared in every file; “+” is a prefix that readers may ignore.</summary>
    private static readonly (string Prefix, string Space)[] s_declared =
    [
        ("w", Namespaces.W), ("r", Namespaces.R), ("wp", Namespaces.Wp), ("a", Namespaces.A), ("mc", Namespaces.Mc),
        ("v", Vml.NamespaceName), ("o", Office.NamespaceName), ("w10", "urn:schemas-microsoft-com:office:word"),
        ("m", Transitional + "officeDocument/2006/math"), ("pic", Namespaces.Pic), ("c", Transitional + "drawingml/2006/chart"),
        ("dgm", Transitional + "drawingml/2006/diagram"), ("wps", Namespaces.Wps),
        ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
        ("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"),
        ("wpi", "http://schemas.microsoft.com/office/word/2010/wordprocessingInk"),
        ("wne", "http://schemas.microsoft.com/office/word/2006/wordml"),
        ("+wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"),
        ("+w14", W14.NamespaceName),
        ("+w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
        ("+w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"),
        ("+w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"),
        ("+w16", "http://schemas.microsoft.com/office/word/2018/wordml"),
        ("+w16cex", "http://schemas.microsoft.com/office/word/2018/wordml/cex"),
        ("+w16sdtdh", "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash"),
        ("+w16du", "http://schemas.microsoft.com/office/word/2023/wordml/word16du"),
    ];

    private static readonly FrozenDictionary<string, string> s_prefixes = s_declared.ToFrozenDictionary(d => d.Space, d => d.Prefix.TrimStart('+'));

    /// <summary>Strict Open XML has addresses of its own for the same names.</summary>
    private static readonly FrozenDictionary<string, string> s_strict = new Dictionary<string, string>
    {
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = Namespaces.W,
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = Namespaces.R,
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = Transitional + "officeDocument/2006/math",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = Namespaces.A,
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = Namespaces.Wp,
        ["http://purl.oclc.org/ooxml/drawingml/picture"] = Namespaces.Pic,
        ["http://purl.oclc.org/ooxml/drawingml/chart"] = Transitional + "drawingml/2006/chart",
        ["http://purl.oclc.org/ooxml/drawingml/diagram"] = Transitional + "drawingml/2006/diagram",
    }.ToFrozenDictionary();

    /// <summary>The attributes of the root of a part that holds joined text.</summary>
    public static string Declarations { get; } = Declare();

    public static string Space(string space) => s_strict.GetValueOrDefault(space, space);

    /// <summary>The type of a relationship, of transitional Open XML.</summary>
    public static string RelationType(string type) =>
        type.StartsWith("http://purl.oclc.org/ooxml/officeDocument/relationships/", StringComparison.Ordinal) ? Namespaces.R + type[type.LastIndexOf('/')..] : type;

    /// <summary>A part of strict Open XML as transitional.</summary>
    public static string Transition(string xml) => s_strict.Aggregate(xml, (text, pair) => text.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    public static string? PrefixOf(string space) => s_prefixes.GetValueOrDefault(space);

    public static XName Name(XName name) => s_strict.TryGetValue(name.NamespaceName, out var space) ? (XNamespace)space + name.LocalName : name;

    /// <summary>An element of WordprocessingML, transitional or strict, made transitional with all in it.</summary>
    public static XElement Transition(XElement element)
    {
        foreach (var each in element.DescendantsAndSelf())
        {
            each.Name = Name(each.Name);
            // A drawing names the kind of what it holds by its namespace.
            if (each.Name.LocalName == "graphicData" && each.Attribute("uri") is { } uri)
                uri.Value = Space(uri.Value);
            if (each.Attributes().Any(a => s_strict.ContainsKey(a.Name.NamespaceName)))
                each.ReplaceAttributes(each.Attributes().Select(a => a.IsNamespaceDeclaration ? a : new XAttribute(Name(a.Name), a.Value)).ToList());
        }
        return element;
    }

    /// <summary>Writes an element under the declared prefixes; other namespaces are declared where they are used.</summary>
    public static void Write(XmlText xml, XElement element, Func<string, string?> spaceOfPrefix)
    {
        var local = new List<string>();
        string Prefixed(XName name)
        {
            if (name.NamespaceName.Length == 0)
                return name.LocalName;
            if (name.NamespaceName == XNamespace.Xml.NamespaceName)
                return "xml:" + name.LocalName;
            if (PrefixOf(name.NamespaceName) is { } known)
                return known + ":" + name.LocalName;
            if (!local.Contains(name.NamespaceName))
                local.Add(name.NamespaceName);
            return $"n{local.IndexOf(name.NamespaceName)}:{name.LocalName}";
        }
        xml.Open(Prefixed(element.Name));
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            xml.Attribute(Prefixed(attribute.Name), IsPrefixes(element, attribute) ? Prefixes(element, attribute.Value, local, spaceOfPrefix) : attribute.Value);
        for (var i = 0; i < local.Count; i++)
            xml.Attribute($"xmlns:n{i}", local[i]);
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Write(xml, child, spaceOfPrefix);
            else if (node is XText text)
                xml.Text(text.Value);
        }
        xml.Close();
    }

    /// <summary>Requires, Ignorable and the like list prefixes.</summary>
    private static bool IsPrefixes(XElement element, XAttribute attribute) =>
        attribute.Name == "Requires" && element.Name.Namespace == Mc || attribute.Name.Namespace == Mc && attribute.Name.LocalName is "Ignorable" or "MustUnderstand";

    private static string Prefixes(XElement element, string prefixes, List<string> local, Func<string, string?> spaceOfPrefix)
    {
        var written = new StringBuilder();
        foreach (var prefix in prefixes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var space = element.GetNamespaceOfPrefix(prefix)?.NamespaceName ?? spaceOfPrefix(prefix);
            if (space is null)
                continue;
            space = Space(space);
            if (PrefixOf(space) is not { } name)
            {
                if (!local.Contains(space))
                    local.Add(space);
                name = "n" + local.IndexOf(space).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            written.Append(written.Length > 0 ? " " : "").Append(name);
        }
        return written.ToString();
    }

    private static string Declare()
    {
        var text = new StringBuilder();
        foreach (var (prefix, space) in s_declared)
            text.Append($" xmlns:{prefix.TrimStart('+')}=\"{space}\"");
        return text.Append($" mc:Ignorable=\"{string.Join(' ', s_declared.Where(d => d.Prefix[0] == '+').Select(d => d.Prefix[1..]))}\"").ToString();
    }
}
