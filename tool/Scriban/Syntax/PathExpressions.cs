using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target.name</c>.</summary>
internal sealed class MemberExpression(ScriptExpression target, string name, bool nullSafe, SourceSpan place, SourceSpan span) : ScriptExpression(span)
{
    internal ScriptExpression Target => target;

    internal string Name => name;

    internal bool NullSafe => nullSafe;

    /// <summary>Where the member's name stands.</summary>
    internal SourceSpan Place => place;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = EvaluateRaw(context);
        return value is IScriptCustomFunction function ? context.Caller.Call(function, null, this, null) : value;
    }

    internal override object? EvaluateRaw(TemplateContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var owner = target.Evaluate(context);
        if (owner is ScriptObject { IsPlain: true } plain)
        {
            if (plain.TryGet(name, out var quick))
                return quick;
        }
        else if (owner is null)
        {
            if (nullSafe || context.EnableRelaxedTargetAccess)
                return null;
            throw context.Error(place, RuntimeProblems.MemberOfNull(name, context.TextOf(target)));
        }
        else if (Members.TryGet(context, owner, name, place, out var value))
            return value;
        if (context.EnableRelaxedMemberAccess)
            return null;
        throw context.Error(place, RuntimeProblems.UnknownMember(name, Nearest.To(name, context.MembersOf(owner))));
    }

    internal override void Assign(TemplateContext context, object? value)
    {
        var owner = target.Evaluate(context);
        if (owner is null)
            throw context.Error(place, RuntimeProblems.MemberOfNull(name, context.TextOf(target)));
        Members.Set(context, owner, name, value, place);
    }
}

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexerExpression(ScriptExpression target, ScriptExpression index, bool nullSafe, SourceSpan span) : ScriptExpression(span)
{
    internal ScriptExpression Target => target;

    internal ScriptExpression Index => index;

    internal bool NullSafe => nullSafe;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = EvaluateRaw(context);
        return value is IScriptCustomFunction function ? context.Caller.Call(function, null, this, null) : value;
    }

    internal override object? EvaluateRaw(TemplateContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var owner = target.Evaluate(context);
        if (owner is null)
        {
            if (nullSafe || context.EnableRelaxedTargetAccess)
                return null;
            throw context.Error(target.Span, RuntimeProblems.IndexOfNull(context.TextOf(target)));
        }

        var key = index.Evaluate(context);
        if (key is not null)
            return Indexers.Get(context, owner, key, target.Span, index.Span);
        if (context.EnableNullIndexer)
            return null;
        throw context.Error(index.Span, RuntimeProblems.NullIndex());
    }

    internal override void Assign(TemplateContext context, object? value)
    {
        var owner = target.Evaluate(context);
        if (owner is null)
            throw context.Error(target.Span, RuntimeProblems.IndexOfNull(context.TextOf(target)));
        var key = index.Evaluate(context) ?? throw context.Error(index.Span, RuntimeProblems.NullIndex());
        Indexers.Set(context, owner, key, value, target.Span, index.Span);
    }
}

/// <summary><c>x.empty?</c>.</summary>
internal sealed class EmptinessTest(ScriptExpression target, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = target.Evaluate(context);
        if (value is string text)
            return Numbers.Box(text.Length == 0);
        return Operators.IsEmpty(context, value);
    }
}
