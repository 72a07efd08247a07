using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using Xunit;

namespace Scriban.Tests;

/// <summary>What holds for every built-in, read from its table.</summary>
public sealed class BuiltinTests
{
    private static readonly string[] Groups = ["array", "date", "html", "math", "object", "regex", "string", "timespan"];

    public static TheoryData<string> Names => [.. All().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_argument_of_the_wrong_kind_is_pointed_at(string name)
    {
        BuiltinFunction function = All().First(item => item.Name == name).Function;
        for (int bad = 0; bad < function.Parameters.Length; bad++)
        {
            if (Wrong(function.Parameters[bad].Kind) is not { } wrong)
            {
                continue;
            }
            string before = "{{ " + name + string.Concat(function.Parameters.Take(bad).Select(parameter => " " + Right(parameter.Kind)));
            ScriptRuntimeException error = Assert.Throws<ScriptRuntimeException>(() => Render(before + " " + wrong + " }}"));
            Assert.Equal(before.Length + 1, error.Span.Start.Column);
            if (bad == 0)
            {
                string rest = string.Concat(function.Parameters.Skip(1).Take(function.RequiredParameterCount - 1).Select(parameter => " " + Right(parameter.Kind)));
                error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ " + wrong + " | " + name + rest + " }}"));
                Assert.Equal(3, error.Span.Start.Column);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_missing_argument_is_reported_behind_the_call(string name)
    {
        BuiltinFunction function = All().First(item => item.Name == name).Function;
        if (function.RequiredParameterCount == 0)
        {
            return;
        }
        string text = "{{ " + name + string.Concat(function.Parameters.Take(function.RequiredParameterCount - 1).Select(parameter => " " + Right(parameter.Kind)));
        ScriptRuntimeException error = Assert.Throws<ScriptRuntimeException>(() => Render(text + " }}"));
        Assert.Equal(text.Length, error.Span.Start.Column);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_surplus_argument_is_an_error(string name)
    {
        BuiltinFunction function = All().First(item => item.Name == name).Function;
        if (function.HasRest)
        {
            return;
        }
        string text = "{{ " + name + string.Concat(function.Parameters.Select(parameter => " " + Right(parameter.Kind))) + " 1 }}";
        Assert.Throws<ScriptRuntimeException>(() => Render(text));
    }

    [Fact]
    public void Every_message_stands_in_both_languages()
    {
        ScriptRuntimeException error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ 1 | math.round 16 }}"));
        Assert.Contains("小数位数", error.MessageZh, StringComparison.Ordinal);
        Assert.Contains("precision", error.MessageEn, StringComparison.Ordinal);
    }

    private static string? Wrong(ParameterKind kind) => kind switch
    {
        ParameterKind.Int or ParameterKind.Long or ParameterKind.Double => "\"x\"",
        ParameterKind.Sequence or ParameterKind.List => "5",
        _ => null,
    };

    private static string Right(ParameterKind kind) => kind switch
    {
        ParameterKind.Text => "\"a\"",
        ParameterKind.Sequence or ParameterKind.List => "[1]",
        ParameterKind.Function => "@string.upcase",
        ParameterKind.Bool => "true",
        _ => "1",
    };

    private static string Render(string text) => Template.Parse(text).Render(new TemplateContext());

    private static IEnumerable<(string Name, BuiltinFunction Function)> All()
    {
        var context = new TemplateContext();
        foreach (string group in Groups)
        {
            var members = (ScriptObject)context.BuiltinObject[group]!;
            foreach (string name in members.GetMembers())
            {
                if (members[name] is BuiltinFunction function)
                {
                    yield return (group + "." + name, function);
                }
            }
        }
    }
}
