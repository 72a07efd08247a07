using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Reports.Templates.Functions;

/// <summary>An example that a test executes: what stands between the braces, and what it prints.</summary>
public sealed record FunctionExample(string Code, string Result);

/// <param name="Default">The value where the argument is left out; a required argument has none.</param>
public sealed record FunctionParameter(string Name, bool IsOptional = false, object? Default = null);

/// <summary>A function of ours: <c>zh.NAME</c> and, at top level, its Chinese name.</summary>
public sealed class ChineseFunction : IScriptCustomFunction
{
    private readonly Func<FunctionCall, object?> _body;

    internal ChineseFunction(string name, string chinese, Sentence summary, FunctionParameter[] parameters, Func<FunctionCall, object?> body, params FunctionExample[] examples)
    {
        Name = name;
        Chinese = chinese;
        Summary = summary;
        Parameters = parameters;
        Examples = examples;
        _body = body;
        RequiredParameterCount = parameters.Count(p => !p.IsOptional);
    }

    /// <summary>The name below <c>zh</c>.</summary>
    public string Name { get; }

    /// <summary>The name at top level.</summary>
    public string Chinese { get; }

    public Sentence Summary { get; }

    public IReadOnlyList<FunctionParameter> Parameters { get; }

    public IReadOnlyList<FunctionExample> Examples { get; }

    public int RequiredParameterCount { get; }

    public int ParameterCount => Parameters.Count;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = Parameters[Math.Min(index, Parameters.Count - 1)];
        return new ScriptParameterInfo(typeof(object), parameter.Name, parameter.IsOptional, parameter.Default);
    }

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[Parameters.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = i < arguments.Count ? arguments[i] : Parameters[i].Default;
        try
        {
            var result = _body(new FunctionCall(this, context, callerContext.Span, values));
            if (result is null or "" && Name != "or" && context is MergeContext merge && !IsGivenNothing(values))
                merge.NoteNothing(this, callerContext.Span);
            return result;
        }
        catch (OverflowException)
        {
            throw TemplateProblems.Error(callerContext.Span, TemplateProblems.TooLarge(Chinese, Name));
        }
    }

    /// <summary>What gets nothing gives nothing: whoever left it out answers for it.</summary>
    private bool IsGivenNothing(object?[] values)
    {
        for (var i = 0; i < RequiredParameterCount; i++)
        {
            if (values[i] is null or "")
                return true;
        }
        return false;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>One call: the arguments, and the errors that name the function and the argument.</summary>
internal readonly struct FunctionCall(ChineseFunction function, TemplateContext context, SourceSpan span, object?[] values)
{
    public TemplateContext Context { get; } = context;

    public SourceSpan Span { get; } = span;

    public object? this[int index] => values[index];

    public string Text(int index) => values[index] is null ? "" : Context.ObjectToString(values[index]);

    public bool Bool(int index) => values[index] is true;

    /// <summary>A number; null for null and for text that stands for nothing.</summary>
    public decimal? Number(int index)
    {
        if (values[index] is null or "" or "—" or "-" or "/")
            return null;
        return ToNumber(values[index]) ?? throw Fail(index, "应为数字", "must be a number");
    }

    public int Int(int index)
    {
        var number = Number(index) ?? throw Fail(index, "应为整数", "must be a whole number");
        return number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue ? (int)number : throw Fail(index, "应为整数", "must be a whole number");
    }

    /// <summary>The elements of a list or of a table's rows; none for null.</summary>
    public List<object?> List(int index) => values[index] switch
    {
        null => [],
        string => throw Fail(index, "应为列表或表", "must be a list or a table"),
        System.Collections.IEnumerable sequence => [.. sequence.Cast<object?>()],
        _ => throw Fail(index, "应为列表或表", "must be a list or a table"),
    };

    /// <summary>The value of a column or member of an element; dotted paths go down.</summary>
    public object? Member(object? item, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (item is not IScriptObject row)
                return null;
            if (!row.TryGetValue(Context, Span, part, out item) && !row.Contains(part))
                throw TemplateProblems.Error(Span, TemplateProblems.NoSuchColumn(function.Chinese, part, [.. row.GetMembers()]));
        }
        return item;
    }

    public ScriptRuntimeException Fail(int index, string zh, string en) =>
        TemplateProblems.Error(Span, new(
            $"函数“{function.Chinese}”（zh.{function.Name}）的参数 {function.Parameters[index].Name} {zh}，现为“{Shown(values[index])}”",
            $"argument {function.Parameters[index].Name} of zh.{function.Name} {en}; it is '{Shown(values[index])}'"));

    public static decimal? ToNumber(object? value) => value switch
    {
        decimal d => d,
        int i => i,
        long l => l,
        System.Numerics.BigInteger b when System.Numerics.BigInteger.Abs(b) <= (System.Numerics.BigInteger)decimal.MaxValue => (decimal)b,
        double d when double.IsFinite(d) && Math.Abs(d) < 7e27 => (decimal)d,
        float f when float.IsFinite(f) && Math.Abs(f) < 7e27f => (decimal)f,
        bool => null,
        _ => null,
    };

    private string Shown(object? value)
    {
        var text = value is null ? "空/null" : Context.ObjectToString(value);
        return text.Length > 40 ? text[..40] + "…" : text;
    }
}
