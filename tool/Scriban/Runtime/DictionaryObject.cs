using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A dictionary of the host where an object scope is needed.</summary>
internal sealed class DictionaryObject(IDictionary values) : IScriptObject
{
    public int Count => values.Count;

    public bool IsReadOnly
    {
        get => values.IsReadOnly;
        set { }
    }

    public IEnumerable<string> GetMembers() => values.Keys.Cast<object>().Select(key => key.ToString() ?? "");

    public bool Contains(string member) => values.Contains(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var found = values.Contains(member);
        value = found ? HostValues.Unwrap(values[member]) : null;
        return found;
    }

    public bool CanWrite(string member) => !values.IsReadOnly;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (values.IsReadOnly)
            return false;
        try
        {
            values[member] = value;
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public bool Remove(string member)
    {
        var found = values.Contains(member);
        if (found)
            values.Remove(member);
        return found;
    }

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
