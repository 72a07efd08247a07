using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Scriban.Runtime;

/// <summary>The readable members of a .NET type under their template names. Kept per renamer and filter, for these decide what is seen.</summary>
internal sealed class TypeAccessor
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<Type, TypeAccessor>> ByPolicy = new();
    private static readonly object DefaultPolicy = new();

    private readonly Dictionary<string, Func<object, object?>> _getters = new(StringComparer.Ordinal);

    private TypeAccessor(Type type, MemberRenamerDelegate? renamer, MemberFilterDelegate? filter)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.Instance;
        foreach (var field in type.GetFields(Flags))
        {
            if (filter is null || filter(field))
                _getters.TryAdd(Rename(field, renamer), field.GetValue);
        }

        foreach (var property in type.GetProperties(Flags))
        {
            if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0 || property.PropertyType.IsByRefLike)
                continue;
            if (filter is null || filter(property))
                _getters.TryAdd(Rename(property, renamer), property.GetValue);
        }
    }

    internal IEnumerable<string> Names => _getters.Keys;

    internal static TypeAccessor For(Type type, MemberRenamerDelegate? renamer, MemberFilterDelegate? filter)
    {
        var policy = (object?)renamer ?? filter ?? DefaultPolicy;
        // Two policies that differ in the filter alone would share a table.
        if (renamer is not null && filter is not null)
            return new TypeAccessor(type, renamer, filter);
        return ByPolicy.GetOrCreateValue(policy).GetOrAdd(type, static (key, state) => new TypeAccessor(key, state.renamer, state.filter), (renamer, filter));
    }

    internal bool TryGet(object owner, string name, out object? value)
    {
        if (!_getters.TryGetValue(name, out var getter))
        {
            value = null;
            return false;
        }

        value = getter(owner);
        return true;
    }

    internal static string Rename(MemberInfo member, MemberRenamerDelegate? renamer) => renamer is null ? Standard(member.Name) : renamer(member);

    /// <summary>MyMethodIsNice → my_method_is_nice, UserID → user_id.</summary>
    internal static string Standard(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
            {
                if (i > 0 && !char.IsUpper(name[i - 1]))
                    builder.Append('_');
                builder.Append(char.ToLowerInvariant(name[i]));
            }
            else
                builder.Append(name[i]);
        }

        return builder.ToString();
    }
}
