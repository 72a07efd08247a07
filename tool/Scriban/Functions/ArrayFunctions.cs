using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

internal static partial class ArrayFunctions
{
    private static readonly Parameter List = new("list", ParameterKind.Sequence);
    private static readonly Parameter AnyList = new("list", ParameterKind.Any);
    private static readonly Parameter Function = new("function", ParameterKind.Function);

    private static readonly BuiltinTable Table = new(
        "array",
        new BuiltinFunction("add", [List, new("value", ParameterKind.Any)], Add),
        new BuiltinFunction("add_range", [new("list1", ParameterKind.Sequence), new("list2", ParameterKind.Sequence)], Concat),
        new BuiltinFunction("concat", [new("list1", ParameterKind.Sequence), new("list2", ParameterKind.Sequence)], Concat),
        new BuiltinFunction("compact", [List], Compact),
        new BuiltinFunction("cycle", [List, new("group", ParameterKind.Any, Optional: true)], Cycle),
        new BuiltinFunction("any", [List, Function, new("args", ParameterKind.Rest)], Any),
        new BuiltinFunction("each", [List, Function], Each),
        new BuiltinFunction("filter", [List, Function], Filter),
        new BuiltinFunction("first", [List], First),
        new BuiltinFunction("last", [List], Last),
        new BuiltinFunction("insert_at", [List, new("index", ParameterKind.Int), new("value", ParameterKind.Any)], InsertAt),
        new BuiltinFunction("join", [List, new("delimiter", ParameterKind.Text), Function with { Optional = true }], Join),
        new BuiltinFunction("limit", [List, new("count", ParameterKind.Int)], Limit),
        new BuiltinFunction("offset", [List, new("index", ParameterKind.Int)], Offset),
        new BuiltinFunction("map", [AnyList, new("member", ParameterKind.Text)], Map),
        new BuiltinFunction("remove_at", [List, new("index", ParameterKind.Int)], RemoveAt),
        new BuiltinFunction("reverse", [List], Reverse),
        new BuiltinFunction("size", [List], Size),
        new BuiltinFunction("sort", [AnyList, new("member", ParameterKind.Text, Optional: true)], Sort),
        new BuiltinFunction("uniq", [List], Uniq),
        new BuiltinFunction("contains", [List, new("item", ParameterKind.Any)], Contains));

    internal static BuiltinObject Create() => new(Table);

    /// <summary>The elements, each charged as one step of the loop that runs; characters come as strings.</summary>
    internal static IEnumerable<object?> Walk(TemplateContext context, SourceSpan span, IEnumerable list)
    {
        using (context.EnterLoop())
        {
            foreach (var item in list)
            {
                context.StepLoop(span);
                yield return HostValues.Unwrap(item);
            }
        }
    }

    private static ScriptArray Copy(in BuiltinCall call, IEnumerable? list, int spare)
    {
        if (list is null)
            return new ScriptArray(spare);
        var known = list is ICollection collection ? collection.Count : 0;
        call.Context.ChargeItems(call.Span, known + spare);
        var copy = new ScriptArray(known + spare);
        foreach (var item in Walk(call.Context, call.Span, list))
            copy.Add(item);
        return copy;
    }

    private static ScriptArray Add(in BuiltinCall call)
    {
        var result = Copy(call, call.Sequence(0), 1);
        result.Add(call[1]);
        return result;
    }

    private static ScriptArray InsertAt(in BuiltinCall call)
    {
        var result = Copy(call, call.Sequence(0), 1);
        var index = Math.Max(0, call.Int(1));
        call.Context.ChargeItems(call.Span, Math.Max(0L, index - result.Count));
        using (call.Context.EnterLoop())
        {
            while (result.Count < index)
            {
                call.Context.StepLoop(call.Span);
                result.Add(null);
            }
        }

        result.Insert(index, call[2]);
        return result;
    }

    private static ScriptArray RemoveAt(in BuiltinCall call)
    {
        var result = Copy(call, call.Sequence(0), 0);
        var index = call.Int(1);
        result.RemoveAt(index < 0 ? index + result.Count : index);
        return result;
    }

    private static object? First(in BuiltinCall call)
    {
        if (call.Sequence(0) is not { } list)
            return null;
        foreach (var item in Walk(call.Context, call.Span, list))
            return item;
        return null;
    }

    private static object? Last(in BuiltinCall call)
    {
        switch (call.Sequence(0))
        {
            case null: return null;
            case string { Length: > 0 } text: return text[^1..];
            case IList list: return list.Count == 0 ? null : list[^1];
            case var list:
                object? last = null;
                foreach (var item in Walk(call.Context, call.Span, list))
                    last = item;
                return last;
        }
    }

    private static object Size(in BuiltinCall call) => Numbers.Box(CountOf(call, call.Sequence(0)));

    internal static int CountOf(in BuiltinCall call, IEnumerable? list)
    {
        switch (list)
        {
            case null: return 0;
            case string text: return text.Length;
            case ICollection collection: return collection.Count;
            case ScriptObject members: return members.Count;
            case ScriptRange range: return call.Context.CountOf(call.Span, range);
            default:
                var count = 0;
                foreach (var item in Walk(call.Context, call.Span, list))
                    count++;
                return count;
        }
    }

    private static object Contains(in BuiltinCall call)
    {
        if (call.Sequence(0) is not { } list)
            return Numbers.False;
        var wanted = call[1];
        foreach (var item in Walk(call.Context, call.Span, list))
        {
            if (Equals(item, wanted))
                return Numbers.True;
        }

        return Numbers.False;
    }

    private static object? Cycle(in BuiltinCall call)
    {
        // A list is not copied: a cycle stands in a loop, whose limit counts every element that is touched.
        var list = call.Sequence(0) as IList ?? Copy(call, call.Sequence(0), 0);
        if (list.Count == 0)
            return null;
        var group = call.Context.ToText(call[1] ?? list);
        var counters = call.Context.State<Dictionary<string, int>>(typeof(ArrayFunctions));
        var index = counters.GetValueOrDefault(group) % list.Count;
        counters[group] = index + 1;
        return HostValues.Unwrap(list[index]);
    }

    private static string Join(in BuiltinCall call) =>
        call.Sequence(0) is { } list ? JoinText(call, list, call.Text(1) ?? "", FunctionOrNull(call, 2)) : "";

    private static string JoinText(in BuiltinCall call, IEnumerable list, string delimiter, object? function)
    {
        var text = new BoundedText(call);
        var first = true;
        foreach (var item in Walk(call.Context, call.Span, list))
        {
            if (!first)
                text.Append(delimiter);
            first = false;
            var piece = item as string ?? call.Context.ToText(item);
            text.Append(function is null ? piece : call.Context.ToText(call.Context.CallFunction(function, call.Span, piece)));
        }

        return text.ToString();
    }

    /// <summary>The function given as an argument; null when none was given.</summary>
    private static object? FunctionOrNull(in BuiltinCall call, int index) =>
        call[index] switch
        {
            null => null,
            IScriptCustomFunction function => function,
            _ => throw call.Fail(
                index,
                $"这里要一个函数（例如 @string.upcase），得到的是“{call.Context.ToText(call[index])}”",
                $"a function (such as @string.upcase) is expected here, not `{call.Context.ToText(call[index])}`"),
        };
}
