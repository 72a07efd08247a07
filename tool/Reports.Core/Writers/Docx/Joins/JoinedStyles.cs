using System.Globalization;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>What a paragraph gets for its style: the volume's style, and the list of its own piece where the style numbers.</summary>
internal sealed record StyleUse(string Id, XElement? Numbers, XElement? Indent);

/// <summary>
/// The styles of one piece in the volume: ours where name and look are the same, one that a piece before brought where they are, else a new one
/// with all that it is based on and the file's defaults laid into it, so that it looks the same under the volume's defaults.
/// </summary>
internal sealed class JoinedStyles(DocxFile file, StyleTable source, JoinedNumbering numbering, string label, int piece)
{
    /// <summary>What Word takes where a file says nothing, and our defaults would say something else.</summary>
    private const string PlainFace = "Times New Roman";
    private const string PlainHan = "宋体";
    private const string PlainSize = "20";

    private readonly Dictionary<(string, string), StyleUse> _paragraphs = [];
    private readonly Dictionary<(string, string?), StyleUse> _asked = [];
    private readonly Dictionary<string, string?> _characters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _brought = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);

    /// <summary>The volume's name of a style that a field of the piece names, as files or as users call it; null when it has none of this name, or keeps it.</summary>
    public string? Named(string name)
    {
        if (source.All.FirstOrDefault(s => s.Type is "paragraph" or "character" && BuiltInNames.Plain(s.Name) == BuiltInNames.Plain(name)) is not { } style)
            return null;
        // A contents field stands before the text whose styles it names.
        if (style.Type == "paragraph")
            Paragraph(style.Id, table: null);
        else
            Character(style.Id);
        return _renamed.GetValueOrDefault(style.Name);
    }

    /// <summary>The style of a paragraph.</summary>
    /// <param name="table">The style of the table that it stands in.</param>
    public StyleUse Paragraph(string? id, string? table)
    {
        // A long table asks for the same a thousand times.
        if (!_asked.TryGetValue((id ?? "", table), out var known))
            _asked[(id ?? "", table)] = known = Find(id, table);
        return known;
    }

    private StyleUse Find(string? id, string? table)
    {
        var style = source.Find(id, "paragraph") ?? source.Default("paragraph");
        var given = table is null ? [] : source.GivenByTable(style, source.Find(table, "table") ?? source.Default("table"));
        var variant = string.Join(' ', given.Order(StringComparer.Ordinal));
        var key = (style?.Id ?? "", variant);
        if (!_paragraphs.TryGetValue(key, out var use))
            _paragraphs[key] = use = Take(style, given);
        return use;
    }

    /// <returns>Null for the default character style, which says nothing.</returns>
    public string? Character(string id)
    {
        if (_characters.TryGetValue(id, out var known))
            return known;
        if (source.Find(id, "character") is not { } style || style == source.Default("character"))
            return _characters[id] = null;
        var run = source.Character(style);
        var key = LookProperties.Key(run);
        if (Same("character", style.Name, key, e => LookProperties.Key(file.Joined.Ours.Character(e))) is { } same)
            return _characters[id] = same.Id;
        var added = Add("character", style, key);
        if (file.Joined.Ours.Default("character") is { } plain)
            added.Element.Add(new XElement(JoinNames.W + "basedOn", Val(plain.Id)));
        Fill(added.Element, run);
        return _characters[id] = added.Style.Id;
    }

    /// <summary>The style of a table; null where ours of tables without one looks the same.</summary>
    public string? Table(string? id)
    {
        var style = source.Find(id, "table") ?? source.Default("table");
        if (style is null)
            return null;
        if (_tables.TryGetValue(style.Id, out var known))
            return known;
        var parts = source.Table(style);
        var key = Key(parts);
        if (Same("table", style.Name, key, e => Key(file.Joined.Ours.Table(e))) is { } same)
            return _tables[style.Id] = style == source.Default("table") && same.Id == file.Joined.Ours.Default("table")?.Id ? null : same.Id;
        var added = Add("table", style, key);
        if (file.Joined.Ours.Default("table") is { } plain)
            added.Element.Add(new XElement(JoinNames.W + "basedOn", Val(plain.Id)));
        foreach (var part in parts)
        {
            foreach (var each in part.DescendantsAndSelf(JoinNames.W + "pPr"))
                each.Elements(JoinNames.W + "numPr").Remove();
            Fill(added.Element, part);
        }
        return _tables[style.Id] = added.Style.Id;
    }

    /// <summary>The volume's style that this piece brought for one of its own; null when it was there before.</summary>
    public string? Brought(string id) => _brought.GetValueOrDefault(id);

    private StyleUse Take(StyleEntry? style, HashSet<string> given)
    {
        var (paragraph, run) = source.Paragraph(style, given);
        FillDefaults(run, given);
        var numbers = paragraph.Element(JoinNames.W + "numPr");
        var (numberKey, own) = Numbers(numbers, style?.Id);
        numbers?.Remove();
        var indent = paragraph.Element(JoinNames.W + "ind") is { } ind ? new XElement(ind) : null;
        var key = LookProperties.Key(paragraph) + "|" + LookProperties.Key(run) + "|" + numberKey + "|" + string.Join(' ', given.Order(StringComparer.Ordinal));
        var name = style?.Name ?? "Normal";
        var entry = style ?? new StyleEntry("", "paragraph", name, null, new XElement(JoinNames.W + "style"));
        if (Same("paragraph", name, key, OurKey) is { } same)
            return new StyleUse(same.Id, own, own is null ? null : indent ?? new XElement(JoinNames.W + "ind", new XAttribute(JoinNames.W + "left", 0), new XAttribute(JoinNames.W + "firstLine", 0)));
        var added = Add("paragraph", entry, key);
        if (own is not null)
            paragraph.Add(own);
        Fill(added.Element, paragraph);
        Fill(added.Element, run);
        if (own is not null && style is not null && given.Count == 0)
            _brought[style.Id] = added.Style.Id;
        return new StyleUse(added.Style.Id, null, null);
    }

    private string OurKey(StyleEntry style)
    {
        var (paragraph, run) = file.Joined.Ours.Paragraph(style);
        var numbers = paragraph.Element(JoinNames.W + "numPr");
        numbers?.Remove();
        var key = "";
        if (numbers?.Element(JoinNames.W + "numId")?.Attribute(JoinNames.W + "val")?.Value is { } id and not "0")
            key = OurNumbering.Key(id) + " " + (numbers.Element(JoinNames.W + "ilvl")?.Attribute(JoinNames.W + "val")?.Value ?? "0");
        return LookProperties.Key(paragraph) + "|" + LookProperties.Key(run) + "|" + key + "|";
    }

    private JoinedNumbering OurNumbering => _ourNumbering ??= new JoinedNumbering(file, XElement.Parse(file.Statics.NumberingStart + "</w:numbering>"), FaceTheme.Read(null));

    private JoinedNumbering? _ourNumbering;

    /// <summary>A style's list: a text to compare it by, and its properties with the volume's number.</summary>
    private (string Key, XElement? Own) Numbers(XElement? numbers, string? style)
    {
        if (numbers?.Element(JoinNames.W + "numId")?.Attribute(JoinNames.W + "val")?.Value is not { } id || id == "0" || numbering.Instance(id) is not { } instance)
            return ("", null);
        var stated = numbers.Element(JoinNames.W + "ilvl")?.Attribute(JoinNames.W + "val")?.Value;
        var level = (style is null ? null : numbering.LevelOf(id, style)?.ToString(CultureInfo.InvariantCulture)) ?? stated ?? "0";
        return ($"{numbering.Key(id)} {level}", new XElement(JoinNames.W + "numPr", new XElement(JoinNames.W + "ilvl", Val(level)), new XElement(JoinNames.W + "numId", Val(instance.ToString(CultureInfo.InvariantCulture)))));
    }

    private static void FillDefaults(XElement run, HashSet<string> given)
    {
        if (!given.Contains("rFonts"))
        {
            var fonts = run.Element(JoinNames.W + "rFonts");
            if (fonts is null)
                run.Add(fonts = new XElement(JoinNames.W + "rFonts"));
            foreach (var slot in new[] { "ascii", "hAnsi", "eastAsia", "cs" })
            {
                if (fonts.Attribute(JoinNames.W + slot) is null)
                    fonts.SetAttributeValue(JoinNames.W + slot, slot == "eastAsia" ? PlainHan : PlainFace);
            }
        }
        foreach (var size in new[] { "sz", "szCs" })
        {
            if (!given.Contains(size) && run.Element(JoinNames.W + size) is null)
                run.Add(new XElement(JoinNames.W + size, Val(size == "szCs" ? run.Element(JoinNames.W + "sz")?.Attribute(JoinNames.W + "val")?.Value ?? PlainSize : PlainSize)));
        }
    }

    /// <summary>A style of the volume with this name and look: ours, or one that a piece before has brought.</summary>
    private JoinedStyle? Same(string type, string name, string key, Func<StyleEntry, string> keyOf)
    {
        var plain = BuiltInNames.Plain(name);
        var ours = file.Joined.Ours.All.FirstOrDefault(s => s.Type == type && BuiltInNames.Plain(s.Name) == plain);
        return ours is not null && keyOf(ours) == key ? new JoinedStyle(ours.Id, ours.Name, key, 0) : file.Joined.Style(type, name, key);
    }

    private (JoinedStyle Style, XElement Element) Add(string type, StyleEntry from, string key)
    {
        var style = file.Joined.Add(type, from.Name, key, label, piece);
        if (style.Name != from.Name)
            _renamed[from.Name] = style.Name;
        var element = new XElement(JoinNames.W + "style", new XAttribute(JoinNames.W + "type", type), new XAttribute(JoinNames.W + "customStyle", 1),
            new XAttribute(JoinNames.W + "styleId", style.Id), new XElement(JoinNames.W + "name", Val(style.Name)));
        if (style.Name == from.Name && from.Element.Attribute(JoinNames.W + "customStyle") is null)
            element.SetAttributeValue(JoinNames.W + "customStyle", null);
        file.Joined.Styles.Add(element);
        return (style, element);
    }

    private static void Fill(XElement style, XElement properties)
    {
        PropertyOrder.SortStyle(properties);
        if (properties.HasElements || properties.HasAttributes)
            style.Add(properties);
    }

    private static string Key(List<XElement> parts) => string.Concat(parts.Select(p => $"[{p.Name.LocalName}{p.Attribute(JoinNames.W + "type")?.Value}]{LookProperties.Key(p)}"));

    private static XAttribute Val(string value) => new(JoinNames.W + "val", value);
}
