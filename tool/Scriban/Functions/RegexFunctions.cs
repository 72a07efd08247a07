using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

internal static class RegexFunctions
{
    /// <summary>The longest text, in characters, that one replacement may grow to.</summary>
    private const long LongestResult = 8 * 1024 * 1024;

    private static readonly Parameter Text = new("text", ParameterKind.Text);
    private static readonly Parameter Pattern = new("pattern", ParameterKind.Text);
    private static readonly Parameter Options = new("options", ParameterKind.Text, Optional: true);

    private static readonly BuiltinTable Table = new(
        "regex",
        new BuiltinFunction("match", [Text, Pattern, Options], Match),
        new BuiltinFunction("matches", [Text, Pattern, Options], Matches),
        new BuiltinFunction("replace", [Text, Pattern, new("replace", ParameterKind.Text), Options], Replace),
        new BuiltinFunction("split", [Text, Pattern, Options], Split),
        new BuiltinFunction("escape", [Pattern], (in BuiltinCall call) => call.Text(0) is { } text ? Regex.Escape(text) : null),
        new BuiltinFunction("unescape", [Pattern], Unescape));

    internal static BuiltinObject Create() => new(Table);

    private static ScriptArray Match(in BuiltinCall call)
    {
        var regex = Compile(call, 2);
        try
        {
            return Groups(call, regex.Match(call.Text(0)!));
        }
        catch (RegexMatchTimeoutException)
        {
            throw TookTooLong(call);
        }
    }

    private static ScriptArray Matches(in BuiltinCall call)
    {
        var result = new ScriptArray();
        foreach (var match in Walk(call, 2))
            result.Add(Groups(call, match));
        return result;
    }

    private static string Replace(in BuiltinCall call)
    {
        var (text, replacement) = (call.Text(0)!, call.Text(2) ?? "");
        var result = new System.Text.StringBuilder();
        var from = 0;
        var references = replacement.AsSpan().Count('$');
        foreach (var match in Walk(call, 3))
        {
            var longest = replacement.Length + ((long)references * text.Length);
            if (longest > LongestResult || result.Length + longest > LongestResult)
                throw call.Fail(null, "替换的结果太长", "the result of the replacement is too long");
            var piece = references == 0 ? replacement : match.Result(replacement);
            call.Context.Budget.ChargeText(call.Span, match.Index - from + piece.Length);
            result.Append(text, from, match.Index - from).Append(piece);
            from = match.Index + match.Length;
        }

        return from == 0 && result.Length == 0 ? text : result.Append(text, from, text.Length - from).ToString();
    }

    private static ScriptArray Split(in BuiltinCall call)
    {
        var text = call.Text(0) ?? "";
        var result = new ScriptArray();
        var from = 0;
        foreach (var match in Walk(call, 2))
        {
            result.Add(text[from..match.Index]);
            for (var i = 1; i < match.Groups.Count; i++)
            {
                if (match.Groups[i].Success)
                    result.Add(match.Groups[i].Value);
            }

            from = match.Index + match.Length;
        }

        result.Add(text[from..]);
        return result;
    }

    private static string? Unescape(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            return null;
        try
        {
            return Regex.Unescape(text);
        }
        catch (ArgumentException)
        {
            throw call.Fail(0, $"“{text}”里有不认识的转义", $"`{text}` has an escape that is not known");
        }
    }

    private static ScriptArray Groups(in BuiltinCall call, Match match)
    {
        var result = new ScriptArray();
        if (!match.Success)
            return result;
        using (call.Context.EnterLoop())
        {
            foreach (Group group in match.Groups)
            {
                call.Context.StepLoop(call.Span);
                call.Context.Budget.ChargeText(call.Span, group.Length);
                result.Add(group.Value);
            }
        }

        return result;
    }

    /// <summary>All matches, one after the other; the options stand in the argument of that index.</summary>
    private static List<Match> Walk(in BuiltinCall call, int options)
    {
        var regex = Compile(call, options);
        var found = new List<Match>();
        try
        {
            using (call.Context.EnterLoop())
            {
                for (var match = regex.Match(call.Text(0)!); match.Success; match = match.NextMatch())
                {
                    call.Context.StepLoop(call.Span);
                    call.Context.ChargeItems(call.Span, 16);
                    found.Add(match);
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            throw TookTooLong(call);
        }

        return found;
    }

    private static Regex Compile(in BuiltinCall call, int optionsIndex)
    {
        for (var i = 0; i < 2; i++)
        {
            if (call[i] is null)
                throw call.Fail(i, i == 0 ? "没有要匹配的文字" : "没有给出正则表达式", i == 0 ? "there is no text to match" : "there is no pattern");
        }

        var (pattern, options) = (call.Text(1)!, ReadOptions(call.Text(optionsIndex)));
        var known = call.Context.State<Dictionary<(string, RegexOptions), Regex>>(typeof(RegexFunctions));
        if (known.TryGetValue((pattern, options), out var regex))
            return regex;
        try
        {
            regex = new Regex(pattern, options, TimeOut(call.Context.RegexTimeOut));
        }
        catch (ArgumentException exception)
        {
            throw call.Fail(1, $"正则表达式“{pattern}”有误：{exception.Message}", $"the pattern `{pattern}` is not a regular expression: {exception.Message}");
        }

        known[(pattern, options)] = regex;
        return regex;
    }

    private static TimeSpan TimeOut(TimeSpan set) => set > TimeSpan.Zero && set < TimeSpan.FromMilliseconds(int.MaxValue - 1) ? set : Regex.InfiniteMatchTimeout;

    private static RegexOptions ReadOptions(string? letters)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static Syntax.ScriptRuntimeException TookTooLong(in BuiltinCall call) =>
        call.Fail(null, $"正则表达式“{call.Text(1)}”匹配的时间太长", $"matching the pattern `{call.Text(1)}` took too long");
}
