using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>Findings as JSON. The fields are a contract: new ones may come, none is renamed.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter to, IEnumerable<Diagnostic> findings, Excerpts excerpts, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
                Write(json, finding, excerpts, language);
            json.WriteEndArray();
        }
        to.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
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
