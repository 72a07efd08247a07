using System.Text.Json;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Packages;

/// <summary>The JSON Schema of <c>reports.yaml</c>, from the keys that <see cref="PlanReader"/> knows.</summary>
public static class PlanSchema
{
    // What PlanFields.AsText takes for text: a number or a day written bare counts.
    private static readonly string[] s_textTypes = ["string", "number"];
    private static readonly string[] s_orNothing = ["string", "number", "null"];

    // Letters, Chinese ones too, digits and underscores: PlanReader.IsName.
    private const string SourceName = @"^[\p{L}_][\p{L}\p{Nd}_]*$";
    private const string PaperName = @"^[\p{L}_.-][\p{L}\p{Nd}_.-]*$";

    public static byte[] Write(Language language) =>
        SchemaWriter.Document("reports.yaml", new Sentence("工作区的计划：有哪些数据，做哪些稿件", "the plan of a workspace: its data and its papers").In(language), json =>
        {
            WriteMapping(json, PlanKeys.Plan, language);
            json.Object("$defs", () =>
            {
                json.Object("source", () => WriteSource(json, language));
                json.Object("piece", () => WriteMapping(json, PlanKeys.Piece, language));
                json.Object("package", () => WritePackage(json, language));
                json.Object("column", () => WriteColumn(json, language));
            });
        });

    private static void WriteMapping(Utf8JsonWriter json, IReadOnlyList<PlanKey> keys, Language language)
    {
        json.WriteString("type", "object");
        json.Object("properties", () =>
        {
            foreach (var key in keys)
            {
                json.Object(key.Name, () =>
                {
                    json.WriteString("description", key.About.In(language));
                    WriteShape(json, key, language);
                });
            }
        });
        json.Strings("required", keys.Where(k => k.IsRequired).Select(k => k.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>A package makes papers, or it only binds what its volume names.</summary>
    private static void WritePackage(Utf8JsonWriter json, Language language)
    {
        WriteMapping(json, [.. PlanKeys.Package.Select(k => k with { IsRequired = false })], language);
        json.WriteStartArray("anyOf");
        foreach (var required in new[] { PlanKeys.Package.Where(k => k.IsRequired).Select(k => k.Name), ["volume"] })
        {
            json.WriteStartObject();
            json.Strings("required", required);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Language language) => json.AnyOf(
        () =>
        {
            json.WriteString("type", "string");
            json.WriteString("description", PlanKeys.Source[0].About.In(language));
        },
        () => WriteMapping(json, PlanKeys.WholeSource, language));

    private static void WriteShape(Utf8JsonWriter json, PlanKey key, Language language)
    {
        switch (key.Shape)
        {
            case PlanShape.Version:
                json.WriteNumber("const", WorkspacePlan.CurrentVersion);
                break;
            case PlanShape.Number:
                json.Strings("type", ["number", "null"]);
                break;
            case PlanShape.Flag:
                json.Strings("type", ["boolean", "null"]);
                break;
            case PlanShape.TextList:
                Several(json, () => json.Strings("type", s_textTypes));
                break;
            case PlanShape.Editions:
                Several(json, () => json.Strings("enum", Editions.Names.Concat(Editions.ChineseNames)));
                break;
            case PlanShape.Sources:
                Members(json, SourceName, "source");
                break;
            case PlanShape.OwnData:
                Members(json, SourceName, "source", mayBeNothing: true);
                break;
            case PlanShape.Pieces or PlanShape.Packages:
                Members(json, PaperName, key.Shape == PlanShape.Pieces ? "piece" : "package");
                break;
            case PlanShape.Volume:
                json.AnyOf(() => json.Strings("type", s_orNothing), () => WriteMapping(json, PlanKeys.Volume, language));
                break;
            case PlanShape.VolumePieces:
                Several(json, () => json.AnyOf(() => json.Strings("type", s_textTypes), () => WriteMapping(json, PlanKeys.VolumePiece, language)));
                break;
            case PlanShape.Rules:
                WriteRules(json);
                break;
            case PlanShape.Join:
                WriteJoin(json, language);
                break;
            case PlanShape.Columns:
                WriteColumns(json);
                break;
            case PlanShape.Text:
                json.Strings("type", key.IsRequired ? s_textTypes : s_orNothing);
                break;
            default:
                WriteRows(json, key.Shape);
                break;
        }
    }

    /// <summary>The forms that SourceLinks reads: names, or a name → columns, or → { on, columns }.</summary>
    private static void WriteJoin(Utf8JsonWriter json, Language language) => json.AnyOf(
        () => json.Strings("type", s_orNothing),
        () => { json.WriteString("type", "array"); json.Object("items", () => json.Strings("type", s_textTypes)); },
        () =>
        {
            json.WriteString("type", "object");
            json.Object("additionalProperties", () => json.AnyOf(
                () => json.Strings("type", s_orNothing),
                () => { json.WriteString("type", "array"); json.Object("items", () => json.Strings("type", s_textTypes)); },
                () => WriteMapping(json, PlanKeys.Join, language)));
        });

    private static void WriteRules(Utf8JsonWriter json)
    {
        json.Strings("type", ["object", "null"]);
        json.Object("propertyNames", () => json.Strings("enum", RuleSet.All.SelectMany(r => (string[])[r.Code, r.Name])));
        // YAML reads a bare off as false.
        json.Object("additionalProperties", () => json.AnyOf(() => json.Strings("enum", PlanReader.RuleLevelWords.Keys), () => json.WriteBoolean("const", false)));
    }

    private static void WriteRows(Utf8JsonWriter json, PlanShape shape)
    {
        switch (shape)
        {
            case PlanShape.RowNumbers:
                Several(json, () => RowNumber(json, @"^\s*\d+\s*[-–—~～:至]\s*\d+\s*$"));
                break;
            case PlanShape.RowRange:
                json.AnyOf(
                    () => RowNumber(json, @"^\s*\d+\s*[-–—~～:至]\s*\d*\s*$"),
                    () =>
                    {
                        json.WriteString("type", "array");
                        json.Object("items", () => { json.WriteString("type", "integer"); json.WriteNumber("minimum", 1); });
                        json.WriteNumber("minItems", 2);
                        json.WriteNumber("maxItems", 2);
                    });
                break;
            case PlanShape.TableNumber:
                json.Strings("type", ["integer", "null"]);
                json.WriteNumber("minimum", 1);
                break;
            case PlanShape.Units:
                json.Strings("type", ["string", "array", "boolean", "null"]);
                break;
            case PlanShape.Groups or PlanShape.Thousands:
                json.Strings("type", shape == PlanShape.Groups ? ["string", "array", "boolean", "null"] : ["string", "boolean", "null"]);
                break;
            default:
                Several(json, () => json.Strings("type", s_textTypes));
                break;
        }
    }

    private static void RowNumber(Utf8JsonWriter json, string pattern)
    {
        json.Strings("type", ["integer", "string"]);
        json.WriteNumber("minimum", 1);
        json.WriteString("pattern", pattern);
    }

    /// <summary>One, or a list of them, or nothing.</summary>
    private static void Several(Utf8JsonWriter json, Action one) => json.AnyOf(
        one,
        () => { json.WriteString("type", "array"); json.Object("items", one); },
        () => json.WriteString("type", "null"));

    /// <param name="mayBeNothing">A name with nothing behind it says that this paper has no such data.</param>
    private static void Members(Utf8JsonWriter json, string names, string definition, bool mayBeNothing = false)
    {
        json.Strings("type", ["object", "null"]);
        json.Object("propertyNames", () => json.WriteString("pattern", names));
        json.Object("additionalProperties", () =>
        {
            if (mayBeNothing)
                json.AnyOf(() => json.WriteString("$ref", "#/$defs/" + definition), () => json.WriteString("type", "null"));
            else
                json.WriteString("$ref", "#/$defs/" + definition);
        });
    }

    /// <summary>The forms that DataSettings.Columns reads.</summary>
    private static void WriteColumns(Utf8JsonWriter json) => json.AnyOf(
        () =>
        {
            json.WriteString("type", "object");
            json.Object("additionalProperties", () => json.AnyOf(() => json.Strings("type", s_orNothing), () => json.WriteString("$ref", "#/$defs/column")));
        },
        () =>
        {
            json.WriteString("type", "array");
            json.Object("items", () => json.AnyOf(() => json.Strings("type", s_textTypes), () => json.WriteString("type", "object")));
        },
        () => json.Strings("type", s_orNothing));

    private static void WriteColumn(Utf8JsonWriter json, Language language)
    {
        json.WriteString("type", "object");
        json.Object("properties", () =>
        {
            json.Object("name", () => json.Strings("type", s_textTypes));
            json.Object("type", () =>
            {
                json.WriteString("description", new Sentence("列的类型：文字、数字、百分数、日期", "the column's type").In(language));
                json.Strings("enum", DataSettings.TypeWords.Select(w => w.Word));
            });
            json.Object("unit", () =>
            {
                json.WriteString("description", new Sentence("列的计量单位，例如 万元", "the column's measure, such as 万元").In(language));
                json.Strings("type", s_orNothing);
            });
        });
    }
}
