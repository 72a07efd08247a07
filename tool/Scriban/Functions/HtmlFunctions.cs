using System.Buffers;
using System.Net;
using System.Text;

namespace Scriban.Functions;

internal static class HtmlFunctions
{
    private static readonly Parameter Text = new("text", ParameterKind.Text);
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<char> UrlCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    private static readonly BuiltinTable Table = new(
        "html",
        new BuiltinFunction("escape", [Text], Escape),
        new BuiltinFunction("strip", [Text], Strip),
        new BuiltinFunction("newline_to_br", [Text], NewlineToBr),
        new BuiltinFunction("url_encode", [Text], (in BuiltinCall call) => PercentEncode(call, Unreserved)),
        new BuiltinFunction("url_escape", [Text], (in BuiltinCall call) => PercentEncode(call, UrlCharacters)));

    internal static BuiltinObject Create() => new(Table);

    /// <summary>Room for a result that may be some times as long as its source.</summary>
    private static void Charge(in BuiltinCall call, string text, int growth) =>
        call.Context.Budget.ChargeText(call.Span, (long)text.Length * growth);

    private static string? Escape(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            return null;
        Charge(call, text, 1);
        return WebUtility.HtmlEncode(text);
    }

    private static string? NewlineToBr(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text || text.AsSpan().IndexOfAny('\r', '\n') < 0)
            return call.Text(0);
        Charge(call, text, 4);
        var result = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length; i++)
        {
            var second = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            if (text[i] is '\r' or '\n' && !second)
                result.Append("<br />");
            result.Append(text[i]);
        }

        return result.ToString();
    }

    private static string? Strip(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text || !text.Contains('<'))
            return call.Text(0);
        Charge(call, text, 1);
        var result = new StringBuilder(text.Length);
        var markup = new MarkupScanner(text);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
                break;
            result.Append(text, at, open - at);
            at = markup.EndOf(open);
            if (at == open)
                result.Append(text[at++]);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static string? PercentEncode(in BuiltinCall call, SearchValues<char> kept)
    {
        if (call.Text(0) is not { } text || text.AsSpan().IndexOfAnyExcept(kept) < 0)
            return call.Text(0);
        Charge(call, text, 3);
        var result = new StringBuilder(text.Length + 32);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            var length = rune.EncodeToUtf8(bytes);
            foreach (var part in bytes[..length])
                result.Append('%').Append("0123456789ABCDEF"[part >> 4]).Append("0123456789ABCDEF"[part & 15]);
        }

        return result.ToString();
    }
}
