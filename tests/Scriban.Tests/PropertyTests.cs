using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

public sealed class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if", "else", "end", "for", "x", "in", "while", "case", "when", "func", "ret", "do",
        "capture", "with", "wrap", "import", "readonly", "break", "continue", "tablerow", "(", ")", "[", "]", "{", "}", ",", ":", ".", "?.", "..", "?", "??",
        "|", "|>", "=", "==", "+", "-", "*", "/", "//", "%", "<<", ">>", "<", ">", "!", "@", "^", "&&", "||", "++", "--", "+=", "$", "$$", "$x", "$\"", "\"", "'",
        "`", "\\", "#", "##", "1", "2.5", "3m", "0x1f", "1e9", "\"a\"", "null", "true", "this", "empty", "string", "array", "size", "math.plus", "\n", ";", " ", " ", " ",
        "date.now", "a", "limit:2", "include", "中文", "\u3000", "\r\n", "\t", "\0", "\ud83d",
    ];

    private static readonly string[] Groups = ["array", "date", "html", "math", "object", "regex", "string", "timespan"];

    /// <summary>Expressions of every kind, also at the edges.</summary>
    private static readonly string[] Arguments =
    [
        "null", "true", "false", "0", "1", "(-1)", "5", "2147483647", "(-2147483648)", "3000000000", "99999999999999999999", "1.5", "(-0.5)", "(1.0 / 0)", "(0.0 / 0)", "1.50m",
        "79228162514264337593543950335m", "\"\"", "\"a\"", "\"abc\"", "\"中文\"", "\"\\ud83d\"", "\"2024-03-05\"", "\"%Y\"", "\"(\"", "\"a*\"", "\"N2\"", "\"{}\"", "\"[1,2]\"", "\"en-US\"", "\"xx\"",
        "[]", "[1]", "[1,\"a\",null]", "[3,1,2]", "[[1],[2]]", "{}", "{a:1}", "1..3", "(3..1)", "empty", "@string.upcase", "@(do; ret $0; end)", "@(do(x); ret x; end)", "@array.size",
        "(date.parse \"2024-03-05\")", "(date.parse \"9999-12-31\")", "timespan.zero", "this", "(\"ab\" * 100)", "([1,2] | array.concat [3])",
    ];

    [Property(MaxTest = 3000)]
    public Property Any_sequence_of_pieces_gives_text_or_the_engines_own_error() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements(Pieces))), pieces => Render("{{ x = [1,2] }}" + string.Concat(pieces)) is not null);

    [Property(MaxTest = 1000)]
    public bool Any_text_gives_text_or_the_engines_own_error(string? text) =>
        Render(text ?? "") is not null && Render("{{ " + text) is not null;

    [Property(MaxTest = 300)]
    public bool Rendering_the_same_twice_gives_the_same(string? text) =>
        Render("{{ a = [3,1,2]; " + text) == Render("{{ a = [3,1,2]; " + text);

    [Property(MaxTest = 20000)]
    public Property A_built_in_takes_any_arguments_or_says_why_not()
    {
        string[] functions = [.. Functions()];
        Gen<string> call =
            from function in Gen.Elements(functions)
            from count in Gen.Choose(0, 5)
            from arguments in Gen.Elements(Arguments).ArrayOf(count)
            select "{{ " + function + string.Concat(arguments.Select(argument => " " + Bracket(argument))) + " }}";
        return Prop.ForAll(Arb.From(call), text => Render(text) is not null);
    }

    /// <summary>What was rendered, or the error; any other exception fails the test.</summary>
    private static string Render(string text)
    {
        Template template = Template.Parse(text);
        if (template.HasErrors)
        {
            return template.Messages[0].ToString();
        }
        try
        {
            return template.Render(new TemplateContext { LoopLimit = 200, RecursiveLimit = 20 });
        }
        catch (ScriptRuntimeException exception)
        {
            return exception.Message;
        }
    }

    private static string Bracket(string argument) => argument.Contains("..", StringComparison.Ordinal) && argument[0] != '(' ? $"({argument})" : argument;

    private static IEnumerable<string> Functions()
    {
        var context = new TemplateContext();
        foreach (string group in Groups)
        {
            var members = (ScriptObject)context.BuiltinObject[group]!;
            foreach (string name in members.GetMembers())
            {
                yield return group + "." + name;
            }
        }
    }
}
