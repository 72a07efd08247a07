using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Xunit;

namespace Scriban.Tests;

/// <summary>.NET objects, dictionaries, JSON and delegates as data (section 13 of the reference).</summary>
public sealed class HostDataTests
{
    [Theory]
    [InlineData("{{ p.user_id }}|{{ p.price_usd }}|{{ p.htmlparser }}|{{ p.yo_ygrowth }}|{{ p.pe10_y }}|{{ p.already__snake }}|{{ p.UserID }}", "7|1.50|h|2|3|s|")]
    [InlineData("{{ p.kind }} {{ p.kind == 'Second' }} {{ p.kind == 1 }}", "Second true true")]
    [InlineData("{{ p.list[0] }}{{ p.list[9] }}{{ p.list.size }} {{ p.array[1] }} {{ p.list }}", "a2 6 [\"a\", \"b\"]")]
    [InlineData("{{ p.map.Some_Key }} {{ p.map['Some_Key'] }}", "5 5")]
    [InlineData("{{ p.letter == 'x' }} {{ p.letter + 'y' }} {{ p.nothing }}|{{ p.maybe + 1 }} {{ p.small + 1 }} {{ p.large + 1 }}", "true xy |5 4 18446744073709551616")]
    [InlineData("{{ for x in p.sequence }}{{ x }};{{ end }}{{ p.sequence }}", "1;2;[1, 2]")]
    [InlineData("{{ p.public_field }}{{ p.hidden }}{{ p.static_member }}{{ p.method }}", "f")]
    [InlineData("{{ p }}", "a person")]
    public void A_dotnet_object_is_read_by_its_renamed_public_members(string text, string expected)
    {
        var model = new ScriptObject { ["p"] = new Person() };
        Assert.Equal(expected, Render(text, model));
    }

    [Fact]
    public void The_model_of_a_render_may_be_any_object() =>
        Assert.Equal("1 x", Template.Parse("{{ number }} {{ some_text }}").Render(new { Number = 1, SomeText = "x" }));

    [Fact]
    public void A_member_renamer_decides_over_the_names() =>
        Assert.Equal("1", Template.Parse("{{ SomeNumber }}").Render(new { SomeNumber = 1 }, member => member.Name));

    [Fact]
    public void A_dictionary_keeps_its_keys_and_prints_as_pairs()
    {
        var model = new ScriptObject { ["d"] = new Dictionary<string, object?> { ["Ab"] = 1, ["c"] = "x" } };
        Assert.Equal("1x [{key: \"Ab\", value: 1}, {key: \"c\", value: \"x\"}]", Render("{{ d.Ab }}{{ d.c }} {{ d }}", model));
    }

    [Fact]
    public void Json_numbers_are_decimals_that_keep_their_digits()
    {
        using JsonDocument json = JsonDocument.Parse("""{"a": 1.0, "b": [1, 2.50, "x", null, true], "c": {"d": 3}}""");
        var model = new ScriptObject();
        model.Import(json.RootElement);
        Assert.Equal("1.0 2.50 [1, 2.50, \"x\", null, true] 3 decimal", Render("{{ a }} {{ b[1] }} {{ b }} {{ c.d }} {{ c.d | object.kind }}", model));
    }

    [Fact]
    public void Delegates_are_functions_with_converted_arguments()
    {
        var model = new ScriptObject();
        model.Import("add", new Func<int, int, int>((a, b) => a + b));
        model.Import("shout", new Func<string, string>(text => text.ToUpperInvariant() + "!"));
        Assert.Equal("5 A! 7", Render("{{ add 2 3 }} {{ 'a' | shout }} {{ 3 | add '4' }}", model));
    }

    [Fact]
    public void A_custom_function_gets_its_arguments_as_values()
    {
        var model = new ScriptObject { ["count"] = new CountArguments() };
        Assert.Equal("3", Render("{{ count 1 'a' [] }}", model));
    }

    [Fact]
    public void Read_only_members_of_the_model_cannot_be_assigned()
    {
        var model = new ScriptObject();
        model.SetValue("fixed", 1, true);
        var error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ fixed = 2 }}", model));
        Assert.Equal(0, error.Span.Start.Line);
        Assert.Equal(3, error.Span.Start.Column);
    }

    [Fact]
    public void A_template_loader_may_raise_the_engines_error()
    {
        var context = new TemplateContext { TemplateLoader = new RefusingLoader() };
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("x\n{{ include 'a' }}", "main.md").Render(context));
        Assert.Equal("main.md", error.Span.FileName);
        Assert.Equal(1, error.Span.Start.Line);
        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_name_file_line_and_column_from_one()
    {
        Template template = Template.Parse("a\n  {{ 1 + }}", "folder/x.md");
        Assert.True(template.HasErrors);
        Assert.StartsWith("folder/x.md(2,", template.Messages[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(ParserMessageType.Error, template.Messages[0].Type);
    }

    [Fact]
    public void Evaluate_gives_the_value_itself()
    {
        Assert.Equal(3, Template.Evaluate("1 + 2", new TemplateContext()));
        Assert.Equal(6, Template.Evaluate("x * 2", new { X = 3 }));
    }

    [Fact]
    public void A_context_can_be_used_again_and_written_to_by_its_owner()
    {
        var context = new RecordingContext();
        var model = new ScriptObject { ["x"] = 1 };
        context.PushGlobal(model);
        Template template = Template.Parse("a{{ x }}b{{ 'c' }}");
        Assert.Equal("a1bc", template.Render(context));
        Assert.Equal("a1bc", template.Render(context));
        Assert.Same(model, context.PopGlobal());
        Assert.Equal(["a", "1", "b", "c", "a", "1", "b", "c"], context.Written);
    }

    [Fact]
    public void The_clock_is_the_hosts()
    {
        var context = new TemplateContext { TimeProvider = new FixedClock() };
        Assert.Equal("2025-06-01", Template.Parse("{{ date.utc_now | date.to_string '%F' }}").Render(context));
    }

    [Fact]
    public void Front_matter_is_code_before_the_text()
    {
        Template template = Template.Parse("+++\nx = 5\n+++\nvalue {{ x }}", null, null, new LexerOptions { Mode = ScriptMode.FrontMatterAndContent });
        Assert.False(template.HasErrors);
        Assert.Equal("value 5", template.Render());
    }

    private static string Render(string text, ScriptObject model)
    {
        var context = new TemplateContext();
        context.PushGlobal(model);
        Template template = Template.Parse(text);
        Assert.False(template.HasErrors, string.Join('\n', template.Messages));
        return template.Render(context);
    }

    private enum Kind
    {
        First,
        Second,
    }

    private sealed class Person
    {
        public readonly string PublicField = "f";

        public static string StaticMember => "s";

        public int UserID { get; } = 7;

        public decimal PriceUSD { get; } = 1.50m;

        public string HTMLParser { get; } = "h";

        public int YoYGrowth { get; } = 2;

        public int Pe10Y { get; } = 3;

        public string Already_Snake { get; } = "s";

        public Kind Kind { get; } = Kind.Second;

        public List<string> List { get; } = ["a", "b"];

        public int[] Array { get; } = [5, 6];

        public Dictionary<string, int> Map { get; } = new() { ["Some_Key"] = 5 };

        public char Letter { get; } = 'x';

        public int? Nothing { get; }

        public int? Maybe { get; } = 4;

        public short Small { get; } = 3;

        public ulong Large { get; } = ulong.MaxValue;

        public IEnumerable<int> Sequence { get; } = Enumerable.Range(1, 2);

        internal string Hidden { get; } = "h";

        public string Method() => Hidden;

        public override string ToString() => "a person";
    }

    private sealed class CountArguments : IScriptCustomFunction
    {
        public int RequiredParameterCount => 0;

        public int ParameterCount => 0;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "arg");

        public object Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            arguments.Count;

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(arguments.Count);
    }

    private sealed class RefusingLoader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            throw new ScriptRuntimeException(callerSpan, "refused");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => "";

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => ValueTask.FromResult<string?>("");
    }

    private sealed class RecordingContext : TemplateContext
    {
        public List<string> Written { get; } = [];

        public override TemplateContext Write(string text, int startIndex, int count)
        {
            Written.Add(text.Substring(startIndex, count));
            return base.Write(text, startIndex, count);
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
