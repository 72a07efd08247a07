using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table, and the functions that ask something about a text.</summary>
internal static partial class StringFunctions
{
    private static readonly Parameter Text = new("text", ParameterKind.Text);
    private static readonly Parameter Value = new("value", ParameterKind.Text);
    private static readonly Parameter RemoveText = new("remove", ParameterKind.Text);
    private static readonly Parameter Start = new("start", ParameterKind.Int);
    private static readonly Parameter Width = new("width", ParameterKind.Int);
    private static readonly Parameter Ellipsis = new("ellipsis", ParameterKind.Text, Optional: true);
    private static readonly Parameter SecretKey = new("secretKey", ParameterKind.Text);

    private static readonly BuiltinTable Table = new(
        "string",
        new BuiltinFunction("append", [Text, new("with", ParameterKind.Text)], (in BuiltinCall call) => Concat(call, call.Text(0), call.Text(1))),
        new BuiltinFunction("prepend", [Text, new("by", ParameterKind.Text)], (in BuiltinCall call) => Concat(call, call.Text(1), call.Text(0))),
        new BuiltinFunction("base64_decode", [Text], Base64Decode),
        new BuiltinFunction("base64_encode", [Text], Base64Encode),
        new BuiltinFunction("capitalize", [Text], Capitalize),
        new BuiltinFunction("capitalizewords", [Text], CapitalizeWords),
        new BuiltinFunction("contains", [Text, Value], (in BuiltinCall call) => Test(call, static (text, value) => text.Contains(value, StringComparison.Ordinal))),
        new BuiltinFunction("downcase", [Text], (in BuiltinCall call) => Map(call, static text => text.ToLowerInvariant())),
        new BuiltinFunction("empty", [Text], (in BuiltinCall call) => Numbers.Box(string.IsNullOrEmpty(call.Text(0)))),
        new BuiltinFunction("ends_with", [Text, Value], (in BuiltinCall call) => Test(call, static (text, value) => text.EndsWith(value, StringComparison.Ordinal))),
        new BuiltinFunction("equals_ignore_case", [Text, Value], EqualsIgnoreCase),
        new BuiltinFunction("escape", [Text], (in BuiltinCall call) => Map(call, static text => Escape(text, ""))),
        new BuiltinFunction("handleize", [Text], (in BuiltinCall call) => Map(call, Handleize)),
        new BuiltinFunction("hmac_sha1", [Text, SecretKey], HmacSha1),
        new BuiltinFunction("hmac_sha256", [Text, SecretKey], HmacSha256),
        new BuiltinFunction("hmac_sha512", [Text, SecretKey], HmacSha512),
        new BuiltinFunction(
            "index_of",
            [
                Text,
                new("search", ParameterKind.Text),
                new("startIndex", ParameterKind.Int, Optional: true),
                new("count", ParameterKind.Int, Optional: true),
                new("stringComparison", ParameterKind.Text, Optional: true),
            ],
            IndexOf),
        new BuiltinFunction("literal", [Text], (in BuiltinCall call) => Map(call, static text => Escape(text, "\""))),
        new BuiltinFunction("lstrip", [Text], (in BuiltinCall call) => Map(call, static text => text.TrimStart())),
        new BuiltinFunction("md5", [Text], Md5),
        new BuiltinFunction("pad_left", [Text, Width], (in BuiltinCall call) => Pad(call, left: true)),
        new BuiltinFunction("pad_right", [Text, Width], (in BuiltinCall call) => Pad(call, left: false)),
        new BuiltinFunction(
            "pluralize",
            [new("number", ParameterKind.Int), new("singular", ParameterKind.Text), new("plural", ParameterKind.Text)],
            (in BuiltinCall call) => call.Int(0) == 1 ? call.Text(1) : call.Text(2)),
        new BuiltinFunction("remove", [Text, RemoveText], Remove),
        new BuiltinFunction("remove_first", [Text, RemoveText], (in BuiltinCall call) => ReplaceOne(call, call.Text(1), "", fromEnd: false)),
        new BuiltinFunction("remove_last", [Text, RemoveText], (in BuiltinCall call) => ReplaceOne(call, call.Text(1), "", fromEnd: true)),
        new BuiltinFunction("replace", [Text, new("match", ParameterKind.Text), new("replace", ParameterKind.Text)], Replace),
        new BuiltinFunction(
            "replace_first",
            [
                Text,
                new("match", ParameterKind.Text),
                new("replace", ParameterKind.Text),
                new("fromEnd", ParameterKind.Bool, Optional: true, Default: false),
            ],
            (in BuiltinCall call) => ReplaceOne(call, call.Text(1), call.Text(2) ?? "", call.Bool(3))),
        new BuiltinFunction("rstrip", [Text], (in BuiltinCall call) => Map(call, static text => text.TrimEnd())),
        new BuiltinFunction("sha1", [Text], Sha1),
        new BuiltinFunction("sha256", [Text], Sha256),
        new BuiltinFunction("sha512", [Text], Sha512),
        new BuiltinFunction("size", [Text], (in BuiltinCall call) => Numbers.Box(call.Text(0)?.Length ?? 0)),
        new BuiltinFunction("slice", [Text, Start, new("length", ParameterKind.Int, Optional: true)], (in BuiltinCall call) => Slice(call, call[2] as int?)),
        new BuiltinFunction("slice1", [Text, Start, new("length", ParameterKind.Int, Optional: true, Default: 1)], (in BuiltinCall call) => Slice(call, call.Int(2))),
        new BuiltinFunction("split", [Text, new("match", ParameterKind.Text)], Split),
        new BuiltinFunction("starts_with", [Text, Value], (in BuiltinCall call) => Test(call, static (text, value) => text.StartsWith(value, StringComparison.Ordinal))),
        new BuiltinFunction("strip", [Text], (in BuiltinCall call) => Map(call, static text => text.Trim())),
        new BuiltinFunction("strip_newlines", [Text], (in BuiltinCall call) => Map(call, StripNewlines)),
        new BuiltinFunction("to_double", [Text], ToDouble),
        new BuiltinFunction("to_float", [Text], ToFloat),
        new BuiltinFunction("to_int", [Text], ToInt),
        new BuiltinFunction("to_long", [Text], ToLong),
        new BuiltinFunction("truncate", [Text, new("length", ParameterKind.Int), Ellipsis], Truncate),
        new BuiltinFunction("truncatewords", [Text, new("count", ParameterKind.Int), Ellipsis], TruncateWords),
        new BuiltinFunction("upcase", [Text], (in BuiltinCall call) => Map(call, static text => text.ToUpperInvariant())),
        new BuiltinFunction("whitespace", [Text], (in BuiltinCall call) => Numbers.Box(string.IsNullOrWhiteSpace(call.Text(0)))));

    internal static BuiltinObject Create() => new(Table);

    /// <summary>A text made from a text; null stays null.</summary>
    private static string? Map(in BuiltinCall call, Func<string, string> change)
    {
        if (call.Text(0) is not { } text)
            return null;
        Charge(call, text);
        return change(text);
    }

    /// <summary>Room for a result about as long as its source, whatever the host's limit for printed text.</summary>
    private static void Charge(in BuiltinCall call, string text) => call.Context.Budget.ChargeText(call.Span, text.Length);

    private static object Test(in BuiltinCall call, Func<string, string, bool> test) =>
        Numbers.Box(!string.IsNullOrEmpty(call.Text(0)) && !string.IsNullOrEmpty(call.Text(1)) && test(call.Text(0)!, call.Text(1)!));

    private static object EqualsIgnoreCase(in BuiltinCall call) =>
        Numbers.Box(call.Text(0) is { } text && text.Equals(call.Text(1), StringComparison.OrdinalIgnoreCase));

    private static object IndexOf(in BuiltinCall call)
    {
        for (var i = 0; i < 2; i++)
        {
            if (call[i] is null)
                throw call.Fail(i, "查找的两段文字都要给出", "both the text and what is searched in it are needed");
        }

        var (text, search) = (call.Text(0)!, call.Text(1)!);
        var start = call[2] as int? ?? 0;
        if (start < 0 || start > text.Length)
            throw call.Fail(2, $"起点 {start} 不在文字之内", $"the start {start} is outside the text");
        var count = call[3] as int? ?? text.Length - start;
        if (count < 0 || count > text.Length - start)
            throw call.Fail(3, $"长度 {count} 超出了文字", $"the count {count} goes beyond the text");
        var found = text.AsSpan(start, count).IndexOf(search, Comparison(call, call.Text(4)));
        return Numbers.Box(found < 0 ? -1 : start + found);
    }

    /// <summary>Linguistic comparisons are ordinal here: the culture of a machine must not change a paper.</summary>
    private static StringComparison Comparison(in BuiltinCall call, string? name) => name switch
    {
        null or "Ordinal" or "CurrentCulture" or "InvariantCulture" => StringComparison.Ordinal,
        "OrdinalIgnoreCase" or "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" => StringComparison.OrdinalIgnoreCase,
        _ => throw call.Fail(4, $"没有叫“{name}”的比较方式", $"there is no comparison named `{name}`"),
    };

    private static string Escape(string text, string quote)
    {
        var result = new StringBuilder(quote, text.Length + 8);
        TextEscapes.Append(result, text);
        return result.Append(quote).ToString();
    }
}
