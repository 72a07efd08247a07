using System.Text.Json;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What a finding of the manifest carries beside its Chinese words, so that it can be said again.</summary>
internal static class KeptFindingJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteString("message_en", finding.Message.En);
        if (finding.Name is { } name)
            json.WriteString("name", name);
        if (finding.Help is { } help)
        {
            json.WriteString("help", help.Zh);
            json.WriteString("help_en", help.En);
        }
        Write(json, finding.Location);
        if (finding.Related.Count == 0)
            return;
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message.Zh);
            json.WriteString("message_en", related.Message.En);
            Write(json, related.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static Diagnostic? Read(JsonElement json, ManifestFinding kept)
    {
        if (!json.TryGetProperty("message_en", out var english))
            return null;
        return new Diagnostic(kept.Code, kept.Severity, new(kept.Message, english.GetString() ?? ""), Location(json), Help(json))
        {
            Name = json.TryGetProperty("name", out var name) ? name.GetString() : null,
            Related = [.. ManifestJson.List(json, "related").Select(r => new Related(new(ManifestJson.Text(r, "message"), ManifestJson.Text(r, "message_en")), Location(r)))],
        };
    }

    private static Sentence? Help(JsonElement json) =>
        json.TryGetProperty("help", out var help) ? new(help.GetString() ?? "", ManifestJson.Text(json, "help_en")) : null;

    private static void Write(Utf8JsonWriter json, SourceLocation place)
    {
        if (place.IsNone)
            return;
        json.WriteStartObject("at");
        json.WriteString("file", place.File);
        foreach (var (key, number) in (ReadOnlySpan<(string, int)>)[("line", place.Line), ("column", place.Column), ("length", place.Length)])
        {
            if (number != 0)
                json.WriteNumber(key, number);
        }
        if (place.Sheet is not null)
            json.WriteString("sheet", place.Sheet);
        if (place.Cell is not null)
            json.WriteString("cell", place.Cell);
        json.WriteEndObject();
    }

    private static SourceLocation Location(JsonElement json)
    {
        if (!json.TryGetProperty("at", out var at))
            return SourceLocation.None;
        int Number(string key) => at.TryGetProperty(key, out var number) ? number.GetInt32() : 0;
        string? Word(string key) => at.TryGetProperty(key, out var text) ? text.GetString() : null;
        return new SourceLocation(ManifestJson.Text(at, "file"), Number("line"), Number("column"), Number("length"), Word("sheet"), Word("cell"));
    }
}
