using System.Diagnostics.CodeAnalysis;
using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary><c>{#id .class key="value"}</c>. Values keep their tokens and their escapes; see <see cref="PlainLine"/>.</summary>
internal sealed record Attributes(string? Id, IReadOnlyList<string> Classes, IReadOnlyList<(string Key, string Value, int Offset)> Pairs, SourceLocation Location)
{
    public bool Has(string name) => Classes.Contains(name);

    public string? this[string key] => Pairs.FirstOrDefault(p => p.Key == key).Value;

    /// <summary>Reads a text that is attributes and nothing else; anything else is text with braces.</summary>
    /// <param name="at">The place of a stretch of <paramref name="text"/>.</param>
    public static bool TryParse(string text, Func<int, int, SourceLocation> at, [NotNullWhen(true)] out Attributes? attributes)
    {
        attributes = null;
        if (text.Length < 3 || text[0] != '{' || text[^1] != '}')
            return false;
        string? id = null;
        var classes = new List<string>();
        var pairs = new List<(string, string, int)>();
        var i = 1;
        while (true)
        {
            while (text[i] is ' ' or '\t')
                i++;
            if (i == text.Length - 1)
                break;
            var start = i;
            if (text[i] is '#' or '.')
            {
                i++;
                while (IsName(text[i]))
                    i++;
                if (i == start + 1)
                    return false;
                if (text[start] == '#')
                    id = text[(start + 1)..i];
                else
                    classes.Add(text[(start + 1)..i]);
            }
            else if (!TryPair(text, ref i, pairs))
            {
                return false;
            }
            if (text[i] is not (' ' or '\t' or '}') || text[i] == '}' && i != text.Length - 1)
                return false;
        }
        if (id is null && classes.Count == 0 && pairs.Count == 0)
            return false;
        attributes = new Attributes(id, classes, pairs, at(0, text.Length));
        return true;
    }

    private static bool TryPair(string text, ref int i, List<(string, string, int)> pairs)
    {
        var start = i;
        while (IsName(text[i]) && text[i] != ':')
            i++;
        if (i == start || text[i] != '=')
            return false;
        var key = text[start..i];
        i++;
        var close = text[i] switch { '"' => '"', '\'' => '\'', '“' => '”', _ => '\0' };
        if (close != '\0')
        {
            var end = i + 1;
            while (end < text.Length && text[end] != close)
                end += text[end] == '\\' ? 2 : 1;
            if (end >= text.Length - 1)
                return false;
            pairs.Add((key, text[(i + 1)..end], i + 1));
            i = end + 1;
            return true;
        }
        var from = i;
        while (text[i] is not (' ' or '\t' or '}' or '{' or '"'))
            i++;
        pairs.Add((key, text[from..i], from));
        return i > from;
    }

    private static bool IsName(char c) => c is '-' or '_' or ':' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
