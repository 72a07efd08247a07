using System.Text;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>Collects inlines: text is joined to runs, values are put in place of their tokens.</summary>
internal sealed class InlineList(SourceMap map, DiagnosticBag findings)
{
    private readonly List<Inline> _inlines = [];
    private readonly StringBuilder _run = new();
    private SourceLocation _runStart;
    private int _runLength;

    /// <summary>The inlines of a text that is no Markdown: a caption, an element of the front matter.</summary>
    /// <param name="at">The place of a stretch of <paramref name="text"/>.</param>
    public static List<Inline> Of(string text, SourceMap map, DiagnosticBag findings, Func<int, int, SourceLocation> at)
    {
        var list = new InlineList(map, findings);
        list.Text(text, at);
        return list.End();
    }

    public void Text(string text, Func<int, int, SourceLocation> at)
    {
        for (var i = 0; i < text.Length;)
        {
            var token = NextToken(text, i, out var value);
            if (token > i)
                AddText(text[i..token], at(i, token - i));
            if (value is not null)
            {
                Value(value);
                token += 2;
            }
            i = token;
        }
    }

    public void Add(Inline inline)
    {
        Flush();
        _inlines.Add(inline);
    }

    /// <summary>Ends the run, so that what follows is not read together with it.</summary>
    public void Flush()
    {
        if (_run.Length == 0)
            return;
        _inlines.Add(new TextRun(_run.ToString()) { Location = _runStart with { Length = _runLength } });
        _run.Clear();
    }

    /// <summary>Takes the blanks off the end of the last text; they stand before a line break.</summary>
    public void TrimEnd()
    {
        var length = _run.Length;
        while (length > 0 && TextScripts.IsBlank(_run[length - 1]))
            length--;
        _run.Length = length;
    }

    public List<Inline> End()
    {
        Flush();
        return _inlines;
    }

    /// <summary>Ends a line that is no Markdown: blanks at its ends and beside its breaks mean nothing, whoever put them there.</summary>
    public List<Inline> EndTrimmed()
    {
        var trimmed = new List<Inline>();
        foreach (var inline in End())
        {
            if (inline is LineBreak)
                TrimLast(trimmed);
            if (inline is not TextRun run || trimmed.Count > 0 && trimmed[^1] is not LineBreak)
                trimmed.Add(inline);
            else if (run.Text.AsSpan().TrimStart(" \t\u00A0\u3000") is { Length: > 0 } rest)
                trimmed.Add(rest.Length == run.Text.Length ? run : run with { Text = rest.ToString() });
        }
        TrimLast(trimmed);
        return trimmed;
    }

    private static void TrimLast(List<Inline> inlines)
    {
        while (inlines.Count > 0 && inlines[^1] is TextRun run && TextScripts.IsBlank(run.Text[^1]))
        {
            var rest = run.Text.AsSpan().TrimEnd(" \t\u00A0\u3000");
            inlines.RemoveAt(inlines.Count - 1);
            if (rest.Length > 0)
                inlines.Add(run with { Text = rest.ToString() });
        }
    }

    /// <summary>A value, whatever is in it, is text; its line breaks are breaks made by hand.</summary>
    public void Value(PrintedValue value)
    {
        var text = value.Text.Trim('\n', '\r');
        for (var i = 0; i < text.Length;)
        {
            var end = text.AsSpan(i).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : i + end;
            if (end > i && Clean(text[i..end], value) is { Length: > 0 } clean)
                Add(new TextRun(clean, value) { Location = value.Template });
            if (end == text.Length)
                break;
            Add(new LineBreak { Location = value.Template });
            i = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }

    private string Clean(string text, PrintedValue value)
    {
        var bad = EditedText.NextForbidden(text, 0, text.Length);
        if (bad == text.Length)
            return text;
        var (clean, count, first) = (new StringBuilder(text.Length), 0, text[bad]);
        for (var i = 0; i < text.Length;)
        {
            var next = EditedText.NextForbidden(text, i, text.Length);
            clean.Append(text, i, next - i);
            count += next < text.Length ? 1 : 0;
            i = next + 1;
        }
        findings.Add(ReaderProblems.ControlCharacter(EditedText.CodeOf(first), count, value.Cells.Count > 0 ? value.Cells[0] : value.Template));
        return clean.ToString();
    }

    private void AddText(string text, SourceLocation place)
    {
        if (_run.Length == 0)
        {
            _runStart = place;
            _runLength = 0;
        }
        _run.Append(text);
        _runLength = place.Line == _runStart.Line && place.File == _runStart.File
            ? Math.Max(_runLength, place.Column + place.Length - _runStart.Column)
            : _runLength;
    }

    private int NextToken(string text, int from, out PrintedValue? value)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            var offset = text.AsSpan(i).IndexOfAnyInRange('\uDB80', '\uDBFF');
            if (offset < 0)
                break;
            i += offset;
            if (i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && map.TryGet(char.ConvertToUtf32(text[i], text[i + 1]), out value))
                return i;
        }
        value = null;
        return text.Length;
    }
}
