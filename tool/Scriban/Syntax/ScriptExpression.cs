using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A piece of a template that has a value.</summary>
public abstract class ScriptExpression : ScriptNode
{
    internal ScriptExpression(SourceSpan span) => Span = span;

    /// <summary>The value; a function found under a name is called (section 8.5).</summary>
    internal abstract object? Evaluate(TemplateContext context);

    /// <summary>The value; a function found under a name is returned as it is.</summary>
    internal virtual object? EvaluateRaw(TemplateContext context) => Evaluate(context);

    internal virtual void Assign(TemplateContext context, object? value) =>
        throw context.Error(Span, RuntimeProblems.NotAssignable());
}
