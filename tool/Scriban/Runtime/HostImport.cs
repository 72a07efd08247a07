using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Copies the members of a model into an object scope (section 13).</summary>
internal static class HostImport
{
    internal static void Into(ScriptObject target, object? source, MemberFilterDelegate? filter, MemberRenamerDelegate? renamer)
    {
        switch (source)
        {
            case null:
                return;
            case ScriptObject { IsPlain: true } plain:
                for (var i = 0; i < plain.Count; i++)
                    target.Store(plain.KeyAt(i), plain.ValueAt(i));
                return;
            case IScriptObject scriptObject:
                FromScriptObject(target, scriptObject);
                return;
            case Type type:
                FromStaticMethods(target, type, filter, renamer);
                return;
            case JsonElement json:
                if (HostValues.FromJson(json) is ScriptObject members)
                    Into(target, members, null, null);
                return;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                    target.Store(entry.Key.ToString() ?? "", HostValues.Unwrap(entry.Value));
                return;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                foreach (var (key, value) in pairs)
                    target.Store(key, HostValues.Unwrap(value));
                return;
            default:
                var accessor = TypeAccessor.For(source.GetType(), renamer, filter);
                foreach (var name in accessor.Names)
                {
                    if (accessor.TryGet(source, name, out var member))
                        target.Store(name, HostValues.Unwrap(member));
                }

                return;
        }
    }

    private static void FromScriptObject(ScriptObject target, IScriptObject source)
    {
        var context = new TemplateContext();
        foreach (var name in source.GetMembers())
        {
            if (source.TryGetValue(context, default, name, out var value))
                target.Store(name, value);
        }
    }

    private static void FromStaticMethods(ScriptObject target, Type type, MemberFilterDelegate? filter, MemberRenamerDelegate? renamer)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (method.IsSpecialName || method.ContainsGenericParameters || (filter is not null && !filter(method)))
                continue;
            var name = TypeAccessor.Rename(method, renamer);
            if (!target.Contains(name))
                target.SetValue(name, new HostFunction(name, method, null), true);
        }
    }
}
