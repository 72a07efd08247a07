using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class IfStatement(ScriptExpression[] conditions, ScriptBlockStatement[] bodies, ScriptBlockStatement? otherwise, SourceSpan span)
    : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!TemplateContext.ToBool(conditions[i].Evaluate(context)))
                continue;
            bodies[i].Execute(context);
            return;
        }

        otherwise?.Execute(context);
    }
}

internal sealed class CaseStatement(
    ScriptExpression subject,
    ScriptBlockStatement before,
    ScriptExpression[][] values,
    ScriptBlockStatement[] bodies,
    ScriptBlockStatement? otherwise,
    SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var value = subject.Evaluate(context);
        before.Execute(context);
        if (context.Flow != FlowState.None)
            return;
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var candidate in values[i])
            {
                if (!Matches(context, value, candidate))
                    continue;
                bodies[i].Execute(context);
                return;
            }
        }

        otherwise?.Execute(context);
    }

    private static bool Matches(TemplateContext context, object? value, ScriptExpression candidate)
    {
        var other = candidate.Evaluate(context);
        if (value is string text && other is string otherText)
            return text == otherText;
        return Operators.Apply(context, ScriptBinaryOperator.CompareEqual, value, other, new OperatorPlace(candidate.Span)) is true;
    }
}

internal sealed class ReturnStatement(ScriptExpression? value, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var result = value?.Evaluate(context);
        if (result is ScriptRange range)
            result = context.ToArray(Span, range);
        context.ReturnValue = result;
        context.Flow = FlowState.Return;
    }
}

internal sealed class LoopExitStatement(FlowState flow, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        if (context.Scopes.RunningLoops == 0)
            throw context.Error(Span, RuntimeProblems.OutsideLoop(flow == FlowState.Break ? "break" : "continue"));
        context.Flow = flow;
    }
}
