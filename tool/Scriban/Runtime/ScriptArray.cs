using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A growable list that may carry named members, which are neither printed nor counted.</summary>
public class ScriptArray : IList<object?>, IReadOnlyList<object?>, IList, IScriptObject
{
    private object?[] _items;
    private ScriptObject? _members;

    public ScriptArray()
        : this(0)
    {
    }

    public ScriptArray(int capacity) => _items = capacity == 0 ? [] : new object?[capacity];

    public ScriptArray(IEnumerable values)
        : this(values is ICollection collection ? collection.Count : 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
            Add(value);
    }

    internal ScriptArray(object?[] items, int count)
    {
        _items = items;
        Count = count;
    }

    public int Count { get; private set; }

    public virtual bool IsReadOnly { get; set; }

    bool IList.IsFixedSize => IsReadOnly;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    internal ReadOnlySpan<object?> Items => _items.AsSpan(0, Count);

    internal ScriptObject Members => _members ??= new ScriptObject();

    internal bool HasMembers => _members is { Count: > 0 };

    public object? this[int index]
    {
        get => (uint)index < (uint)Count ? _items[index] : null;
        set
        {
            if (index < 0)
                return;
            while (Count <= index)
                Add(null);
            _items[index] = value;
        }
    }

    public void Add(object? item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        _items[Count++] = item;
    }

    public void AddRange(IEnumerable items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
            Add(item);
    }

    public void Clear()
    {
        Array.Clear(_items, 0, Count);
        Count = 0;
    }

    public bool Contains(object? item) => IndexOf(item) >= 0;

    public void CopyTo(object?[] array, int arrayIndex) => Array.Copy(_items, 0, array, arrayIndex, Count);

    public int IndexOf(object? item) => Array.IndexOf(_items, item, 0, Count);

    public void Insert(int index, object? item)
    {
        while (Count < index)
            Add(null);
        Add(null);
        Array.Copy(_items, index, _items, index + 1, Count - 1 - index);
        _items[index] = item;
    }

    public bool Remove(object? item)
    {
        var at = IndexOf(item);
        if (at >= 0)
            RemoveAt(at);
        return at >= 0;
    }

    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)Count)
            return;
        Count--;
        Array.Copy(_items, index + 1, _items, index, Count - index);
        _items[Count] = null;
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int IList.Add(object? value)
    {
        Add(value);
        return Count - 1;
    }

    void IList.Remove(object? value) => Remove(value);

    void ICollection.CopyTo(Array array, int index) => Array.Copy(_items, 0, array, index, Count);

    public virtual IEnumerable<string> GetMembers() => _members is null ? [] : _members.GetMembers();

    public virtual bool Contains(string member) => _members is not null && _members.Contains(member);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (_members is not null && _members.TryGet(member, out value))
            return true;
        value = member == "size" ? Numbers.Box(Count) : null;
        return value is not null;
    }

    public virtual bool CanWrite(string member) => !IsReadOnly && member != "size" && (_members is null || _members.CanWrite(member));

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        // Assigning to the size is ignored, as in the original (section 19, 12).
        if (member == "size")
            return true;
        return !IsReadOnly && Members.TrySetValue(context, span, member, value, readOnly);
    }

    public bool Remove(string member) => _members is not null && _members.Remove(member);

    public void SetReadOnly(string member, bool readOnly) => Members.SetReadOnly(member, readOnly);

    public virtual IScriptObject Clone(bool deep)
    {
        var copy = new ScriptArray(Count);
        foreach (var item in Items)
            copy.Add(deep && item is IScriptObject inner ? inner.Clone(true) : item);
        if (_members is not null)
            copy._members = (ScriptObject)_members.Clone(deep);
        return copy;
    }
}
