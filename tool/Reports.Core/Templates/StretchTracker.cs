using Reports.Diagnostics;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Reports.Templates;

/// <summary>
/// Which part of an output was copied from which place of a template. Captures and includes write to outputs of their own;
/// when their text is printed, its stretches come along.
/// </summary>
internal sealed class StretchTracker(Func<string, SourceText?> sourceOf)
{
    private sealed class Level(IScriptOutput output)
    {
        public IScriptOutput Output { get; } = output;

        public int Length { get; set; }

        public List<(int Start, int Length, SourceText Source, int Offset)> Stretches { get; } = [];
    }

    private readonly List<Level> _levels = [];
    private readonly List<Level> _finished = [];
    private readonly Dictionary<string, Level> _texts = new(ReferenceEqualityComparer.Instance);

    public void Literal(IScriptOutput output, string text, SourceSpan span)
    {
        var level = Current(output);
        if (span.FileName is not null && sourceOf(span.FileName) is { } source)
        {
            var offset = source.Text.IndexOf(text, Math.Clamp(span.Start.Offset, 0, source.Text.Length), StringComparison.Ordinal);
            level.Stretches.Add((level.Length, text.Length, source, offset < 0 ? Math.Clamp(span.Start.Offset, 0, source.Text.Length) : offset));
        }
        level.Length += text.Length;
    }

    /// <summary>Text that an expression gave: made by an include or a capture, or by the template itself.</summary>
    public void Text(IScriptOutput output, string text, SourceSpan span)
    {
        var level = Current(output);
        if ((Take(text) ?? _texts.GetValueOrDefault(text)) is { } made)
        {
            foreach (var (start, length, source, offset) in made.Stretches)
                level.Stretches.Add((level.Length + start, length, source, offset));
        }
        else if (span.FileName is not null && sourceOf(span.FileName) is { } source)
        {
            level.Stretches.Add((level.Length, 0, source, Math.Clamp(span.Start.Offset, 0, source.Text.Length)));
        }
        level.Length += text.Length;
    }

    public void Token(IScriptOutput output) => Current(output).Length += 2;

    /// <summary>A capture ended: its text keeps its stretches under its own reference.</summary>
    public void Finish(IScriptOutput output, string text)
    {
        Current(output);
        if (Take(text) is { } level)
            _texts[text] = level;
    }

    public SourceLocation Place(SourceSpan span) =>
        span.FileName is not null && sourceOf(span.FileName) is { } source
            ? source.At(span.Start.Offset, span.Length)
            : new SourceLocation(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Hands the stretches of the main output to the map.</summary>
    public void CopyTo(SourceMap map)
    {
        if (_levels.Count == 0)
            return;
        foreach (var (start, length, source, offset) in _levels[0].Stretches)
            map.AddStretch(start, length, source, offset);
    }

    private Level Current(IScriptOutput output)
    {
        var at = _levels.FindLastIndex(l => ReferenceEquals(l.Output, output));
        if (at < 0)
        {
            _levels.Add(new Level(output));
            return _levels[^1];
        }
        for (var i = _levels.Count - 1; i > at; i--)
        {
            _finished.Add(_levels[i]);
            _levels.RemoveAt(i);
        }
        return _levels[at];
    }

    // The output that ended last and is as long as the text is the one that made it.
    private Level? Take(string text)
    {
        var at = _finished.FindLastIndex(l => l.Length == text.Length);
        if (at < 0)
            return null;
        var level = _finished[at];
        _finished.Clear();
        return level;
    }
}
