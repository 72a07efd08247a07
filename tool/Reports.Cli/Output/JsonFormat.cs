using System.Text.Json;
using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>Findings as JSON. The fields are a contract: new ones may come, none is renamed.</summary>
internal static class JsonFormat
{
    public static void Write(TextWriter to, IEnumerable<Diagnostic> findings, Excerpts excerpts, Language language)
    {
        JsonText.Write(to, json =>
        {
            json.WriteStartArray();
            foreach (var finding in findings)
                Write(json, finding, excerpts, language);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, Excerpts excerpts, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("name", finding.Name);
        json.WriteString("severity", Words.SeverityName(finding.Severity).En);
        json.WriteString("message", finding.Message.In(language));
        json.WriteString("help", finding.Help?.In(language));
        Place(json, finding.Location);
        json.WriteString("excerpt", excerpts.LineOf(finding.Location));
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message.In(language));
            Place(json, related.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteString("file", place.IsNone ? null : place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("length", place.Length);
        if (place.Sheet is not null)
            json.WriteString("sheet", place.Sheet);
        if (place.Cell is not null)
            json.WriteString("cell", place.Cell);
    }
}
