using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal = false);

/// <summary>A part that a paper has beyond those that every paper has.</summary>
internal sealed record PackagePart(string Name, string ContentType, byte[] Bytes, bool IsPacked = false);

/// <summary>Content types and relationships of the package (ISO/IEC 29500-2).</summary>
internal static class PackageParts
{
    private const string Office = Namespaces.R + "/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The relationships of every document part; papers add theirs from rId20.</summary>
    public static IReadOnlyList<Relationship> Fixed { get; } =
    [
        new("rId1", Office + "styles", "styles.xml"),
        new("rId2", Office + "settings", "settings.xml"),
        new("rId3", Office + "numbering", "numbering.xml"),
        new("rId4", Office + "fontTable", "fontTable.xml"),
        new("rId5", Office + "footer", "footer1.xml"),
        new("rId6", Office + "footer", "footer2.xml"),
        new("rId7", Office + "footer", "footer3.xml"),
        new("rId8", Office + "footer", "footer4.xml"),
    ];

    /// <summary>The namespaces of a part that holds text.</summary>
    public static string Declarations(bool isJoined) => isJoined ? Joins.JoinNames.Declarations
        : $" xmlns:w=\"{Namespaces.W}\" xmlns:r=\"{Namespaces.R}\" xmlns:wp=\"{Namespaces.Wp}\" xmlns:a=\"{Namespaces.A}\"";

    public static string TypeOf(string name) => Office + name;

    public static string WordType(string name) => Word + name + "+xml";

    public static string WriteRootRelationships() => WriteRelationships(
    [
        new("rId1", Office + "officeDocument", "word/document.xml"),
        new("rId2", Namespaces.PackageRelationships + "/metadata/core-properties", "docProps/core.xml"),
    ]);

    public static string WriteRelationships(IEnumerable<Relationship> relationships)
    {
        var xml = XmlText.Document().Open("Relationships").Attribute("xmlns", Namespaces.PackageRelationships);
        foreach (var relationship in relationships)
        {
            xml.Open("Relationship").Attribute("Id", relationship.Id).Attribute("Type", relationship.Type).Attribute("Target", relationship.Target);
            if (relationship.IsExternal)
                xml.Attribute("TargetMode", "External");
            xml.Close();
        }
        return xml.Close().ToString();
    }

    public static string WriteContentTypes(IEnumerable<PackagePart> added)
    {
        var xml = XmlText.Document(2048).Open("Types").Attribute("xmlns", Namespaces.Packages + "content-types");
        foreach (var (extension, type) in new[]
        {
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
            ("png", "image/png"), ("jpeg", "image/jpeg"), ("svg", "image/svg+xml"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        })
            xml.Open("Default").Attribute("Extension", extension).Attribute("ContentType", type).Close();
        foreach (var (name, type) in new[]
        {
            ("word/document.xml", "document.main"), ("word/styles.xml", "styles"), ("word/settings.xml", "settings"),
            ("word/numbering.xml", "numbering"), ("word/fontTable.xml", "fontTable"), ("word/footer1.xml", "footer"),
            ("word/footer2.xml", "footer"), ("word/footer3.xml", "footer"), ("word/footer4.xml", "footer"),
        })
            Override(xml, name, WordType(type));
        Override(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        foreach (var part in added.Where(p => p.ContentType.Length > 0))
            Override(xml, part.Name, part.ContentType);
        return xml.Close().ToString();
    }

    /// <summary>docProps/core.xml: title and maker; no dates, so that equal input gives equal bytes.</summary>
    public static string WriteCore(string title) => XmlText.Document()
        .Open("cp:coreProperties")
        .Attribute("xmlns:cp", Namespaces.Packages + "metadata/core-properties")
        .Attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .Element("dc:title", title).Element("dc:creator", "Reports").Close().ToString();

    private static void Override(XmlText xml, string name, string type) =>
        xml.Open("Override").Attribute("PartName", "/" + name).Attribute("ContentType", type).Close();
}
