using System.Buffers;

namespace Reports.Layouts;

/// <summary>A line: <paramref name="End"/> is behind its last character, blanks that fall away at its end left out.</summary>
internal readonly record struct LineSpan(int Start, int End);

/// <summary>
/// Breaks a paragraph as LibreOffice does (SwTextGuess, BreakIterator_CJK): the text is set portion by portion, one for each
/// stretch of one style and script; the first that does not fit is cut where it leaves the line, and from there the
/// break goes back to the nearest place where kinsoku allows it, into earlier portions if need be.
/// </summary>
internal sealed class LineBreaker(FaceTable table)
{
    private const int Fine = RunStyle.Fine;

    private int[] _advances = new int[1024];
    private bool[] _latin = new bool[1024];
    private int[] _run = new int[1024];
    private FlowText _flow = null!;
    private string _text = "";

    /// <param name="first">The width of the first line, twips.</param>
    /// <param name="width">The width of the others.</param>
    public void Break(FlowText flow, int first, int width, List<LineSpan> lines)
    {
        Prepare(flow);
        var start = 0;
        while (start < _text.Length)
        {
            var (end, next) = FindEnd(start, start == 0 ? first : width);
            lines.Add(new LineSpan(start, end));
            start = next;
            if (start == _text.Length && end < start && _text[start - 1] == FlowText.Break)
                lines.Add(new LineSpan(start, start));
        }
        if (lines.Count == 0)
            lines.Add(new LineSpan(0, 0));
    }

    /// <summary>The width of a stretch of the text last broken, twips.</summary>
    public int WidthOf(int start, int end)
    {
        var width = 0;
        for (var at = start; at < end;)
        {
            var portion = Math.Min(end, PortionEnd(at));
            width += PortionWidth(at, portion);
            if (portion < end)
                width += Space(portion);
            at = portion;
        }
        return width;
    }

    /// <summary>What a line of the text last broken takes above and below its baseline, twips.</summary>
    public (int Ascent, int Descent) HeightOf(LineSpan line)
    {
        var (above, below) = (0, 0);
        for (var at = line.Start; at < line.End; at = PortionEnd(at))
        {
            var (ascent, descent) = StyleAt(at).Height(_latin[at]);
            (above, below) = (Math.Max(above, ascent), Math.Max(below, descent));
        }
        return (above, below);
    }

    private RunStyle StyleAt(int at) => _flow.Runs[_run[at]].Style;

    private void Prepare(FlowText flow)
    {
        _flow = flow;
        _text = flow.Text;
        if (_advances.Length < _text.Length)
            Array.Resize(ref _advances, _text.Length * 2);
        if (_latin.Length < _text.Length)
            (_latin, _run) = (new bool[_text.Length * 2], new int[_text.Length * 2]);
        var isLatin = FirstScriptIsLatin();
        var own = isLatin;
        var picture = 0;
        for (var r = 0; r < flow.Runs.Count; r++)
        {
            var (start, style) = flow.Runs[r];
            var end = r + 1 < flow.Runs.Count ? flow.Runs[r + 1].Start : _text.Length;
            for (var i = start; i < end; i++)
            {
                var c = _text[i];
                isLatin = Script(c) switch { 0 => i == flow.Own ? own : isLatin, 1 => true, _ => false };
                _latin[i] = isLatin;
                _run[i] = r;
                // Dashes that touch are one sign: no squeeze between them.
                var joined = c == '—' && i > start && _text[i - 1] == '—' ? style.Squeeze * Fine : 0;
                _advances[i] = c == FlowText.Object ? flow.Pictures[picture++].Width * Fine : c == '\t' ? 0 : (isLatin ? style.Latin : style.Han).Width(c, style.Set * Fine) - joined;
            }
        }
    }

    /// <summary>What quotes and signs at a paragraph's head are set in: LibreOffice takes the language of the program, which is English in CI.</summary>
    private bool FirstScriptIsLatin()
    {
        if (table == FaceTable.Noto)
            return true;
        foreach (var c in _text)
        {
            if (Script(c) is var script && script != 0)
                return script == 1;
        }
        return false;
    }

    /// <summary>
    /// 0 goes with what stands before it (blanks, quotes, dashes), 1 is Latin, 2 is East Asian. For Word every sign that may be either is
    /// East Asian, as the files say (w:hint; [MS-OI29500] 2.1.88).
    /// </summary>
    private int Script(char c) => c switch
    {
        '·' or '×' or '°' or '±' or '÷' or '§' or (>= '\u2000' and < '\u2E80') when table == FaceTable.Office && c != FlowText.Object => 2,
        ' ' or '\u00A0' or '\t' or '\n' or '\uFFFC' => 0,
        < '\u0590' => 1,
        >= '\u2E80' => 2,
        >= '\u2000' => 0,
        _ => 1,
    };

    private int PortionEnd(int at)
    {
        var i = at;
        if (_text[at] is '\t' or FlowText.Object)
            return at + 1;
        while (i < _text.Length && _run[i] == _run[at] && _latin[i] == _latin[at] && _text[i] is not ('\n' or '\t' or FlowText.Object))
            i++;
        return i;
    }

    /// <summary>The squeeze stands between the characters of a portion, so the last one keeps its own advance.</summary>
    private int PortionWidth(int start, int end)
    {
        if (end <= start)
            return 0;
        var sum = 0;
        for (var i = start; i < end; i++)
            sum += _advances[i];
        return (sum + Fine / 2) / Fine + (end - start - 1) * StyleAt(start).Squeeze;
    }

    /// <summary>LibreOffice sets a fifth of the size between Han characters and digits or letters (w:autoSpaceDE is not read); Word leaves it out.</summary>
    private int Space(int at) =>
        table == FaceTable.Noto && at < _text.Length && at > _flow.Own && _latin[at] != _latin[at - 1]
        && IsLetterOrNumber(_text[at]) && IsLetterOrNumber(_text[at - 1]) ? StyleAt(at - 1).Size / 5 : 0;

    /// <summary>Word keeps a number or a Latin word whole; it breaks behind a hyphen.</summary>
    private static bool IsOneWord(char left, char right) =>
        left is > ' ' and < '\u007F' and not '-' && right is > ' ' and < '\u007F';

    private static bool IsLetterOrNumber(char c) => char.IsLetter(c) || char.IsNumber(c);

    private (int End, int Next) FindEnd(int start, int width)
    {
        var x = 0;
        for (var at = start; at < _text.Length;)
        {
            if (_text[at] == FlowText.Break)
                return (at, at + 1);
            var end = PortionEnd(at);
            var cut = Cut(at, end, width - x);
            if (cut < end)
                return Back(start, at, cut);
            x += PortionWidth(at, end);
            // A line that has no room for the space is full.
            var space = Space(end);
            if (space > 0 && x + space > width)
                return (TrimEnd(start, end), end);
            x += space;
            at = end;
        }
        return (_text.Length, _text.Length);
    }

    /// <summary>The first character of a portion that leaves the line; its end when all fits.</summary>
    private int Cut(int start, int end, int width)
    {
        var most = width * Fine + Fine / 2 - 1;
        var squeeze = StyleAt(start).Squeeze * Fine;
        var sum = 0;
        for (var i = start; i < end; i++)
        {
            sum += _advances[i];
            if (sum > most)
                return i;
            sum += squeeze;
        }
        return end;
    }

    /// <summary>From the cut back to a place where the line may end; a line that offers none is cut where it is full.</summary>
    private (int End, int Next) Back(int start, int portion, int cut)
    {
        var forced = Math.Max(cut, start + 1);
        while (true)
        {
            if (IsBlank(_text[cut]))
                return OverBlanks(start, cut);
            if (table == FaceTable.Office && MayHang(cut, start))
                return (cut + 1, cut + 1);
            var found = table == FaceTable.Noto && IsLatinAt(cut, portion) ? LatinBreaks.Before(_text, cut, IsMark) : Allowed(cut);
            if (found <= start)
                return (forced, forced);
            if (found >= portion)
                return (TrimEnd(start, found), found);
            // Into the portion before: LibreOffice sets it anew, one twip too narrow for its last character.
            cut = portion - 1;
            portion = PortionStart(cut, start);
        }
    }

    /// <summary>The language that LibreOffice breaks a line by: that of the letter or digit at the cut or last before it (SwTextGuess::Guess).</summary>
    private bool IsLatinAt(int cut, int portion)
    {
        var at = cut;
        while (at > 0 && !IsLetterOrNumber(_text[at]))
            at--;
        return _latin[at < portion ? at : portion];
    }

    /// <summary>The mark of a footnote goes with what it stands behind.</summary>
    private bool IsMark(int at) => StyleAt(at).IsRaised;

    /// <summary>A mark that would be the first to leave the line hangs beyond it when the next character may begin a line.</summary>
    private bool MayHang(int cut, int start) =>
        cut > start && Kinsoku.MayHang(_text[cut]) && (cut + 1 == _text.Length || MayBreakBefore(cut + 1));

    private int PortionStart(int at, int start)
    {
        var i = at;
        while (i > start && _run[i - 1] == _run[at] && _latin[i - 1] == _latin[at] && _text[i - 1] is not '\t')
            i--;
        return i;
    }

    private (int, int) OverBlanks(int start, int cut)
    {
        var next = cut;
        while (next < _text.Length && IsBlank(_text[next]))
            next++;
        return (TrimEnd(start, cut), next);
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start + 1 && IsBlank(_text[end - 1]))
            end--;
        return end;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u3000';

    /// <summary>The last place up to <paramref name="at"/> where a line may end.</summary>
    private int Allowed(int at)
    {
        while (at > 0 && !MayBreakBefore(at))
            at--;
        return at;
    }

    private bool MayBreakBefore(int at)
    {
        var (left, right) = (_text[at - 1], _text[at]);
        if (table == FaceTable.Office && IsOneWord(left, right))
            return false;
        if (Kinsoku.MayNotBegin(right, table) || Kinsoku.MayNotEnd(left, table) || char.IsLowSurrogate(right))
            return false;
        // LibreOffice sets the mark of a footnote on the line of what it stands behind.
        if (table == FaceTable.Noto && StyleAt(at).IsRaised && !StyleAt(at - 1).IsRaised)
            return false;
        return !(left == '—' && right == '—');
    }
}
