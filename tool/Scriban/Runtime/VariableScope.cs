namespace Scriban.Runtime;

/// <summary>The variables of a running parametric function, or the <c>$</c> variables of a function, include or template.</summary>
internal sealed class VariableScope
{
    /// <summary>Up to this many variables a walk over the names is faster than a hash.</summary>
    private const int Unindexed = 12;

    private string[] _names = new string[4];
    private object?[] _values = new object?[4];
    private int _count;
    private int _argumentStart;
    private int _argumentCount;
    private ScriptArray? _arguments;
    private HashSet<string>? _readOnly;
    private Dictionary<string, int>? _index;

    /// <summary>Hides the scopes of the callers (section 10): the function has a name.</summary>
    internal bool IsNamed { get; set; }

    internal LoopFrame? Loops { get; set; }

    internal Syntax.WrapBlock? Block { get; set; }

    internal IEnumerable<string> Names => _names.Take(_count);

    internal void Reset(int argumentStart, int argumentCount)
    {
        Array.Clear(_values, 0, _count);
        _count = 0;
        _readOnly = null;
        _index = null;
        _argumentStart = argumentStart;
        _argumentCount = argumentCount;
        _arguments = null;
        Loops = null;
        Block = null;
        IsNamed = false;
    }

    internal bool TryRead(string name, out object? value)
    {
        for (var frame = Loops; frame is not null; frame = frame.Outer)
        {
            if (string.Equals(frame.Name, name))
            {
                value = frame.Value;
                return true;
            }
        }

        return TryGet(name, out value);
    }

    internal bool TryGet(string name, out object? value)
    {
        var at = Find(name);
        value = at >= 0 ? _values[at] : null;
        return at >= 0;
    }

    private int Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var found) ? found : -1;
        var names = _names;
        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(names[i], name))
                return i;
        }

        return -1;
    }

    internal bool Contains(string name) => TryGet(name, out _);

    /// <summary>False where the name is read-only.</summary>
    internal bool TryWrite(string name, object? value)
    {
        if (_readOnly is not null && _readOnly.Contains(name))
            return false;
        var at = Find(name);
        if (at >= 0)
            _values[at] = value;
        else
            Add(name, value);
        return true;
    }

    internal void Add(string name, object? value)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }

        _names[_count] = name;
        _values[_count] = value;
        _index?.TryAdd(name, _count);
        if (++_count <= Unindexed || _index is not null)
            return;
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
            _index.TryAdd(_names[i], i);
    }

    internal void SetReadOnly(string name) => (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    /// <summary>The array <c>$</c>, made when it is first read.</summary>
    internal ScriptArray Arguments(TemplateContext context)
    {
        if (_arguments is not null)
            return _arguments;
        _arguments = new ScriptArray(_argumentCount);
        foreach (var argument in context.Arguments.Values(_argumentStart, _argumentCount))
            _arguments.Add(argument);
        return _arguments;
    }

    internal object? Argument(TemplateContext context, int index)
    {
        if (_arguments is not null)
            return _arguments[index];
        return index < _argumentCount ? context.Arguments.Values(_argumentStart, _argumentCount)[index] : null;
    }
}
