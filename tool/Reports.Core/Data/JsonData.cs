using System.Globalization;
using System.Text;
using System.Text.Json;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Reads JSON into data values, each with its place; comments and a last comma are let pass.</summary>
public static class JsonData
{
    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = YamlData.MostDepth };

    /// <summary>Bytes from which on a file's parts are read when they are asked for, and how large such a part is: it is read again in a moment.</summary>
    private const int LargeFile = 1 << 20;
    private const int SmallestLazy = 256;
    private const int LargestLazy = 64 << 10;

    /// <summary>Such a file's bytes are parsed as they are, without a text of them.</summary>
    public static bool IsLarge(ReadOnlySpan<byte> bytes) => bytes.Length >= LargeFile;

    /// <summary>A <see cref="DataMap"/> or <see cref="DataList"/>; null when the text is broken or a single value.</summary>
    public static DataNode? Parse(SourceText text, DiagnosticBag findings)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Text);
        return Parse(text.File, bytes, IsLarge(bytes) ? LargeText.Held(text.File, bytes) : null, () => text, findings);
    }

    /// <summary>A large file of UTF-8 (<see cref="IsLarge"/>), whose parts are read again from the disk.</summary>
    public static DataNode? ParseFile(string file, string path, ReadOnlyMemory<byte> utf8, DiagnosticBag findings) =>
        Parse(file, utf8, LargeText.OnDisk(file, path), () => new SourceText(file, Encoding.UTF8.GetString(utf8.Span)), findings);

    /// <param name="large">Null for a text that is small enough to be held as values.</param>
    /// <param name="text">Asked for only where something is wrong.</param>
    private static DataNode? Parse(string file, ReadOnlyMemory<byte> bytes, LargeText? large, Func<SourceText> text, DiagnosticBag findings)
    {
        var reader = new Utf8JsonReader(bytes.Span, s_options);
        var places = new BytePlaces(file, bytes, new SourceLocation(file, 1, 1), large);
        try
        {
            if (reader.Read() && ReadValue(ref reader, places, findings) is DataNode node)
            {
                while (reader.Read())
                {
                }
                return node;
            }
            findings.Add(DataProblems.NoMapping(text().At(0)));
        }
        catch (JsonException e)
        {
            findings.Add(Broken(e, text()));
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair escaped in it.
            var place = places.At(reader.TokenStartIndex);
            findings.Add(DataProblems.JsonBroken(place, text().Line(place.Line)));
        }
        return null;
    }

    private static Diagnostic Broken(JsonException e, SourceText text)
    {
        var line = (int)Math.Min(e.LineNumber ?? 0, text.LineCount - 1) + 1;
        var column = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Line(line)).AsSpan(0, (int)Math.Min(e.BytePositionInLine ?? 0, Encoding.UTF8.GetByteCount(text.Line(line))))).EnumerateRunes().Count() + 1;
        var place = new SourceLocation(text.File, line, column);
        return e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) ? DataProblems.TooDeep(place) : DataProblems.JsonBroken(place, text.Line(line));
    }

    /// <summary>A member or element; in a large file a container of middle size is kept as its place in the bytes.</summary>
    private static object? ReadMember(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag findings)
    {
        if (!places.IsLarge || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return ReadValue(ref reader, places, findings);
        var start = (int)reader.TokenStartIndex;
        var ahead = reader;
        ahead.Skip();
        var length = (int)ahead.BytesConsumed - start;
        if (length is < SmallestLazy or > LargestLazy)
            return ReadValue(ref reader, places, findings);
        var place = places.At(start);
        // Read once with the whole, so that what is wrong in it is said.
        ReadValue(ref reader, places.Whole(), findings);
        return places.Lazy(place, start, length);
    }

    /// <summary>Reads a container again, from its bytes.</summary>
    internal static DataNode ReadPart(ReadOnlyMemory<byte> part, SourceLocation start)
    {
        var reader = new Utf8JsonReader(part.Span, s_options);
        reader.Read();
        return (DataNode)ReadValue(ref reader, new BytePlaces(start.File, part, start), [])!;
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
                    list.Add(ReadMember(ref reader, places, findings), place);
                }
                if (places.IsLarge)
                    list.Trim();
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
            var value = ReadMember(ref reader, places, findings);
            if (map.Contains(key))
                findings.Add(DataProblems.DuplicateYamlKey(keyPlace, key, map.LocationOf(key)));
            else
                map.Set(key, value, place, keyPlace);
        }
        if (places.IsLarge)
            map.Trim();
        return map;
    }

    /// <summary>Places of byte offsets that only grow: each step counts from the last one.</summary>
    /// <param name="large">What the parts of a large text are read from later.</param>
    private sealed class BytePlaces(string file, ReadOnlyMemory<byte> bytes, SourceLocation start, LargeText? large = null)
    {
        private long _bytesSeen;
        private int _line = start.Line;
        private int _column = start.Column;

        public bool IsLarge => large is not null;

        /// <summary>The same places for a container that is read as one.</summary>
        public BytePlaces Whole() => new(file, bytes, new SourceLocation(file, _line, _column)) { _bytesSeen = _bytesSeen };

        public LazyNode Lazy(SourceLocation start, int offset, int length) => new(large!, offset, length, LargeText.DigestOf(bytes.Span.Slice(offset, length)), start);

        public SourceLocation At(long offset)
        {
            var seen = bytes.Span;
            for (; _bytesSeen < offset && _bytesSeen < seen.Length; _bytesSeen++)
            {
                var b = seen[(int)_bytesSeen];
                if (b == (byte)'\n')
                    (_line, _column) = (_line + 1, 1);
                else if ((b & 0xC0) != 0x80)
                    _column++;
            }
            return new SourceLocation(file, _line, _column);
        }
    }
}
