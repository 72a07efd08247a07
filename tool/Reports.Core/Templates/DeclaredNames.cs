using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Templates;

/// <summary>
/// What a template's <c>uses</c> declares: <c>{ meeting: [name, date, host?] }</c>, where a question mark makes a name optional
/// and a nested mapping declares the members of a member. <c>{ points: [{title, lead?}] }</c> declares those of a list's elements.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly Dictionary<string, (bool Optional, DeclaredNames? Below)> _names = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _names.Keys;

    /// <summary>They are the members of each element of a list, not of a mapping.</summary>
    public bool IsOfElements { get; private set; }

    public bool Has(string name) => _names.ContainsKey(name);

    public bool IsOptional(string name) => _names.TryGetValue(name, out var entry) && entry.Optional;

    /// <summary>The members declared below a name; null when it is declared as a whole.</summary>
    public DeclaredNames? Below(string name) => _names.TryGetValue(name, out var entry) ? entry.Below : null;

    /// <param name="node">The value of <c>uses</c> or of a name in it: a list of names, a mapping, or one name.</param>
    public static DeclaredNames? From(object? node)
    {
        var declared = new DeclaredNames();
        switch (node)
        {
            case string name:
                declared.Add(name, null);
                return declared;
            case DataList { Count: 1 } one when one[0] is DataMap element && (element.Keys.Count > 1 || element[element.Keys.First()] is null):
                declared.AddAll(element);
                declared.IsOfElements = true;
                return declared;
            case DataList list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is DataMap inner)
                        declared.AddAll(inner);
                    else if (list[i] is string text)
                        declared.Add(text, null);
                }
                return declared;
            case DataMap map:
                declared.AddAll(map);
                return declared;
            default:
                return null;
        }
    }

    private void AddAll(DataMap map)
    {
        foreach (var key in map.Keys)
            Add(key, From(map[key]));
    }

    private void Add(string name, DeclaredNames? below)
    {
        var optional = name.EndsWith('?') || name.EndsWith('？');
        _names[optional ? name[..^1] : name] = (optional, below is { _names.Count: > 0 } ? below : null);
    }
}
