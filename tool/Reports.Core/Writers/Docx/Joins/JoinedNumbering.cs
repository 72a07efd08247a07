using System.Globalization;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>The lists of one piece: each list and instance that is used gets a number of the volume's, so that no counter runs on into another piece.</summary>
internal sealed class JoinedNumbering
{
    private static readonly string[] s_noLook = ["nsid", "tmpl", "name", "styleLink", "numStyleLink", "pStyle", "lvlPicBulletId"];

    private readonly DocxFile _file;
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _newLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _newInstances = new(StringComparer.Ordinal);
    private readonly List<(XElement List, XElement Source)> _made = [];

    public JoinedNumbering(DocxFile file, XElement? numbering, FaceTheme theme)
    {
        _file = file;
        foreach (var fonts in numbering?.Descendants(JoinNames.W + "rFonts") ?? [])
            theme.Name(fonts);
        foreach (var list in numbering?.Elements(JoinNames.W + "abstractNum") ?? [])
            _lists.TryAdd(list.Attribute(JoinNames.W + "abstractNumId")?.Value ?? "", list);
        foreach (var instance in numbering?.Elements(JoinNames.W + "num") ?? [])
            _instances.TryAdd(instance.Attribute(JoinNames.W + "numId")?.Value ?? "", instance);
    }

    /// <summary>The volume's number of an instance; null when the file does not define it.</summary>
    public int? Instance(string id)
    {
        if (_newInstances.TryGetValue(id, out var known))
            return known;
        if (!_instances.TryGetValue(id, out var instance))
            return null;
        var (key, list) = ListOf(instance);
        if (list is null)
            return null;
        if (!_newLists.TryGetValue(key, out var listId))
            _newLists[key] = listId = Add(list);
        var overrides = instance.Elements(JoinNames.W + "lvlOverride").Select(o => new XElement(o)).ToList();
        foreach (var level in overrides.SelectMany(o => o.Elements(JoinNames.W + "lvl")))
            Clean(level);
        return _newInstances[id] = _file.AddNumbering(listId, overrides);
    }

    /// <summary>The level of a list that a style is bound to; the style itself need not say it.</summary>
    public int? LevelOf(string instance, string style)
    {
        if (!_instances.TryGetValue(instance, out var found) || ListOf(found).List is not { } list)
            return null;
        var level = list.Elements(JoinNames.W + "lvl").FirstOrDefault(l => l.Element(JoinNames.W + "pStyle")?.Attribute(JoinNames.W + "val")?.Value == style);
        return int.TryParse(level?.Attribute(JoinNames.W + "ilvl")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
    }

    /// <summary>One text for instances that show the same numbers in the same way.</summary>
    public string Key(string instance)
    {
        if (!_instances.TryGetValue(instance, out var found) || ListOf(found).List is not { } list)
            return "";
        return string.Concat(list.Elements(JoinNames.W + "lvl").Select(Text));
    }

    /// <summary>Binds levels to the styles that this piece has brought to the volume, once all of it is written.</summary>
    public void Finish(Func<string, string?> styleOf)
    {
        foreach (var (list, source) in _made)
        {
            foreach (var (level, from) in list.Elements(JoinNames.W + "lvl").Zip(source.Elements(JoinNames.W + "lvl")))
            {
                if (from.Element(JoinNames.W + "pStyle")?.Attribute(JoinNames.W + "val")?.Value is { } id && styleOf(id) is { } style)
                {
                    var before = level.Elements().LastOrDefault(e => e.Name.LocalName is "start" or "numFmt" or "lvlRestart");
                    var bound = new XElement(JoinNames.W + "pStyle", new XAttribute(JoinNames.W + "val", style));
                    if (before is null)
                        level.AddFirst(bound);
                    else
                        before.AddAfterSelf(bound);
                }
            }
        }
    }

    private (string Key, XElement? List) ListOf(XElement instance)
    {
        var key = instance.Element(JoinNames.W + "abstractNumId")?.Attribute(JoinNames.W + "val")?.Value ?? "";
        var list = _lists.GetValueOrDefault(key);
        // A list may only name the numbering style that another list carries.
        if (list?.Element(JoinNames.W + "numStyleLink")?.Attribute(JoinNames.W + "val")?.Value is { } link && list.Element(JoinNames.W + "lvl") is null)
            list = _lists.Values.FirstOrDefault(l => l.Element(JoinNames.W + "styleLink")?.Attribute(JoinNames.W + "val")?.Value == link) ?? list;
        return (list?.Attribute(JoinNames.W + "abstractNumId")?.Value ?? key, list);
    }

    private int Add(XElement source)
    {
        var id = _file.Joined.NextList();
        var list = new XElement(JoinNames.W + "abstractNum", new XAttribute(JoinNames.W + "abstractNumId", id),
            // Word takes lists of one nsid for the same list.
            new XElement(JoinNames.W + "nsid", new XAttribute(JoinNames.W + "val", (0x5A000000 + id).ToString("X8", CultureInfo.InvariantCulture))));
        if (source.Element(JoinNames.W + "multiLevelType") is { } type)
            list.Add(new XElement(type));
        list.Add(source.Elements(JoinNames.W + "lvl").Select(l => new XElement(l)));
        foreach (var level in list.Elements(JoinNames.W + "lvl"))
            Clean(level);
        _file.Joined.Lists.Add(list);
        _made.Add((list, source));
        return id;
    }

    private static void Clean(XElement level)
    {
        level.Attribute(JoinNames.W + "tplc")?.Remove();
        level.Elements().Where(e => s_noLook.Contains(e.Name.LocalName)).Remove();
        foreach (var element in level.Descendants())
            LookProperties.DropThemeColors(element);
    }

    private static string Text(XElement element) => s_noLook.Contains(element.Name.LocalName) ? "" :
        $"<{element.Name.LocalName}{string.Concat(element.Attributes().Where(a => a.Name.LocalName is not ("tplc" or "hint") && !a.IsNamespaceDeclaration).Select(a => $" {a.Name.LocalName}={a.Value}").Order(StringComparer.Ordinal))}>{string.Concat(element.Elements().Select(Text))}</>";
}
