namespace Scriban.Parsing;

/// <summary>Text mode: literal text, escape blocks, white space control and indents (sections 2.1, 2.4, 3).</summary>
internal sealed partial class Lexer
{
    private int _pendingEscapeEnd = -1;
    private int _codeEnterLength;

    private void NextInText()
    {
        if (_codeEnterLength > 0)
        {
            EnterCode();
            return;
        }

        var start = _position;
        var opening = FindOpening(start, out var escapePercents);
        var from = TrimStart(start, opening);
        _trimNext = Trim.None;
        if (opening == _text.Length)
        {
            FinishText(from, opening, opening);
            return;
        }

        if (escapePercents > 0)
        {
            ReadEscape(from, opening, escapePercents);
            return;
        }

        var marker = CharAt(opening + 2);
        var trim = marker == '-' ? Trim.All : marker == '~' ? Trim.Line : Trim.None;
        var to = TrimEnd(from, opening, trim);
        _codeEnterLength = trim == Trim.None ? 2 : 3;
        Indent = "";
        if (to > from && trim == Trim.None)
            Indent = IndentBefore(opening);
        if (to > from)
            FinishText(from, to, opening);
        else
        {
            AdvanceTo(opening);
            EnterCode();
        }
    }

    private void EnterCode()
    {
        var start = Here;
        _position += _codeEnterLength;
        _codeEnterLength = 0;
        _inCode = true;
        Emit(TokenKind.CodeEnter, start, false);
    }

    /// <summary>Emits the text from..to and stands at <paramref name="next"/> afterwards.</summary>
    private void FinishText(int from, int to, int next)
    {
        AdvanceTo(from);
        var start = Here;
        if (to <= from)
        {
            AdvanceTo(next);
            Emit(TokenKind.End, Here, false);
            return;
        }

        AdvanceTo(to);
        EmitLong(TokenKind.Raw, start, false, null);
        AdvanceTo(next);
    }

    /// <summary>The next <c>{{</c>, or <c>{%{</c> with its number of percent signs.</summary>
    private int FindOpening(int start, out int percents)
    {
        percents = 0;
        var at = start;
        while (true)
        {
            var found = _text.AsSpan(at).IndexOf('{');
            if (found < 0)
                return _text.Length;
            at += found;
            var next = CharAt(at + 1);
            if (next == '{')
                return at;
            if (next == '%')
            {
                var end = at + 1;
                while (CharAt(end) == '%')
                    end++;
                if (CharAt(end) == '{')
                {
                    percents = end - at - 1;
                    return at;
                }
            }

            at++;
        }
    }

    private void ReadEscape(int from, int opening, int percents)
    {
        if (_pendingEscapeEnd != opening)
        {
            var marker = CharAt(opening + percents + 2);
            var trim = marker == '-' ? Trim.All : marker == '~' ? Trim.Line : Trim.None;
            var to = TrimEnd(from, opening, trim);
            _pendingEscapeEnd = opening;
            if (to > from)
            {
                FinishText(from, to, opening);
                return;
            }
        }

        _pendingEscapeEnd = -1;
        AdvanceTo(opening);
        var content = opening + percents + 2;
        if (CharAt(content) is '-' or '~')
            content++;
        var (end, next) = FindEscapeEnd(content, percents);
        AdvanceTo(content);
        if (end > content)
        {
            var start = Here;
            AdvanceTo(end);
            EmitLong(TokenKind.Raw, start, false, null);
            AdvanceTo(next);
            return;
        }

        AdvanceTo(next);
        NextInText();
    }

    private (int End, int Next) FindEscapeEnd(int content, int percents)
    {
        for (var at = content; at < _text.Length; at++)
        {
            var found = _text.AsSpan(at).IndexOf('}');
            if (found < 0)
                break;
            at += found;
            var end = at + 1;
            while (CharAt(end) == '%')
                end++;
            if (end - at - 1 != percents || CharAt(end) != '}')
                continue;
            var trim = at > content ? CharAt(at - 1) : '\0';
            _trimNext = trim == '-' ? Trim.All : trim == '~' ? Trim.Line : Trim.None;
            return (_trimNext == Trim.None ? at : at - 1, end + 1);
        }

        return (_text.Length, _text.Length);
    }

    private int TrimStart(int start, int end)
    {
        if (_trimNext == Trim.None)
            return start;
        var at = start;
        while (at < end && char.IsWhiteSpace(_text[at]))
        {
            var c = _text[at++];
            if (_trimNext == Trim.Line && c == '\n')
                break;
        }

        return at;
    }

    private int TrimEnd(int start, int end, Trim trim)
    {
        if (trim == Trim.None)
            return end;
        var at = end;
        while (at > start && char.IsWhiteSpace(_text[at - 1]))
        {
            if (trim == Trim.Line && (_text[at - 1] == '\n' || (_text[at - 1] == '\r' && at < end && _text[at] == '\n')))
                break;
            at--;
        }

        return at;
    }

    /// <summary>The white space between the start of the line and <paramref name="opening"/>; empty where the line holds more.</summary>
    private string IndentBefore(int opening)
    {
        var at = opening;
        while (at > 0 && char.IsWhiteSpace(_text[at - 1]))
        {
            if (_text[at - 1] == '\n')
                return at == opening ? "" : _text[at..opening];
            at--;
        }

        return at > 0 || at == opening ? "" : _text[..opening];
    }

    private void EnterFrontMatter()
    {
        var at = 0;
        if (!_text.StartsWith("+++", StringComparison.Ordinal))
        {
            Error(Here, ParseProblems.FrontMatterExpected());
            return;
        }

        at = 3;
        while (at < _text.Length && _text[at] is ' ' or '\t' or '\r')
            at++;
        if (at < _text.Length && _text[at] == '\n')
            at++;
        AdvanceTo(at);
        InFrontMatter = true;
        _inCode = true;
    }

    /// <summary>At a closing <c>+++</c> line of the front matter.</summary>
    private bool LeaveFrontMatter()
    {
        if (!InFrontMatter || _position != _lineStart || !_text.AsSpan(_position).StartsWith("+++"))
            return false;
        var start = Here;
        var at = _position + 3;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        AdvanceTo(at);
        FrontMatterEnd = at;
        InFrontMatter = false;
        _inCode = false;
        EmitLong(TokenKind.CodeExit, start, false, null);
        return true;
    }
}
