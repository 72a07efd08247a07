using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Reports.Diagnostics;

/// <summary>One value that a template printed: it stands in the merged text as one opaque code point and is never parsed.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Value">The value before it became text: null, bool, decimal, string, DateTime…; front matter gets this one.</param>
/// <param name="Template">The place of the expression.</param>
/// <param name="Cells">The places in the data that the value was made from.</param>
/// <param name="DecidedBy">The places in the data that conditions looked at before it was printed.</param>
/// <param name="IsGap">The data does not have the value yet; <paramref name="Text"/> is the mark 【待补：…】.</param>
public sealed record PrintedValue(
    string Text,
    object? Value,
    SourceLocation Template,
    IReadOnlyList<SourceLocation> Cells,
    IReadOnlyList<SourceLocation> DecidedBy,
    bool IsGap = false);

/// <summary>
/// 来源映射: which stretch of merged text came from which template line, and which value from which cells.
/// Values are code points from U+F0000 (plane 15), then U+100000 (plane 16).
/// </summary>
public sealed class SourceMap
{
    private const int PlaneSize = 0xFFFE;
    private readonly List<PrintedValue> _values = [];
    private readonly List<(int Start, int Length, SourceText Source, int Offset)> _stretches = [];

    /// <summary>The map of a text that no template has made: the merged text is its own source.</summary>
    public static SourceMap Of(SourceText text)
    {
        var map = new SourceMap();
        map.AddStretch(0, text.Text.Length, text, 0);
        return map;
    }

    public IReadOnlyList<PrintedValue> Values => _values;

    public bool IsFull => _values.Count >= 2 * PlaneSize;

    /// <summary>Registers a printed value and gives the text (a surrogate pair) that stands for it.</summary>
    public string Add(PrintedValue value)
    {
        var index = _values.Count;
        _values.Add(value);
        return char.ConvertFromUtf32(index < PlaneSize ? 0xF0000 + index : 0x100000 + index - PlaneSize);
    }

    /// <summary>Puts another value in the place of a registered one.</summary>
    public void Replace(PrintedValue value, PrintedValue with)
    {
        var index = _values.FindIndex(v => ReferenceEquals(v, value));
        if (index >= 0)
            _values[index] = with;
    }

    /// <summary>Notes that merged text [start, start + length) was copied from <paramref name="source"/> at <paramref name="offset"/>. Stretches come in merged order.</summary>
    public void AddStretch(int start, int length, SourceText source, int offset) => _stretches.Add((start, length, source, offset));

    public bool TryGet(int codePoint, [NotNullWhen(true)] out PrintedValue? value)
    {
        var index = codePoint is >= 0xF0000 and < 0xF0000 + PlaneSize ? codePoint - 0xF0000
            : codePoint is >= 0x100000 and < 0x100000 + PlaneSize ? codePoint - 0x100000 + PlaneSize
            : -1;
        value = index >= 0 && index < _values.Count ? _values[index] : null;
        return value is not null;
    }

    /// <summary>Whether a UTF-16 unit is the first half of a code point that may stand for a value.</summary>
    public static bool IsTokenStart(char unit) => unit is >= '\uDB80' and <= '\uDBFF';

    /// <summary>The text with every value put in its place.</summary>
    public string Expand(string text) => Expand(text, v => v.Text);

    /// <summary>The text with every value put in its place as <paramref name="shown"/> says.</summary>
    public string Expand(string text, Func<PrintedValue, string> shown)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uDB80', '\uDBFF');
        if (at < 0)
            return text;
        var builder = new StringBuilder(text, 0, at, text.Length + 64);
        for (var i = at; i < text.Length; i++)
        {
            if (IsTokenStart(text[i]) && i + 1 < text.Length && TryGet(char.ConvertToUtf32(text[i], text[i + 1]), out var value))
            {
                builder.Append(shown(value));
                i++;
            }
            else
            {
                builder.Append(text[i]);
            }
        }
        return builder.ToString();
    }

    /// <summary>The template's place for an offset in the merged text.</summary>
    public SourceLocation At(int offset, int length = 0)
    {
        var (low, high) = (0, _stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_stretches[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        if (_stretches.Count == 0)
            return SourceLocation.None;
        var (start, count, source, from) = _stretches[low];
        var within = Math.Clamp(offset - start, 0, count);
        return source.At(from + within, Math.Min(length, Math.Max(0, count - within)));
    }
}
