namespace Scriban.Runtime;

public enum ScriptVarParamKind
{
    None,
    Direct,
    LastParameter,
}

public readonly struct ScriptParameterInfo(Type parameterType, string name, bool hasDefaultValue = false, object? defaultValue = null)
{
    public Type ParameterType { get; } = parameterType;

    public string Name { get; } = name;

    public bool HasDefaultValue { get; } = hasDefaultValue;

    public object? DefaultValue { get; } = defaultValue;
}

/// <summary>What a function tells of its parameters.</summary>
public interface IScriptFunctionInfo
{
    int RequiredParameterCount { get; }

    int ParameterCount { get; }

    ScriptVarParamKind VarParamKind { get; }

    Type ReturnType { get; }

    ScriptParameterInfo GetParameterInfo(int index);
}
