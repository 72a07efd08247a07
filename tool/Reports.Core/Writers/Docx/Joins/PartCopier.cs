using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Reports.Writers.Docx.Joins;

/// <summary>
/// Takes over the parts that a piece's text is related to, with all that they are related to in turn: a chart with its workbook, colours and
/// style stays as it is, byte for byte, since the ids of its own relationships stay.
/// </summary>
internal sealed partial class PartCopier(DocxFile file, ForeignParts parts, int piece, FaceTheme theme, bool namesColors)
{
    private readonly Dictionary<string, string> _copied = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, ForeignRelation>> _relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string>? _types;

    /// <summary>The names of the file's bookmarks in the volume.</summary>
    public required IReadOnlyDictionary<string, string> Bookmarks { get; init; }

    /// <summary>The relationship, in the volume's part that is being written, to what a part of the piece calls by an id.</summary>
    /// <returns>Null when there is no such thing, or it lies outside the file and would be fetched.</returns>
    public string? Relate(string from, string id)
    {
        if (!_relations.TryGetValue(from, out var relations))
            _relations[from] = relations = parts.RelationsOf(from).DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        if (!relations.TryGetValue(id, out var relation))
            return null;
        if (relation.Kind == "hyperlink" && relation.Target[(relation.Target.LastIndexOf('/') + 1)..] is ['#', .. var place])
            return file.Relate(PackageParts.TypeOf("hyperlink"), "#" + Bookmarks.GetValueOrDefault(place, place), relation.IsExternal);
        if (relation.IsExternal)
            return relation.Kind == "hyperlink" ? file.Relate(PackageParts.TypeOf("hyperlink"), relation.Target, isExternal: true) : null;
        return Copy(relation.Target, from) is { } name ? file.Relate(JoinNames.RelationType(relation.Type), "/" + name) : null;
    }

    private string? Copy(string part, string from)
    {
        if (_copied.TryGetValue(part, out var known))
            return known;
        if (!parts.Has(part) || part == parts.MainPart)
            return null;
        var slash = part.LastIndexOf('/');
        var folder = part.StartsWith("word/", StringComparison.Ordinal) ? part[..(slash + 1)] : "word/joined/";
        var name = $"{folder}j{piece}_{part[(slash + 1)..]}";
        for (var n = 2; _names.Contains(name); n++)
            name = $"{folder}j{piece}_{n}_{part[(slash + 1)..]}";
        var bytes = parts.Bytes(part);
        var relations = parts.RelationsOf(part);
        // A picture that two pieces hold is stored once; what has relationships of its own is never quite the same.
        if (relations.Count == 0 && file.Joined.Part(Convert.ToHexString(SHA256.HashData(bytes)), name) is { } same)
            return _copied[part] = same;
        _copied[part] = name;
        _names.Add(name);
        var taken = new List<Relationship>();
        foreach (var relation in relations)
        {
            if (relation.IsExternal)
                taken.Add(new Relationship(relation.Id, JoinNames.RelationType(relation.Type), relation.Target, IsExternal: true));
            else if (Copy(relation.Target, part) is { } target)
                taken.Add(new Relationship(relation.Id, JoinNames.RelationType(relation.Type), "/" + target));
        }
        var type = TypeOf(part);
        file.AddPart(new PackagePart(name, type, Fitted(WithWorkbook(bytes, type, taken), type, from), IsPacked: Path.GetExtension(part).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".xlsx" or ".docx" or ".pptx"));
        if (taken.Count > 0)
            file.AddPart(new PackagePart($"{folder}_rels/{name[folder.Length..]}.rels", "", Encoding.UTF8.GetBytes(PackageParts.WriteRelationships(taken))));
        return name;
    }

    /// <summary>A diagram's data names a relationship of the body; a chart's scheme colours are named where the volume's theme has others.</summary>
    private byte[] Fitted(byte[] bytes, string type, string from)
    {
        // A volume is transitional; one of strict Open XML may hold charts and diagrams of it.
        if (type.EndsWith("+xml", StringComparison.Ordinal) && bytes.AsSpan().IndexOf("http://purl.oclc.org/ooxml/"u8) >= 0)
            bytes = Encoding.UTF8.GetBytes(JoinNames.Transition(Encoding.UTF8.GetString(bytes)));
        if (type.EndsWith("diagramData+xml", StringComparison.Ordinal))
            return Replaced(bytes, RelationId(), m => Relate(from, m.Groups[2].Value) is { } id ? m.Groups[1].Value + id + "\"" : m.Value);
        if (namesColors && (type.EndsWith("drawingml.chart+xml", StringComparison.Ordinal) || type.EndsWith("diagramDrawing+xml", StringComparison.Ordinal) || type.EndsWith("chartshapes+xml", StringComparison.Ordinal)))
        {
            return Replaced(Replaced(bytes, SchemeColor(), m => theme.Color(m.Groups[2].Value) is { } color ? $"<{m.Groups[1].Value}srgbClr val=\"{color}\"{m.Groups[3].Value}>" + (m.Groups[3].Value.Length > 0 ? "" : "\uE000") : m.Value),
                NamedColor(), m => m.Value.Replace("\uE000", "", StringComparison.Ordinal).Replace("</a:schemeClr>", "</a:srgbClr>", StringComparison.Ordinal));
        }
        return bytes;
    }

    private static byte[] Replaced(byte[] bytes, Regex pattern, MatchEvaluator by) => Encoding.UTF8.GetBytes(pattern.Replace(Encoding.UTF8.GetString(bytes), by));

    /// <summary>LibreOffice names a workbook that it does not write; Word takes such a chart for damaged.</summary>
    private static byte[] WithWorkbook(byte[] bytes, string type, List<Relationship> taken) =>
        type.EndsWith("drawingml.chart+xml", StringComparison.Ordinal) && !taken.Exists(r => r.Type.EndsWith("/package", StringComparison.Ordinal) || r.Type.EndsWith("/oleObject", StringComparison.Ordinal)) ? Replaced(bytes, WorkbookLink(), _ => "") : bytes;

    private string TypeOf(string part)
    {
        _types ??= ReadTypes();
        return _types.TryGetValue("/" + part, out var named) ? named
            : _types.TryGetValue(Path.GetExtension(part).TrimStart('.'), out var byEnding) ? byEnding
            : "application/octet-stream";
    }

    private Dictionary<string, string> ReadTypes()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var xml = parts.Xml("[Content_Types].xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type && (xml.GetAttribute("PartName") ?? xml.GetAttribute("Extension")) is { } name)
                types.TryAdd(name, type);
        }
        return types;
    }

    [GeneratedRegex("<c:externalData\\b[^>]*(/>|>.*?</c:externalData>)", RegexOptions.Singleline)]
    private static partial Regex WorkbookLink();

    [GeneratedRegex("( relId=\")([^\"]+)\"")]
    private static partial Regex RelationId();

    [GeneratedRegex("<(a:)schemeClr val=\"(\\w+)\"\\s*(/?)>")]
    private static partial Regex SchemeColor();

    [GeneratedRegex("\uE000.*?</a:schemeClr>", RegexOptions.Singleline)]
    private static partial Regex NamedColor();
}
