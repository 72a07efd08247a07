using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions that make a text from a text.</summary>
internal static partial class StringFunctions
{
    private static string Concat(in BuiltinCall call, string? left, string? right)
    {
        call.Context.ChargeText(call.Span, (long)(left?.Length ?? 0) + (right?.Length ?? 0));
        return left + right;
    }

    private static string Capitalize(in BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return "";
        Charge(call, text);
        return char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string CapitalizeWords(in BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return "";
        Charge(call, text);
        var result = text.ToCharArray();
        var atStart = true;
        for (var i = 0; i < result.Length; i++)
        {
            if (char.IsWhiteSpace(result[i]))
            {
                atStart = true;
            }
            else if (atStart && char.IsLetter(result[i]))
            {
                result[i] = char.ToUpperInvariant(result[i]);
                atStart = false;
            }
        }

        return new string(result);
    }

    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (result.Length == 0 || result[^1] != '-')
                result.Append('-');
        }

        if (result.Length > 0 && result[^1] == '-')
            result.Length--;
        return result.ToString();
    }

    private static string StripNewlines(string text) =>
        text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static string? Pad(in BuiltinCall call, bool left)
    {
        var width = call.Int(1);
        if (width < 0)
            throw call.Fail(1, $"宽度不能是负数 {width}", $"the width cannot be negative: {width}");
        if (call.Text(0) is not { } text || width <= text.Length)
            return call.Text(0);
        call.Context.ChargeText(call.SpanOf(1), width);
        return left ? text.PadLeft(width) : text.PadRight(width);
    }

    private static string? Remove(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text || call.Text(1) is not { Length: > 0 } removed)
            return call.Text(0);
        Charge(call, text);
        return text.Replace(removed, "", StringComparison.Ordinal);
    }

    private static string Replace(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            return "";
        if (call.Text(1) is not { Length: > 0 } match)
            throw call.Fail(1, "要替换的文字是空的", "the text to replace is empty");
        var replacement = call.Text(2) ?? "";
        var hits = (long)text.AsSpan().Count(match);
        if (hits == 0)
            return text;
        call.Context.ChargeText(call.Span, text.Length + (hits * (replacement.Length - match.Length)));
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    /// <summary>The first or last occurrence, whatever its case; an empty match changes nothing.</summary>
    private static string? ReplaceOne(in BuiltinCall call, string? match, string replacement, bool fromEnd)
    {
        if (call.Text(0) is not { } text || string.IsNullOrEmpty(match))
            return call.Text(0);
        var at = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;
        call.Context.ChargeText(call.Span, (long)text.Length - match.Length + replacement.Length);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    private static string? Slice(in BuiltinCall call, int? length)
    {
        if (call.Text(0) is not { } text)
            return null;
        long start = call.Int(1);
        long taken = length ?? int.MaxValue;
        if (start < 0)
            start += text.Length;
        if (start < 0)
        {
            taken = length is null ? taken : taken + start;
            start = 0;
        }

        taken = Math.Min(taken, text.Length - start);
        return taken <= 0 ? "" : text.Substring((int)start, (int)taken);
    }

    private static ScriptRange Split(in BuiltinCall call)
    {
        var (context, span, text, match) = (call.Context, call.Span, call.Text(0), call.Text(1));
        return new ScriptRange(Pieces());

        IEnumerable<object?> Pieces()
        {
            if (string.IsNullOrEmpty(text))
                yield break;
            using (context.EnterLoop())
            {
                var from = 0;
                while (from < text.Length)
                {
                    var at = string.IsNullOrEmpty(match) ? -1 : text.IndexOf(match, from, StringComparison.Ordinal);
                    var end = at < 0 ? text.Length : at;
                    if (end > from)
                    {
                        context.StepLoop(span);
                        yield return text[from..end];
                    }

                    from = at < 0 ? text.Length : at + match!.Length;
                }
            }
        }
    }

    private static string? Truncate(in BuiltinCall call)
    {
        var (length, ellipsis) = (call.Int(1), call.Text(2) ?? "...");
        if (call.Text(0) is not { } text || text.Length <= length)
            return call.Text(0);
        var kept = (long)length - ellipsis.Length;
        Charge(call, text);
        return kept <= 0 ? ellipsis : string.Concat(text.AsSpan(0, (int)kept), ellipsis);
    }

    private static string? TruncateWords(in BuiltinCall call)
    {
        if (call.Text(0) is not { Length: > 0 } text)
            return call.Text(0);
        Charge(call, text);
        var result = new StringBuilder();
        var words = 0;
        for (var at = 0; at < text.Length && words < call.Int(1);)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            if (at > start)
                result.Append(words++ == 0 ? "" : " ").Append(text, start, at - start);
            else
                at++;
        }

        return result.Append("...").ToString();
    }
}
