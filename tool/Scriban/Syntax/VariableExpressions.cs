using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A plain name.</summary>
internal sealed class GlobalVariable(string name, SourceSpan span) : ScriptExpression(span)
{
    internal string Name { get; } = name;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = EvaluateRaw(context);
        return value is IScriptCustomFunction function ? context.Caller.Call(function, null, this, null) : value;
    }

    internal override object? EvaluateRaw(TemplateContext context)
    {
        if (context.Scopes.TryRead(this, out var value))
            return value;
        if (context.StrictVariables && Name is not ("for" or "while" or "tablerow"))
            throw context.Error(Span, RuntimeProblems.UnknownVariable(Name, Nearest.To(Name, context.Scopes.VisibleNames())));
        return null;
    }

    internal override void Assign(TemplateContext context, object? value)
    {
        if (!context.Scopes.TryWrite(this, value))
            throw context.Error(Span, RuntimeProblems.ReadOnly(Name));
    }
}

/// <summary><c>$name</c>.</summary>
internal sealed class LocalVariable(string name, SourceSpan span) : ScriptExpression(span)
{
    internal string Name { get; } = name;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = EvaluateRaw(context);
        return value is IScriptCustomFunction function ? context.Caller.Call(function, null, this, null) : value;
    }

    internal override object? EvaluateRaw(TemplateContext context)
    {
        if (context.Scopes.Locals.TryRead(Name, out var value))
            return value;
        if (context.StrictVariables)
            throw context.Error(Span, RuntimeProblems.UnknownVariable("$" + Name, ""));
        return null;
    }

    internal override void Assign(TemplateContext context, object? value)
    {
        if (!context.Scopes.Locals.TryWrite(Name, value))
            throw context.Error(Span, RuntimeProblems.ReadOnly("$" + Name));
    }
}

/// <summary><c>$</c>: the arguments as an array.</summary>
internal sealed class ArgumentsVariable(SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context) => context.Scopes.Locals.Arguments(context);
}

/// <summary><c>$0</c>, <c>$1</c>…</summary>
internal sealed class ArgumentElement(int index, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        var value = EvaluateRaw(context);
        return value is IScriptCustomFunction function ? context.Caller.Call(function, null, this, null) : value;
    }

    internal override object? EvaluateRaw(TemplateContext context) => context.Scopes.Locals.Argument(context, index);

    internal override void Assign(TemplateContext context, object? value)
    {
        context.Budget.Charge(Span, index + 1);
        context.Scopes.Locals.Arguments(context)[index] = value;
    }
}

/// <summary><c>this</c>: the innermost object scope.</summary>
internal sealed class ThisExpression(SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context) => context.Scopes.This;
}
