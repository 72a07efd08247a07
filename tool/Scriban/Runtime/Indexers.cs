using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary><c>target[key]</c> for every kind of value (section 7).</summary>
internal static class Indexers
{
    internal static object? Get(TemplateContext context, object owner, object key, in SourceSpan span, in SourceSpan keySpan)
    {
        switch (owner)
        {
            case string text:
                return CharacterOf(context, text, key, keySpan);
            case ScriptRange range:
                if (key is string)
                    return null;
                return Get(context, context.ToArray(span, range), key, span, keySpan);
            case ScriptArray or IList:
                return ElementOf(context, (IList)owner, key, keySpan);
            case IDictionary dictionary and not IScriptObject:
                return HostValues.Unwrap(dictionary.Contains(key) ? dictionary[key] : dictionary[context.ToText(key)]);
            case IScriptCustomFunction:
                break;
            case IScriptObject or KeyValuePair<string, object?>:
                return MemberOf(context, owner, key, keySpan);
            case not (ValueType or IEnumerable):
                return MemberOf(context, owner, key, keySpan);
        }

        throw context.Error(span, RuntimeProblems.BadIndexTarget(TypeNames.Of(owner)));
    }

    internal static void Set(TemplateContext context, object owner, object key, object? value, in SourceSpan span, in SourceSpan keySpan)
    {
        if (owner is IList list && key is not string)
            SetElement(context, list, key, value, span, keySpan);
        else if (owner is IScriptObject)
            Members.Set(context, owner, context.ToText(key), value, keySpan);
        else if (HostValues.AsScriptObject(owner) is { } target)
            Members.Set(context, target, context.ToText(key), value, keySpan);
        else
            throw context.Error(span, RuntimeProblems.BadIndexTarget(TypeNames.Of(owner)));
    }

    private static object? MemberOf(TemplateContext context, object owner, object key, in SourceSpan keySpan)
    {
        var name = key as string ?? context.ToText(key);
        if (Members.TryGet(context, owner, name, keySpan, out var value))
            return value;
        if (context.EnableRelaxedMemberAccess)
            return null;
        throw context.Error(keySpan, RuntimeProblems.UnknownMember(name, Nearest.To(name, context.MembersOf(owner))));
    }

    private static string CharacterOf(TemplateContext context, string text, object key, in SourceSpan keySpan)
    {
        var index = context.ToInt(keySpan, key);
        var at = index < 0 ? text.Length + index : index;
        if ((uint)at >= (uint)text.Length)
            throw context.Error(keySpan, RuntimeProblems.IndexOutOfRange(index, text.Length));
        return text[at].ToString();
    }

    private static object? ElementOf(TemplateContext context, IList list, object key, in SourceSpan keySpan)
    {
        if (key is string name)
            return list is IScriptObject named && named.TryGetValue(context, keySpan, name, out var member) ? HostValues.Unwrap(member) : null;
        var index = context.ToInt(keySpan, key);
        var count = list.Count;
        var at = index < 0 ? count + index : index;
        if ((uint)at < (uint)count)
            return list is ScriptArray array ? array[at] : HostValues.Unwrap(list[at]);
        if (context.EnableRelaxedIndexerAccess && list is not Array)
            return null;
        throw context.Error(keySpan, RuntimeProblems.IndexOutOfRange(index, count));
    }

    private static void SetElement(TemplateContext context, IList list, object key, object? value, in SourceSpan span, in SourceSpan keySpan)
    {
        if (list.IsReadOnly)
            throw context.Error(span, RuntimeProblems.CannotSetMember("[ ]", TypeNames.Of(list)));
        var index = context.ToInt(keySpan, key);
        var at = index < 0 ? list.Count + index : index;
        if (at < 0)
            return;
        if (at >= list.Count && (!context.EnableRelaxedIndexerAccess || list.IsFixedSize))
            throw context.Error(keySpan, RuntimeProblems.IndexOutOfRange(index, list.Count));
        try
        {
            Pad(context, list, at + 1, keySpan);
            list[at] = value;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or InvalidCastException)
        {
            throw context.Error(span, RuntimeProblems.CannotSetMember("[ ]", TypeNames.Of(list)), failure);
        }
    }

    private static void Pad(TemplateContext context, IList list, int count, in SourceSpan span)
    {
        context.Budget.EnterLoop();
        while (list.Count < count)
        {
            if (list.Count + 1 < count)
                context.Budget.StepLoop(span);
            context.Budget.Charge(span, 1);
            list.Add(null);
        }

        context.Budget.ExitLoop();
    }
}
