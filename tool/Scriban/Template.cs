using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template; it may be rendered by many contexts at the same time.</summary>
public sealed class Template
{
    private Template(string? sourceFilePath, ScriptBlockStatement body, LogMessageBag messages)
    {
        SourceFilePath = sourceFilePath;
        Body = body;
        Messages = messages;
    }

    public string? SourceFilePath { get; }

    public LogMessageBag Messages { get; }

    public bool HasErrors => Messages.HasErrors;

    internal ScriptBlockStatement Body { get; }

    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var messages = new LogMessageBag();
        var parser = new Parser(text, sourceFilePath ?? "<input>", parserOptions ?? new ParserOptions(), lexerOptions?.Mode ?? ScriptMode.Default);
        return new Template(sourceFilePath, parser.ParseTemplate(messages), messages);
    }

    /// <summary>The value of a piece of code.</summary>
    public static object? Evaluate(string expression, TemplateContext context)
    {
        var template = Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        return template.Evaluate(context);
    }

    /// <summary>The value of a piece of code about a model.</summary>
    public static object? Evaluate(string expression, object? model, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null)
    {
        var template = Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        return template.Evaluate(ContextFor(model, memberRenamer, memberFilter));
    }

    /// <summary>The value of the last expression instead of the text.</summary>
    public object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        RequireNoErrors();
        return context.Run(this, static (context, template) => template.EvaluateIn(context));
    }

    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Render(ContextFor(model, memberRenamer, memberFilter));

    public string Render(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        RequireNoErrors();
        return context.Run(this, static (context, template) =>
        {
            context.Buffer.Push();
            context.Execute(template);
            return context.Buffer.Pop();
        });
    }

    internal object? EvaluateIn(TemplateContext context)
    {
        context.Buffer.Push();
        var value = Body.ExecuteForValue(context);
        context.Buffer.Pop();
        context.Flow = FlowState.None;
        context.ReturnValue = null;
        return value;
    }

    private static TemplateContext ContextFor(object? model, MemberRenamerDelegate? memberRenamer, MemberFilterDelegate? memberFilter)
    {
        var scope = new ScriptObject();
        scope.Import(model, memberFilter, memberRenamer);
        var context = new TemplateContext { MemberRenamer = memberRenamer, MemberFilter = memberFilter };
        context.PushGlobal(scope);
        return context;
    }

    private void RequireNoErrors()
    {
        if (HasErrors)
            throw new InvalidOperationException("The template has errors: " + Messages);
    }
}
