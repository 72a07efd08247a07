namespace Scriban.Parsing;

/// <summary>Code mode: names, operators and the end of a block (sections 2.2, 2.3, 2.5).</summary>
internal sealed partial class Lexer
{
    private void NextInCode()
    {
        var space = SkipBlanks();
        var start = Here;
        if (_position >= _text.Length)
        {
            Emit(TokenKind.End, start, space);
            return;
        }

        var c = _text[_position];
        if (c == '\n')
        {
            _position++;
            Emit(TokenKind.NewLine, start, space);
            _line++;
            _lineStart = _position;
            return;
        }

        if (c == '+' && LeaveFrontMatter())
            return;
        if (char.IsAsciiLetter(c) || c == '_' || (c > 127 && char.IsLetter(c)))
        {
            SkipName();
            Emit(TokenKind.Identifier, start, space);
        }
        else if (char.IsAsciiDigit(c))
            ReadNumber(start, space);
        else if (c is '"' or '\'' or '`')
            ReadString(start, space, c);
        else if (c == '$')
            ReadLocal(start, space);
        else if (!TryLeaveCode(start, space))
            ReadOperator(start, space, c);
    }

    /// <summary>Skips blanks and comments; true when there were any.</summary>
    private bool SkipBlanks()
    {
        var start = _position;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '#')
                SkipComment();
            else if (c is ' ' or '\t' or '\r' || (c != '\n' && char.IsWhiteSpace(c)))
                _position++;
            else
                break;
        }

        return _position > start;
    }

    private void SkipComment()
    {
        if (CharAt(_position + 1) == '#')
        {
            var at = _position + 2;
            while (at < _text.Length && !IsBlockEnd(at) && !(_text[at] == '#' && CharAt(at + 1) == '#'))
                at++;
            AdvanceTo(at);
            if (CharAt(at) == '#')
                _position += 2;
            return;
        }

        while (_position < _text.Length && _text[_position] != '\n' && !IsBlockEnd(_position))
            _position++;
    }

    private bool IsBlockEnd(int at) =>
        !_scriptOnly && !InFrontMatter
        && (_text[at] == '}' ? CharAt(at + 1) == '}' : _text[at] is '-' or '~' && CharAt(at + 1) == '}' && CharAt(at + 2) == '}');

    private bool TryLeaveCode(TextPosition start, bool space)
    {
        if (_openBraces > 0 || _openHoles > 0 || !IsBlockEnd(_position))
            return false;
        var c = _text[_position];
        _trimNext = c == '-' ? Trim.All : c == '~' ? Trim.Line : Trim.None;
        _position += c == '}' ? 2 : 3;
        _inCode = false;
        Emit(TokenKind.CodeExit, start, space);
        return true;
    }

    private void SkipName()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (!char.IsAsciiLetterOrDigit(c) && c != '_' && !(c > 127 && char.IsLetterOrDigit(c)))
                break;
            _position++;
        }
    }

    private void ReadLocal(TextPosition start, bool space)
    {
        var next = CharAt(_position + 1);
        if (next is '"' or '\'')
        {
            _position += 2;
            Emit(TokenKind.InterpolatedStart, start, space);
            return;
        }

        _position++;
        if (next == '$')
        {
            _position++;
            Emit(TokenKind.WrapBlock, start, space);
            return;
        }

        if (!char.IsLetterOrDigit(next) && next != '_')
        {
            Emit(TokenKind.Arguments, start, space);
            return;
        }

        SkipName();
        Emit(TokenKind.LocalIdentifier, start, space);
    }

    private void ReadOperator(TextPosition start, bool space, char c)
    {
        var (kind, length) = Operator(c, CharAt(_position + 1), CharAt(_position + 2));
        _position += length;
        if (kind == TokenKind.OpenBrace && _openHoles == 0)
            _openBraces++;
        else if (kind == TokenKind.CloseBrace && _openHoles == 0)
        {
            if (_openBraces > 0)
                _openBraces--;
            else
                Error(start, ParseProblems.StrayBrace());
        }
        else if (kind == TokenKind.Invalid)
            Error(start, ParseProblems.UnknownCharacter(c));
        Emit(kind, start, space);
    }

    private static (TokenKind Kind, int Length) Operator(char c, char next, char third) => c switch
    {
        ';' => (TokenKind.Semicolon, 1),
        ',' => (TokenKind.Comma, 1),
        ':' => (TokenKind.Colon, 1),
        '(' => (TokenKind.OpenParen, 1),
        ')' => (TokenKind.CloseParen, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        '{' => (TokenKind.OpenBrace, 1),
        '}' => (TokenKind.CloseBrace, 1),
        '@' => (TokenKind.At, 1),
        '^' => (TokenKind.Caret, 1),
        '.' when next == '.' => third switch
        {
            '<' => (TokenKind.DotDotLess, 3),
            '.' => (TokenKind.Ellipsis, 3),
            _ => (TokenKind.DotDot, 2),
        },
        '.' => (TokenKind.Dot, 1),
        '|' => next switch
        {
            '|' => (TokenKind.Or, 2),
            '>' => (TokenKind.Pipe, 2),
            _ => (TokenKind.Pipe, 1),
        },
        '&' when next == '&' => (TokenKind.And, 2),
        '?' => next switch
        {
            '?' => (TokenKind.Coalesce, 2),
            '!' => (TokenKind.NotCoalesce, 2),
            '.' => (TokenKind.QuestionDot, 2),
            _ => (TokenKind.Question, 1),
        },
        '=' => next == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Assign, 1),
        '!' => next == '=' ? (TokenKind.NotEqual, 2) : (TokenKind.Not, 1),
        '<' => next switch
        {
            '=' => (TokenKind.LessEqual, 2),
            '<' => (TokenKind.ShiftLeft, 2),
            _ => (TokenKind.Less, 1),
        },
        '>' => next switch
        {
            '=' => (TokenKind.GreaterEqual, 2),
            '>' => (TokenKind.ShiftRight, 2),
            _ => (TokenKind.Greater, 1),
        },
        '+' => Doubled(next, '+', TokenKind.Plus, TokenKind.Increment, TokenKind.PlusAssign),
        '-' => Doubled(next, '-', TokenKind.Minus, TokenKind.Decrement, TokenKind.MinusAssign),
        '/' when next == '/' && third == '=' => (TokenKind.DoubleSlashAssign, 3),
        '/' => Doubled(next, '/', TokenKind.Slash, TokenKind.DoubleSlash, TokenKind.SlashAssign),
        '*' => next == '=' ? (TokenKind.StarAssign, 2) : (TokenKind.Star, 1),
        '%' => next == '=' ? (TokenKind.PercentAssign, 2) : (TokenKind.Percent, 1),
        _ => (TokenKind.Invalid, 1),
    };

    private static (TokenKind Kind, int Length) Doubled(char next, char same, TokenKind single, TokenKind doubled, TokenKind assign) =>
        next == same ? (doubled, 2) : next == '=' ? (assign, 2) : (single, 1);
}
