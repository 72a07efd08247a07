using Reports.Diagnostics;
using Scriban.Parsing;

namespace Reports.Templates;

/// <summary>One look at the data: a leaf with its cell, a container, or a name that is not there.</summary>
/// <param name="Span">Where the template names it; null when a loop or a function came upon it.</param>
/// <param name="Value">The leaf itself, the very object that the engine gets; null for containers and what is missing.</param>
/// <param name="Missing">Why there is no value: the path and the names that exist; null when there is one.</param>
internal sealed record Read(SourceSpan? Span, SourceLocation Place, string Path, object? Value, MissingName? Missing = null, bool IsNullLeaf = false);

/// <param name="Path">The path as the template could write it: ranking.得分.</param>
/// <param name="Known">The names that exist in its place.</param>
/// <param name="IsDeclaredOptional">The template's <c>uses</c> declares it with a question mark.</param>
internal sealed record MissingName(string Path, IReadOnlyList<string> Known, bool IsDeclaredOptional);

/// <summary>
/// The reads since the last thing that was printed or assigned. What remains when literal text is written belongs
/// to a condition, to a local variable or to a call that is still open; the statement's own text tells which.
/// </summary>
internal sealed class ReadLog(StatementTexts statements)
{
    private readonly List<Read> _pending = [];
    private readonly List<Read> _decidedBy = [];
    private readonly List<Read> _open = [];
    private readonly Dictionary<string, List<Read>> _locals = new(StringComparer.Ordinal);
    private readonly List<LiveItems> _live = [];
    private readonly Dictionary<object, Read> _byReference = new(ReferenceEqualityComparer.Instance);

    /// <summary>The elements that a running loop over plain values came upon last: it looks one ahead.</summary>
    internal sealed class LiveItems(ReadLog log)
    {
        private Read? _previous;
        private Read? _last;

        public void Advance(Read read)
        {
            (_previous, _last) = (_last, read);
            log.Remember(read);
        }

        public void AddTo(List<Read> reads)
        {
            if (_previous is not null)
                reads.Add(_previous);
            if (_last is not null)
                reads.Add(_last);
        }
    }

    public void Note(Read read)
    {
        _pending.Add(read);
        Remember(read);
    }

    /// <summary>The read that gave this very object, however it came here since: through objects, arguments or functions that chose it.</summary>
    public Read? Of(object value) => _byReference.GetValueOrDefault(value);

    private void Remember(Read read)
    {
        if (read.Value is not (null or bool))
            _byReference[read.Value] = read;
    }

    public LiveItems BeginLoop()
    {
        var items = new LiveItems(this);
        _live.Add(items);
        return items;
    }

    public void EndLoop(LiveItems items) => _live.Remove(items);

    /// <summary>The reads that a value assigned to a top-level name was made from.</summary>
    public List<Read> TakeForAssignment(SourceSpan span, object? value)
    {
        // A condition that found nothing before this line is no part of the value; nor is what ?? or a function of ours stood in for.
        var standsIn = value is not null && GapRecorder.HandlesNull(statements.LineOf(span));
        var reads = _pending.FindAll(r => !(r.Missing is not null || r.IsNullLeaf) || !(standsIn || IsOfCondition(r)));
        AddSurroundings(reads, statements.LineOf(span));
        _pending.Clear();
        // A list that grows by one in a loop reads itself twice a time: kept double, its reads would be 2ⁿ after n times.
        return [.. reads.Distinct()];
    }

    /// <summary>The reads of a printed expression, and those that conditions made before it.</summary>
    public (List<Read> Reads, List<Read> DecidedBy) TakeForPrint(SourceSpan span)
    {
        var first = _pending.FindIndex(r => r.Span is { } at && IsWithin(at, span));
        if (first < 0)
            first = _pending.Count;
        var reads = _pending.GetRange(first, _pending.Count - first);
        for (var i = 0; i < first; i++)
            Classify(_pending[i]);
        _pending.Clear();
        AddSurroundings(reads, statements.TextOf(span));
        _open.RemoveAll(r => r.Span is { } at && IsWithin(at, span));
        var decided = new List<Read>(_decidedBy);
        _decidedBy.Clear();
        return ([.. reads.Distinct()], decided);
    }

    /// <summary>Literal text is about to be written: what is pending was not read by an expression that prints.</summary>
    public void Settle()
    {
        foreach (var read in _pending)
            Classify(read);
        _pending.Clear();
    }

    private void AddSurroundings(List<Read> reads, string expression)
    {
        reads.AddRange(_open);
        foreach (var items in _live)
            items.AddTo(reads);
        foreach (var (name, made) in _locals)
        {
            if (MentionsAlone(expression, name))
                reads.AddRange(made);
        }
    }

    /// <summary>Whether the name stands in the expression as a value: a member of it is read, and noted, by itself.</summary>
    private static bool MentionsAlone(string expression, string name)
    {
        for (var at = 0; (at = expression.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var end = at + name.Length;
            var begins = at == 0 || !(char.IsLetterOrDigit(expression[at - 1]) || expression[at - 1] is '_' or '.' or '$');
            var ends = end == expression.Length || !(char.IsLetterOrDigit(expression[end]) || expression[end] is '_' or '.');
            if (begins && ends)
                return true;
        }
        return false;
    }

    private void Classify(Read read)
    {
        if (read.Span is not { } span)
        {
            _decidedBy.Add(read);
            return;
        }
        var statement = statements.StatementAt(span);
        if (statement.Kind == StatementKind.Header)
        {
            _decidedBy.Add(read);
            if (statement.Local.Length > 0)
                AddLocal(statement.Local, read);
        }
        else if (statement.Kind == StatementKind.LocalAssignment)
        {
            AddLocal(statement.Local, read);
        }
        else
            _open.Add(read);
    }

    private bool IsOfCondition(Read read) =>
        read.Span is { } span && statements.StatementAt(span) is { Kind: StatementKind.Header, Local.Length: 0 };

    private void AddLocal(string name, Read read)
    {
        if (!_locals.TryGetValue(name, out var reads))
            _locals[name] = reads = [];
        if (!reads.Contains(read))
            reads.Add(read);
    }

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) =>
        inner.FileName == outer.FileName && inner.Start.Offset >= outer.Start.Offset && inner.End.Offset <= outer.End.Offset;
}
