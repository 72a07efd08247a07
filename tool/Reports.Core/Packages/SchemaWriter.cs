using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reports.Packages;

/// <summary>Writes JSON Schema 2020-12: the frame that all schemas share.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Document(string title, string about, Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", title);
            json.WriteString("description", about);
            body(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>One of several forms, each written by a function of its own.</summary>
    public static void AnyOf(this Utf8JsonWriter json, params ReadOnlySpan<Action> forms)
    {
        json.WriteStartArray("anyOf");
        foreach (var form in forms)
        {
            json.WriteStartObject();
            form();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Object(this Utf8JsonWriter json, string name, Action body)
    {
        json.WriteStartObject(name);
        body();
        json.WriteEndObject();
    }
}
