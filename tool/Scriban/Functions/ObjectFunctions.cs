using System.Collections;
using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Functions;

internal static class ObjectFunctions
{
    private static readonly Parameter Value = new("value", ParameterKind.Any);
    private static readonly Parameter Key = new("key", ParameterKind.Text);

    private static readonly BuiltinTable Table = new(
        "object",
        new BuiltinFunction("default", [Value, new("default", ParameterKind.Any)], (in BuiltinCall call) => call[0] is null or "" ? call[1] : call[0]),
        new BuiltinFunction("eval", [Value], (in BuiltinCall call) => Evaluate(call, asTemplate: false)),
        new BuiltinFunction("eval_template", [Value], (in BuiltinCall call) => Evaluate(call, asTemplate: true)),
        new BuiltinFunction("format", [Value, new("format", ParameterKind.Text), new("culture", ParameterKind.Text, Optional: true)], Format),
        new BuiltinFunction("has_key", [Value, Key], HasKey),
        new BuiltinFunction("has_value", [Value, Key], HasValue),
        new BuiltinFunction("keys", [Value], Keys),
        new BuiltinFunction("values", [Value], Values),
        new BuiltinFunction("size", [Value], Size),
        new BuiltinFunction("typeof", [Value], (in BuiltinCall call) => TypeOf(call[0])),
        new BuiltinFunction("kind", [Value], (in BuiltinCall call) => KindOf(call[0])),
        new BuiltinFunction("to_json", [Value], JsonText.Write),
        new BuiltinFunction("from_json", [new("json", ParameterKind.Text)], JsonText.Read));

    internal static BuiltinObject Create() => new(Table);

    private static object? Evaluate(in BuiltinCall call, bool asTemplate) =>
        call[0] is string code ? call.Context.EvaluateCode(call.Span, code, asTemplate) : call[0];

    private static string Format(in BuiltinCall call) => call[0] switch
    {
        null => "",
        IFormattable value => Formatting.Apply(call, value),
        var value => throw call.Fail(
            0,
            $"“{call.Context.ToText(value)}”不能按格式输出",
            $"`{call.Context.ToText(value)}` cannot be formatted"),
    };

    private static object HasKey(in BuiltinCall call) => Numbers.Box(TryGet(call, out _));

    private static object HasValue(in BuiltinCall call) => Numbers.Box(TryGet(call, out var value) && value is not null);

    private static bool TryGet(in BuiltinCall call, out object? value)
    {
        value = null;
        return call[0] is { } target && call.Text(1) is { } key && IsObject(call, target) &&
            call.Context.TryGetMember(call.Span, target, key, out value);
    }

    private static ScriptArray Keys(in BuiltinCall call)
    {
        var result = new ScriptArray();
        foreach (var name in Members(call))
            result.Add(name);
        return result;
    }

    private static ScriptArray Values(in BuiltinCall call)
    {
        var result = new ScriptArray();
        foreach (var name in Members(call))
        {
            call.Context.TryGetMember(call.Span, call[0], (string)name!, out var value);
            result.Add(value);
        }

        return result;
    }

    private static IEnumerable<object?> Members(in BuiltinCall call)
    {
        if (call[0] is not { } target)
            return [];
        IsObject(call, target);
        return ArrayFunctions.Walk(call.Context, call.Span, call.Context.MembersOf(target) ?? []);
    }

    /// <summary>Fails for what has no members at all, such as a number.</summary>
    private static bool IsObject(in BuiltinCall call, object target) =>
        call.Context.MembersOf(target) is not null
            ? true
            : throw call.Fail(
                0,
                $"“{call.Context.ToText(target)}”不是有成员的对象",
                $"`{call.Context.ToText(target)}` is not an object with members");

    private static object Size(in BuiltinCall call) =>
        Numbers.Box(call[0] is IEnumerable list ? ArrayFunctions.CountOf(call, list) : (call.Context.MembersOf(call[0]) ?? []).Count());

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string or char => "string",
        IScriptCustomFunction => "object",
        ScriptObject => "object",
        IList => "array",
        IDictionary => "object",
        IEnumerable => "iterator",
        _ => MathFunctions.IsNumber(value) ? "number" : "object",
    };

    private static string? KindOf(object? value) => value switch
    {
        null => null,
        bool => "bool",
        int => "int",
        long => "long",
        BigInteger => "bigint",
        float => "float",
        double => "double",
        decimal => "decimal",
        byte => "byte",
        sbyte => "sbyte",
        short => "short",
        ushort => "ushort",
        uint => "uint",
        ulong => "ulong",
        char => "char",
        string => "string",
        IScriptCustomFunction => "function",
        ScriptObject or IDictionary => "object",
        IList => "array",
        IEnumerable => "range",
        DateTime => "DateTime",
        TimeSpan => "TimeSpan",
        _ => "object",
    };
}
