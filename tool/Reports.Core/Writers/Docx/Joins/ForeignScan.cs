using System.Text;
using System.Xml;

namespace Reports.Writers.Docx.Joins;

/// <summary>What must be known of a piece before its text is taken over; that its text nests no deeper than any paper's is found here too.</summary>
internal sealed class ForeignScan
{
    private const int Deepest = 400;

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ignorable = new(StringComparer.Ordinal);
    private readonly List<string?> _fieldMarks = [];
    private readonly StringBuilder _code = new();
    private bool _isBody;
    private bool _isCode;

    public List<string> Bookmarks { get; } = [];

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int Comments { get; private set; }

    /// <summary>Sections that name headers or footers.</summary>
    public int Heads { get; private set; }

    /// <summary>A contents field of its own.</summary>
    public bool HasContents { get; private set; }

    /// <summary>The marks of fields in the body, counted from 0, that no others complete.</summary>
    public IReadOnlySet<int> LooseFieldMarks { get; private set; } = new HashSet<int>();

    /// <summary>The namespace that a prefix of the body's root stands for.</summary>
    public string? SpaceOf(string prefix) => _prefixes.GetValueOrDefault(prefix);

    /// <summary>Whether readers that do not know the namespace leave out what is of it.</summary>
    public bool IsIgnorable(string space) => _ignorable.Contains(space);

    /// <exception cref="InvalidDataException">It nests beyond any paper.</exception>
    public static ForeignScan Of(ForeignParts parts)
    {
        var scan = new ForeignScan();
        foreach (var part in new[] { parts.MainPart, parts.Related("footnotes"), parts.Related("endnotes"), parts.Related("styles"), parts.Related("numbering") })
        {
            using var xml = part is null ? null : parts.Xml(part);
            scan._isBody = part == parts.MainPart;
            while (xml?.Read() == true)
            {
                if (xml.Depth > Deepest)
                    throw new InvalidDataException("nested too deep");
                if (xml.NodeType == XmlNodeType.Element)
                    scan.See(xml);
                else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "instrText")
                    scan._isCode = false;
                else if (scan._isCode && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                    scan._code.Append(xml.Value);
            }
        }
        scan.LooseFieldMarks = JoinedFields.Loose(scan._fieldMarks);
        return scan;
    }

    private void See(XmlReader xml)
    {
        if (xml.Depth == 0)
            Root(xml);
        if (JoinNames.Space(xml.NamespaceURI) != Namespaces.W)
            return;
        switch (xml.LocalName)
        {
            case "bookmarkStart" when Attribute(xml, "name") is { } name: Bookmarks.Add(name); break;
            case "ins" or "moveTo": Insertions++; break;
            case "del" or "moveFrom": Deletions++; break;
            case "commentReference": Comments++; break;
            case "headerReference" or "footerReference": Heads++; break;
            case "instrText": _isCode = !xml.IsEmptyElement; break;
            case "fldSimple": HasContents |= IsContents(Attribute(xml, "instr")); break;
            case "fldChar": FieldMark(Attribute(xml, "fldCharType")); break;
        }
    }

    private void FieldMark(string? type)
    {
        HasContents |= IsContents(_code.ToString());
        _code.Clear();
        if (_isBody)
            _fieldMarks.Add(type);
    }

    private static bool IsContents(string? code) => code?.TrimStart().StartsWith("TOC ", StringComparison.OrdinalIgnoreCase) == true;

    private void Root(XmlReader xml)
    {
        var ignorable = xml.GetAttribute("Ignorable", Namespaces.Mc) ?? "";
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.Prefix == "xmlns")
                _prefixes.TryAdd(xml.LocalName, xml.Value);
        }
        xml.MoveToElement();
        foreach (var prefix in ignorable.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_prefixes.TryGetValue(prefix, out var space))
                _ignorable.Add(space);
        }
    }

    private static string? Attribute(XmlReader xml, string name)
    {
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }
        xml.MoveToElement();
        return null;
    }
}
