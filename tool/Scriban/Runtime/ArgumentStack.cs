using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The arguments of the running calls, one after the other, so that a call needs no array of its own.</summary>
internal sealed class ArgumentStack
{
    private object?[] _values = new object?[32];
    private ScriptNode?[] _nodes = new ScriptNode?[32];

    internal int Top { get; set; }

    internal void Push(object? value, ScriptNode? node)
    {
        if (Top == _values.Length)
        {
            // Spans over the old arrays stay valid: the calls that hold them have read-only views.
            Array.Resize(ref _values, Top * 2);
            Array.Resize(ref _nodes, Top * 2);
        }

        _values[Top] = value;
        _nodes[Top++] = node;
    }

    internal ReadOnlySpan<object?> Values(int start, int count) => _values.AsSpan(start, count);

    internal ReadOnlySpan<ScriptNode?> Nodes(int start, int count) => _nodes.AsSpan(start, count);

    internal object? this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }

    internal ScriptNode? NodeAt(int index) => _nodes[index];

    internal void SetNode(int index, ScriptNode? node) => _nodes[index] = node;
}
