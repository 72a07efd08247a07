using System.Text;
using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>numbering.xml with its counters: the number that Word shows before a paragraph.</summary>
internal sealed class DocxNumbering
{
    private sealed record Level(int Start, string Form, string Text, string? Style, bool IsLegal, int? Restart)
    {
        public static Level Plain { get; } = new(1, "decimal", "", null, false, null);
    }

    private sealed class List
    {
        public Level?[] Levels { get; } = new Level?[9];

        public string? Link { get; set; }

        public string? StyleLink { get; set; }

        public int[] Counts { get; } = new int[9];

        public bool[] IsRunning { get; } = new bool[9];
    }

    private sealed record Instance(string ListId, Dictionary<int, int> Starts, Dictionary<int, Level> Levels)
    {
        public HashSet<int> Started { get; } = [];
    }

    /// <summary>A number as shown; <paramref name="Level"/> from 1.</summary>
    public sealed record Shown(string Text, int Level, bool IsBullet);

    private readonly Dictionary<string, List> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instance> _instances = new(StringComparer.Ordinal);

    public static DocxNumbering Read(DocxPackage package, string main)
    {
        var numbering = new DocxNumbering();
        if (package.Related(main, "numbering") is not { } part)
            return numbering;
        using var xml = package.Xml(part)!;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || !xml.IsWord())
                continue;
            if (xml.LocalName == "abstractNum" && xml.W("abstractNumId") is { } id)
                numbering._lists.TryAdd(id, ReadList(xml));
            else if (xml.LocalName == "num" && xml.W("numId") is { } number)
                numbering._instances.TryAdd(number, ReadInstance(xml));
        }
        return numbering;
    }

    /// <summary>Counts the paragraph. <paramref name="style"/> is the one that gives the number, whose level the list itself states.</summary>
    public Shown? Next(string? instanceId, int? level, string? style)
    {
        if (instanceId is null or "0" || !_instances.TryGetValue(instanceId, out var instance) || ListOf(instance) is not { } list)
            return null;
        var at = level ?? 0;
        if (style is not null && Array.FindIndex(list.Levels, l => l?.Style == style) is >= 0 and var own)
            at = own;
        if (at is < 0 or > 8)
            return null;
        Count(list, instance, at);
        var form = LevelOf(list, instance, at);
        return form.Form == "bullet" ? new Shown("•", at + 1, true)
            : Text(list, instance, form) is { Length: > 0 } text ? new Shown(text, at + 1, false) : null;
    }

    private static void Count(List list, Instance instance, int at)
    {
        if (instance.Starts.TryGetValue(at, out var start) && instance.Started.Add(at))
            (list.Counts[at], list.IsRunning[at]) = (start, true);
        else if (list.IsRunning[at])
            list.Counts[at]++;
        else
            (list.Counts[at], list.IsRunning[at]) = (LevelOf(list, instance, at).Start, true);
        for (var below = at + 1; below < 9; below++)
        {
            if (LevelOf(list, instance, below).Restart is not 0)
                list.IsRunning[below] = false;
        }
    }

    private static string Text(List list, Instance instance, Level level)
    {
        var text = new StringBuilder(level.Text.Length + 4);
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is not (>= '1' and <= '9'))
            {
                text.Append(level.Text[i]);
                continue;
            }
            var of = level.Text[++i] - '1';
            var shown = LevelOf(list, instance, of);
            text.Append(NumberForms.Format(level.IsLegal ? "decimal" : shown.Form, list.IsRunning[of] ? list.Counts[of] : shown.Start));
        }
        return text.ToString();
    }

    private static Level LevelOf(List list, Instance instance, int at) => instance.Levels.GetValueOrDefault(at) ?? list.Levels[at] ?? Level.Plain;

    /// <summary>A list may only name the numbering style that another list carries.</summary>
    private List? ListOf(Instance instance)
    {
        if (!_lists.TryGetValue(instance.ListId, out var list))
            return null;
        return list.Link is { } link && list.Levels.All(l => l is null) ? _lists.Values.FirstOrDefault(l => l.StyleLink == link) ?? list : list;
    }

    private static List ReadList(XmlReader xml)
    {
        var list = new List();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            switch (xml.LocalName)
            {
                case "numStyleLink": list.Link = xml.Val(); break;
                case "styleLink": list.StyleLink = xml.Val(); break;
                case "lvl" when xml.Int("ilvl") is >= 0 and <= 8 and var at:
                    list.Levels[at] = ReadLevel(xml);
                    continue;
            }
            xml.Over();
        }
        return list;
    }

    private static Level ReadLevel(XmlReader xml)
    {
        var level = Level.Plain;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            level = xml.LocalName switch
            {
                "start" => level with { Start = xml.Int("val") ?? 1 },
                "numFmt" => level with { Form = xml.Val() ?? "decimal" },
                "lvlText" => level with { Text = xml.Val() ?? "" },
                "pStyle" => level with { Style = xml.Val() },
                "isLgl" => level with { IsLegal = xml.On() },
                "lvlRestart" => level with { Restart = xml.Int("val") },
                _ => level,
            };
            xml.Over();
        }
        return level;
    }

    private static Instance ReadInstance(XmlReader xml)
    {
        var instance = new Instance("", [], []);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "abstractNumId")
                instance = instance with { ListId = xml.Val() ?? "" };
            else if (xml.LocalName == "lvlOverride")
            {
                ReadOverride(xml, instance);
                continue;
            }
            xml.Over();
        }
        return instance;
    }

    private static void ReadOverride(XmlReader xml, Instance instance)
    {
        var at = xml.Int("ilvl") ?? 0;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "startOverride")
                instance.Starts[at] = xml.Int("val") ?? 1;
            else if (xml.LocalName == "lvl")
            {
                instance.Levels[at] = ReadLevel(xml);
                continue;
            }
            xml.Over();
        }
    }
}
