using System.Collections;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Brings values of the host into the forms that templates know (section 13).</summary>
internal static class HostValues
{
    internal static object? Unwrap(object? value) => value switch
    {
        null or string or ScriptObject or int or ScriptArray => value,
        char character => character.ToString(),
        byte small => Numbers.Box(small),
        sbyte small => Numbers.Box(small),
        short small => Numbers.Box(small),
        ushort small => Numbers.Box(small),
        JsonElement json => FromJson(json),
        _ => value,
    };

    /// <summary>Every JSON number becomes a decimal where it fits.</summary>
    internal static object? FromJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new ScriptObject();
                foreach (var member in json.EnumerateObject())
                    made.Store(member.Name, FromJson(member.Value));
                return made;
            case JsonValueKind.Array:
                var array = new ScriptArray(json.GetArrayLength());
                foreach (var item in json.EnumerateArray())
                    array.Add(FromJson(item));
                return array;
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.Number:
                return json.TryGetDecimal(out var exact) ? exact : json.GetDouble();
            case JsonValueKind.True:
                return Numbers.True;
            case JsonValueKind.False:
                return Numbers.False;
            default:
                return null;
        }
    }

    /// <summary>The value as an object with members; null where it has none of its own.</summary>
    internal static IScriptObject? AsScriptObject(object? value) => value switch
    {
        IScriptCustomFunction => null,
        IScriptObject scriptObject => scriptObject,
        IDictionary dictionary => new DictionaryObject(dictionary),
        _ => null,
    };

    internal static bool TryGetMember(TemplateContext context, object owner, string name, out object? value)
    {
        value = null;
        switch (owner)
        {
            case IDictionary dictionary:
                if (!dictionary.Contains(name))
                    return false;
                value = Unwrap(dictionary[name]);
                return true;
            case IDictionary<string, object?> dictionary:
                var found = dictionary.TryGetValue(name, out value);
                value = Unwrap(value);
                return found;
            case DictionaryEntry entry:
                value = Unwrap(name == "key" ? entry.Key : name == "value" ? entry.Value : null);
                return name is "key" or "value";
            case ICollection collection when name == "size":
                value = Numbers.Box(collection.Count);
                return true;
            case bool or int or long or float or double or decimal or Enum or Delegate or Type or System.Numerics.BigInteger or uint or ulong:
                return false;
            default:
                if (!TypeAccessor.For(owner.GetType(), context.MemberRenamer, context.MemberFilter).TryGet(owner, name, out value))
                    return false;
                value = Unwrap(value);
                return true;
        }
    }
}
