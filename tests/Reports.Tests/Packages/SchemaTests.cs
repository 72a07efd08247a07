using System.Text.Json;
using System.Text.RegularExpressions;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Tests.Cli;
using Xunit;

namespace Reports.Tests.Packages;

public sealed class SchemaTests
{
    private static readonly JsonElement s_plan = Parse(PlanSchema.Write(Language.Chinese));

    public static TheoryData<string> Plans() =>
        [.. new[] { "tool/Reports.Cli/Starters", "tests/cases/workspace" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "reports.yaml", SearchOption.AllDirectories))
            .Append(Path.Combine(Repository.Root, "reports.yaml")).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_schema_has_the_keys_that_the_readers_know()
    {
        Assert.Equal(DataSettings.Names, PlanKeys.Names(PlanKeys.Source));
        Assert.Equal(PlanKeys.Names(PlanKeys.Plan), Keys(s_plan));
        Assert.Equal(PlanKeys.Names(PlanKeys.Piece), Keys(s_plan.GetProperty("$defs").GetProperty("piece")));
        Assert.Equal(PlanKeys.Names(PlanKeys.Package), Keys(s_plan.GetProperty("$defs").GetProperty("package")));
        Assert.Equal(PlanKeys.Names(PlanKeys.WholeSource), Keys(s_plan.GetProperty("$defs").GetProperty("source").GetProperty("anyOf")[1]));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_that_the_program_reads_without_findings_meets_the_schema(string file)
    {
        var findings = new DiagnosticBag();
        var map = YamlData.Parse(new SourceText(file, File.ReadAllText(Path.Combine(Repository.Root, file))), findings) as DataMap;
        if (map is not null)
            PlanReader.Read(map, file, findings);
        if (findings.Count == 0)
            Assert.Null(SchemaCheck.FirstMistake(s_plan, Parse(System.Text.Encoding.UTF8.GetBytes(DataJson.Write(map!)))));
    }

    [Theory]
    [InlineData("{version: 1, them: speech}")]
    [InlineData("{version: 2}")]
    [InlineData("{version: 1, sources: {a: {file: a.csv, heder: 3}}}")]
    [InlineData("{version: 1, pieces: {a: {template: speech/advance}}}")]
    [InlineData("{version: 1, pieces: {a: {template: a, output: b, editions: [pulpit]}}}")]
    public void A_plan_with_a_mistake_does_not_meet_the_schema(string plan)
    {
        var map = YamlData.Parse(new SourceText("reports.yaml", plan), []);
        Assert.NotNull(SchemaCheck.FirstMistake(s_plan, Parse(System.Text.Encoding.UTF8.GetBytes(DataJson.Write(map!)))));
    }

    [Theory]
    [InlineData("speech")]
    [InlineData("bulletin")]
    [InlineData("exchange")]
    public void A_new_workspace_has_the_schemas_that_its_files_name_and_meets_them(string kind)
    {
        using var folder = new TemporaryFolder();
        InProcess.Run(["new", "--kind", kind], folder.Path);
        var checkedFiles = 0;
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var named = Regex.Match(text, @"\A# yaml-language-server: \$schema=(\S+)\n").Groups[1].Value;
            var schema = Parse(File.ReadAllBytes(Path.GetFullPath(named, Path.GetDirectoryName(file)!)));
            var node = YamlData.Parse(new SourceText(file, text), []);
            Assert.Null(SchemaCheck.FirstMistake(schema, Parse(System.Text.Encoding.UTF8.GetBytes(DataJson.Write(node!)))));
            checkedFiles++;
        }
        Assert.Equal(2, checkedFiles);
    }

    [Fact]
    public void Every_shipped_template_that_declares_its_data_has_a_schema_with_its_names()
    {
        var folders = new TemplateFolders(null, Path.Combine(Repository.Root, "templates"));
        foreach (var template in folders.All())
        {
            var text = new SourceText(template.File, File.ReadAllText(template.Path));
            var schema = TemplateSchema.Write(template.Name, text, null, Language.Chinese, out var declared);
            if (schema is not null)
                Assert.Equal(declared, Keys(Parse(schema)));
            Assert.Equal(text.Text.Contains("\nuses:", StringComparison.Ordinal), schema is not null);
        }
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;
}

/// <summary>The part of JSON Schema that our schemas use.</summary>
internal static class SchemaCheck
{
    /// <returns>Where the first value is that the schema refuses and by which keyword; null when there is none.</returns>
    public static string? FirstMistake(JsonElement schema, JsonElement value) => Check(schema, value, schema, "");

    private static string? Check(JsonElement schema, JsonElement value, JsonElement root, string at)
    {
        if (schema.ValueKind == JsonValueKind.False)
            return at;
        if (schema.ValueKind == JsonValueKind.True)
            return null;
        foreach (var word in schema.EnumerateObject())
        {
            if (Refused(word, value, root, at) is { } mistake)
                return mistake;
        }
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out var own))
            {
                if (Check(own, member.Value, root, $"{at}/{member.Name}") is { } mistake)
                    return mistake;
            }
            else if (schema.TryGetProperty("additionalProperties", out var others) && Check(others, member.Value, root, $"{at}/{member.Name}") is { } mistake)
            {
                return mistake;
            }
        }
        return null;
    }

    private static string? Refused(JsonProperty word, JsonElement value, JsonElement root, string at)
    {
        var holds = word.Name switch
        {
            "type" => word.Value.ValueKind == JsonValueKind.String ? IsOf(word.Value.GetString()!, value) : word.Value.EnumerateArray().Any(t => IsOf(t.GetString()!, value)),
            "const" => word.Value.GetRawText() == value.GetRawText(),
            "enum" => word.Value.EnumerateArray().Any(v => v.GetRawText() == value.GetRawText()),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= word.Value.GetDecimal(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= word.Value.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= word.Value.GetInt32(),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!),
            "required" => value.ValueKind != JsonValueKind.Object || word.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
            "propertyNames" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(m => Regex.IsMatch(m.Name, word.Value.GetProperty("pattern").GetString()!)),
            "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(i => Check(word.Value, i, root, at) is null),
            "anyOf" => word.Value.EnumerateArray().Any(s => Check(s, value, root, at) is null),
            "$ref" => Check(root.GetProperty("$defs").GetProperty(word.Value.GetString()!["#/$defs/".Length..]), value, root, at) is null,
            "$schema" or "title" or "description" or "properties" or "additionalProperties" or "$defs" => true,
            _ => throw new NotSupportedException(word.Name),
        };
        return holds ? null : $"{at}: {word.Name}";
    }

    private static bool IsOf(string type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || type == "integer" && value.GetDecimal() % 1 == 0,
        JsonValueKind.Null => type == "null",
        _ => type == "boolean",
    };
}
