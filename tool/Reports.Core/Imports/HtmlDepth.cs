using System.Buffers;

namespace Reports.Imports;

/// <summary>
/// Bounds how deep a page nests before it is parsed: the parser looks up the open elements at each tag, so that a hundred thousand
/// divs within each other took minutes. Tags below the bound become breaks or blanks of the same length; no letter is lost and no place moves.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Elements that have to be closed by a tag of theirs. Pages written by people stay below fifty.</summary>
    public const int Deepest = 256;

    /// <summary>Open &lt;font&gt; and &lt;b&gt; are opened again in each paragraph that follows.</summary>
    private const int MostFormats = 16;

    private const int MostLone = 2000;

    private static readonly HashSet<string> s_formats = new(StringComparer.OrdinalIgnoreCase) { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Elements without content, and those that the next of their kind closes.</summary>
    private static readonly HashSet<string> s_unnested = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    };

    private static readonly HashSet<string> s_raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    /// <returns>The page, and how many levels it had where they were too many; else 0.</returns>
    public static (string Html, int Levels) Bound(string html)
    {
        char[]? bounded = null;
        var open = new List<string>();
        var below = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = below.GetAlternateLookup<ReadOnlySpan<char>>();
        var (deepest, over, formats, lone) = (0, 0, 0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            var end = End(html, at);
            var isClosing = html[at + 1] == '/';
            var name = Name(html, at + (isClosing ? 2 : 1), end);
            if (name.IsEmpty)
            {
                // The parser copies a paragraph's text at each < that begins no tag; a few are a person's, thousands become ＜.
                if (end == at + 1 && ++lone > MostLone)
                    (bounded ??= html.ToCharArray())[at] = '＜';
                at = end;
                continue;
            }
            if (isClosing)
            {
                if (names.TryGetValue(name, out var count) && count > 0)
                {
                    names[name] = count - 1;
                    over--;
                    Blank(bounded ??= html.ToCharArray(), at, end);
                }
                else
                {
                    formats -= Close(open, name);
                }
            }
            else if (!s_unnested.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                var word = name.ToString();
                if (s_raw.Contains(word))
                {
                    end = AfterRaw(html, end, word);
                }
                else if (open.Count < Deepest && !(s_formats.Contains(word) && formats >= MostFormats))
                {
                    open.Add(word);
                    formats += s_formats.Contains(word) ? 1 : 0;
                }
                else
                {
                    names[name] = below.GetValueOrDefault(word) + 1;
                    deepest = Math.Max(deepest, open.Count + ++over);
                    Blank(bounded ??= html.ToCharArray(), at, end);
                }
            }
            at = end;
        }
        return (bounded is null ? html : new string(bounded), deepest);
    }

    /// <returns>How many of the elements closed set a look; such a tag closes no block that began after it.</returns>
    private static int Close(List<string> open, ReadOnlySpan<char> name)
    {
        var isFormat = s_formats.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (!name.Equals(open[i], StringComparison.OrdinalIgnoreCase))
                continue;
            var closed = isFormat ? 1 : open.Count - i;
            var formats = open.GetRange(i, closed).Count(s_formats.Contains);
            open.RemoveRange(i, closed);
            return formats;
        }
        return 0;
    }

    private static ReadOnlySpan<char> Name(string html, int start, int end)
    {
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            return [];
        var rest = html.AsSpan(start, Math.Max(0, end - start));
        var length = rest.IndexOfAny(s_nameEnds);
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>Behind the tag, comment or declaration that begins at a &lt;.</summary>
    private static int End(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            return html.IndexOf("-->", at + 4, StringComparison.Ordinal) is >= 0 and var comment ? comment + 3 : html.Length;
        if (!char.IsAsciiLetter(html[at + 1]) && html[at + 1] is not ('/' or '!' or '?'))
            return at + 1;
        var quote = '\0';
        for (var i = at + 1; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[i - 1] is '=' or ' ')
                quote = c;
            else if (c == '>')
                return i + 1;
        }
        return html.Length;
    }

    private static int AfterRaw(string html, int from, string name) =>
        from < html.Length && html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;

    private static void Blank(char[] html, int from, int to)
    {
        var isLong = to - from >= 4 && !html.AsSpan(from, 4).ContainsAny('\n', '\r');
        for (var i = from; i < to; i++)
            html[i] = html[i] is '\n' or '\r' ? html[i] : ' ';
        if (isLong)
            "<br>".CopyTo(0, html, from, 4);
    }
}
