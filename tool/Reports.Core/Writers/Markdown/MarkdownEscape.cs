using System.Globalization;
using System.Text;

namespace Reports.Writers.Markdown;

/// <summary>Where a text will stand, which decides what in it could be taken for Markdown.</summary>
internal enum MarkdownPlace
{
    Paragraph,
    Heading,
    Cell,
}

[Flags]
internal enum LineEdges
{
    None = 0,

    /// <summary>Nothing stands before the text: a blank would be taken off.</summary>
    Start = 1,

    /// <summary>Nothing stands after it.</summary>
    End = 2,

    /// <summary>It begins a line of its own and could begin a block.</summary>
    Block = 4,
}

/// <summary>Text as Markdown that is read back as the same text.</summary>
internal static class MarkdownEscape
{
    /// <param name="edges">Where the text touches the ends of its line.</param>
    /// <param name="afterReference">A reference stands before it, whose id it must not lengthen, or a note's mark, which a colon would make a note.</param>
    public static string Text(string text, MarkdownPlace place, LineEdges edges, bool afterReference)
    {
        var result = new StringBuilder(text.Length + 8);
        var i = edges.HasFlag(LineEdges.Block) ? BlockStart(text, result) : 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (i == 0 && afterReference && (c is '-' or ':' || char.IsAsciiLetterOrDigit(c)) || c is '\t' or '\r' or '\n' || IsEdgeBlank(text, i, edges))
                Entity(result, c);
            else if (c == '‖')
                Entity(result, c);
            else if (c == '。' && place == MarkdownPlace.Heading)
                Entity(result, c);
            else if (IsMark(text, i, place))
                result.Append('\\').Append(c);
            else
                result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>Text within the quotes of an attribute or of a YAML line that <c>PlainLine</c> reads.</summary>
    public static string PlainLine(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\\' or '"' or '@' or '[' or '{')
                result.Append('\\');
            result.Append(text[i]);
        }
        return result.ToString();
    }

    /// <summary>A YAML string in double quotes.</summary>
    public static string Yaml(string text)
    {
        var result = new StringBuilder(text.Length + 8).Append('"');
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' or '\u007F' or '\u0085' or '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        return result.Append('"').ToString();
    }

    public static void Entity(StringBuilder result, char c) => result.Append("&#").Append((int)c).Append(';');

    private static bool IsEdgeBlank(string text, int i, LineEdges edges) =>
        text[i] is ' ' or '\u3000' or '\u00A0' && (i == 0 && edges.HasFlag(LineEdges.Start) || i == text.Length - 1 && edges.HasFlag(LineEdges.End));

    private static bool IsMark(string text, int i, MarkdownPlace place)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        return text[i] switch
        {
            '\\' or '*' or '_' or '`' or '[' or ']' or '|' or '{' or '}' => true,
            '#' => place == MarkdownPlace.Heading,
            '!' => next is '[' or '\0',
            '&' => next is '#' or '\0' || char.IsAsciiLetter(next),
            '<' => next is '/' or '!' or '?' or '\0' || char.IsAsciiLetter(next),
            '@' => next is 'c' or 'f' or 't' or '\0',
            '>' => false,
            '=' => i == 0 || next is '=' or '\0',
            _ => false,
        };
    }

    /// <summary>Escapes what would begin a block, and gives how much of the text it has written.</summary>
    private static int BlockStart(string text, StringBuilder result)
    {
        if (text.Length == 0)
            return 0;
        if (text[0] is '#' or '>' or '+' or '-' or ':' or '~' or '=')
        {
            result.Append('\\').Append(text[0]);
            return 1;
        }
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits == 0 || digits == text.Length && digits > 9)
            return 0;
        // A number at the end of the run may go on with a dot in the next one.
        var isNumber = digits == text.Length || text[digits] is '.' or ')' or '．';
        if (!isNumber)
            return 0;
        if (digits < text.Length && text[digits] != '．')
        {
            result.Append(text, 0, digits).Append('\\').Append(text[digits]);
            return digits + 1;
        }
        Entity(result, text[0]);
        return 1;
    }
}
