using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>What a piece read, as JSON. Columns read in the same rows stand together: <c>"cells": {"0-12": ["指标", "数值"]}</c>.</summary>
internal static class PieceReadsJson
{
    private static readonly JsonWriterOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PieceReads reads)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_line))
        {
            json.WriteStartObject();
            if (reads.Absent.Count > 0)
                Write(json, "absent", reads.Absent);
            json.WriteStartArray("sources");
            foreach (var source in reads.Sources)
            {
                json.WriteStartObject();
                json.WriteString("name", source.Name);
                json.WriteString("digest", source.Digest);
                json.WriteStartArray("facts");
                foreach (var fact in source.Facts)
                    Write(json, fact);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <returns>Null when someone has spoilt it.</returns>
    public static PieceReads? Read(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
            return PieceReads.None;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return Read(parsed.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static PieceReads Read(JsonElement json) =>
        new([.. ManifestJson.List(json, "sources").Select(ReadSource)], Texts(json, "absent"));

    private static SourceReads ReadSource(JsonElement json) =>
        new(ManifestJson.Text(json, "name"), ManifestJson.Text(json, "digest"), [.. ManifestJson.List(json, "facts").Select(f => ReadFact(f, ManifestJson.Text(json, "name")))]);

    private static void Write(Utf8JsonWriter json, ReadFacts fact)
    {
        json.WriteStartObject();
        if (fact.Path.Count > 1)
            Write(json, "at", fact.Path.Skip(1));
        foreach (var (key, flag) in (ReadOnlySpan<(string, bool)>)[("all", fact.IsWhole), ("size", fact.HasSize), ("head", fact.HasHead)])
        {
            if (flag)
                json.WriteBoolean(key, true);
        }
        if (fact.Items.Length > 0)
            json.WriteString("items", fact.Items);
        if (fact.Members.Count > 0)
            Write(json, "members", fact.Members);
        if (fact.Cells.Count > 0)
        {
            json.WriteStartObject("cells");
            foreach (var rows in fact.Cells.GroupBy(c => c.Rows, StringComparer.Ordinal))
                Write(json, rows.Key, rows.Select(c => c.Column));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static ReadFacts ReadFact(JsonElement json, string root) => new([root, .. Texts(json, "at")])
    {
        IsWhole = Flag(json, "all"),
        HasSize = Flag(json, "size"),
        HasHead = Flag(json, "head"),
        Items = ManifestJson.Text(json, "items"),
        Members = Texts(json, "members"),
        // Sorted by column, as they were when the digest was made.
        Cells = json.TryGetProperty("cells", out var cells)
            ? [.. cells.EnumerateObject().SelectMany(c => c.Value.EnumerateArray().Select(v => (Column: v.GetString() ?? "", Rows: c.Name))).OrderBy(c => c.Column, StringComparer.Ordinal)]
            : [],
    };

    private static bool Flag(JsonElement json, string key) => json.TryGetProperty(key, out var flag) && flag.GetBoolean();

    private static string[] Texts(JsonElement json, string key) => [.. ManifestJson.List(json, key).Select(t => t.GetString() ?? "")];

    private static void Write(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
