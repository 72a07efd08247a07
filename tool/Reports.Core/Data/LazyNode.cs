namespace Reports.Data;

/// <summary>
/// A container of a large file that is read again when it is asked for and may go when nobody looks at it: a file of ten thousand
/// units need not be held as a million values. It was read once with the whole, so that what is wrong in it has been said.
/// </summary>
internal sealed class LazyNode(Func<DataNode> read)
{
    private readonly WeakReference<DataNode?> _node = new(null);

    /// <summary>The container that stands for a stored value; every other value is itself.</summary>
    public static object? Resolve(object? value) => value is LazyNode lazy ? lazy.Node() : value;

    /// <summary>One and the same for as long as anyone holds it.</summary>
    private DataNode Node()
    {
        lock (_node)
        {
            if (_node.TryGetTarget(out var known))
                return known;
            var node = read();
            _node.SetTarget(node);
            return node;
        }
    }
}
