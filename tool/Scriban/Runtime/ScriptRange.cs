using System.Collections;

namespace Scriban.Runtime;

/// <summary>A lazy sequence; every enumeration runs its source anew.</summary>
public sealed class ScriptRange(IEnumerable values) : IEnumerable<object?>
{
    internal IEnumerable Source { get; } = values;

    public IEnumerator<object?> GetEnumerator() =>
        Source is IEnumerable<object?> typed ? typed.GetEnumerator() : Source.Cast<object?>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Source.GetEnumerator();
}
