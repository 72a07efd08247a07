using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target = value</c>, also with an operator.</summary>
internal sealed class AssignStatement(ScriptExpression target, ScriptBinaryOperator op, SourceSpan place, ScriptExpression value, SourceSpan span)
    : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var result = value.Evaluate(context);
        if (op != ScriptBinaryOperator.None)
            result = Operators.Apply(context, op, target.Evaluate(context), result, new OperatorPlace(place, target, value));
        target.Assign(context, result);
    }
}

internal sealed class WithStatement(ScriptExpression target, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var value = target.Evaluate(context);
        if (HostValues.AsScriptObject(value) is not { } scope)
            throw context.Error(target.Span, RuntimeProblems.WithNeedsObject(TypeNames.Of(value)));
        context.Scopes.PushObject(scope);
        context.Scopes.PushLocals(0, 0);
        body.Execute(context);
        context.Scopes.PopLocals();
        context.Scopes.PopObject();
    }
}

internal sealed class ImportStatement(ScriptExpression source, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var value = source.Evaluate(context);
        if (value is null)
            return;
        if (HostValues.AsScriptObject(value) is not { } members || value is ScriptArray)
            throw context.Error(source.Span, RuntimeProblems.ImportNeedsObject(TypeNames.Of(value)));
        var target = context.Scopes.This;
        foreach (var name in members.GetMembers().ToArray())
        {
            if (target.CanWrite(name) && members.TryGetValue(context, source.Span, name, out var member))
                target.TrySetValue(context, source.Span, name, member, false);
        }
    }
}

internal sealed class ReadOnlyStatement(ScriptExpression variable, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        if (variable is LocalVariable local)
            context.Scopes.Locals.SetReadOnly(local.Name);
        else
            context.Scopes.SetReadOnly(((GlobalVariable)variable).Name);
    }
}

/// <summary><c>func</c>: gives a function its name when the statement runs.</summary>
internal sealed class FunctionStatement(ScriptExpression name, ScriptFunction function, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context) => name.Assign(context, function);
}

internal sealed class WrapStatement(ScriptExpression call, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var target = call is CallExpression { Target: var callee } ? callee : call;
        if (target.EvaluateRaw(context) is not IScriptCustomFunction function)
            throw context.Error(target.Span, RuntimeProblems.WrapNeedsFunction());
        var result = context.Caller.Call(function, call as CallExpression, call, new WrapBlock(body, context.Scopes.Locals.Block));
        if (result is not null)
            context.Write(call.Span, result);
    }
}
