using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>The manifest as JSON, written and read by hand: no reflection, and the order of fields is fixed.</summary>
public static class ManifestJson
{
    private static readonly JsonWriterOptions s_file = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Manifest manifest)
    {
        using var stream = new MemoryStream();
        Write(manifest, stream);
        return stream.ToArray();
    }

    public static void Write(Manifest manifest, Stream target) =>
        Write(manifest.Tool, manifest.Pieces, (json, piece) => Write(json, piece), manifest.Gone, target);

    /// <summary>A manifest whose entries stand in other files: they are copied from there one by one.</summary>
    internal static void Write(NextManifest manifest, Stream target) =>
        Write(manifest.Tool, manifest.Pieces, WriteStored, manifest.Gone, target);

    private static void Write<T>(string tool, IEnumerable<T> pieces, Action<Utf8JsonWriter, T> write, IReadOnlyList<ManifestFile> gone, Stream target)
    {
        using (var json = new Utf8JsonWriter(target, s_file))
        {
            json.WriteStartObject();
            json.WriteString("tool", tool);
            json.WriteStartArray("pieces");
            foreach (var piece in pieces)
            {
                write(json, piece);
                // The writer holds all that has not been flushed.
                if (json.BytesPending > 64 * 1024)
                    json.Flush();
            }
            json.WriteEndArray();
            if (gone.Count > 0)
                Write(json, "gone", gone);
            json.WriteEndObject();
        }
        target.Write("\n"u8);
    }

    private static void WriteStored(Utf8JsonWriter json, NextPiece piece)
    {
        // An entry of a manifest that stays as it is has the form already.
        if (piece is { FailedWith: null, Place: { Inputs: null, IsLine: false } })
            json.WriteRawValue((byte[])[.. "\n    "u8, .. piece.Place.Bytes()], skipInputValidation: true);
        else if (piece.Place.Read() is { } entry)
            Write(json, piece.FailedWith is { } findings ? entry with { IsFailed = true, Findings = findings } : entry);
    }

    /// <summary>One piece on one line, for the journal.</summary>
    public static byte[] WriteLine(ManifestPiece piece)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_line))
            Write(json, piece);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <returns>Null when the text is no manifest.</returns>
    public static Manifest? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            var (root, pool) = (json.RootElement, new ManifestPool());
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("pieces", out var pieces)
                ? new Manifest(Text(root, "tool"), [.. pieces.EnumerateArray().Select(p => ReadPiece(p, utf8, pool))]) { Gone = Files(root, "gone") }
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <returns>Null when it is no piece: the run that wrote it was cut off.</returns>
    internal static ManifestPiece? ReadPiece(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return ReadPiece(json.RootElement, utf8, new ManifestPool());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestPiece piece)
    {
        json.WriteStartObject();
        json.WriteString("name", piece.Name);
        json.WriteString("template", piece.Template);
        Write(json, "inputs", piece.Inputs);
        Write(json, "outputs", piece.Outputs);
        if (piece.Title.Length > 0)
            json.WriteString("title", piece.Title);
        if (piece.Speaker.Length > 0)
            json.WriteString("speaker", piece.Speaker);
        json.WriteNumber("characters", piece.Characters);
        if (piece.Pages is { } pages)
            json.WriteNumber("pages", pages);
        if (piece.SpeechMinutes is { } minutes)
            json.WriteNumber("speech_minutes", minutes);
        if (piece.MinutesByPage.Count > 0)
        {
            json.WriteStartArray("minutes_by_page");
            foreach (var minutesAtEnd in piece.MinutesByPage)
                json.WriteNumberValue(minutesAtEnd);
            json.WriteEndArray();
        }
        if (piece.SpeechCharacters is { } spoken)
            json.WriteNumber("speech_characters", spoken);
        if (piece.Sections.Count > 0)
            Write(json, piece.Sections);
        if (piece.IsFailed)
            json.WriteBoolean("failed", true);
        json.WriteStartArray("findings");
        foreach (var finding in piece.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", SeverityName(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("place", finding.Place);
            if (finding.Finding is { } whole)
                KeptFindingJson.Write(json, whole);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (!piece.Passages.IsEmpty)
            json.WriteBase64String("passages", piece.Passages.Span);
        if (piece.Bound.Count > 0)
        {
            json.WriteStartArray("bound");
            foreach (var bound in piece.Bound)
                Write(json, bound);
            json.WriteEndArray();
        }
        if (!piece.Figures.IsEmpty)
            json.WriteBase64String("figures", piece.Figures.Span);
        if (piece.Stamp.Length > 0)
        {
            json.WriteString("stamp", piece.Stamp);
            // On one line each: the rest of the manifest is for people, this is for the next run.
            json.WritePropertyName("reads");
            json.WriteRawValue(piece.Reads.IsEmpty ? "{}"u8 : piece.Reads.Span, skipInputValidation: true);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<ManifestFile> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SpokenSection> sections)
    {
        json.WriteStartArray("speech_sections");
        foreach (var section in sections)
        {
            json.WriteStartObject();
            json.WriteString("title", section.Title);
            json.WriteNumber("characters", section.Characters);
            json.WriteNumber("minutes", section.Minutes);
            json.WriteNumber("before", section.Before);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static SpokenSection ReadSection(JsonElement section) =>
        new(Text(section, "title"), section.GetProperty("characters").GetInt32(), section.GetProperty("minutes").GetDecimal(), section.GetProperty("before").GetDecimal(), SourceLocation.None);

    private static ManifestPiece ReadPiece(JsonElement piece, ReadOnlyMemory<byte> utf8, ManifestPool pool) =>
        new(Text(piece, "name"), pool.Text(Text(piece, "template")), pool.Files(Files(piece, "inputs")), Files(piece, "outputs"))
        {
            Title = Text(piece, "title"),
            Speaker = Text(piece, "speaker"),
            Characters = piece.TryGetProperty("characters", out var characters) ? characters.GetInt32() : 0,
            Pages = piece.TryGetProperty("pages", out var pages) ? pages.GetInt32() : null,
            SpeechMinutes = piece.TryGetProperty("speech_minutes", out var minutes) ? minutes.GetDecimal() : null,
            MinutesByPage = [.. List(piece, "minutes_by_page").Select(m => m.GetDecimal())],
            SpeechCharacters = piece.TryGetProperty("speech_characters", out var spoken) ? spoken.GetInt32() : null,
            Sections = [.. List(piece, "speech_sections").Select(ReadSection)],
            IsFailed = piece.TryGetProperty("failed", out var failed) && failed.GetBoolean(),
            Findings = [.. List(piece, "findings").Select(ReadFinding)],
            Passages = piece.TryGetProperty("passages", out var passages) ? passages.GetBytesFromBase64() : default(ReadOnlyMemory<byte>),
            Bound = [.. List(piece, "bound").Select(b => ReadPiece(b, utf8, pool))],
            Figures = piece.TryGetProperty("figures", out var figures) ? figures.GetBytesFromBase64() : default(ReadOnlyMemory<byte>),
            Stamp = Text(piece, "stamp"),
            Reads = piece.TryGetProperty("reads", out var reads) ? Slice(utf8, JsonMarshal.GetRawUtf8Value(reads)) : default,
        };

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> utf8, ReadOnlySpan<byte> part) =>
        utf8.Span.Overlaps(part, out var at) ? utf8.Slice(at, part.Length) : part.ToArray();

    private static ManifestFinding ReadFinding(JsonElement finding)
    {
        var kept = new ManifestFinding(Text(finding, "code"), SeverityOf(Text(finding, "severity")), Text(finding, "message"), Text(finding, "place"));
        return kept with { Finding = KeptFindingJson.Read(finding, kept) };
    }

    private static List<ManifestFile> Files(JsonElement piece, string name) =>
        [.. List(piece, name).Select(f => new ManifestFile(Text(f, "file"), Text(f, "sha256")))];

    internal static JsonElement.ArrayEnumerator List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    internal static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static Severity SeverityOf(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Note,
    };
}
