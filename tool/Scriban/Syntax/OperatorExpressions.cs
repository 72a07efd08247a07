using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class BinaryExpression(ScriptBinaryOperator op, ScriptExpression left, ScriptExpression right, SourceSpan place, SourceSpan span)
    : ScriptExpression(span)
{
    internal ScriptBinaryOperator Operator => op;

    internal ScriptExpression Left => left;

    internal ScriptExpression Right => right;

    internal SourceSpan Place => place;

    internal override object? Evaluate(TemplateContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var first = left.Evaluate(context);
        switch (op)
        {
            case ScriptBinaryOperator.And:
                return Numbers.Box(TemplateContext.ToBool(first) && TemplateContext.ToBool(right.Evaluate(context)));
            case ScriptBinaryOperator.Or:
                return Numbers.Box(TemplateContext.ToBool(first) || TemplateContext.ToBool(right.Evaluate(context)));
        }

        var second = right.Evaluate(context);
        if (first is int a && second is int b && TryIntegers(a, b, out var quick))
            return quick;
        return Operators.Apply(context, op, first, second, new OperatorPlace(place, left, right));
    }

    private bool TryIntegers(int a, int b, out object? result)
    {
        result = op switch
        {
            ScriptBinaryOperator.Add => Numbers.Box((long)a + b),
            ScriptBinaryOperator.Subtract => Numbers.Box((long)a - b),
            ScriptBinaryOperator.Multiply => Numbers.Box((long)a * b),
            ScriptBinaryOperator.CompareEqual => Numbers.Box(a == b),
            ScriptBinaryOperator.CompareNotEqual => Numbers.Box(a != b),
            ScriptBinaryOperator.CompareLess => Numbers.Box(a < b),
            ScriptBinaryOperator.CompareLessOrEqual => Numbers.Box(a <= b),
            ScriptBinaryOperator.CompareGreater => Numbers.Box(a > b),
            ScriptBinaryOperator.CompareGreaterOrEqual => Numbers.Box(a >= b),
            _ => null,
        };
        return result is not null;
    }
}

internal sealed class UnaryExpression(TokenKind op, ScriptExpression operand, SourceSpan span) : ScriptExpression(span)
{
    internal TokenKind Operator => op;

    internal ScriptExpression Operand => operand;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = operand.Evaluate(context);
        return op switch
        {
            TokenKind.Not => Numbers.Box(!TemplateContext.ToBool(value)),
            TokenKind.Minus => Operators.Negate(context, value, operand.Span),
            _ => Operators.RequireNumber(context, value, operand.Span),
        };
    }
}

internal sealed class IncrementExpression(ScriptExpression operand, int step, bool isPostfix, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        var before = Operators.RequireNumber(context, operand.Evaluate(context), operand.Span);
        var after = Operators.Apply(context, ScriptBinaryOperator.Add, before, Numbers.Box(step), new OperatorPlace(operand.Span));
        operand.Assign(context, after);
        return isPostfix ? before : after;
    }
}

internal sealed class ConditionalExpression(ScriptExpression condition, ScriptExpression whenTrue, ScriptExpression whenFalse, SourceSpan span)
    : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return TemplateContext.ToBool(condition.Evaluate(context)) ? whenTrue.Evaluate(context) : whenFalse.Evaluate(context);
    }
}

/// <summary><c>@x</c>: the function itself.</summary>
internal sealed class AliasExpression(ScriptExpression inner, SourceSpan span) : ScriptExpression(span)
{
    internal ScriptExpression Inner => inner;

    internal override object? Evaluate(TemplateContext context) => inner.EvaluateRaw(context);
}
