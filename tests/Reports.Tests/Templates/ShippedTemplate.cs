using System.Globalization;
using System.Text;
using System.Text.Json;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Templates;

namespace Reports.Tests.Templates;

/// <summary>
/// A template that ships, with its sample data: the files of data/samples/NAME, each under its stem, else the sources of the
/// repository's own plan, where <c>unit</c> is the first row of <c>units</c>.
/// </summary>
internal sealed class ShippedTemplate
{
    private static readonly TemplateFolders s_folders = new(null, Path.Combine(Repository.Root, "templates"));
    private readonly List<SourceSpec> _specs;

    private ShippedTemplate(TemplateFile file, List<SourceSpec> specs)
    {
        (File, _specs) = (file, specs);
        var findings = new DiagnosticBag();
        Uses = UsesHeader.Read(new SourceText(file.File, System.IO.File.ReadAllText(file.Path).ReplaceLineEndings("\n")), findings)
            ?? throw new InvalidOperationException($"{file.Name} does not say at its head which data it uses");
    }

    public TemplateFile File { get; }

    /// <summary>What the template's head declares.</summary>
    public DeclaredNames Uses { get; }

    public static IEnumerable<string> Names => s_folders.All().Select(t => t.Name);

    public static ShippedTemplate Open(string name)
    {
        var file = s_folders.Find(name) ?? throw new InvalidOperationException(name);
        var samples = Path.Combine(Repository.Root, "data", "samples", name);
        return new ShippedTemplate(file, Directory.Exists(samples) ? SamplesIn(samples) : OfThePlan());
    }

    /// <summary>The data as the template's head knows it: a name and its value, read anew.</summary>
    public Dictionary<string, DataNode> Data()
    {
        var sources = new Sources(Repository.Root, _specs);
        var data = Uses.Names.Where(n => n != "unit" || sources.IsDeclared(n)).Where(sources.IsDeclared)
            .ToDictionary(n => n, n => sources.Find(n) ?? throw new InvalidOperationException($"{File.Name}: {n} cannot be read"), StringComparer.Ordinal);
        if (Uses.Has("unit") && !data.ContainsKey("unit"))
            data["unit"] = FirstRow((DataTable)sources.Find("units")!);
        return data;
    }

    /// <summary>The paper as text and what was found, from the sample files themselves.</summary>
    public (string Text, DiagnosticBag Findings) Build()
    {
        var piece = Piece;
        var sources = new Sources(Repository.Root, _specs);
        if (Uses.Has("unit") && !sources.IsDeclared("unit"))
            piece = piece with { EachName = "unit", Row = new EachRow(sources.Find("units")!, 0) };
        return Build(piece, sources);
    }

    /// <summary>The paper from other data: mappings are handed over as JSON, tables without some of their columns as CSV.</summary>
    public (string Text, DiagnosticBag Findings) Build(IReadOnlyDictionary<string, DataNode> data, IReadOnlyDictionary<string, string[]>? withoutColumns = null)
    {
        var specs = new List<SourceSpec>();
        foreach (var (name, node) in data)
        {
            if (node is DataMap map)
                specs.Add(new SourceSpec(name, new PlanText(name + ".json", default)) { Stream = new MemoryStream(Encoding.UTF8.GetBytes(Json(map))) });
            else if (withoutColumns is not null && withoutColumns.TryGetValue(name, out var columns))
                specs.Add(new SourceSpec(name, new PlanText(name + ".csv", default)) { Stream = new MemoryStream(Encoding.UTF8.GetBytes(Csv((DataTable)node, columns))) });
            else
                specs.Add(_specs.First(s => s.Name == name));
        }
        return Build(Piece, new Sources(Repository.Root, specs));
    }

    /// <summary>The pages of the paper as a Word file.</summary>
    public int? Pages() => PieceBuilder.Build(Piece with { Output = "paper.docx" }, new Sources(Repository.Root, _specs), new BuildOptions(Repository.Root, s_folders)).Pages;

    /// <summary>The same mapping without some of its members.</summary>
    public static DataMap Without(DataNode node, params string[] names)
    {
        var (map, copy) = ((DataMap)node, new DataMap(node.Location));
        foreach (var key in map.Keys.Where(k => !names.Contains(k)))
            copy.Set(key, map[key], map.LocationOf(key));
        return copy;
    }

    private Piece Piece => new(File.Name, File.File, File.Path, "paper.txt", [], null);

    private static (string Text, DiagnosticBag Findings) Build(Piece piece, Sources sources)
    {
        var built = PieceBuilder.Build(piece, sources, new BuildOptions(Repository.Root, s_folders));
        var findings = new DiagnosticBag();
        findings.AddRange(sources.Findings());
        findings.AddRange(built.Findings);
        var paper = built.Files.FirstOrDefault(f => f.Path.EndsWith(".txt", StringComparison.Ordinal));
        return (paper is null ? "" : Encoding.UTF8.GetString(paper.Bytes), findings);
    }

    private static List<SourceSpec> SamplesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(f => new SourceSpec(Path.GetFileNameWithoutExtension(f), new PlanText(Path.GetRelativePath(Repository.Root, f), default)))];

    private static List<SourceSpec> OfThePlan() =>
        [.. Workspace.Open(Repository.Root, "", new DiagnosticBag())!.Plan.Sources];

    private static DataMap FirstRow(DataTable table)
    {
        var map = new DataMap(table.Location);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (table[0, column] is { } value)
                map.Set(table.Columns[column].Name, value, table.LocationOf(0, column));
        }
        return map;
    }

    private static string Json(DataMap map)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, map);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case DataMap map:
                writer.WriteStartObject();
                foreach (var key in map.Keys)
                {
                    writer.WritePropertyName(key);
                    Write(writer, map[key]);
                }
                writer.WriteEndObject();
                break;
            case DataList list:
                writer.WriteStartArray();
                for (var i = 0; i < list.Count; i++)
                    Write(writer, list[i]);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case DateTime date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case string or DataMonth:
                writer.WriteStringValue(value.ToString());
                break;
            default:
                writer.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }
    }

    private static string Csv(DataTable table, string[] without)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).Where(c => !without.Contains(table.Columns[c].Name)).ToList();
        var text = new StringBuilder(string.Join(",", columns.Select(c => table.Columns[c].Name))).Append('\n');
        for (var row = 0; row < table.RowCount; row++)
            text.AppendJoin(',', columns.Select(c => Convert.ToString(table[row, c], CultureInfo.InvariantCulture))).Append('\n');
        return text.ToString();
    }
}
