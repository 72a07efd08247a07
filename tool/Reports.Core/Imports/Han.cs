using System.Text;

namespace Reports.Imports;

/// <summary>Classes of characters, and the folding under which copies of a text are compared.</summary>
internal static class Han
{
    public static bool Is(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(c);

    public static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>A mark that ends a sentence, with the closing marks that may follow it.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("”’）)》」』】 \u00A0\u3000\"");
        return !text.IsEmpty && text[^1] is '。' or '！' or '？' or '!' or '?' or '…';
    }

    /// <summary>A mark after which a paragraph may end: also : and ; of lists.</summary>
    public static bool EndsParagraph(ReadOnlySpan<char> text)
    {
        if (EndsSentence(text))
            return true;
        text = text.TrimEnd();
        return !text.IsEmpty && text[^1] is '：' or ':' or '；' or ';' or '.' or '|';
    }

    /// <summary>Columns that a character takes: Han and full-width marks take two.</summary>
    public static int Columns(char c) => c >= '\u1100' && c is not (>= '\u2018' and <= '\u201F') && !char.IsLowSurrogate(c) || c is '“' or '”' or '‘' or '’' or '…' or '—' ? 2 : 1;

    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text)
            columns += Columns(c);
        return columns;
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += Is(c) ? 1 : 0;
        return count;
    }

    /// <summary>Full-width ASCII as half-width, letters small, blanks gone; for comparing, never for writing.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (!ImportSource.IsBlank(plain))
                folded.Append(char.ToLowerInvariant(plain));
        }
        return folded.ToString();
    }
}
