using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The rules of section 6: which kind of operator applies, by the kinds of its operands.</summary>
internal static class Operators
{
    internal static object? Apply(TemplateContext context, ScriptBinaryOperator op, object? left, object? right, in OperatorPlace place)
    {
        switch (op)
        {
            case ScriptBinaryOperator.EmptyCoalescing:
                return left ?? right;
            case ScriptBinaryOperator.NotEmptyCoalescing:
                return left is null ? null : right;
            case ScriptBinaryOperator.And:
                return Numbers.Box(TemplateContext.ToBool(left) && TemplateContext.ToBool(right));
            case ScriptBinaryOperator.Or:
                return Numbers.Box(TemplateContext.ToBool(left) || TemplateContext.ToBool(right));
        }

        if (left is string || right is string)
            return TextOperators.Apply(context, op, left, right, place);
        if (left is EmptyValue || right is EmptyValue)
            return WithEmpty(context, op, left, right);
        if (left is null || right is null)
            return WithNull(op, left, right);
        if (IsSequence(left) || IsSequence(right))
            return SequenceOperators.Apply(context, op, left, right, place);
        return NumberOperators.Apply(context, op, left, right, place) ?? OtherTypes(context, op, left, right, place);
    }

    internal static bool IsSequence(object? value) => value is ScriptRange or IList;

    internal static object? Negate(TemplateContext context, object? value, in SourceSpan span) => value switch
    {
        int number => Numbers.Box(-(long)number),
        long number => Numbers.Shrink(-(BigInteger)number),
        BigInteger number => Numbers.Shrink(-number),
        double number => -number,
        float number => -number,
        decimal number => -number,
        uint number => Numbers.Box(-(long)number),
        ulong number => Numbers.Shrink(-(BigInteger)number),
        _ => RequireNumber(context, value, span),
    };

    internal static object? RequireNumber(TemplateContext context, object? value, in SourceSpan span) =>
        value is int or double or decimal or long or float or BigInteger or uint or ulong
            ? value
            : throw context.Error(span, RuntimeProblems.NotANumber(TypeNames.Of(value)));

    /// <summary>The emptiness test of section 6.4; null for null.</summary>
    internal static object? IsEmpty(TemplateContext context, object? value) => value switch
    {
        null => null,
        EmptyValue => Numbers.True,
        string text => Numbers.Box(text.Length == 0),
        ScriptArray array => Numbers.Box(array.Count == 0),
        LoopState => Numbers.False,
        IList list => Numbers.Box(list.Count == 0),
        IScriptObject scriptObject => Numbers.Box(scriptObject.Count == 0),
        ICollection collection => Numbers.Box(collection.Count == 0),
        IEnumerable sequence => Numbers.Box(!HasAny(sequence)),
        _ => Numbers.False,
    };

    internal static ScriptRuntimeException NotDefined(TemplateContext context, ScriptBinaryOperator op, object? left, object? right, in OperatorPlace place) =>
        context.Error(place.Operator, RuntimeProblems.NoOperator(Symbol(op), TypeNames.Of(left), TypeNames.Of(right)));

    internal static string Symbol(ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.EmptyCoalescing => "??",
        ScriptBinaryOperator.NotEmptyCoalescing => "?!",
        ScriptBinaryOperator.Or => "||",
        ScriptBinaryOperator.And => "&&",
        ScriptBinaryOperator.CompareEqual => "==",
        ScriptBinaryOperator.CompareNotEqual => "!=",
        ScriptBinaryOperator.CompareLessOrEqual => "<=",
        ScriptBinaryOperator.CompareGreaterOrEqual => ">=",
        ScriptBinaryOperator.CompareLess => "<",
        ScriptBinaryOperator.CompareGreater => ">",
        ScriptBinaryOperator.Add => "+",
        ScriptBinaryOperator.Subtract => "-",
        ScriptBinaryOperator.Divide => "/",
        ScriptBinaryOperator.DivideRound => "//",
        ScriptBinaryOperator.Multiply => "*",
        ScriptBinaryOperator.Modulus => "%",
        ScriptBinaryOperator.ShiftLeft => "<<",
        ScriptBinaryOperator.ShiftRight => ">>",
        ScriptBinaryOperator.RangeInclude => "..",
        ScriptBinaryOperator.RangeExclude => "..<",
        _ => "",
    };

    internal static object? Compare(ScriptBinaryOperator op, int order) => op switch
    {
        ScriptBinaryOperator.CompareEqual => Numbers.Box(order == 0),
        ScriptBinaryOperator.CompareNotEqual => Numbers.Box(order != 0),
        ScriptBinaryOperator.CompareLess => Numbers.Box(order < 0),
        ScriptBinaryOperator.CompareLessOrEqual => Numbers.Box(order <= 0),
        ScriptBinaryOperator.CompareGreater => Numbers.Box(order > 0),
        ScriptBinaryOperator.CompareGreaterOrEqual => Numbers.Box(order >= 0),
        _ => null,
    };

    private static object? WithNull(ScriptBinaryOperator op, object? left, object? right) => op switch
    {
        ScriptBinaryOperator.CompareEqual => Numbers.Box(left is null && right is null),
        ScriptBinaryOperator.CompareNotEqual => Numbers.Box(left is not null || right is not null),
        ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
            or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual => Numbers.False,
        _ => null,
    };

    private static object? WithEmpty(TemplateContext context, ScriptBinaryOperator op, object? left, object? right)
    {
        var test = IsEmpty(context, left is EmptyValue ? right : left);
        return op switch
        {
            ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreaterOrEqual => test,
            ScriptBinaryOperator.CompareNotEqual => test is bool isEmpty ? Numbers.Box(!isEmpty) : null,
            ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareGreater => Numbers.False,
            _ => EmptyValue.Instance,
        };
    }

    private static object? OtherTypes(TemplateContext context, ScriptBinaryOperator op, object left, object right, in OperatorPlace place)
    {
        if (op == ScriptBinaryOperator.CompareEqual)
            return Numbers.Box(left.Equals(right));
        if (op == ScriptBinaryOperator.CompareNotEqual)
            return Numbers.Box(!left.Equals(right));
        throw NotDefined(context, op, left, right, place);
    }

    private static bool HasAny(IEnumerable sequence)
    {
        foreach (var _ in sequence)
            return true;
        return false;
    }
}

/// <summary>Operators with a string on one side (section 6.2).</summary>
internal static class TextOperators
{
    internal static object? Apply(TemplateContext context, ScriptBinaryOperator op, object? left, object? right, in OperatorPlace place)
    {
        switch (op)
        {
            case ScriptBinaryOperator.Add:
                var first = TextOf(context, left) ?? "";
                var second = TextOf(context, right) ?? "";
                context.ChargeConcatenation(place.Operator, (long)first.Length + second.Length);
                return string.Concat(first, second);
            case ScriptBinaryOperator.Multiply:
                return Repeat(context, left, right, place);
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual:
                return Operators.Compare(op, string.Equals(TextOf(context, left), TextOf(context, right)) ? 0 : 1);
            case ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
                or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                return Operators.Compare(op, string.CompareOrdinal(TextOf(context, left), TextOf(context, right)));
            default:
                throw Operators.NotDefined(context, op, left, right, place);
        }
    }

    /// <summary>Null and <c>empty</c> have no text.</summary>
    private static string? TextOf(TemplateContext context, object? value) => value switch
    {
        string text => text,
        null or EmptyValue => null,
        _ => context.ToText(value),
    };

    private static string Repeat(TemplateContext context, object? left, object? right, in OperatorPlace place)
    {
        if (left is string && right is string)
            throw Operators.NotDefined(context, ScriptBinaryOperator.Multiply, left, right, place);
        var text = left as string ?? (string)right!;
        var times = context.ToInt(place.Operator, left is string ? right : left);
        if (times <= 0 || text.Length == 0)
            return "";
        context.ChargeText(place.RightSpan, (long)text.Length * times);
        return string.Create(text.Length * times, text, static (target, piece) =>
        {
            piece.CopyTo(target);
            for (var done = piece.Length; done < target.Length; done *= 2)
                target[..Math.Min(done, target.Length - done)].CopyTo(target[done..]);
        });
    }
}

/// <summary>Operators with an array or a range on one side (section 6.5).</summary>
internal static class SequenceOperators
{
    internal static object? Apply(TemplateContext context, ScriptBinaryOperator op, object left, object right, in OperatorPlace place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var leftIs = Operators.IsSequence(left);
        switch (op)
        {
            case ScriptBinaryOperator.Add:
                return Concatenate(context, left, right, place);
            case ScriptBinaryOperator.Multiply:
                return leftIs
                    ? Repeat(context, (IEnumerable)left, context.ToInt(place.RightSpan, right), place.RightSpan)
                    : Repeat(context, (IEnumerable)right, context.ToInt(place.LeftSpan, left), place.LeftSpan);
            case ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound when leftIs:
                return FirstPart(context, (IEnumerable)left, Divisor(context, right, place), place);
            case ScriptBinaryOperator.Modulus when leftIs:
                return EveryNth(context, (IEnumerable)left, Divisor(context, right, place), place);
            case ScriptBinaryOperator.ShiftLeft when leftIs:
                var appended = Copy(context, (IEnumerable)left, place);
                appended.Add(right);
                return appended;
            case ScriptBinaryOperator.ShiftRight when !leftIs || Operators.IsSequence(right):
                var prepended = Copy(context, (IEnumerable)right, place);
                prepended.Insert(0, left);
                return prepended;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.CompareLess
                or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                return Compare(context, op, Both(context, left, place.LeftSpan), Both(context, right, place.RightSpan), place);
            default:
                throw Operators.NotDefined(context, op, left, right, place);
        }
    }

    private static IEnumerable Both(TemplateContext context, object value, in SourceSpan span) =>
        context.Convert.ToSequenceOrNull(value, span) ?? throw context.Error(span, RuntimeProblems.NotASequence(TypeNames.Of(value)));

    private static ScriptArray Copy(TemplateContext context, IEnumerable source, in OperatorPlace place)
    {
        var copy = new ScriptArray(source is ICollection collection ? collection.Count + 1 : 4);
        Append(context, copy, source, place.Operator);
        return copy;
    }

    private static void Append(TemplateContext context, ScriptArray target, IEnumerable source, in SourceSpan span)
    {
        using var loop = context.EnterLoop();
        foreach (var item in source)
        {
            context.Budget.StepLoop(span);
            context.Budget.Charge(span, 1);
            target.Add(HostValues.Unwrap(item));
        }
    }

    private static ScriptArray Concatenate(TemplateContext context, object left, object right, in OperatorPlace place)
    {
        var first = Both(context, left, place.LeftSpan);
        var second = Both(context, right, place.RightSpan);
        using var loop = context.EnterLoop();
        var made = Copy(context, first, place);
        Append(context, made, second, place.Operator);
        return made;
    }

    private static ScriptArray Repeat(TemplateContext context, IEnumerable source, int times, in SourceSpan span)
    {
        if (times < 0)
            throw context.Error(span, RuntimeProblems.NegativeCount(times));
        var made = new ScriptArray();
        using var loop = context.EnterLoop();
        for (var i = 0; i < times; i++)
        {
            context.Budget.Charge(span, 1);
            Append(context, made, source, span);
            if (made.Count == 0)
                break;
        }

        return made;
    }

    private static int Divisor(TemplateContext context, object right, in OperatorPlace place)
    {
        var divisor = context.ToInt(place.RightSpan, right);
        return divisor != 0 ? divisor : throw context.Error(place.RightSpan, RuntimeProblems.DivisionByZero());
    }

    private static ScriptArray FirstPart(TemplateContext context, IEnumerable source, int divisor, in OperatorPlace place)
    {
        var made = new ScriptArray();
        // The original takes one element more from a lazy sequence than from a list… by its divisor, not by the count.
        var most = source is ICollection collection ? collection.Count / divisor : divisor + 1;
        using var loop = context.EnterLoop();
        foreach (var item in source)
        {
            if (made.Count >= most)
                break;
            context.Budget.StepLoop(place.Operator);
            made.Add(HostValues.Unwrap(item));
        }

        return made;
    }

    private static ScriptArray EveryNth(TemplateContext context, IEnumerable source, int step, in OperatorPlace place)
    {
        var made = new ScriptArray();
        var index = 0;
        using var loop = context.EnterLoop();
        foreach (var item in source)
        {
            context.Budget.StepLoop(place.Operator);
            if (index++ % step == 0)
                made.Add(HostValues.Unwrap(item));
        }

        return made;
    }

    /// <summary>The length decides first; then the operator must hold for every pair.</summary>
    private static object? Compare(TemplateContext context, ScriptBinaryOperator op, IEnumerable left, IEnumerable right, in OperatorPlace place)
    {
        var first = Copy(context, left, place);
        var second = Copy(context, right, place);
        if (first.Count != second.Count)
            return Operators.Compare(op, first.Count.CompareTo(second.Count));
        if (first.Count == 0)
            return Operators.Compare(op, 0);
        for (var i = 0; i < first.Count; i++)
        {
            if (Operators.Apply(context, op, first[i], second[i], place) is not true)
                return Numbers.False;
        }

        return Numbers.True;
    }
}
