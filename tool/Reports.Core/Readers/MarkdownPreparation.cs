using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>
/// Line by line, before Markdig: what writers type is read as they mean it (<c>#加强</c>, <c>1.加强</c>, blanks before a paragraph),
/// attributes are taken only where they count, comments go, and what would nest without end becomes text.
/// </summary>
internal sealed class MarkdownPreparation
{
    private const int MaxMarkers = 40;
    private const int MaxIndent = 160;

    // Markdig keeps every open mark of a paragraph and looks back over them: the cost is their square.
    private const int MaxMarks = 600;

    private readonly MergedText _merged;
    private readonly string _text;
    private readonly DiagnosticBag _findings;
    private readonly EditedText _out;
    private readonly Dictionary<int, Attributes> _attributes = [];
    private readonly FenceTracker _fences = new();
    private Attributes? _pending;
    private bool _inList;
    private bool _afterBlank = true;
    private int _marks;
    private bool _noComments;
    private bool _toldMarks;
    private bool _toldDepth;
    private int _containers;
    private int _indented;
    private int _firstIndented;

    private MarkdownPreparation(MergedText merged, DiagnosticBag findings)
    {
        _merged = merged;
        _text = merged.Text;
        _findings = findings;
        _out = new EditedText(merged);
    }

    public static PreparedText Prepare(MergedText merged, int bodyStart, DiagnosticBag findings)
    {
        var preparation = new MarkdownPreparation(merged, findings);
        preparation.Run(bodyStart);
        return new PreparedText(PreparedText.Exchange(preparation._out.ToString()), merged, preparation._out.Shifts, preparation._attributes);
    }

    private void Run(int position)
    {
        while (position < _text.Length)
        {
            var end = _text.AsSpan(position).IndexOfAny('\n', '\r');
            end = end < 0 ? _text.Length : position + end;
            var next = end >= _text.Length ? end : _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2 : end + 1;
            position = ReadLine(position, end, next);
        }
        _out.Report(_findings);
        if (_indented > 0)
            _findings.Add(ReaderProblems.LeadingBlanks(_indented, _merged.Map.At(_firstIndented, 1)));
    }

    /// <summary>Writes the line [start, end) with its break [end, next) and gives where reading goes on.</summary>
    private int ReadLine(int start, int end, int next)
    {
        if (_fences.Continues(_text, start, end))
        {
            _out.Copy(start, next);
            return next;
        }
        var first = start;
        while (first < end && TextScripts.IsBlank(_text[first]))
            first++;
        if (first == end)
        {
            _out.Copy(end, next);
            _afterBlank = true;
            _marks = 0;
            return next;
        }
        if (CommentEnd(first) is var close and > 0)
        {
            _out.Insert("\n");
            _afterBlank = true;
            return close;
        }
        start = Unindent(start, first);
        ReadContent(start, first, end, next);
        return next;
    }

    /// <summary>Where the comment that begins at an offset ends; 0 when none begins there.</summary>
    private int CommentEnd(int first)
    {
        if (_noComments || string.CompareOrdinal(_text, first, "<!--", 0, 4) != 0)
            return 0;
        var close = _text.IndexOf("-->", first + 4, StringComparison.Ordinal);
        _noComments = close < 0;
        return close < 0 ? 0 : close + 3;
    }

    /// <summary>Leading blanks mean nothing outside lists, and a new paragraph.</summary>
    private int Unindent(int start, int first)
    {
        var columns = 0;
        var wide = false;
        for (var i = start; i < first; i++)
        {
            wide |= _text[i] is '\u3000' or '\u00A0';
            columns += _text[i] == '\t' ? 4 - columns % 4 : 1;
        }
        if (_inList && !wide && columns <= MaxIndent)
        {
            _inList = columns > 0 || !_afterBlank;
            return start;
        }
        if (columns < 4 && !wide)
            return start;
        if (_indented++ == 0)
            _firstIndented = start;
        if (!_afterBlank && _text[first] is not ('|' or '+'))
            _out.Insert("\n");
        _inList = false;
        return first;
    }

    private void ReadContent(int start, int first, int end, int next)
    {
        var prefix = LinePrefix.Scan(_text, first, end, MaxMarkers);
        var i = prefix.End;
        if (prefix.TooDeep)
        {
            TellDepth(i);
            WriteEscaped(start, i, end, next);
            return;
        }
        if (prefix.IsItem || _afterBlank || _text[first] == '|')
            _marks = 0;
        if (i < end && _text[i] == '{' && TryAttributesLine(start, i, end, next))
            return;
        if (_pending is not null)
        {
            _attributes[_out.Line] = _pending;
            _pending = null;
        }
        _inList |= prefix.IsItem || string.CompareOrdinal(_text, i, "[^", 0, 2) == 0;
        _afterBlank = false;
        if (i >= end)
            _out.Copy(start, next);
        else if (LinePrefix.IsYear(_text, i, end))
            WriteEscaped(start, i, end, next);
        else if (_text[i] == '#')
            WriteHeading(start, i, end, next);
        else if (_text[i] == ':' && OpensTooManyContainers(i, end))
            WriteEscaped(start, i, end, next);
        else if (_fences.Opens(_text, start, i, end, prefix.IsQuoted))
            _out.Copy(start, next);
        else if (LinePrefix.TightNumber(_text, i, end, _merged.Map) is var digits and > 0)
            WriteTightItem(start, i, digits, end, next);
        else
            WriteText(start, end, next);
    }

    private void WriteHeading(int start, int i, int end, int next)
    {
        var run = i;
        while (run < end && _text[run] == '#')
            run++;
        _marks = 0;
        var isHeading = run == end || TextScripts.IsBlank(_text[run]);
        var isTight = !isHeading && (TextScripts.BeginsWords(_text[run]) || SourceMap.IsTokenStart(_text[run]));
        if (!isHeading && !isTight)
        {
            WriteText(start, end, next);
            return;
        }
        _out.Copy(start, Math.Min(run, i + 6));
        if (isTight)
        {
            _out.Insert(" ");
            _findings.Add(ReaderProblems.HeadingWithoutBlank(_merged.Map.At(i, run - i)));
        }
        while (run < end && TextScripts.IsBlank(_text[run]) && run + 1 < end && TextScripts.IsBlank(_text[run + 1]))
            run++;
        var last = end;
        while (last > run && TextScripts.IsBlank(_text[last - 1]))
            last--;
        var open = last > run && _text[last - 1] == '}' ? _text.LastIndexOf('{', last - 1, last - run) : -1;
        if (open > run && _text[open - 1] != '\\' && Attributes.TryParse(_text[open..last], (o, n) => _merged.Map.At(open + o, n), out var attributes))
        {
            _attributes[_out.Line] = attributes;
            WriteText(run, open, open);
            _out.Copy(end, next);
            return;
        }
        // A full-width blank after the # is as good as a plain one.
        if (run < end && _text[run] is '\u3000' or '\u00A0')
        {
            _out.Insert(" ");
            run++;
        }
        WriteText(run, end, next);
    }

    private void WriteTightItem(int start, int i, int digits, int end, int next)
    {
        _out.Copy(start, i + digits);
        _out.Insert(". ");
        _inList = true;
        _findings.Add(ReaderProblems.NumberWithoutBlank(_text[i..(i + digits + 1)], _merged.Map.At(i, digits + 1)));
        WriteText(i + digits + 1, end, next);
    }

    private bool TryAttributesLine(int start, int i, int end, int next)
    {
        var last = end;
        while (TextScripts.IsBlank(_text[last - 1]))
            last--;
        if (!Attributes.TryParse(_text[i..last], (o, n) => _merged.Map.At(i + o, n), out var attributes))
            return false;
        if (!AttributesTarget.Follows(_text, next))
        {
            _findings.Add(ReaderProblems.AttributesAlone(_text[i..last], attributes.Location));
            return false;
        }
        if (_pending is not null)
        {
            attributes = new Attributes(attributes.Id ?? _pending.Id, [.. _pending.Classes, .. attributes.Classes],
                [.. _pending.Pairs, .. attributes.Pairs], _pending.Location);
        }
        _pending = attributes;
        _out.Copy(start, i);
        _out.Copy(end, next);
        _afterBlank = true;
        _marks = 0;
        return true;
    }

    private bool OpensTooManyContainers(int i, int end)
    {
        if (string.CompareOrdinal(_text, i, ":::", 0, 3) != 0)
            return false;
        _marks = 0;
        if (_text.AsSpan(i, end - i).Trim(": \t").IsEmpty)
        {
            _containers = Math.Max(0, _containers - 1);
            return false;
        }
        if (_containers >= MaxMarkers)
        {
            TellDepth(i);
            return true;
        }
        _containers++;
        return false;
    }

    private void TellDepth(int at)
    {
        if (!_toldDepth)
            _findings.Add(ReaderProblems.TooDeep(_merged.Map.At(at, 1)));
        _toldDepth = true;
    }

    /// <summary>Writes a line whose construct at <paramref name="at"/> shall be text.</summary>
    private void WriteEscaped(int start, int at, int end, int next)
    {
        while (at < end && char.IsAsciiDigit(_text[at]))
            at++;
        _out.Copy(start, at);
        _out.Insert("\\");
        WriteText(at, end, next);
    }

    /// <summary>Writes [from, end) and the break, escaping the marks beyond what a paragraph may have.</summary>
    private void WriteText(int from, int end, int next)
    {
        for (var i = from; i < end; i++)
        {
            if (_text[i] is not ('*' or '_' or '[' or ']' or '`' or '<' or '='))
                continue;
            // Markdig looks for the end of a comment or a declaration through the whole paragraph.
            _marks += _text[i] == '<' && i + 1 < end && _text[i + 1] is '!' or '?' ? 20 : 1;
            if (_marks <= MaxMarks || i > from && _text[i - 1] == '\\')
                continue;
            if (!_toldMarks)
                _findings.Add(ReaderProblems.TooManyMarks(_merged.Map.At(i, 1)));
            _toldMarks = true;
            _out.Copy(from, i);
            _out.Insert("\\");
            from = i;
        }
        _out.Copy(from, next);
    }
}
