using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>What the built-ins use of the engine.</summary>
public partial class TemplateContext
{
    internal object? CallFunction(object function, SourceSpan span, params ReadOnlySpan<object?> args) => throw new NotSupportedException();

    internal LoopScope EnterLoop() => new(this);

    internal void ExitLoop() => _ = LoopLimit;

    internal void StepLoop(SourceSpan span) => _ = LoopLimit;

    internal void ChargeText(SourceSpan span, long characters) => _ = LoopLimit;

    internal void ChargeItems(SourceSpan span, long items) => _ = LoopLimit;

    internal T State<T>(object key)
        where T : class, new() => throw new NotSupportedException();

    internal object? Operate(SourceSpan span, ScriptBinaryOperator op, object? left, object? right) => throw new NotSupportedException();

    internal IEnumerable? ToSequence(SourceSpan span, object? value) => throw new NotSupportedException();

    internal IList? ToList(SourceSpan span, object? value) => throw new NotSupportedException();

    internal int ToInt(SourceSpan span, object? value) => throw new NotSupportedException();

    internal long ToLong(SourceSpan span, object? value) => throw new NotSupportedException();

    internal double ToDouble(SourceSpan span, object? value) => throw new NotSupportedException();

    internal decimal ToDecimal(SourceSpan span, object? value) => throw new NotSupportedException();

    internal static bool ToBool(object? value) => throw new NotSupportedException();

    internal string ToText(object? value) => throw new NotSupportedException();

    internal bool TryGetMember(SourceSpan span, object? target, string name, out object? value) => throw new NotSupportedException();

    internal IEnumerable<string>? MembersOf(object? value) => throw new NotSupportedException();

    internal object? EvaluateCode(SourceSpan span, string code, bool asTemplate) => throw new NotSupportedException();

    internal ScriptRuntimeException Error(SourceSpan span, string zh, string en) => new(span, zh, en, Language);
}
