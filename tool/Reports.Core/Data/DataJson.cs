using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reports.Data;

/// <summary>
/// The <c>data</c> JSON that others may rely on (DESIGN.md 5): fields are added, never renamed. A row that stands under
/// a group has it as <c>group</c>; <c>marks</c> are the asterisks taken from cells.
/// </summary>
public static class DataJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(DataNode node)
    {
        using var stream = new MemoryStream();
        Write(node, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A table in its documented form; a mapping or list of YAML or JSON as it is.</summary>
    public static void Write(DataNode node, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, s_options);
        if (node is DataTable table)
            WriteTable(json, table);
        else
            WriteValue(json, node);
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteTable(Utf8JsonWriter json, DataTable table)
    {
        json.WriteStartObject();
        json.WriteString("title", table.Title);
        json.WriteString("unit", table.Unit);
        json.WriteString("period", table.Period);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteStartArray("path");
            foreach (var level in column.Path)
                json.WriteStringValue(level);
            json.WriteEndArray();
            json.WriteString("name", column.Name);
            json.WriteString("type", TypeName(column.Type));
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteRows(json, table);
        json.WriteStartArray("skipped");
        foreach (var skipped in table.Skipped)
        {
            json.WriteStartObject();
            json.WriteNumber("row", skipped.Row);
            json.WriteString("kind", KindName(skipped.Kind));
            json.WriteString("text", skipped.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteMarks(json, table);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, DataTable table)
    {
        json.WriteStartArray("rows");
        for (var row = 0; row < table.RowCount; row++)
        {
            json.WriteStartObject();
            for (var column = 0; column < table.Columns.Count; column++)
            {
                json.WritePropertyName(table.Columns[column].Name);
                WriteValue(json, table[row, column]);
            }
            if (table.GroupOf(row) is { } group && table.ColumnIndex("group") < 0)
                json.WriteString("group", group);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMarks(Utf8JsonWriter json, DataTable table)
    {
        if (table.Marks.Count == 0)
            return;
        json.WriteStartArray("marks");
        foreach (var mark in table.Marks)
        {
            json.WriteStartObject();
            json.WriteNumber("row", mark.Row + 1);
            json.WriteString("name", table.Columns[mark.Column].Name);
            json.WriteString("mark", mark.Mark);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateTime day: json.WriteStringValue(DayText(day)); break;
            case DataMap map:
                json.WriteStartObject();
                foreach (var key in map.Keys)
                {
                    json.WritePropertyName(key);
                    WriteValue(json, map[key]);
                }
                json.WriteEndObject();
                break;
            case DataList list:
                json.WriteStartArray();
                for (var i = 0; i < list.Count; i++)
                    WriteValue(json, list[i]);
                json.WriteEndArray();
                break;
            case DataTable table: WriteTable(json, table); break;
            default: json.WriteStringValue(WellFormed(value.ToString() ?? "")); break;
        }
    }

    public static string DayText(DateTime day) =>
        day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Number => "number",
        ColumnType.Percent => "percent",
        ColumnType.Date => "date",
        _ => "text",
    };

    public static string KindName(SkippedKind kind) => kind switch
    {
        SkippedKind.Title => "title",
        SkippedKind.Blank => "blank",
        SkippedKind.Meta => "meta",
        SkippedKind.Header => "header",
        SkippedKind.Group => "group",
        SkippedKind.Total => "total",
        _ => "note",
    };

    /// <summary>Half a surrogate pair cannot be written as UTF-8; the writer would throw.</summary>
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }
        return text;
    }
}
