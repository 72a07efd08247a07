using Reports.Data;
using Reports.Diagnostics;
using Reports.Themes;
using YamlDotNet.RepresentationModel;

namespace Reports.Tests.Themes;

/// <summary>The themes of templates/themes, read once.</summary>
internal static class ShippedThemes
{
    private static readonly Dictionary<string, Theme> s_themes = [];

    public static string Folder => Path.Combine(Repository.Root, "templates", "themes");

    public static Theme Get(string name)
    {
        lock (s_themes)
        {
            if (s_themes.TryGetValue(name, out var theme))
                return theme;
            var chain = new List<DataMap>();
            for (var next = name; next is not null;)
            {
                var map = Read(next);
                chain.Insert(0, map);
                next = map["base"] as string;
            }
            var findings = new DiagnosticBag();
            theme = ThemeReader.Build(name, chain, findings) ?? throw new InvalidOperationException(string.Join('\n', findings.Select(f => $"{f.Location}: {f.Message}")));
            return s_themes[name] = theme;
        }
    }

    private static DataMap Read(string name)
    {
        var yaml = new YamlStream();
        var file = Path.Combine(Folder, name + ".yaml");
        yaml.Load(new StringReader(File.ReadAllText(file)));
        return (DataMap)Convert(yaml.Documents[0].RootNode, name)!;
    }

    private static object? Convert(YamlNode node, string file)
    {
        var place = new SourceLocation(file, (int)node.Start.Line, (int)node.Start.Column);
        switch (node)
        {
            case YamlMappingNode mapping:
                var map = new DataMap(place);
                foreach (var (key, value) in mapping.Children)
                    map.Set(((YamlScalarNode)key).Value!, Convert(value, file), place);
                return map;
            case YamlSequenceNode sequence:
                var list = new DataList(place);
                foreach (var item in sequence.Children)
                    list.Add(Convert(item, file), place);
                return list;
            case YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar:
                return scalar.Value switch
                {
                    "true" => true,
                    "false" => false,
                    var text when decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
                    var text => text,
                };
            default:
                return ((YamlScalarNode)node).Value;
        }
    }
}
