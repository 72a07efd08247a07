using System.Xml;

namespace Reports.Writers.Docx.Joins;

/// <summary>What must be known of a piece before its text is taken over; that its text nests no deeper than any paper's is found here too.</summary>
internal sealed class ForeignScan
{
    private const int Deepest = 400;

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ignorable = new(StringComparer.Ordinal);

    public List<string> Bookmarks { get; } = [];

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int Comments { get; private set; }

    /// <summary>Files inserted whole, parts that lie elsewhere.</summary>
    public int Inserted { get; private set; }

    /// <summary>Sections that name headers or footers.</summary>
    public int Heads { get; private set; }

    /// <summary>A contents field of its own.</summary>
    public bool HasContents { get; private set; }

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
            while (xml?.Read() == true)
            {
                if (xml.Depth > Deepest)
                    throw new InvalidDataException("nested too deep");
                if (xml.NodeType == XmlNodeType.Element)
                    scan.See(xml);
                else if (xml.NodeType == XmlNodeType.Text && xml.Value.Contains("TOC ", StringComparison.Ordinal))
                    scan.HasContents |= xml.Value.TrimStart().StartsWith("TOC ", StringComparison.Ordinal);
            }
        }
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
            case "altChunk" or "subDoc": Inserted++; break;
            case "headerReference" or "footerReference": Heads++; break;
        }
    }

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
