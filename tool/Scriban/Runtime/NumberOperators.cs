using System.Numerics;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Operators on numbers, booleans and dates (section 6.6): the wider type decides.</summary>
internal static class NumberOperators
{
    /// <summary>As many bits may a whole number have; so far does a shift go.</summary>
    private const int MostBits = 1_048_576;

    /// <returns>Null where neither side is of such a type.</returns>
    internal static object? Apply(TemplateContext context, ScriptBinaryOperator op, object left, object right, in OperatorPlace place)
    {
        if (left is decimal || right is decimal)
            return Decimals(context, op, context.ToDecimal(place.Operator, left), context.ToDecimal(place.Operator, right), place);
        if (left is double || right is double)
            return Doubles(context, op, context.ToDouble(place.Operator, left), context.ToDouble(place.Operator, right), place);
        if (left is float || right is float)
            return Floats(context, op, (float)context.ToDouble(place.Operator, left), (float)context.ToDouble(place.Operator, right), place);
        if (IsInteger(left) || IsInteger(right))
            return Integers(context, op, left, right, place);
        if (left is bool || right is bool)
        {
            var order = TemplateContext.ToBool(left) == TemplateContext.ToBool(right) ? 0 : 1;
            return op is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
                ? Operators.Compare(op, order)
                : throw Operators.NotDefined(context, op, left, right, place);
        }

        return left is DateTime || right is DateTime ? Dates(context, op, left, right, place) : null;
    }

    private static bool IsInteger(object value) => value is int or long or BigInteger or uint or ulong or Enum;

    private static object? Decimals(TemplateContext context, ScriptBinaryOperator op, decimal a, decimal b, in OperatorPlace place)
    {
        try
        {
            switch (op)
            {
                case ScriptBinaryOperator.Add: return a + b;
                case ScriptBinaryOperator.Subtract: return a - b;
                case ScriptBinaryOperator.Multiply: return a * b;
                case ScriptBinaryOperator.Divide: return a / b;
                case ScriptBinaryOperator.DivideRound: return decimal.Round(a / b);
                case ScriptBinaryOperator.Modulus: return a % b;
                case ScriptBinaryOperator.ShiftLeft: return a * (decimal)Math.Pow(2, (double)b);
                case ScriptBinaryOperator.ShiftRight: return a / (decimal)Math.Pow(2, (double)b);
            }
        }
        catch (DivideByZeroException)
        {
            throw context.Error(place.Operator, RuntimeProblems.DivisionByZero());
        }
        catch (OverflowException)
        {
            throw context.Error(place.Operator, RuntimeProblems.NumberTooLarge());
        }

        return Operators.Compare(op, a.CompareTo(b)) ?? throw Operators.NotDefined(context, op, a, b, place);
    }

    private static object? Doubles(TemplateContext context, ScriptBinaryOperator op, double a, double b, in OperatorPlace place) => op switch
    {
        ScriptBinaryOperator.Add => a + b,
        ScriptBinaryOperator.Subtract => a - b,
        ScriptBinaryOperator.Multiply => a * b,
        ScriptBinaryOperator.Divide => a / b,
        ScriptBinaryOperator.DivideRound => Math.Round(a / b),
        ScriptBinaryOperator.Modulus => a % b,
        ScriptBinaryOperator.ShiftLeft => a * Math.Pow(2, b),
        ScriptBinaryOperator.ShiftRight => a / Math.Pow(2, b),
        ScriptBinaryOperator.CompareEqual => Numbers.Box(a == b),
        ScriptBinaryOperator.CompareNotEqual => Numbers.Box(a != b),
        ScriptBinaryOperator.CompareLess => Numbers.Box(a < b),
        ScriptBinaryOperator.CompareLessOrEqual => Numbers.Box(a <= b),
        ScriptBinaryOperator.CompareGreater => Numbers.Box(a > b),
        ScriptBinaryOperator.CompareGreaterOrEqual => Numbers.Box(a >= b),
        _ => throw Operators.NotDefined(context, op, a, b, place),
    };

    private static object? Floats(TemplateContext context, ScriptBinaryOperator op, float a, float b, in OperatorPlace place) => op switch
    {
        ScriptBinaryOperator.Add => a + b,
        ScriptBinaryOperator.Subtract => a - b,
        ScriptBinaryOperator.Multiply => a * b,
        ScriptBinaryOperator.Divide => a / b,
        ScriptBinaryOperator.DivideRound => MathF.Truncate(a / b),
        ScriptBinaryOperator.Modulus => a % b,
        ScriptBinaryOperator.ShiftLeft => a * (float)Math.Pow(2, b),
        ScriptBinaryOperator.ShiftRight => a / (float)Math.Pow(2, b),
        _ => Doubles(context, op, a, b, place),
    };

    private static object? Integers(TemplateContext context, ScriptBinaryOperator op, object left, object right, in OperatorPlace place)
    {
        if (TryLong(left, out var a) && TryLong(right, out var b) && Longs(context, op, a, b, place) is { } result)
            return result;
        return BigIntegers(context, op, ToBig(context, left, place), ToBig(context, right, place), place);
    }

    private static bool TryLong(object value, out long number)
    {
        switch (value)
        {
            case int small:
                number = small;
                return true;
            case long large:
                number = large;
                return true;
            case uint unsigned:
                number = unsigned;
                return true;
            case bool truth:
                number = truth ? 1 : 0;
                return true;
            case Enum member:
                number = Convert.ToInt64(member, System.Globalization.CultureInfo.InvariantCulture);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    private static BigInteger ToBig(TemplateContext context, object value, in OperatorPlace place) => value switch
    {
        BigInteger big => big,
        ulong unsigned => unsigned,
        _ when TryLong(value, out var number) => number,
        _ => throw context.Error(place.Operator, RuntimeProblems.NotANumber(TypeNames.Of(value))),
    };

    /// <returns>Null where the result does not fit.</returns>
    private static object? Longs(TemplateContext context, ScriptBinaryOperator op, long a, long b, in OperatorPlace place)
    {
        switch (op)
        {
            case ScriptBinaryOperator.Add:
                var sum = unchecked(a + b);
                return ((a ^ sum) & (b ^ sum)) < 0 ? null : Numbers.Box(sum);
            case ScriptBinaryOperator.Subtract:
                var difference = unchecked(a - b);
                return ((a ^ b) & (a ^ difference)) < 0 ? null : Numbers.Box(difference);
            case ScriptBinaryOperator.Multiply:
                var product = (Int128)a * b;
                return product < long.MinValue || product > long.MaxValue ? null : Numbers.Box((long)product);
            case ScriptBinaryOperator.Divide:
                return (double)a / b;
            case ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus:
                if (b == 0)
                    throw context.Error(place.Operator, RuntimeProblems.DivisionByZero());
                if (b == -1)
                    return op == ScriptBinaryOperator.Modulus ? Numbers.Box(0) : null;
                return Numbers.Box(op == ScriptBinaryOperator.Modulus ? a % b : a / b);
            case ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight:
                return null;
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                return Range(context, op, a, b, place);
            default:
                return Operators.Compare(op, a.CompareTo(b));
        }
    }

    private static object? BigIntegers(TemplateContext context, ScriptBinaryOperator op, BigInteger a, BigInteger b, in OperatorPlace place)
    {
        switch (op)
        {
            case ScriptBinaryOperator.Divide:
                return (double)a / (double)b;
            case ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus when b.IsZero:
                throw context.Error(place.Operator, RuntimeProblems.DivisionByZero());
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                return BigRange(context, op, a, b, place);
        }

        var bits = Math.Max(a.GetBitLength(), b.GetBitLength());
        if (op == ScriptBinaryOperator.Multiply)
            bits = a.GetBitLength() + b.GetBitLength();
        if (bits > MostBits * 2L)
            throw context.Error(place.Operator, RuntimeProblems.NumberTooLarge());
        // Multiplication and division cost more than one pass over the digits.
        context.Budget.Charge(place.Operator, 1 + (bits / 64 * (bits / 65536 + 1)));
        return op switch
        {
            ScriptBinaryOperator.Add => Numbers.Shrink(a + b),
            ScriptBinaryOperator.Subtract => Numbers.Shrink(a - b),
            ScriptBinaryOperator.Multiply => Numbers.Shrink(a * b),
            ScriptBinaryOperator.DivideRound => Numbers.Shrink(BigInteger.Divide(a, b)),
            ScriptBinaryOperator.Modulus => Numbers.Shrink(BigInteger.Remainder(a, b)),
            ScriptBinaryOperator.ShiftLeft => Shift(context, a, b, place),
            ScriptBinaryOperator.ShiftRight => Shift(context, a, -b, place),
            _ => Operators.Compare(op, a.CompareTo(b)) ?? throw Operators.NotDefined(context, op, a, b, place),
        };
    }

    private static object Shift(TemplateContext context, BigInteger value, BigInteger amount, in OperatorPlace place)
    {
        if (BigInteger.Abs(amount) > MostBits)
            throw context.Error(place.Operator, RuntimeProblems.NumberTooLarge());
        if (amount.Sign > 0)
            context.Budget.Charge(place.Operator, 1 + ((int)amount / 64));
        return Numbers.Shrink(value << (int)amount);
    }

    private static ScriptRange Range(TemplateContext context, ScriptBinaryOperator op, long a, long b, in OperatorPlace place)
    {
        var step = b >= a ? 1 : -1;
        if (op == ScriptBinaryOperator.RangeExclude && b == a)
            return new ScriptRange(new IntegerRange(a, 0, 1));
        if (a == b)
            step = -1;
        var count = (UInt128)Int128.Abs((Int128)b - a) + (op == ScriptBinaryOperator.RangeInclude ? 1u : 0u);
        CheckSize(context, count, place);
        return new ScriptRange(new IntegerRange(a, (int)count, step));
    }

    private static void CheckSize(TemplateContext context, UInt128 count, in OperatorPlace place)
    {
        var limit = context.LoopLimit > 0 ? context.LoopLimit : int.MaxValue;
        if (count > (uint)limit)
            throw context.Error(place.Operator, RuntimeProblems.LoopLimit(limit));
    }

    private static ScriptRange BigRange(TemplateContext context, ScriptBinaryOperator op, BigInteger a, BigInteger b, in OperatorPlace place)
    {
        var count = BigInteger.Abs(b - a) + (op == ScriptBinaryOperator.RangeInclude ? 1 : 0);
        var limit = context.LoopLimit > 0 ? context.LoopLimit : int.MaxValue;
        if (count > limit)
            throw context.Error(place.Operator, RuntimeProblems.LoopLimit(limit));
        var step = b > a ? 1 : -1;
        return new ScriptRange(Enumerate(a, (int)count, step));
    }

    private static IEnumerable<object?> Enumerate(BigInteger from, int count, int step)
    {
        for (var i = 0; i < count; i++)
            yield return Numbers.Shrink(from + ((BigInteger)i * step));
    }

    private static object? Dates(TemplateContext context, ScriptBinaryOperator op, object left, object right, in OperatorPlace place)
    {
        if (left is DateTime first && right is DateTime second)
            return op == ScriptBinaryOperator.Subtract
                ? first - second
                : Operators.Compare(op, first.CompareTo(second)) ?? throw Operators.NotDefined(context, op, left, right, place);
        if (left is DateTime start && right is TimeSpan span && op == ScriptBinaryOperator.Add)
        {
            if ((span.Ticks > 0 && start.Ticks > DateTime.MaxValue.Ticks - span.Ticks) || (span.Ticks < 0 && start.Ticks < -span.Ticks))
                throw context.Error(place.Operator, RuntimeProblems.NumberTooLarge());
            return start + span;
        }

        throw Operators.NotDefined(context, op, left, right, place);
    }
}

/// <summary>Whole numbers one after the other.</summary>
internal sealed class IntegerRange(long start, int count, int step) : IEnumerable<object?>
{
    internal int Count => count;

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return Numbers.Box(start + ((long)i * step));
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
