namespace Reports.Templates;

/// <summary>
/// The commonest slip at a Chinese keyboard: ｛｛ ｝｝ for the braces, and full-width marks in code. Each is one UTF-16 unit, as is
/// what was meant, so that places hold.
/// </summary>
internal static class FullWidthSlips
{
    /// <summary>The text as it was meant and where it was mended; the same string when nothing was.</summary>
    public static (string Text, IReadOnlyList<int> Places) Mend(string text)
    {
        if (!text.AsSpan().ContainsAny('｛', '｝') && !text.Contains("{{", StringComparison.Ordinal))
            return (text, []);
        char[]? mended = null;
        List<int>? places = null;
        void Put(int at, char meant)
        {
            mended ??= text.ToCharArray();
            mended[at] = meant;
            (places ??= []).Add(at);
        }

        var inCode = false;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = mended is null ? text[i] : mended[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (!inCode)
            {
                if (c is '{' or '｛' && next is '{' or '｛' && c == next)
                {
                    if (c == '｛')
                    {
                        Put(i, '{');
                        Put(i + 1, '{');
                    }
                    inCode = true;
                    i++;
                }
                continue;
            }
            if (quote != '\0')
            {
                if (c == '\\' && quote is '"' or '\'')
                    i++;
                else if (c == quote)
                    quote = '\0';
                else if (quote == '"' && c is '”' && WasMended(places, text, i))
                {
                    Put(i, '"');
                    quote = '\0';
                }
                continue;
            }
            if (c is '}' or '｝' && next is '}' or '｝' && c == next)
            {
                if (c == '｝')
                {
                    Put(i, '}');
                    Put(i + 1, '}');
                }
                inCode = false;
                i++;
                continue;
            }
            var meant = Meant(c);
            if (meant != '\0')
                Put(i, meant);
            if (c is '"' or '\'' or '`')
                quote = c;
            else if (meant == '"')
                quote = '"';
            else if (c == '#')
                i = SkipComment(text, i);
        }
        return mended is null ? (text, []) : (new string(mended), places!);
    }

    /// <summary>Whether the string that is open began with a mended “, so that ” closes it.</summary>
    private static bool WasMended(List<int>? places, string text, int at)
    {
        var open = text.LastIndexOf('“', at);
        return open >= 0 && places is not null && places.Contains(open);
    }

    private static char Meant(char c) => c switch
    {
        '：' => ':',
        '“' or '”' => '"',
        '｜' => '|',
        '（' => '(',
        '）' => ')',
        '，' => ',',
        '；' => ';',
        '＝' => '=',
        '＞' => '>',
        '＜' => '<',
        '＋' => '+',
        '！' => '!',
        '？' => '?',
        '［' or '【' => '[',
        '］' or '】' => ']',
        '\u3000' => ' ',
        _ => '\0',
    };

    private static int SkipComment(string text, int at)
    {
        var end = at;
        while (end + 1 < text.Length && text[end] != '\n' && !(text[end] == '}' && text[end + 1] == '}'))
            end++;
        return end + 1 < text.Length && text[end] == '}' ? end - 1 : end;
    }
}
