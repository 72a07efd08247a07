using System.Runtime.CompilerServices;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Binds arguments to parameters and runs functions (section 8).</summary>
internal sealed class Caller(TemplateContext context)
{
    private readonly List<(string Name, object? Value, NamedArgument Node)> _named = [];

    /// <param name="call">Null where the bare name of a function was read.</param>
    /// <param name="callee">The path of the function.</param>
    internal object? Call(IScriptCustomFunction function, CallExpression? call, ScriptExpression callee, WrapBlock? block)
    {
        var start = context.Arguments.Top;
        var namedStart = _named.Count;
        if (call is not null)
            PushArguments(call);
        context.Budget.EnterCall(callee);
        var result = Run(function, new CallSite(callee, call is null ? callee.Span : call.Span), start, namedStart, block);
        context.Budget.LeaveCall();
        context.Arguments.Top = start;
        if (_named.Count > namedStart)
            _named.RemoveRange(namedStart, _named.Count - namedStart);
        return result;
    }

    /// <summary>Calls with values at hand, for built-ins and hosts.</summary>
    internal object? CallWith(IScriptCustomFunction function, ScriptNode? node, in SourceSpan span, ReadOnlySpan<object?> values)
    {
        var start = context.Arguments.Top;
        foreach (var value in values)
            context.Arguments.Push(value, node);
        var place = node ?? new PlaceNode(span);
        context.Budget.EnterCall(place);
        var result = Run(function, new CallSite(place, place.Span), start, _named.Count, null);
        context.Budget.LeaveCall();
        context.Arguments.Top = start;
        return result;
    }

    internal int NamedCount => _named.Count;

    internal void Restore(int namedCount) => _named.RemoveRange(namedCount, _named.Count - namedCount);

    private void PushArguments(CallExpression call)
    {
        if (call.Piped is { } piped)
            context.Arguments.Push(piped.Evaluate(context), piped);
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case NamedArgument named:
                    _named.Add((named.Name, named.Value.Evaluate(context), named));
                    break;
                case SpreadExpression spread:
                    Spread(spread);
                    break;
                default:
                    context.Arguments.Push(argument.Evaluate(context), argument);
                    break;
            }
        }
    }

    private void Spread(SpreadExpression spread)
    {
        var value = spread.Evaluate(context);
        if (value is null)
            return;
        var items = context.ToSequence(spread.List.Span, value)!;
        foreach (var item in items)
        {
            context.Budget.Charge(spread.Span, 1);
            context.Arguments.Push(item, spread.List);
        }
    }

    private object? Run(IScriptCustomFunction function, in CallSite site, int start, int namedStart, WrapBlock? block) => function switch
    {
        BuiltinFunction builtin => RunBuiltin(builtin, site, start, namedStart),
        ScriptFunction declared => RunDeclared(declared, site, start, namedStart, block),
        IncludeFunction include => include.Run(context, site.Node, start, context.Arguments.Top - start, Named(namedStart)),
        _ => RunHost(function, site, start, namedStart),
    };

    private ReadOnlySpan<(string Name, object? Value, NamedArgument Node)> Named(int start) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_named)[start..];

    private object? RunBuiltin(BuiltinFunction function, in CallSite site, int start, int namedStart)
    {
        var arguments = context.Arguments;
        var parameters = function.Parameters;
        if (_named.Count > namedStart)
            BindNamed(function, start, namedStart);
        var given = arguments.Top - start;
        if (given > parameters.Length || function.HasRest)
        {
            if (!function.HasRest)
                throw context.Error(arguments.NodeAt(start + parameters.Length)?.Span ?? site.Span, RuntimeProblems.TooManyArguments(function.Name, given, parameters.Length));
            CollectRest(start, parameters.Length - 1);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var missing = start + i >= arguments.Top || ReferenceEquals(arguments[start + i], Missing);
            if (start + i >= arguments.Top)
                arguments.Push(null, null);
            var parameter = parameters[i];
            if (missing)
            {
                if (!parameter.Optional)
                    throw context.Error(After(site.Span), RuntimeProblems.TooFewArguments(function.Name, given, function.RequiredParameterCount));
                arguments[start + i] = parameter.Default;
            }
            else if (parameter.Kind != ParameterKind.Any)
            {
                var value = arguments[start + i];
                if (value is null ? parameter.Default is not null || !parameter.Optional : true)
                    arguments[start + i] = Convert(parameter.Kind, value, arguments.NodeAt(start + i), site);
            }
        }

        return function.Body(new BuiltinCall(
            context, site.Node, site.Node.Span, arguments.Values(start, parameters.Length), arguments.Nodes(start, parameters.Length)));
    }

    private static readonly object Missing = new();

    /// <summary>A named argument goes to its parameter; an unknown name is the next positional one (section 8.6).</summary>
    private void BindNamed(BuiltinFunction function, int start, int namedStart)
    {
        var arguments = context.Arguments;
        var parameters = function.Parameters;
        for (var n = namedStart; n < _named.Count; n++)
        {
            var (name, value, node) = _named[n];
            var at = Array.FindIndex(parameters, parameter => parameter.Name == name);
            if (at < 0)
            {
                at = 0;
                while (start + at < arguments.Top && !ReferenceEquals(arguments[start + at], Missing))
                    at++;
            }

            while (arguments.Top <= start + at)
                arguments.Push(Missing, null);
            arguments[start + at] = value;
            arguments.SetNode(start + at, node);
        }
    }

    private void CollectRest(int start, int fixedCount)
    {
        var arguments = context.Arguments;
        while (arguments.Top < start + fixedCount)
            arguments.Push(Missing, null);
        var rest = new ScriptArray();
        for (var i = start + fixedCount; i < arguments.Top; i++)
            rest.Add(arguments[i]);
        var node = arguments.Top > start + fixedCount ? arguments.NodeAt(start + fixedCount) : null;
        arguments.Top = start + fixedCount;
        arguments.Push(rest, node);
    }

    private object? Convert(ParameterKind kind, object? value, ScriptNode? node, in CallSite site)
    {
        switch (kind)
        {
            case ParameterKind.Text:
                return value is null or string ? value : context.ToText(value);
            case ParameterKind.Int:
                return value is int ? value : Numbers.Box(context.ToInt(node?.Span ?? site.Span, value));
            case ParameterKind.Long:
                return context.ToLong(node?.Span ?? site.Span, value);
            case ParameterKind.Double:
                return value is double ? value : context.ToDouble(node?.Span ?? site.Span, value);
            case ParameterKind.Bool:
                return Numbers.Box(TemplateContext.ToBool(value));
            case ParameterKind.Sequence:
                return context.ToSequence(node?.Span ?? site.Span, value);
            case ParameterKind.List:
                return context.ToList(node?.Span ?? site.Span, value);
            default:
                return value;
        }
    }

    private object? RunDeclared(ScriptFunction function, in CallSite site, int start, int namedStart, WrapBlock? block)
    {
        var count = context.Arguments.Top - start;
        if (function.Parameters is not null)
        {
            BindDeclared(function, site, start, namedStart);
            count = function.Names.Length;
            var scope = context.Scopes.PushFunction(function.Name is not null);
            for (var i = 0; i < count; i++)
                scope.Add(function.Names[i], context.Arguments[start + i]);
        }

        var locals = context.Scopes.PushLocals(start, count);
        locals.Block = block;
        if (function.Parameters is null && _named.Count > namedStart)
        {
            foreach (var (name, value, _) in Named(namedStart))
                locals.Arguments(context).Members.Store(name, value);
        }

        object? result = null;
        if (function.Body is not null)
        {
            function.Body.Execute(context);
            if (context.Flow == FlowState.Return)
                result = context.ReturnValue;
            context.Flow = FlowState.None;
            context.ReturnValue = null;
        }
        else
            result = function.Value!.Evaluate(context);
        context.Scopes.PopLocals();
        if (function.Parameters is not null)
            context.Scopes.PopFunction();
        return result;
    }

    private void BindDeclared(ScriptFunction function, in CallSite site, int start, int namedStart)
    {
        var arguments = context.Arguments;
        var parameters = function.Parameters!;
        var given = arguments.Top - start;
        var name = function.Name ?? "do";
        if (given > parameters.Length && !function.HasRest)
            throw context.Error(arguments.NodeAt(arguments.Top - 1)?.Span ?? site.Span, RuntimeProblems.TooManyArguments(name, given, parameters.Length));
        if (function.HasRest)
            CollectRest(start, parameters.Length - 1);
        while (arguments.Top < start + parameters.Length)
            arguments.Push(Missing, null);
        foreach (var (key, value, node) in Named(namedStart))
        {
            var at = Array.IndexOf(function.Names, key);
            if (at < 0)
                throw context.Error(node.Span, RuntimeProblems.UnknownArgument(key, name));
            arguments[start + at] = value;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if (!ReferenceEquals(arguments[start + i], Missing))
                continue;
            if (!parameters[i].IsOptional)
                throw context.Error(After(site.Span), RuntimeProblems.TooFewArguments(name, given, function.RequiredParameterCount));
            arguments[start + i] = parameters[i].Default;
        }
    }

    private object? RunHost(IScriptCustomFunction function, in CallSite site, int start, int namedStart)
    {
        var arguments = context.Arguments;
        var given = arguments.Top - start;
        var most = function.VarParamKind == ScriptVarParamKind.None ? function.ParameterCount : int.MaxValue;
        var array = new ScriptArray(given);
        foreach (var value in arguments.Values(start, given))
            array.Add(value);
        foreach (var (name, value, _) in Named(namedStart))
        {
            var at = IndexOfParameter(function, name);
            while (at > array.Count)
                array.Add(DefaultOf(function, array.Count));
            array[at < 0 ? array.Count : at] = value;
        }

        if (array.Count > most)
            throw context.Error(arguments.NodeAt(start + most)?.Span ?? site.Span, RuntimeProblems.TooManyArguments(context.TextOf(site.Node), given, most));
        if (array.Count < function.RequiredParameterCount)
            throw context.Error(After(site.Span), RuntimeProblems.TooFewArguments(context.TextOf(site.Node), given, function.RequiredParameterCount));
        while (most != int.MaxValue && array.Count < function.ParameterCount)
            array.Add(DefaultOf(function, array.Count));
        return HostValues.Unwrap(InvokeHost(function, site, array));
    }

    private object? InvokeHost(IScriptCustomFunction function, in CallSite site, ScriptArray array)
    {
        try
        {
            return function.Invoke(context, site.Node, array, null);
        }
        catch (Exception failure) when (failure is not (ScriptRuntimeException or InsufficientExecutionStackException))
        {
            throw context.Error(site.Node.Span, RuntimeProblems.HostFailed(failure.Message), failure);
        }
    }

    private static int IndexOfParameter(IScriptCustomFunction function, string name)
    {
        for (var i = 0; i < function.ParameterCount; i++)
        {
            if (function.GetParameterInfo(i).Name == name)
                return i;
        }

        return -1;
    }

    private static object? DefaultOf(IScriptCustomFunction function, int index) =>
        index < function.ParameterCount ? function.GetParameterInfo(index).DefaultValue : null;

    /// <summary>The place just behind a call.</summary>
    private static SourceSpan After(in SourceSpan span)
    {
        var end = new TextPosition(span.End.Offset + 1, span.End.Line, span.End.Column + 1);
        return new SourceSpan(span.FileName, end, end);
    }

    /// <param name="Node">The path of the function.</param>
    /// <param name="Span">The whole call.</param>
    private readonly record struct CallSite(ScriptNode Node, SourceSpan Span);
}

/// <summary>Stands for a call that no template wrote.</summary>
internal sealed class PlaceNode : ScriptNode
{
    internal PlaceNode(in SourceSpan span) => Span = span;
}
