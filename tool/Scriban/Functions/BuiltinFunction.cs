using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>To what an argument is converted before the function sees it (section 1 of the reference).</summary>
internal enum ParameterKind
{
    Any,
    Text,
    Int,
    Long,
    Double,
    Bool,
    Sequence,
    List,
    Function,

    /// <summary>All further arguments as one <see cref="ScriptArray"/>; the last parameter.</summary>
    Rest,
}

/// <summary>A null argument stays null where the parameter is optional with default null, and for Text, Sequence, List.</summary>
internal readonly record struct Parameter(string Name, ParameterKind Kind, bool Optional = false, object? Default = null);

internal delegate object? BuiltinBody(in BuiltinCall call);

/// <summary>A built-in or a host function with declared parameters.</summary>
internal sealed class BuiltinFunction(string name, Parameter[] parameters, BuiltinBody body) : IScriptCustomFunction
{
    internal string Name { get; } = name;

    internal Parameter[] Parameters { get; } = parameters;

    internal BuiltinBody Body { get; } = body;

    public int RequiredParameterCount { get; } = CountRequired(parameters);

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind =>
        HasRest ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    internal bool HasRest { get; } = parameters.Length > 0 && parameters[^1].Kind == ParameterKind.Rest;

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = Parameters[Math.Min(index, Parameters.Length - 1)];
        return new ScriptParameterInfo(typeof(object), parameter.Name, parameter.Optional, parameter.Default);
    }

    public object? Invoke(
        TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.Caller.CallWith(this, callerContext, callerContext.Span, arguments.Items);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static int CountRequired(Parameter[] parameters)
    {
        var count = 0;
        while (count < parameters.Length && !parameters[count].Optional && parameters[count].Kind != ParameterKind.Rest)
            count++;
        return count;
    }
}
