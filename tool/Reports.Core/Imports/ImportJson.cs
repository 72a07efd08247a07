using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reports.Imports;

/// <summary>import.json: everything that was found and done, so that nothing is lost in silence.</summary>
internal static class ImportJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImportResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("source", Path.IsPathRooted(result.File) ? Path.GetFileName(result.File) : result.File.Replace('\\', '/'));
            Array(json, "pieces", result.Pieces, p => Piece(json, p));
            Array(json, "removed", result.Log.Removed.OrderBy(r => r.Offset), r =>
            {
                Place(json, result.Source, r.Offset);
                json.WriteString("text", Clean(r.Text));
                json.WriteString("why", r.Why);
            });
            Array(json, "repairs", result.Log.Repairs.OrderBy(r => r.Offset), r =>
            {
                json.WriteString("kind", r.Kind);
                Place(json, result.Source, r.Offset);
                json.WriteString("before", Clean(r.Before));
                json.WriteString("after", Clean(r.After));
            });
            Array(json, "unsure", result.Log.Unsure.OrderBy(u => u.Offset), u =>
            {
                json.WriteString("kind", u.Kind);
                Place(json, result.Source, u.Offset);
                json.WriteString("text", Clean(u.Text));
                if (u.Proposal.Length > 0)
                    json.WriteString("proposal", Clean(u.Proposal));
            });
            Array(json, "fields", result.Pieces.SelectMany(p => p.Fields.Select(f => (Piece: p, Field: f))), f =>
            {
                json.WriteString("file", f.Piece.File);
                json.WriteString("name", f.Field.Name);
                json.WriteString("text", Clean(f.Field.Text));
                Place(json, result.Source, f.Field.Offset);
                json.WriteString("context", Clean(f.Field.Context));
            });
            Array(json, "figures", result.Pieces.SelectMany(p => p.Figures.Select(f => (Piece: p, Figure: f))), f =>
            {
                json.WriteNumber("value", decimal.Parse(f.Figure.Value, CultureInfo.InvariantCulture));
                json.WriteString("unit", f.Figure.Unit);
                json.WriteString("what", Clean(f.Figure.What));
                json.WriteNumber("line", result.Source.At(f.Figure.Offset).Line);
                json.WriteString("file", f.Piece.File);
            });
            Array(json, "duplicates", result.Duplicates, d => Copy(json, result, d));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Piece(Utf8JsonWriter json, ImportPiece piece)
    {
        json.WriteString("file", piece.File);
        json.WriteString("title", Clean(piece.Title));
        json.WriteString("kind", piece.Kind);
        Optional(json, "salutation", piece.Salutation);
        Optional(json, "speaker", piece.Speaker);
        Optional(json, "date", piece.Date);
        Optional(json, "occasion", piece.Occasion);
        Optional(json, "closing", piece.Closing);
        json.WriteNumber("start_line", piece.StartLine);
        json.WriteNumber("end_line", piece.EndLine);
        Array(json, "headings", piece.Parts.OfType<HeadingPart>(), h =>
        {
            json.WriteNumber("level", h.Level);
            json.WriteNumber("number", h.Number);
            json.WriteString("text", Clean(h.Text.Text));
        });
    }

    private static void Copy(Utf8JsonWriter json, ImportResult result, Duplicate copy)
    {
        json.WriteString("a", Name(copy.A));
        json.WriteString("b", Name(copy.B));
        json.WriteNumber("share", copy.Share);
        json.WriteString("better", Name(copy.Better));
        Array(json, "proposals", copy.Proposals, p =>
        {
            json.WriteNumber("line", copy.LineOfWorse(p));
            json.WriteNumber("better_line", copy.LineOfBetter(p));
            json.WriteString("text", Clean(p.Text));
            json.WriteString("better_text", Clean(p.Better));
        });

        string Name(ImportPiece piece) => result.Pieces.Contains(piece) ? piece.File : piece.Folder + "/" + piece.File;
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, Clean(value));
    }

    private static void Place(Utf8JsonWriter json, ImportSource source, int offset)
    {
        var (line, column) = source.At(offset);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Half a surrogate pair, which a damaged file may hold, is no JSON.</summary>
    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return string.Concat(text.EnumerateRunes());
        }
        return text;
    }
}
