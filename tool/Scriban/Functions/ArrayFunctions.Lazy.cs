using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions whose result is computed while somebody goes through it, and sorting.</summary>
internal static partial class ArrayFunctions
{
    private static ScriptRange? Concat(in BuiltinCall call)
    {
        var (context, span, left, right) = (call.Context, call.Span, call.Sequence(0), call.Sequence(1));
        if (left is null && right is null)
            return null;
        return new ScriptRange(Items());

        IEnumerable<object?> Items()
        {
            using (context.EnterLoop())
            {
                foreach (var item in Walk(context, span, left ?? Array.Empty<object?>()))
                    yield return item;
                foreach (var item in Walk(context, span, right ?? Array.Empty<object?>()))
                    yield return item;
            }
        }
    }

    private static ScriptRange? Compact(in BuiltinCall call) =>
        call.Sequence(0) is { } list
            ? new ScriptRange(Walk(call.Context, call.Span, list).Where(item => item is not null))
            : null;

    private static object Any(in BuiltinCall call)
    {
        if (call.Sequence(0) is not { } list || call[1] is not IScriptCustomFunction function)
            return Numbers.False;
        var rest = call.Rest(2);
        var arguments = new object?[rest.Count + 1];
        ((IList)rest).CopyTo(arguments, 1);
        foreach (var item in Walk(call.Context, call.Span, list))
        {
            arguments[0] = item;
            if (call.Context.CallFunction(function, call.Span, arguments) is true)
                return Numbers.True;
        }

        return Numbers.False;
    }

    private static object? Each(in BuiltinCall call)
    {
        var (context, span, list, function) = (call.Context, call.Span, call.Sequence(0), FunctionOrNull(call, 1));
        if (list is null || function is null)
            return list;
        return new ScriptRange(Walk(context, span, list).Select(item => context.CallFunction(function, span, item)));
    }

    private static object? Filter(in BuiltinCall call)
    {
        var (context, span, list, function) = (call.Context, call.Span, call.Sequence(0), FunctionOrNull(call, 1));
        if (list is null || function is null)
            return list;
        return new ScriptRange(Walk(context, span, list).Where(item => TemplateContext.ToBool(context.CallFunction(function, span, item))));
    }

    private static ScriptRange? Limit(in BuiltinCall call) =>
        call.Sequence(0) is { } list ? new ScriptRange(Walk(call.Context, call.Span, list).Take(call.Int(1))) : null;

    private static ScriptRange? Offset(in BuiltinCall call) =>
        call.Sequence(0) is { } list ? new ScriptRange(Walk(call.Context, call.Span, list).Skip(call.Int(1))) : null;

    private static object Reverse(in BuiltinCall call)
    {
        if (call.Sequence(0) is not { } list)
            return new ScriptArray();
        return new ScriptRange(Walk(call.Context, call.Span, list).Reverse());
    }

    private static ScriptRange? Uniq(in BuiltinCall call) =>
        call.Sequence(0) is { } list ? new ScriptRange(Walk(call.Context, call.Span, list).Distinct()) : null;

    private static ScriptRange Map(in BuiltinCall call)
    {
        var (context, span, source, member) = (call.Context, call.Span, call[0], call.Text(1));
        if (source is null || string.IsNullOrEmpty(member))
            return new ScriptRange(Array.Empty<object?>());
        if (source is not IEnumerable list)
        {
            return new ScriptRange(
                context.TryGetMember(span, source, member, out var single) ? new[] { single } : Array.Empty<object?>());
        }

        return new ScriptRange(Items());

        IEnumerable<object?> Items()
        {
            foreach (var item in Walk(context, span, list))
            {
                if (item is not null && context.TryGetMember(span, item, member, out var value))
                    yield return value;
            }
        }
    }

    private static ScriptArray Sort(in BuiltinCall call)
    {
        if (call[0] is null)
            return new ScriptArray();
        if (call[0] is not IEnumerable list)
            return new ScriptArray { call[0] };
        var items = Copy(call, list, 0).Items.ToArray();
        var path = call.Text(1) is { Length: > 0 } member ? member.Split('.') : null;
        var keys = path is null ? items : Array.ConvertAll(items, KeyReader(call.Context, call.Span, path));
        var order = new StableOrder(call.Context, call.Span, keys).Sort();
        return new ScriptArray(Array.ConvertAll(order, index => items[index]), items.Length);
    }

    private static Converter<object?, object?> KeyReader(TemplateContext context, SourceSpan span, string[] path) => item =>
    {
        foreach (var name in path)
        {
            if (item is null || !context.TryGetMember(span, item, name, out item))
                return null;
        }

        return item;
    };
}
