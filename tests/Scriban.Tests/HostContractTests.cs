using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

/// <summary>What a host that follows every printed value back to its source relies on.</summary>
public sealed class HostContractTests
{
    [Fact]
    public void Every_printed_value_passes_through_write_with_its_expression_and_is_the_very_object()
    {
        var name = new object();
        var context = new Recording();
        context.PushGlobal(new Reads { ["name"] = name });

        var text = Template.Parse("a {{ name }}\n{{ x = name; x }}").Render(context);

        Assert.Equal("a <0>\n<1>", text);
        Assert.All(context.Printed, printed => Assert.Same(name, printed.Value));
        Assert.Equal(["1:6-1:9", "2:14-2:14"], context.Printed.Select(printed => Place(printed.Span)));
        Assert.Equal(5, context.Printed[0].Span.Start.Offset);
    }

    [Fact]
    public void Nothing_passes_through_write_too_so_that_a_host_can_tell_a_gap()
    {
        var context = new Recording();

        Template.Parse("{{ missing }}").Render(context);

        Assert.Null(Assert.Single(context.Printed).Value);
    }

    [Fact]
    public void Values_keep_their_identity_through_loops_captures_and_includes()
    {
        var item = new object();
        var context = new Recording { TemplateLoader = new Loader("{{ $1 }}") };
        context.PushGlobal(new Reads { ["items"] = new ScriptArray { item } });

        var text = Template.Parse("{{ for i in items; i; end }}{{ capture c }}{{ items[0] }}{{ end }}{{ c }}{{ include 'p' items[0] }}").Render(context);

        Assert.Same(item, context.Printed[0].Value);
        Assert.Same(item, context.Printed[1].Value);
        Assert.Equal("<1>", context.Printed[2].Value);
        Assert.Same(item, context.Printed[3].Value);
        Assert.Equal("<0><2><4>", text);
    }

    [Fact]
    public void A_global_of_the_host_is_read_and_written_with_the_place_of_the_name()
    {
        var global = new Reads { ["o"] = new Reads { ["k"] = 1 } };
        var context = new TemplateContext();
        context.PushGlobal(global);

        Template.Parse("{{ o.k }}{{ new = 5 }}").Render(context);

        Assert.Contains("o@1:4", global.Log);
        Assert.Contains("k@1:6", ((Reads)global["o"]!).Log);
        Assert.Contains("new=@1:13", global.Log);
    }

    [Theory]
    [InlineData("{{ for i in items }}{{ i }}{{ end }}", "12")]
    [InlineData("{{ for i in items }}{{ i }}{{ break }}{{ end }}", "1")]
    [InlineData("{{ for i in items; i.x.y; end }}", null)]
    public void A_sequence_of_the_host_is_disposed_when_its_loop_ends(string text, string? expected)
    {
        var items = new Disposing();
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["items"] = items });

        if (expected is null)
            Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context));
        else
            Assert.Equal(expected, Template.Parse(text).Render(context));

        Assert.Equal(1, items.Disposed);
    }

    [Fact]
    public void A_host_function_gets_named_arguments_at_their_parameters()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["pair"] = new Pair() });

        Assert.Equal("1/2 2/1 1/9", Template.Parse("{{ pair 1 2 }} {{ pair b:1 a:2 }} {{ 1 | pair }}").Render(context));
    }

    [Fact]
    public void A_context_renders_again_after_an_error_inside_loops_and_functions()
    {
        var context = new TemplateContext();
        var failing = Template.Parse("{{ func f(a); for i in 1..3; capture x; a.b.c; end; end; end; for j in 1..2; with {}; f {}; end; end }}");

        Assert.Throws<ScriptRuntimeException>(() => failing.Render(context));

        Assert.Equal("|1", Template.Parse("{{ j }}{{ i }}{{ a }}|{{ 1 }}").Render(context));
    }

    [Fact]
    public void A_template_may_be_rendered_by_many_contexts_at_once()
    {
        var template = Template.Parse("{{ func twice(n); ret n * 2; end; for i in 1..50; twice i; array.cycle ['a', 'b']; end }}");
        var expected = template.Render();

        var texts = ParallelEnumerable.Range(0, 200).Select(_ => template.Render()).Distinct().ToList();

        Assert.Equal([expected], texts);
    }

    [Fact]
    public void Messages_are_given_in_both_languages_and_name_the_nearest_name()
    {
        var context = new TemplateContext { StrictVariables = true, Language = MessageLanguage.Chinese };
        context.PushGlobal(new ScriptObject { ["单位名称"] = "甲" });

        var variable = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ 单位名城 }}").Render(context));
        var function = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ 'a' | string.upcas }}").Render(context));
        var parse = Template.Parse("{{ if }}", parserOptions: new ParserOptions { Language = MessageLanguage.Chinese }).Messages[0];

        Assert.Equal("没有变量 单位名城（最接近的是 单位名称）。", variable.OriginalMessage);
        Assert.Contains("upcase", function.MessageEn);
        Assert.Contains("upcase", function.MessageZh);
        Assert.Equal("<input>(1,4) : error : The variable `单位名城` is not found (did you mean `单位名称`?).", new LogMessage(ParserMessageType.Error, variable.Span, variable.MessageEn).ToString());
        Assert.StartsWith("这里应有", parse.Message, StringComparison.Ordinal);
        Assert.StartsWith("Expecting", parse.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_render_stops_inside_a_loop()
    {
        using var source = new CancellationTokenSource();
        var context = new TemplateContext { LoopLimit = 0, CancellationToken = source.Token };
        context.PushGlobal(new ScriptObject());
        context.BuiltinObject.Import("stop", new Action(source.Cancel));

        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ while true; stop; end }}").Render(context));
    }

    [Theory]
    [InlineData("+ 1")]
    [InlineData(".a")]
    [InlineData("[0]")]
    [InlineData("| math.abs ")]
    [InlineData(".empty?")]
    [InlineData("(1)")]
    public void A_chain_of_a_hundred_thousand_parts_does_not_exhaust_the_stack(string part)
    {
        var template = Template.Parse("{{ a = {}; a.a = a; a" + string.Concat(Enumerable.Repeat(part, 100_000)) + " }}");

        // How long a chain the stack holds depends on the build; what must not happen is that the process ends.
        if (!template.HasErrors && Record.Exception(() => template.Render()) is { } error)
            Assert.IsType<ScriptRuntimeException>(error);
    }

    private static string Place(SourceSpan span) =>
        $"{span.Start.Line + 1}:{span.Start.Column + 1}-{span.End.Line + 1}:{span.End.Column + 1}";

    private sealed class Recording : TemplateContext
    {
        public List<(SourceSpan Span, object? Value)> Printed { get; } = [];

        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            Printed.Add((span, textAsObject));
            return Write($"<{Printed.Count - 1}>");
        }
    }

    /// <summary>An object of the host that notes who reads and writes it.</summary>
    private sealed class Reads : Dictionary<string, object?>, IScriptObject
    {
        public List<string> Log { get; } = [];

        public bool IsReadOnly { get; set; }

        public IEnumerable<string> GetMembers() => Keys;

        public bool Contains(string member) => ContainsKey(member);

        public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
        {
            Log.Add($"{member}@{span.Start.Line + 1}:{span.Start.Column + 1}");
            return TryGetValue(member, out value);
        }

        public bool CanWrite(string member) => true;

        public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
        {
            Log.Add($"{member}=@{span.Start.Line + 1}:{span.Start.Column + 1}");
            this[member] = value;
            return true;
        }

        public void SetReadOnly(string member, bool readOnly)
        {
        }

        public IScriptObject Clone(bool deep) => this;
    }

    private sealed class Disposing : IEnumerable<int>
    {
        public int Disposed { get; private set; }

        public IEnumerator<int> GetEnumerator()
        {
            try
            {
                yield return 1;
                yield return 2;
            }
            finally
            {
                Disposed++;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Pair : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 2;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(string);

        public ScriptParameterInfo GetParameterInfo(int index) =>
            index == 0 ? new ScriptParameterInfo(typeof(object), "a") : new ScriptParameterInfo(typeof(object), "b", true, 9);

        public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            $"{arguments[0]}/{arguments[1]}";

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }

    private sealed class Loader(string text) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => text;

        public ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(text);
    }
}
