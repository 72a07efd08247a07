// INTERIM: the data helper's readers replace this file. Enough YAML and CSV for the workspace's own tests.
using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Yaml = YamlDotNet.RepresentationModel;

namespace Reports.Data;

public static partial class DataFiles
{
    public static DataNode? Read(DataRequest request, DiagnosticBag findings)
    {
        var (path, file) = (request.Path, request.File);
        if (!File.Exists(path))
        {
            findings.Add(new Diagnostic("D101", Severity.Error, new($"没有文件“{file}”", $"there is no file \"{file}\""), new SourceLocation(file)));
            return null;
        }
        return path.EndsWith(".csv", StringComparison.Ordinal) ? Csv(File.ReadAllLines(path), file) : ReadYaml(File.ReadAllText(path), file, findings);
    }

    public static DataNode? ReadYaml(string text, string file, DiagnosticBag findings)
    {
        var stream = new Yaml.YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            findings.Add(new Diagnostic("D110", Severity.Error, new("YAML 写法有误", "the YAML is not well formed"), new SourceLocation(file, (int)e.Start.Line, (int)e.Start.Column)));
            return null;
        }
        return stream.Documents.Count == 0 ? new DataMap(new SourceLocation(file)) : Value(stream.Documents[0].RootNode, file) as DataNode;
    }

    private static DataTable Csv(string[] lines, string file)
    {
        var names = lines[0].TrimStart('\uFEFF').Split(',');
        var rows = lines.Skip(1).Select(l => l.Split(',')).ToList();
        var cells = names.Select((_, c) => rows.Select(r => Scalar(r[c])).ToArray()).ToList();
        return new DataTable(new SourceLocation(file), [.. names.Select(n => new DataColumn(n, [n], ColumnType.Text))], cells,
            [.. rows.Select((_, i) => i + 2)], [.. names.Select((_, i) => i + 1)]);
    }

    private static SourceLocation Place(Yaml.YamlNode node, string file) => new(file, (int)node.Start.Line, (int)node.Start.Column);

    private static object? Value(Yaml.YamlNode node, string file)
    {
        switch (node)
        {
            case Yaml.YamlMappingNode mapping:
                var map = new DataMap(Place(node, file));
                foreach (var (key, value) in mapping.Children)
                    map.Set(((Yaml.YamlScalarNode)key).Value!, Value(value, file), Place(value, file));
                return map;
            case Yaml.YamlSequenceNode sequence:
                var list = new DataList(Place(node, file));
                foreach (var value in sequence.Children)
                    list.Add(Value(value, file), Place(value, file));
                return list;
            default:
                var scalar = (Yaml.YamlScalarNode)node;
                return scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? Scalar(scalar.Value ?? "") : scalar.Value;
        }
    }

    private static object? Scalar(string text) =>
        text.Length == 0 ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : Day().IsMatch(text) ? DateTime.Parse(text, CultureInfo.InvariantCulture)
        : text;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Day();
}
