using System.Runtime.CompilerServices;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A call by juxtaposition, by parentheses, or by a pipe.</summary>
internal sealed class CallExpression(ScriptExpression target, ScriptExpression[] arguments, SourceSpan span) : ScriptExpression(span)
{
    internal ScriptExpression Target => target;

    internal ScriptExpression[] Arguments => arguments;

    internal bool IsExplicit { get; init; }

    /// <summary>The value left of the pipe: the first argument.</summary>
    internal ScriptExpression? Piped { get; init; }

    internal override object? Evaluate(TemplateContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var callee = target.EvaluateRaw(context);
        if (callee is BuiltinObject { Call: { } call })
            callee = call;
        if (callee is IScriptCustomFunction function)
            return context.Caller.Call(function, this, target, null);
        if (callee is null && context.EnableRelaxedFunctionAccess && Piped is null)
            return null;
        throw context.Error(target.Span, Refusal(context, callee));
    }

    private Message Refusal(TemplateContext context, object? callee)
    {
        var text = context.TextOf(target);
        if (callee is not null || target is not (GlobalVariable or MemberExpression))
            return Piped is null ? RuntimeProblems.NotAFunction(text) : RuntimeProblems.PipeIntoValue(text);
        return RuntimeProblems.UnknownFunction(text, Nearest.To(LastName(), Candidates(context)));
    }

    private string LastName() => target is MemberExpression member ? member.Name : ((GlobalVariable)target).Name;

    private IEnumerable<string>? Candidates(TemplateContext context) =>
        target is MemberExpression member ? context.MembersOf(member.Target.EvaluateRaw(context)) : context.Scopes.VisibleNames();
}

/// <summary><c>name: value</c> in a call.</summary>
internal sealed class NamedArgument(string name, ScriptExpression value, SourceSpan span) : ScriptExpression(span)
{
    internal string Name => name;

    internal ScriptExpression Value => value;

    internal override object? Evaluate(TemplateContext context) => value.Evaluate(context);
}

/// <summary><c>^list</c>: every element an argument of its own.</summary>
internal sealed class SpreadExpression(ScriptExpression list, SourceSpan span) : ScriptExpression(span)
{
    internal ScriptExpression List => list;

    internal override object? Evaluate(TemplateContext context) => list.Evaluate(context);
}

/// <summary>Finds the call that takes the value of a pipe (section 5.5).</summary>
internal static class Pipes
{
    internal static ScriptExpression Attach(ScriptExpression value, ScriptExpression target, SourceSpan span)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (target)
        {
            case CallExpression { Piped: null } call:
                return new CallExpression(call.Target, call.Arguments, span) { IsExplicit = call.IsExplicit, Piped = value };
            case AliasExpression alias:
                return new CallExpression(alias.Inner, [], span) { Piped = value };
            case BinaryExpression binary:
                return new BinaryExpression(binary.Operator, Attach(value, binary.Left, Until(span, binary.Left)), binary.Right, binary.Place, span);
            case UnaryExpression unary:
                return new UnaryExpression(unary.Operator, Attach(value, unary.Operand, span), span);
            case MemberExpression member when HoldsCall(member.Target):
                return new MemberExpression(Attach(value, member.Target, Until(span, member.Target)), member.Name, member.NullSafe, member.Place, span);
            case IndexerExpression indexer when HoldsCall(indexer.Target):
                return new IndexerExpression(Attach(value, indexer.Target, Until(span, indexer.Target)), indexer.Index, indexer.NullSafe, span);
            default:
                return new CallExpression(target, [], span) { Piped = value };
        }
    }

    private static bool HoldsCall(ScriptExpression path)
    {
        while (path is MemberExpression or IndexerExpression)
            path = path is MemberExpression member ? member.Target : ((IndexerExpression)path).Target;
        return path is CallExpression;
    }

    private static SourceSpan Until(SourceSpan whole, ScriptExpression last) => new(whole.FileName, whole.Start, last.Span.End);
}
