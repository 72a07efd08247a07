using System.Globalization;
using System.Text;
using System.Text.Json;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Reads JSON into data values, each with its place; comments and a last comma are let pass.</summary>
public static class JsonData
{
    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = YamlData.MostDepth };

    /// <summary>A <see cref="DataMap"/> or <see cref="DataList"/>; null when the text is broken or a single value.</summary>
    public static DataNode? Parse(SourceText text, DiagnosticBag findings)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Text);
        var reader = new Utf8JsonReader(bytes, s_options);
        var places = new BytePlaces(text, bytes);
        try
        {
            if (reader.Read() && ReadValue(ref reader, places, findings) is DataNode node)
            {
                while (reader.Read())
                {
                }
                return node;
            }
            findings.Add(DataProblems.NoMapping(text.At(0)));
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(e.LineNumber ?? 0, text.LineCount - 1) + 1;
            var column = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Line(line)).AsSpan(0, (int)Math.Min(e.BytePositionInLine ?? 0, Encoding.UTF8.GetByteCount(text.Line(line))))).EnumerateRunes().Count() + 1;
            findings.Add(e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
                ? DataProblems.TooDeep(new SourceLocation(text.File, line, column))
                : DataProblems.JsonBroken(new SourceLocation(text.File, line, column), text.Line(line)));
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair escaped in it.
            var place = places.At(reader.TokenStartIndex);
            findings.Add(DataProblems.JsonBroken(place, text.Line(place.Line)));
        }
        return null;
    }

    private static object? ReadValue(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag findings)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, places, findings);
            case JsonTokenType.StartArray:
                var list = new DataList(places.At(reader.TokenStartIndex));
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var place = places.At(reader.TokenStartIndex);
                    list.Add(ReadValue(ref reader, places, findings), place);
                }
                return list;
            case JsonTokenType.String: return YamlScalars.DayOrText(Text(ref reader, places, findings));
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.Number:
                var digits = Encoding.ASCII.GetString(reader.ValueSpan);
                return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : digits;
            default: return null;
        }
    }

    private static string Text(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag findings)
    {
        var start = reader.TokenStartIndex;
        return ScalarText.Checked(reader.GetString() ?? "", () => places.At(start), findings);
    }

    private static DataMap ReadMap(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag findings)
    {
        var map = new DataMap(places.At(reader.TokenStartIndex));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString() ?? "";
            var keyPlace = places.At(reader.TokenStartIndex);
            reader.Read();
            var place = places.At(reader.TokenStartIndex);
            var value = ReadValue(ref reader, places, findings);
            if (map.Contains(key))
                findings.Add(DataProblems.DuplicateYamlKey(keyPlace, key, map.LocationOf(key)));
            else
                map.Set(key, value, place, keyPlace);
        }
        return map;
    }

    /// <summary>Places of byte offsets that only grow: each step counts from the last one.</summary>
    private sealed class BytePlaces(SourceText text, byte[] bytes)
    {
        private long _bytesSeen;
        private int _line = 1;
        private int _column = 1;

        public SourceLocation At(long offset)
        {
            for (; _bytesSeen < offset && _bytesSeen < bytes.Length; _bytesSeen++)
            {
                var b = bytes[_bytesSeen];
                if (b == (byte)'\n')
                    (_line, _column) = (_line + 1, 1);
                else if ((b & 0xC0) != 0x80)
                    _column++;
            }
            return new SourceLocation(text.File, _line, _column);
        }
    }
}
