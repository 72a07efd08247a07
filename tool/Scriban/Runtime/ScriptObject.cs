using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A map from names to values in the order of their first assignment.</summary>
public class ScriptObject : IScriptObject, IDictionary<string, object?>, IReadOnlyDictionary<string, object?>
{
    /// <summary>Up to this many members a walk over the keys is faster than a hash.</summary>
    private const int Unindexed = 8;

    private string[] _keys;
    private object?[] _values;
    private int _count;
    private Dictionary<string, int>? _index;
    private HashSet<string>? _readOnlyMembers;

    public ScriptObject()
        : this(0)
    {
    }

    public ScriptObject(int capacity)
    {
        _keys = capacity == 0 ? [] : new string[capacity];
        _values = capacity == 0 ? [] : new object?[capacity];
        IsPlain = GetType() == typeof(ScriptObject);
    }

    public virtual int Count => _count;

    public virtual bool IsReadOnly { get; set; }

    public ICollection<string> Keys => GetMembers().ToArray();

    public ICollection<object?> Values => _values.AsSpan(0, _count).ToArray();

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => GetMembers();

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => Values;

    /// <summary>No host class has overridden a member, so the engine may read past the interface.</summary>
    internal bool IsPlain { get; }

    public object? this[string key]
    {
        get
        {
            TryGet(key, out var value);
            return value;
        }

        set => SetValue(key, value, false);
    }

    public virtual IEnumerable<string> GetMembers()
    {
        for (var i = 0; i < _count; i++)
            yield return _keys[i];
    }

    public virtual bool Contains(string member) => Find(member) >= 0;

    public virtual bool CanWrite(string member) =>
        !IsReadOnly && (_readOnlyMembers is null || !_readOnlyMembers.Contains(member));

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) =>
        TryGet(member, out value);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => TryGet(key, out value);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
            return false;
        Store(member, value);
        if (readOnly)
            SetReadOnly(member, true);
        return true;
    }

    /// <summary>Sets a member from the host, also one that templates may not write.</summary>
    public virtual void SetValue(string member, object? value, bool readOnly)
    {
        ArgumentNullException.ThrowIfNull(member);
        Store(member, value);
        if (readOnly || _readOnlyMembers is not null)
            SetReadOnly(member, readOnly);
    }

    public void Add(string key, object? value)
    {
        if (Find(key) >= 0)
            throw new ArgumentException($"The member {key} exists already.", nameof(key));
        Store(key, value);
    }

    public virtual bool Remove(string member)
    {
        var at = Find(member);
        if (at < 0)
            return false;
        _count--;
        Array.Copy(_keys, at + 1, _keys, at, _count - at);
        Array.Copy(_values, at + 1, _values, at, _count - at);
        _values[_count] = null;
        _index = null;
        if (_count > Unindexed)
            BuildIndex();
        return true;
    }

    public virtual void Clear()
    {
        _count = 0;
        _keys = [];
        _values = [];
        _index = null;
    }

    public virtual void SetReadOnly(string member, bool readOnly)
    {
        if (readOnly)
            (_readOnlyMembers ??= new HashSet<string>(StringComparer.Ordinal)).Add(member);
        else
            _readOnlyMembers?.Remove(member);
    }

    public virtual IScriptObject Clone(bool deep)
    {
        var copy = new ScriptObject(_count);
        for (var i = 0; i < _count; i++)
            copy.Store(_keys[i], deep && _values[i] is IScriptObject inner ? inner.Clone(true) : _values[i]);
        if (_readOnlyMembers is not null)
            copy._readOnlyMembers = new HashSet<string>(_readOnlyMembers, StringComparer.Ordinal);
        return copy;
    }

    public bool ContainsKey(string key) => Contains(key);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
            yield return new KeyValuePair<string, object?>(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGet(item.Key, out var value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var pair in this)
            array[arrayIndex++] = pair;
    }

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Remove(item.Key);

    /// <summary>Copies the members of a script object, a dictionary, a JSON element or a .NET object into this one.</summary>
    public void Import(object? source, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null) =>
        HostImport.Into(this, source, filter, renamer);

    /// <summary>Makes a .NET delegate callable under a name.</summary>
    public void Import(string member, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(function);
        SetValue(member, HostFunction.From(member, function), true);
    }

    internal virtual bool TryGet(string member, out object? value)
    {
        var at = Find(member);
        if (at < 0)
        {
            value = null;
            return false;
        }

        value = _values[at];
        return true;
    }

    internal string KeyAt(int index) => _keys[index];

    internal object? ValueAt(int index) => _values[index];

    internal void Store(string member, object? value)
    {
        var at = Find(member);
        if (at >= 0)
        {
            _values[at] = value;
            return;
        }

        if (_count == _keys.Length)
        {
            var size = Math.Max(4, _count * 2);
            Array.Resize(ref _keys, size);
            Array.Resize(ref _values, size);
        }

        _keys[_count] = member;
        _values[_count] = value;
        _index?.Add(member, _count);
        _count++;
        if (_index is null && _count > Unindexed)
            BuildIndex();
    }

    private int Find(string member)
    {
        if (_index is not null)
            return _index.TryGetValue(member, out var found) ? found : -1;
        var keys = _keys;
        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(keys[i], member))
                return i;
        }

        return -1;
    }

    private void BuildIndex()
    {
        _index = new Dictionary<string, int>(_keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
            _index.Add(_keys[i], i);
    }
}
