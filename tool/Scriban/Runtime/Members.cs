using System.Collections;
using Scriban.Functions;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Reads and writes the members of every kind of value (section 7).</summary>
internal static class Members
{
    internal static bool TryGet(TemplateContext context, object? owner, string name, in SourceSpan span, out object? value)
    {
        value = null;
        switch (owner)
        {
            case null or (IScriptCustomFunction and not IScriptObject):
                return false;
            case BuiltinObject group:
                return group.TryGet(name, out value);
            case LoopState loop:
                return loop.TryGet(name, out value);
            case ScriptArray { HasMembers: false } array when name == "size":
                value = Numbers.Box(array.Count);
                return true;
            case IScriptObject scriptObject:
                var found = scriptObject.TryGetValue(context, span, name, out value);
                value = HostValues.Unwrap(value);
                if (found || name != "size" || owner is not IList list)
                    return found;
                value = Numbers.Box(list.Count);
                return true;
            case string text:
                if (name != "size")
                    return false;
                value = Numbers.Box(text.Length);
                return true;
            case KeyValuePair<string, object?> pair:
                value = name == "key" ? pair.Key : name == "value" ? pair.Value : null;
                return name is "key" or "value";
            case ScriptRange range:
                if (name != "size")
                    return false;
                value = Numbers.Box(context.CountOf(span, range));
                return true;
            default:
                return TryGetFromHost(context, owner, name, span, out value);
        }
    }

    private static bool TryGetFromHost(TemplateContext context, object owner, string name, in SourceSpan span, out object? value)
    {
        try
        {
            return HostValues.TryGetMember(context, owner, name, out value);
        }
        catch (System.Reflection.TargetInvocationException failure)
        {
            throw context.Error(span, RuntimeProblems.HostFailed(failure.InnerException?.Message ?? failure.Message), failure.InnerException);
        }
    }

    internal static void Set(TemplateContext context, object owner, string name, object? value, in SourceSpan span)
    {
        if (HostValues.AsScriptObject(owner) is not { } target)
            throw context.Error(span, RuntimeProblems.CannotSetMember(name, TypeNames.Of(owner)));
        context.Budget.Charge(span, 1);
        if (!target.TrySetValue(context, span, name, value, false))
            throw context.Error(span, RuntimeProblems.ReadOnly(name));
    }

    /// <summary>The names of an object's members; null for what has none.</summary>
    internal static IEnumerable<string>? Names(TemplateContext context, object? owner) => owner switch
    {
        null or (IScriptCustomFunction and not IScriptObject) => null,
        IScriptObject scriptObject => scriptObject.GetMembers(),
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(key => key.ToString() ?? ""),
        string or ValueType or IEnumerable => null,
        _ => TypeAccessor.For(owner.GetType(), context.MemberRenamer, context.MemberFilter).Names,
    };
}
