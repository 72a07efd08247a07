using System.Text;

namespace Reports.Cli.Output;

/// <summary>Terminal columns of a text: Chinese takes two, marks that combine take none.</summary>
internal static class DisplayWidth
{
    // Unicode's East Asian Width: W and F, by range.
    private static readonly (int First, int Last)[] s_wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x26A1, 0x26A1), (0x2705, 0x2705),
        (0x274C, 0x274C), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300)
            return value < ' ' ? 0 : 1;
        if (value is (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF)
            return 0;
        foreach (var (first, last) in s_wide)
        {
            if (value <= last)
                return value >= first ? 2 : 1;
        }
        return 1;
    }

    public static string Pad(string text, int width, bool toLeft = false)
    {
        var blanks = new string(' ', Math.Max(0, width - Of(text)));
        return toLeft ? blanks + text : text + blanks;
    }

    /// <summary>At most so many columns; what is cut is marked by ….</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var cut = new StringBuilder();
        var room = width - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= Of(rune);
            if (room < 0)
                break;
            cut.Append(rune.ToString());
        }
        return cut.Append('…').ToString();
    }

    /// <summary>One line that a terminal can show: control characters, which could move its cursor, become a mark; tabs and breaks become blanks.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            return text;
        return string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                span[i] = from[i] is '\t' or '\r' or '\n' ? ' ' : char.IsControl(from[i]) ? '\uFFFD' : from[i];
        });
    }
}
