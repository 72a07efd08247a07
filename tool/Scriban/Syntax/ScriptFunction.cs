using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed record FunctionParameter(string Name, bool IsOptional, object? Default, bool IsRest);

/// <summary>A function that a template declares; it has a body or, when inline, a value.</summary>
internal sealed class ScriptFunction : ScriptNode, IScriptCustomFunction
{
    internal ScriptFunction(string? name, FunctionParameter[]? parameters, ScriptBlockStatement? body, ScriptExpression? value)
    {
        Name = name;
        Parameters = parameters;
        Body = body;
        Value = value;
        Names = parameters is null ? [] : Array.ConvertAll(parameters, parameter => parameter.Name);
        HasRest = parameters is { Length: > 0 } && parameters[^1].IsRest;
        while (parameters is not null && RequiredParameterCount < parameters.Length
            && parameters[RequiredParameterCount] is { IsOptional: false, IsRest: false })
            RequiredParameterCount++;
    }

    internal string? Name { get; }

    /// <summary>Null for a simple function, which takes any arguments.</summary>
    internal FunctionParameter[]? Parameters { get; }

    internal string[] Names { get; }

    internal ScriptBlockStatement? Body { get; }

    internal ScriptExpression? Value { get; }

    internal bool HasRest { get; }

    public int RequiredParameterCount { get; }

    public int ParameterCount => Names.Length;

    public ScriptVarParamKind VarParamKind =>
        Parameters is null ? ScriptVarParamKind.Direct : HasRest ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        Parameters is null || index >= Parameters.Length
            ? new ScriptParameterInfo(typeof(object), "arg")
            : new ScriptParameterInfo(typeof(object), Parameters[index].Name, Parameters[index].IsOptional, Parameters[index].Default);

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.Caller.CallWith(this, callerContext, callerContext.Span, arguments.Items);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
