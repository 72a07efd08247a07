using System.Text;

namespace Reports.Data;

/// <summary>A cell's text without the blanks around it and with one kind of line break in it.</summary>
internal static class CellText
{
    /// <summary>Excel's own limit; a longer cell is a file's mistake.</summary>
    public const int LongestCell = 32_767;

    private const string Blanks = " \t\r\n\v\f\u00A0\u3000\uFEFF\u200B\u2002\u2003\u2009\u202F";

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && !IsBlank(text[0]) && !IsBlank(text[^1]))
            return text;
        return text.Trim(Blanks);
    }

    public static string Clean(ReadOnlySpan<char> trimmed, StringPool pool)
    {
        if (trimmed.IndexOfAny('\r', '\v', '\f') < 0)
            return pool.Get(trimmed);
        return trimmed.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\v', '\n').Replace('\f', '\n');
    }

    public static bool IsBlank(char c) => c <= ' ' ? c is ' ' or '\t' or '\r' or '\n' or '\v' or '\f' : c >= '\u00A0' && Blanks.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a character can stand in no paper: C0 and C1 controls without tab and line breaks.</summary>
    public static bool IsControl(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r' or '\v' or '\f')) || c is >= '\u007F' and <= '\u009F' and not '\u0085';

    /// <summary>Full-width digits, letters and signs as half-width ones (U+FF01–FF5E, the wide minus, the wide blank); Chinese punctuation 、。 stays.</summary>
    public static string FoldWidth(string text)
    {
        var wide = text.AsSpan().IndexOfAnyInRange('\u2000', '\uFFEF');
        if (wide < 0)
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' => ' ',
                '\u2212' or '\uFE63' or '\u2010' or '\u2011' => '-',
                '\uFFE5' => '¥',
                _ => c,
            });
        }
        return builder.ToString();
    }

    /// <summary>Without any blank in it: 合　计 is 合计.</summary>
    public static string WithoutBlanks(string text)
    {
        var at = 0;
        while (at < text.Length && !IsBlank(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsBlank(c))
                builder.Append(c);
        }
        return builder.ToString();
    }
}

/// <summary>Keeps one copy of each short text, because a column repeats its values.</summary>
internal sealed class StringPool
{
    private const int Size = 1 << 14;
    private readonly string?[] _slots = new string?[Size];

    private readonly object?[] _numbers = new object?[Size];

    /// <summary>One object for equal numbers of equal scale.</summary>
    public object Box(decimal number)
    {
        ref var slot = ref _numbers[(uint)(number.GetHashCode() * 31 + number.Scale) % Size];
        return slot is decimal known && known == number && known.Scale == number.Scale ? slot : slot = number;
    }

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > 40)
            return text.ToString();
        var hash = 17u;
        foreach (var c in text)
            hash = hash * 31 + c;
        ref var slot = ref _slots[(hash ^ hash >> 15) % Size];
        if (slot is not null && text.SequenceEqual(slot))
            return slot;
        return slot = text.ToString();
    }
}
