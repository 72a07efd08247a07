using Scriban.Parsing;

namespace Reports.Templates;

internal enum StatementKind
{
    /// <summary>if, for, while, case, when, with…: it decides what is printed and prints nothing itself.</summary>
    Header,

    /// <summary><c>$name = …</c></summary>
    LocalAssignment,

    /// <summary>An expression, printed when it is done.</summary>
    Expression,
}

/// <param name="Local">The local variable assigned or the variable of a <c>for</c>, else empty.</param>
internal readonly record struct Statement(StatementKind Kind, string Local);

/// <summary>What kind of statement a place in a template belongs to, read from the template's text.</summary>
internal sealed class StatementTexts
{
    private static readonly HashSet<string> s_headers = new(StringComparer.Ordinal)
    {
        "if", "else", "for", "while", "case", "when", "with", "tablerow", "import", "readonly", "func", "capture",
    };

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Offset), Statement> _known = [];

    public void Add(string file, string text) => _texts[file] = text;

    public string? TextOfFile(string? file) => file is not null && _texts.TryGetValue(file, out var text) ? text : null;

    public string TextOf(SourceSpan span)
    {
        if (TextOfFile(span.FileName) is not { } text)
            return "";
        var start = Math.Clamp(span.Start.Offset, 0, text.Length);
        return text[start..Math.Clamp(span.End.Offset + 1, start, text.Length)];
    }

    /// <summary>From the place to the end of its line.</summary>
    public string LineOf(SourceSpan span)
    {
        if (TextOfFile(span.FileName) is not { } text)
            return "";
        var start = Math.Clamp(span.Start.Offset, 0, text.Length);
        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    public Statement StatementAt(SourceSpan span)
    {
        if (TextOfFile(span.FileName) is not { } text)
            return new Statement(StatementKind.Expression, "");
        var key = (span.FileName!, span.Start.Offset);
        if (!_known.TryGetValue(key, out var statement))
            _known[key] = statement = Find(text, Math.Min(span.Start.Offset, text.Length));
        return statement;
    }

    private static Statement Find(string text, int offset)
    {
        var start = offset;
        while (start > 0 && text[start - 1] is not ('\n' or ';') && !(start > 1 && text[start - 1] == '{' && text[start - 2] == '{'))
            start--;
        while (start < text.Length && text[start] is ' ' or '\t' or '-' or '~')
            start++;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
            end++;
        var word = text[start..end];
        if (s_headers.Contains(word))
            return new Statement(StatementKind.Header, word is "for" or "tablerow" ? NextWord(text, end) : "");
        if (!word.StartsWith('$'))
            return new Statement(StatementKind.Expression, "");
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        while (end < text.Length && text[end] is '+' or '-' or '*' or '/' or '%')
            end++;
        var assigns = end < text.Length && text[end] == '=' && (end + 1 >= text.Length || text[end + 1] != '=');
        return assigns ? new Statement(StatementKind.LocalAssignment, word) : new Statement(StatementKind.Expression, "");
    }

    private static string NextWord(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
            end++;
        return text[at..end];
    }
}
