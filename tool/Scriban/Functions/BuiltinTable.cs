using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The members of one group of built-ins; shared by all contexts and never changed after its start.</summary>
internal sealed class BuiltinTable
{
    private readonly Dictionary<string, object?> _members;
    private readonly HashSet<string> _readOnly;

    internal BuiltinTable(string name, params BuiltinFunction[] functions)
    {
        Name = name;
        _members = new Dictionary<string, object?>(functions.Length + 2, StringComparer.Ordinal);
        _readOnly = new HashSet<string>(functions.Length + 2, StringComparer.Ordinal);
        foreach (var function in functions)
        {
            _members.Add(function.Name, function);
            _readOnly.Add(function.Name);
        }
    }

    internal string Name { get; }

    internal int Count => _members.Count;

    internal IEnumerable<string> Names => _members.Keys;

    /// <summary>Adds a property; a template may assign to it unless it is read-only.</summary>
    internal BuiltinTable Constant(string name, object? value, bool readOnly = false)
    {
        _members.Add(name, value);
        if (readOnly)
            _readOnly.Add(name);
        return this;
    }

    internal bool TryGet(string name, out object? value) => _members.TryGetValue(name, out value);

    internal bool IsReadOnly(string name) => _readOnly.Contains(name);
}
