using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>
/// The body as Markdig gets it, with the way back to the merged text. The code points of values (planes 15 and 16) and
/// the rare ideographs (planes 2 and 3) have changed places in it: so a value counts as Han when Markdig
/// asks what stands beside a mark of emphasis.
/// </summary>
internal sealed class PreparedText(string text, MergedText merged, IReadOnlyList<(int Start, int Shift)> shifts, Dictionary<int, Attributes> attributes)
{
    public string Text { get; } = text;

    public SourceMap Map => merged.Map;

    /// <summary>The attributes of a line, for the outermost block that begins there.</summary>
    public Attributes? TakeAttributes(int line) => Attributes.Remove(line, out var taken) ? taken : null;

    /// <summary>The attributes that stood at the end of a heading line or before a list, table or picture, by the line (from 0) that they belong to.</summary>
    public Dictionary<int, Attributes> Attributes { get; } = attributes;

    public SourceLocation At(int offset, int length)
    {
        var start = ToMerged(offset);
        return merged.Map.At(start, Math.Max(0, ToMerged(offset + length) - start));
    }

    private int ToMerged(int offset)
    {
        var (low, high) = (0, shifts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (shifts[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return shifts.Count == 0 ? offset : offset + shifts[low].Shift;
    }

    /// <summary>Exchanges planes 15 and 16 with planes 2 and 3; twice is the same text again.</summary>
    public static string Exchange(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD840', '\uDBFF');
        if (at < 0)
            return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Exchange(source[i]);
        });
    }

    public static char Exchange(char unit) => unit switch
    {
        >= '\uDB80' and <= '\uDBFF' => (char)(unit - 0x340),
        >= '\uD840' and <= '\uD8BF' => (char)(unit + 0x340),
        _ => unit,
    };
}
