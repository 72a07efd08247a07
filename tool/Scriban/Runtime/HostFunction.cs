using System.Globalization;
using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A .NET method or delegate that the host gave a name.</summary>
internal sealed class HostFunction : IScriptCustomFunction
{
    private readonly string _name;
    private readonly MethodInfo _method;
    private readonly object? _target;
    private readonly ParameterInfo[] _parameters;

    /// <summary>How many leading parameters (context, position) the engine fills in.</summary>
    private readonly int _leading;

    private readonly bool _hasRest;

    internal HostFunction(string name, MethodInfo method, object? target)
    {
        _name = name;
        _method = method;
        _target = target;
        _parameters = method.GetParameters();
        while (_leading < _parameters.Length
            && (_parameters[_leading].ParameterType == typeof(TemplateContext) || _parameters[_leading].ParameterType == typeof(SourceSpan)))
            _leading++;
        _hasRest = _parameters.Length > _leading && _parameters[^1].IsDefined(typeof(ParamArrayAttribute), false);
        for (var i = _leading; i < _parameters.Length && !_parameters[i].HasDefaultValue && !(_hasRest && i == _parameters.Length - 1); i++)
            RequiredParameterCount++;
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length - _leading;

    public ScriptVarParamKind VarParamKind => _hasRest ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => _method.ReturnType;

    internal static HostFunction From(string name, Delegate function) => new(name, function.Method, function.Target);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = _parameters[Math.Min(index + _leading, _parameters.Length - 1)];
        return new ScriptParameterInfo(parameter.ParameterType, parameter.Name ?? "", parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[_parameters.Length];
        for (var i = 0; i < _leading; i++)
            values[i] = _parameters[i].ParameterType == typeof(TemplateContext) ? context : callerContext.Span;
        for (var i = _leading; i < values.Length; i++)
        {
            var at = i - _leading;
            if (_hasRest && i == values.Length - 1)
                values[i] = Rest(context, callerContext.Span, arguments, at, _parameters[i].ParameterType.GetElementType()!);
            else if (at < arguments.Count)
                values[i] = ConvertTo(context, callerContext.Span, arguments[at], _parameters[i].ParameterType);
            else
                values[i] = _parameters[i].DefaultValue;
        }

        try
        {
            return _method.Invoke(_target, values);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is ScriptRuntimeException inner)
        {
            throw inner;
        }
        catch (TargetInvocationException failure)
        {
            throw context.Error(callerContext.Span, RuntimeProblems.HostFailed(failure.InnerException?.Message ?? _name), failure.InnerException);
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static Array Rest(TemplateContext context, SourceSpan span, ScriptArray arguments, int from, Type element)
    {
        var rest = Array.CreateInstance(element, Math.Max(0, arguments.Count - from));
        for (var i = 0; i < rest.Length; i++)
            rest.SetValue(ConvertTo(context, span, arguments[from + i], element), i);
        return rest;
    }

    private static object? ConvertTo(TemplateContext context, SourceSpan span, object? value, Type type)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
            return type.IsValueType && wanted == type ? Activator.CreateInstance(type) : null;
        if (wanted.IsInstanceOfType(value))
            return value;
        if (wanted == typeof(string))
            return context.ToText(value);
        if (wanted == typeof(int))
            return context.ToInt(span, value);
        if (wanted == typeof(long))
            return context.ToLong(span, value);
        if (wanted == typeof(double))
            return context.ToDouble(span, value);
        if (wanted == typeof(float))
            return (float)context.ToDouble(span, value);
        if (wanted == typeof(decimal))
            return context.ToDecimal(span, value);
        if (wanted == typeof(bool))
            return TemplateContext.ToBool(value);
        if (value is IConvertible && wanted.IsPrimitive)
        {
            try
            {
                return Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture);
            }
            catch (Exception failure) when (failure is OverflowException or FormatException or InvalidCastException)
            {
                throw context.Error(span, RuntimeProblems.CannotConvert(context.ToText(value), wanted.Name, wanted.Name));
            }
        }

        if (typeof(System.Collections.IEnumerable).IsAssignableFrom(wanted) && wanted.IsAssignableFrom(typeof(ScriptArray)))
            return context.ToList(span, value);
        throw context.Error(span, RuntimeProblems.CannotConvert(context.ToText(value), wanted.Name, wanted.Name));
    }
}
