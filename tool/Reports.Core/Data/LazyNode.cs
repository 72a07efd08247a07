using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>
/// A container of a large JSON file that is read again when it is asked for and may go when nobody looks at it: a file of ten thousand
/// units need not be held as a million values. It was read once with the whole, so that what is wrong in it has been said.
/// </summary>
/// <param name="offset">Of the container in the file's bytes.</param>
/// <param name="digest">Of its own bytes.</param>
internal sealed class LazyNode(LargeText text, int offset, int length, int digest, SourceLocation place)
{
    private readonly int _line = place.Line;
    private readonly int _column = place.Column;
    private WeakReference<DataNode?>? _node;

    /// <summary>The container that stands for a stored value; every other value is itself.</summary>
    public static object? Resolve(object? value) => value is LazyNode lazy ? lazy.Node() : value;

    /// <summary>One and the same for as long as anyone holds it.</summary>
    private DataNode Node()
    {
        lock (this)
        {
            _node ??= new(null);
            if (_node.TryGetTarget(out var known))
                return known;
            var node = JsonData.ReadPart(text.Part(offset, length, digest), new SourceLocation(text.File, _line, _column));
            _node.SetTarget(node);
            return node;
        }
    }
}
