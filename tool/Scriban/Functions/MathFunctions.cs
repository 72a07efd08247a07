using System.Globalization;
using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

internal static class MathFunctions
{
    private static readonly Parameter Value = new("value", ParameterKind.Any);
    private static readonly Parameter Number = new("value", ParameterKind.Double);
    private static readonly Parameter With = new("with", ParameterKind.Any);

    private static readonly BuiltinTable Table = new(
        "math",
        new BuiltinFunction("abs", [Value], Abs),
        new BuiltinFunction("ceil", [Number], (in BuiltinCall call) => Math.Ceiling(call.Double(0))),
        new BuiltinFunction("floor", [Number], (in BuiltinCall call) => Math.Floor(call.Double(0))),
        new BuiltinFunction("round", [Number, new("precision", ParameterKind.Int, Optional: true, Default: 0)], Round),
        new BuiltinFunction("divided_by", [Number, new("divisor", ParameterKind.Any)], DividedBy),
        new BuiltinFunction("plus", [Value, With], (in BuiltinCall call) => Operate(call, ScriptBinaryOperator.Add)),
        new BuiltinFunction("minus", [Value, With], (in BuiltinCall call) => Operate(call, ScriptBinaryOperator.Subtract)),
        new BuiltinFunction("times", [Value, With], (in BuiltinCall call) => Operate(call, ScriptBinaryOperator.Multiply)),
        new BuiltinFunction("modulo", [Value, With], (in BuiltinCall call) => Operate(call, ScriptBinaryOperator.Modulus)),
        new BuiltinFunction("format", [Value, new("format", ParameterKind.Text), new("culture", ParameterKind.Text, Optional: true)], Format),
        new BuiltinFunction("is_number", [Value], (in BuiltinCall call) => Numbers.Box(IsNumber(call[0]))),
        new BuiltinFunction("uuid", [], (in BuiltinCall call) => Guid.NewGuid().ToString()),
        new BuiltinFunction("random", [new("minValue", ParameterKind.Int), new("maxValue", ParameterKind.Int)], Random));

    internal static BuiltinObject Create() => new(Table);

    internal static bool IsNumber(object? value) =>
        value is int or double or decimal or long or float or BigInteger or byte or sbyte or short or ushort or uint or ulong;

    private static object? Operate(in BuiltinCall call, ScriptBinaryOperator op) => call.Context.Operate(call.Span, op, call[0], call[1]);

    private static object? Abs(in BuiltinCall call) => call[0] switch
    {
        null => null,
        int number => number == int.MinValue ? -(long)number : Numbers.Box(Math.Abs(number)),
        long number => number == long.MinValue ? -(BigInteger)number : Math.Abs(number),
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        BigInteger number => BigInteger.Abs(number),
        byte or ushort or uint or ulong => call[0],
        sbyte number => Math.Abs((int)number),
        short number => Math.Abs((int)number),
        _ => throw NotANumber(call, 0),
    };

    private static object Round(in BuiltinCall call)
    {
        var precision = call.Int(1);
        return precision is >= 0 and <= 15
            ? Math.Round(call.Double(0), precision)
            : throw call.Fail(1, $"小数位数要在 0 到 15 之间，得到的是 {precision}", $"the precision must be from 0 to 15, not {precision}");
    }

    private static object? DividedBy(in BuiltinCall call)
    {
        var quotient = call.Context.Operate(call.Span, ScriptBinaryOperator.Divide, call[0], call[1]);
        // The conversion saturates, so that a division by the integer zero gives the largest integer, as in the original.
        return call[1] is int && quotient is double number ? Numbers.Box((int)Math.Floor(number)) : quotient;
    }

    private static object Random(in BuiltinCall call)
    {
        var (low, high) = (call.Int(0), call.Int(1));
        return low <= high
            ? Numbers.Box(System.Random.Shared.Next(low, high))
            : throw call.Fail(0, $"最小值 {low} 大于最大值 {high}", $"the minimum {low} is greater than the maximum {high}");
    }

    private static string Format(in BuiltinCall call)
    {
        if (call[0] is null)
            return "";
        return IsNumber(call[0]) ? Formatting.Apply(call, (IFormattable)call[0]!) : throw NotANumber(call, 0);
    }

    private static ScriptRuntimeException NotANumber(in BuiltinCall call, int index)
    {
        var shown = call.Context.ToText(call[index]);
        return call.Fail(index, $"“{shown}”不是数", $"`{shown}` is not a number");
    }
}
