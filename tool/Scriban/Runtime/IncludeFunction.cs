using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary><c>include</c> and <c>include_join</c> (section 11).</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    internal static readonly IncludeFunction Single = new(false);
    internal static readonly IncludeFunction Joined = new(true);

    private const string TemplatePrefix = "tpl:";

    private readonly bool _joins;

    private IncludeFunction(bool joins) => _joins = joins;

    public int RequiredParameterCount => _joins ? 2 : 1;

    public int ParameterCount => RequiredParameterCount;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "name" : "separator");

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.Caller.CallWith(this, callerContext, callerContext.Span, arguments.Items);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    internal object? Run(
        TemplateContext context, ScriptNode node, int start, int count, ReadOnlySpan<(string Name, object? Value, NamedArgument Node)> named)
    {
        if (count < RequiredParameterCount)
            throw context.Error(node.Span, RuntimeProblems.TooFewArguments(_joins ? "include_join" : "include", count, RequiredParameterCount));
        if (_joins)
            return Join(context, node, start, count, named);
        var name = context.ToText(context.Arguments[start]);
        if (name.Length == 0)
            throw context.Error(node.Span, RuntimeProblems.IncludeNameEmpty());
        return Render(context, node, name, start, count, named);
    }

    private static string Join(
        TemplateContext context, ScriptNode node, int start, int count, ReadOnlySpan<(string Name, object? Value, NamedArgument Node)> named)
    {
        var arguments = context.Arguments;
        if (!Operators.IsSequence(arguments[start]))
            return "";
        var builder = new System.Text.StringBuilder();
        var separator = Piece(context, node, arguments[start + 1]);
        builder.Append(count > 2 ? Piece(context, node, arguments[start + 2]) : "");
        var first = true;
        using var loop = context.EnterLoop();
        foreach (var item in context.ToSequence(node.Span, arguments[start])!)
        {
            context.Budget.StepLoop(node.Span);
            var name = context.ToText(HostValues.Unwrap(item));
            if (name.Length == 0)
                continue;
            var text = Render(context, node, name, start, count, named);
            context.Budget.ChargeText(node.Span, text.Length + separator.Length);
            builder.Append(first ? "" : separator).Append(text);
            first = false;
        }

        return builder.Append(count > 3 ? Piece(context, node, arguments[start + 3]) : "").ToString();
    }

    private static string Piece(TemplateContext context, ScriptNode node, object? value)
    {
        var text = context.ToText(value);
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? Render(context, node, text[TemplatePrefix.Length..], context.Arguments.Top, 0, [])
            : text;
    }

    private static string Render(
        TemplateContext context, ScriptNode node, string name, int start, int count, ReadOnlySpan<(string Name, object? Value, NamedArgument Node)> named)
    {
        var template = context.Includes.Get(node.Span, name);
        var locals = context.Scopes.PushLocals(start, count);
        foreach (var (key, value, _) in named)
        {
            locals.Add(key, value);
            locals.Arguments(context).Members.Store(key, value);
        }

        var output = context.Buffer;
        var line = output.TakeLineState();
        output.Push();
        context.Execute(template);
        // A `ret` with a value prints it, as at the end of a template.
        var text = output.Pop();
        output.RestoreLineState(line);
        context.Scopes.PopLocals();
        return text;
    }
}

/// <summary>The templates that one context has included, so that each is parsed once.</summary>
internal sealed class IncludeCache(TemplateContext context)
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    internal void Clear() => _templates.Clear();

    internal Template Get(in SourceSpan span, string name)
    {
        if (context.TemplateLoader is not { } loader)
            throw context.Error(span, RuntimeProblems.NoLoader(name));
        var path = Ask(span, name, () => loader.GetPath(context, context.CallerSpan, name));
        if (string.IsNullOrEmpty(path))
            throw context.Error(span, RuntimeProblems.IncludeNotFound(name));
        if (!_templates.TryGetValue(path, out var template))
        {
            var text = Ask(span, name, () => loader.Load(context, context.CallerSpan, path)) ?? throw context.Error(span, RuntimeProblems.IncludeNotFound(name));
            template = Template.Parse(text, path, context.TemplateLoaderParserOptions, context.TemplateLoaderLexerOptions);
            _templates.Add(path, template);
        }

        if (!template.HasErrors)
            return template;
        var first = template.Messages[0];
        throw context.Error(
            span,
            RuntimeProblems.IncludeHasErrors(
                name,
                $"{first.Span.ToStringSimple()}：{first.MessageZh}",
                string.Join('\n', template.Messages)));
    }

    private string? Ask(in SourceSpan span, string name, Func<string?> question)
    {
        context.CallerSpan = span;
        try
        {
            return question();
        }
        catch (Exception failure) when (failure is not ScriptRuntimeException)
        {
            throw context.Error(span, RuntimeProblems.HostFailed(name + ": " + failure.Message), failure);
        }
    }
}
