using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Literals, names, paths and what stands before or after them (sections 4 and 5.2).</summary>
internal sealed partial class Parser
{
    private const int UnaryLevel = 200;
    private const int IncrementLevel = 210;

    private ScriptExpression ParseOperand(bool inArgument)
    {
        var start = _current.Start;
        switch (_current.Kind)
        {
            case TokenKind.Not or TokenKind.Minus or TokenKind.Plus:
                {
                    var kind = _current.Kind;
                    Advance();
                    var operand = Parse(UnaryLevel, inArgument);
                    return new UnaryExpression(kind, operand, From(start));
                }

            case TokenKind.At:
                Advance();
                return new AliasExpression(Parse(UnaryLevel, inArgument), From(start));
            case TokenKind.Caret:
                Advance();
                return new SpreadExpression(Parse(UnaryLevel, inArgument), From(start));
            case TokenKind.Increment or TokenKind.Decrement:
                {
                    var step = _current.Kind == TokenKind.Increment ? 1 : -1;
                    Advance();
                    var operand = Parse(IncrementLevel, inArgument);
                    CheckAssignable(operand);
                    return new IncrementExpression(operand, step, false, From(start));
                }

            default:
                return ParsePostfix(ParsePrimary(), start);
        }
    }

    private ScriptExpression ParsePostfix(ScriptExpression left, TextPosition start)
    {
        while (!_fatal && !_afterAnonymous)
        {
            switch (_current.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    left = ParseMember(left, start);
                    break;
                case TokenKind.OpenBracket when !_current.SpaceBefore && IsIndexable(left):
                    left = ParseIndexer(left, start);
                    break;
                case TokenKind.OpenParen when !_current.SpaceBefore && IsCallable(left):
                    left = ParseExplicitCall(left, start);
                    break;
                case TokenKind.Increment or TokenKind.Decrement when left is not LiteralExpression:
                    CheckAssignable(left);
                    var step = _current.Kind == TokenKind.Increment ? 1 : -1;
                    Advance();
                    left = new IncrementExpression(left, step, true, From(start));
                    break;
                default:
                    return left;
            }
        }

        return left;
    }

    private void CheckAssignable(ScriptExpression target)
    {
        if (!IsAssignable(target) && !_fatal)
            Error(target.Span, ParseProblems.NotAssignable());
    }

    private static bool IsAssignable(ScriptExpression target) => target switch
    {
        GlobalVariable or LocalVariable or ArgumentElement or MemberExpression or IndexerExpression or ThisExpression => true,
        ParenthesisExpression inner => IsAssignable(inner.Inner),
        _ => false,
    };

    private static bool IsIndexable(ScriptExpression left) => left is
        GlobalVariable or LocalVariable or ArgumentsVariable or ArgumentElement or ThisExpression or MemberExpression or IndexerExpression
        or ParenthesisExpression or LiteralExpression or InterpolatedExpression or CallExpression { IsExplicit: true };

    private static bool IsCallable(ScriptExpression left) => left is
        GlobalVariable or LocalVariable or ArgumentElement or MemberExpression or IndexerExpression or ParenthesisExpression
        or CallExpression { IsExplicit: true };

    private ScriptExpression ParseMember(ScriptExpression target, TextPosition start)
    {
        var nullSafe = _current.Kind == TokenKind.QuestionDot || target is MemberExpression { NullSafe: true };
        Advance();
        if (_current.Kind != TokenKind.Identifier)
        {
            Error(CurrentSpan, ParseProblems.Expected("成员名", "a member name", Found()));
            return target;
        }

        var text = CurrentText;
        if (text is "true" or "false" or "null" or "this" or "do")
            Error(CurrentSpan, ParseProblems.BadMember(text.ToString()));
        if (text is "empty" or "blank" && _lexer.CharAt(_current.EndOffset) == '?')
        {
            _lexer.SkipOne();
            Advance();
            return new EmptinessTest(target, From(start));
        }

        var name = CurrentName();
        var place = CurrentSpan;
        if (target is GlobalVariable { Name: "for" or "while" or "tablerow" } loop && !LoopState.HasMember(loop.Name, name))
            Error(place, ParseProblems.LoopMember(loop.Name, name));
        Advance();
        return new MemberExpression(target, name, nullSafe, place, From(start));
    }

    private IndexerExpression ParseIndexer(ScriptExpression target, TextPosition start)
    {
        var nullSafe = target is MemberExpression { NullSafe: true } or IndexerExpression { NullSafe: true };
        var saved = _newLineSkips;
        Advance();
        var index = ParseExpression();
        _afterAnonymous = false;
        _newLineSkips = saved;
        Close(TokenKind.CloseBracket, "]");
        return new IndexerExpression(target, index, nullSafe, From(start));
    }

    private CallExpression ParseExplicitCall(ScriptExpression target, TextPosition start)
    {
        var arguments = new List<ScriptExpression>();
        Advance();
        if (_current.Kind != TokenKind.CloseParen)
        {
            do
            {
                arguments.Add(_current.Kind == TokenKind.Identifier && IsNamedArgument() ? ParseNamedArgument(basic: false) : ParseExpression());
                _afterAnonymous = false;
            }
            while (!_fatal && Take(TokenKind.Comma));
        }

        Close(TokenKind.CloseParen, ")");
        return new CallExpression(target, arguments.ToArray(), From(start)) { IsExplicit = true };
    }

    private void Close(TokenKind closer, string text)
    {
        if (!_fatal && !Take(closer))
            Error(CurrentSpan, ParseProblems.Unclosed(text, Found()));
    }

    private ScriptExpression ParsePrimary()
    {
        var span = CurrentSpan;
        switch (_current.Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.Number or TokenKind.String:
                var literal = new LiteralExpression(_current.Value, span);
                Advance();
                return literal;
            case TokenKind.LocalIdentifier:
                return ParseLocal();
            case TokenKind.Arguments:
                Advance();
                return new ArgumentsVariable(span);
            case TokenKind.InterpolatedStart:
                return ParseInterpolated();
            case TokenKind.OpenParen:
                return ParseParenthesis();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.WrapBlock:
                Error(span, ParseProblems.WrapBlockInExpression());
                Advance();
                return new LiteralExpression(null, span);
            default:
                Error(span, ParseProblems.Expected("表达式", "an expression", Found()));
                return new LiteralExpression(null, span);
        }
    }

    private LiteralExpression Missing() => new(null, CurrentSpan);

    private ScriptExpression ParseName()
    {
        var span = CurrentSpan;
        switch (CurrentText)
        {
            case "true":
                Advance();
                return new LiteralExpression(Numbers.True, span);
            case "false":
                Advance();
                return new LiteralExpression(Numbers.False, span);
            case "null":
                Advance();
                return new LiteralExpression(null, span);
            case "this":
                Advance();
                return new ThisExpression(span);
            case "do":
                return ParseAnonymousFunction();
        }

        var name = CurrentName();
        Advance();
        return new GlobalVariable(name, span);
    }

    private ScriptExpression ParseLocal()
    {
        var span = CurrentSpan;
        var digits = CurrentText[1..];
        ScriptExpression variable = char.IsAsciiDigit(digits[0]) && int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var index)
            ? new ArgumentElement(index, span)
            : new LocalVariable(_names.Get(digits), span);
        Advance();
        return variable;
    }

    private ParenthesisExpression ParseParenthesis()
    {
        var start = _current.Start;
        Advance();
        var inner = ParseExpression();
        _afterAnonymous = false;
        Close(TokenKind.CloseParen, ")");
        return new ParenthesisExpression(inner, From(start));
    }

    private ArrayExpression ParseArray()
    {
        var start = _current.Start;
        var saved = _newLineSkips;
        _newLineSkips = saved + 1;
        Advance();
        var items = new List<ScriptExpression>();
        while (!_fatal && _current.Kind != TokenKind.CloseBracket)
        {
            items.Add(ParseExpression());
            _afterAnonymous = false;
            if (!Take(TokenKind.Comma))
                break;
        }

        _newLineSkips = saved;
        Close(TokenKind.CloseBracket, "]");
        return new ArrayExpression(items.ToArray(), From(start));
    }

    private ObjectExpression ParseObject()
    {
        // The first } would close the hole of the string.
        if (_holes > 0)
            Error(CurrentSpan, ParseProblems.ObjectInHole());
        var start = _current.Start;
        var saved = _newLineSkips;
        _newLineSkips = saved + 1;
        Advance();
        var keys = new List<string>();
        var values = new List<ScriptExpression>();
        while (!_fatal && _current.Kind != TokenKind.CloseBrace)
        {
            if (ParseKey() is not { } key)
                break;
            if (!Take(TokenKind.Colon))
            {
                Error(CurrentSpan, ParseProblems.Expected("冒号", "`:`", Found()));
                break;
            }

            keys.Add(key);
            values.Add(ParseExpression());
            _afterAnonymous = false;
            if (!Take(TokenKind.Comma))
                break;
        }

        _newLineSkips = saved;
        Close(TokenKind.CloseBrace, "}");
        return new ObjectExpression(keys.ToArray(), values.ToArray(), From(start));
    }

    private string? ParseKey()
    {
        string key;
        if (_current.Kind == TokenKind.Identifier)
            key = CurrentName();
        else if (_current.Kind == TokenKind.String && _lexer.CharAt(_current.Start.Offset) != '`')
            key = (string)_current.Value!;
        else
        {
            Error(CurrentSpan, ParseProblems.BadKey());
            return null;
        }

        Advance();
        return key;
    }

    private InterpolatedExpression ParseInterpolated()
    {
        var token = _current;
        var quote = _lexer.CharAt(token.Start.Offset + 1);
        var texts = new List<string>();
        var holes = new List<ScriptExpression>();
        var skips = _newLineSkips;
        _newLineSkips = 0;
        while (!_fatal)
        {
            var (text, hole) = _lexer.ReadInterpolatedPiece(quote);
            texts.Add(text);
            if (!hole)
                break;
            Advance();
            _holes++;
            holes.Add(ParseExpression());
            _holes--;
            _afterAnonymous = false;
            _lexer.CloseHole();
            if (_current.Kind != TokenKind.CloseBrace)
            {
                Error(CurrentSpan, ParseProblems.HoleNotClosed(Found()));
                texts.Add("");
                break;
            }
        }

        _newLineSkips = skips;
        if (!_fatal && _current.Kind is TokenKind.CloseBrace or TokenKind.InterpolatedStart)
            _lexer.EndInterpolated(token.Start, token.SpaceBefore);
        _current = _fatal ? _current : _lexer.Current;
        if (_current.Kind == TokenKind.String)
            Advance();
        return new InterpolatedExpression(texts.ToArray(), holes.ToArray(), From(token.Start));
    }
}
