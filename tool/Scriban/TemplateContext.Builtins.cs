using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>What the built-ins and the nodes use of the engine.</summary>
public partial class TemplateContext
{
    internal object? CallFunction(object function, SourceSpan span, params ReadOnlySpan<object?> args) =>
        function is IScriptCustomFunction callable
            ? Caller.CallWith(callable, null, span, args)
            : throw Error(span, RuntimeProblems.NotAFunction(TypeNames.Of(function)));

    internal LoopScope EnterLoop()
    {
        Budget.EnterLoop();
        return new LoopScope(this);
    }

    internal void ExitLoop() => Budget.ExitLoop();

    internal void StepLoop(SourceSpan span) => Budget.StepLoop(span);

    /// <summary>To be called before a text of that length is made.</summary>
    internal void ChargeText(SourceSpan span, long characters)
    {
        var limit = LimitToString > 0 ? LimitToString : int.MaxValue / 4;
        if (characters > limit)
            throw Error(span, RuntimeProblems.TextLimit(limit));
        Budget.ChargeText(span, characters);
    }

    /// <summary>As <see cref="ChargeText"/>, but for <c>a + b</c>, which the original does not limit before it is printed.</summary>
    internal void ChargeConcatenation(in SourceSpan span, long characters)
    {
        const int MostCharacters = 16 << 20;
        if (characters > MostCharacters)
            throw Error(span, RuntimeProblems.TextLimit(MostCharacters));
        Budget.ChargeText(span, characters);
    }

    internal void ChargeItems(SourceSpan span, long items) => Budget.Charge(span, items);

    /// <summary>Something a built-in keeps for the length of one render.</summary>
    internal T State<T>(object key)
        where T : class, new()
    {
        _states ??= [];
        if (_states.TryGetValue(key, out var state))
            return (T)state;
        var made = new T();
        _states.Add(key, made);
        return made;
    }

    internal object? Operate(SourceSpan span, ScriptBinaryOperator op, object? left, object? right) =>
        Operators.Apply(this, op, left, right, new OperatorPlace(span));

    internal IEnumerable? ToSequence(SourceSpan span, object? value) => Convert.ToSequence(span, value);

    internal IList? ToList(SourceSpan span, object? value) => Convert.ToList(span, value);

    internal ScriptArray ToArray(SourceSpan span, ScriptRange range) => Convert.Copy(span, range.Source);

    internal int ToInt(SourceSpan span, object? value) => Convert.ToInt(span, value);

    internal long ToLong(SourceSpan span, object? value) => Convert.ToLong(span, value);

    internal double ToDouble(SourceSpan span, object? value) => Convert.ToDouble(span, value);

    internal decimal ToDecimal(SourceSpan span, object? value) => Convert.ToDecimal(span, value);

    internal static bool ToBool(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        EmptyValue => false,
        _ => true,
    };

    internal string ToText(object? value) => IsPlain ? Printer.ToText(value) : ObjectToString(value);

    internal int CountOf(in SourceSpan span, ScriptRange range)
    {
        if (range.Source is IntegerRange integers)
            return integers.Count;
        var count = 0;
        using var loop = EnterLoop();
        foreach (var _ in range.Source)
        {
            Budget.StepLoop(span);
            count++;
        }

        return count;
    }

    internal bool TryGetMember(SourceSpan span, object? target, string name, out object? value) => Members.TryGet(this, target, name, span, out value);

    internal IEnumerable<string>? MembersOf(object? value) => Members.Names(this, value);

    internal object? EvaluateCode(SourceSpan span, string code, bool asTemplate)
    {
        var template = Template.Parse(code, span.FileName, TemplateLoaderParserOptions, new LexerOptions { Mode = asTemplate ? ScriptMode.Default : ScriptMode.ScriptOnly });
        // The original renders what it could read of a template with errors (section 19, 9); an error is kinder.
        if (template.HasErrors)
            throw Error(span, RuntimeProblems.CodeHasErrors(template.Messages[0].MessageZh, template.Messages[0].MessageEn));
        if (!asTemplate)
            return template.EvaluateIn(this);
        var line = Buffer.TakeLineState();
        Buffer.Push();
        Execute(template);
        var text = Buffer.Pop();
        Buffer.RestoreLineState(line);
        return text;
    }

    /// <summary>How the template wrote an expression, for messages.</summary>
    internal string TextOf(ScriptNode node, int parts = 8) => node switch
    {
        _ when parts == 0 => "…",
        GlobalVariable variable => variable.Name,
        LocalVariable variable => "$" + variable.Name,
        MemberExpression member => TextOf(member.Target, parts - 1) + "." + member.Name,
        ThisExpression => "this",
        IndexerExpression indexer => TextOf(indexer.Target, parts - 1) + "[…]",
        CallExpression call => TextOf(call.Target, parts - 1) + "(…)",
        ParenthesisExpression => "(…)",
        LiteralExpression literal => ObjectToString(literal.Value, true),
        _ => "…",
    };

    internal ScriptRuntimeException Error(SourceSpan span, string zh, string en) => Error(span, new Message(zh, en));

    /// <param name="span">Empty for what has no place of its own: the running statement then stands for it.</param>
    internal ScriptRuntimeException Error(SourceSpan span, Message message, Exception? inner = null) =>
        new(span.FileName is null && Budget.Current is { } current ? current.Span : span, message.Zh, message.En, Language, inner);
}
