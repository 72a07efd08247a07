using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>A style as its file defines it.</summary>
/// <param name="Type">paragraph, character, table or numbering.</param>
internal sealed record StyleEntry(string Id, string Type, string Name, string? BasedOn, XElement Element);

/// <summary>w:styles of one file, and what each of them comes to with all that it is based on.</summary>
internal sealed class StyleTable
{
    private const int LongestChain = 30;
    private static readonly string[] s_tableParts = ["pPr", "rPr", "tblPr", "trPr", "tcPr"];

    private readonly Dictionary<string, StyleEntry> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleEntry> _defaults = new(StringComparer.Ordinal);
    private readonly XElement _runDefault = new(JoinNames.W + "rPr");
    private readonly XElement _paragraphDefault = new(JoinNames.W + "pPr");

    public StyleTable(XElement? styles, FaceTheme theme)
    {
        if (styles is null)
            return;
        foreach (var fonts in styles.Descendants(JoinNames.W + "rFonts"))
            theme.Name(fonts);
        foreach (var element in styles.Descendants())
            LookProperties.DropThemeColors(element);
        var defaults = styles.Element(JoinNames.W + "docDefaults");
        _runDefault = defaults?.Element(JoinNames.W + "rPrDefault")?.Element(JoinNames.W + "rPr") ?? _runDefault;
        _paragraphDefault = defaults?.Element(JoinNames.W + "pPrDefault")?.Element(JoinNames.W + "pPr") ?? _paragraphDefault;
        foreach (var style in styles.Elements(JoinNames.W + "style"))
        {
            if (style.Attribute(JoinNames.W + "styleId")?.Value is not { } id)
                continue;
            var type = style.Attribute(JoinNames.W + "type")?.Value ?? "paragraph";
            var entry = new StyleEntry(id, type, Val(style, "name") ?? id, Val(style, "basedOn"), style);
            _styles.TryAdd(id, entry);
            if (style.Attribute(JoinNames.W + "default")?.Value is "1" or "true" or "on")
                _defaults.TryAdd(type, entry);
        }
    }

    public IEnumerable<StyleEntry> All => _styles.Values;

    public StyleEntry? Default(string type) => _defaults.GetValueOrDefault(type);

    public StyleEntry? Find(string? id, string type) => id is not null && _styles.TryGetValue(id, out var style) && style.Type == type ? style : null;

    /// <summary>A paragraph style (null: the file has none) with the file's defaults below it.</summary>
    /// <param name="without">Names of properties that the defaults do not give: a table's style does.</param>
    public (XElement Paragraph, XElement Run) Paragraph(StyleEntry? style, IReadOnlySet<string>? without = null)
    {
        var (paragraph, run) = (Kept(_paragraphDefault, without), Kept(_runDefault, without));
        foreach (var each in Chain(style))
        {
            LookProperties.Lay(each.Element.Element(JoinNames.W + "pPr"), paragraph);
            LookProperties.Lay(each.Element.Element(JoinNames.W + "rPr"), run);
        }
        return (paragraph, run);
    }

    /// <summary>A character style says only what it changes.</summary>
    public XElement Character(StyleEntry style)
    {
        var run = new XElement(JoinNames.W + "rPr");
        foreach (var each in Chain(style))
            LookProperties.Lay(each.Element.Element(JoinNames.W + "rPr"), run);
        return run;
    }

    /// <summary>pPr, rPr, tblPr, trPr, tcPr and w:tblStylePr by type.</summary>
    public List<XElement> Table(StyleEntry style)
    {
        var parts = s_tableParts.ToDictionary(p => p, p => new XElement(JoinNames.W + p));
        var conditions = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var each in Chain(style))
        {
            foreach (var (name, part) in parts)
                LookProperties.Lay(each.Element.Element(JoinNames.W + name), part);
            foreach (var condition in each.Element.Elements(JoinNames.W + "tblStylePr"))
            {
                var type = condition.Attribute(JoinNames.W + "type")?.Value ?? "";
                conditions[type] = conditions.TryGetValue(type, out var below) ? Laid(condition, below) : condition;
            }
        }
        return [.. s_tableParts.Select(p => parts[p]).Where(p => p.HasElements), .. conditions.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new XElement(c.Value))];
    }

    private static XElement Laid(XElement condition, XElement below)
    {
        var laid = new XElement(condition.Name, condition.Attributes());
        foreach (var name in s_tableParts)
        {
            var part = new XElement(JoinNames.W + name);
            LookProperties.Lay(below.Element(part.Name), part);
            LookProperties.Lay(condition.Element(part.Name), part);
            if (part.HasElements)
                laid.Add(part);
        }
        return laid;
    }

    /// <summary>The defaults' properties that a table's style sets in their stead and the paragraph's style does not.</summary>
    public HashSet<string> GivenByTable(StyleEntry? paragraph, StyleEntry? table)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        if (table is null)
            return given;
        var chain = Chain(paragraph).ToList();
        foreach (var (name, defaults) in new[] { ("pPr", _paragraphDefault), ("rPr", _runDefault) })
        {
            foreach (var property in defaults.Elements().Select(e => e.Name))
            {
                if (Chain(table).Any(t => t.Element.Element(JoinNames.W + name)?.Element(property) is not null)
                    && !chain.Exists(p => p.Element.Element(JoinNames.W + name)?.Element(property) is not null))
                    given.Add(property.LocalName);
            }
        }
        return given;
    }

    private static XElement Kept(XElement properties, IReadOnlySet<string>? without) =>
        new(properties.Name, properties.Elements().Where(e => without?.Contains(e.Name.LocalName) != true).Select(e => new XElement(e)));

    /// <summary>From the base to the style.</summary>
    private List<StyleEntry> Chain(StyleEntry? style)
    {
        var chain = new List<StyleEntry>();
        for (var at = style; at is not null && chain.Count < LongestChain && !chain.Contains(at); at = at.BasedOn is { } next ? Find(next, at.Type) : null)
            chain.Add(at);
        chain.Reverse();
        return chain;
    }

    private static string? Val(XElement style, string name) => style.Element(JoinNames.W + name)?.Attribute(JoinNames.W + "val")?.Value;
}
