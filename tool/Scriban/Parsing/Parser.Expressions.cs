using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Operators, calls and pipes (section 5).</summary>
internal sealed partial class Parser
{
    /// <summary>Pipes and conditionals are read at level 0 alone.</summary>
    private const int AbovePipe = 1;

    /// <summary>Reads an expression in a pipe context of its own.</summary>
    private ScriptExpression ParseExpression(bool loopSource = false) => Parse(0, false, loopSource);

    /// <param name="minimum">Operators of this level or below are left to the caller.</param>
    /// <param name="inArgument">The right side of an operator inside an argument of a pending call: it takes no arguments itself.</param>
    /// <param name="loopSource">The options of a loop (offset: limit: reversed) may follow.</param>
    private ScriptExpression Parse(int minimum, bool inArgument, bool loopSource = false)
    {
        if (!Enter())
        {
            Leave();
            return Missing();
        }

        var start = _current.Start;
        var left = ParseOperand(inArgument);
        ScriptExpression? target = null;
        List<ScriptExpression>? arguments = null;
        while (!_fatal && !_afterAnonymous)
        {
            var level = BinaryLevel(_current.Kind, out var op);
            if (level > 0)
            {
                if (level <= minimum)
                    break;
                left = ParseBinary(left, op, level, inArgument || target is not null);
                continue;
            }

            if (_current.Kind == TokenKind.Question && minimum == 0)
            {
                left = ParseConditional(Complete(start, left, target, arguments), start);
                target = null;
                arguments = null;
                continue;
            }

            if (_current.Kind == TokenKind.Pipe && minimum == 0)
            {
                left = ParsePipe(Complete(start, left, target, arguments), start);
                target = null;
                arguments = null;
                continue;
            }

            if (inArgument || !StartsExpression(_current.Kind) || (target is null && loopSource && IsLoopOption(left)))
                break;
            if (target is null)
            {
                target = left;
                arguments = [];
            }
            else
                arguments!.Add(left);
            left = ParseArgument();
        }

        Leave();
        return Complete(start, left, target, arguments);
    }

    private ScriptExpression Complete(TextPosition start, ScriptExpression last, ScriptExpression? target, List<ScriptExpression>? arguments)
    {
        if (target is null)
            return last;
        arguments!.Add(last);
        for (var i = 0; i < arguments.Count - 1; i++)
        {
            if (arguments[i] is SpreadExpression)
                Error(arguments[i].Span, ParseProblems.SpreadPlace());
        }

        return new CallExpression(target, arguments.ToArray(), From(start));
    }

    /// <summary>One argument of a call by juxtaposition, up to its first operator.</summary>
    private ScriptExpression ParseArgument()
    {
        if (_current.Kind == TokenKind.Identifier && IsNamedArgument())
            return ParseNamedArgument(basic: true);
        return ParseOperand(inArgument: true);
    }

    private bool IsNamedArgument()
    {
        var at = _current.EndOffset;
        while (_lexer.CharAt(at) is ' ' or '\t')
            at++;
        return _lexer.CharAt(at) == ':';
    }

    private NamedArgument ParseNamedArgument(bool basic)
    {
        var start = _current.Start;
        var name = CurrentName();
        Advance();
        Advance();
        var value = basic ? ParseOperand(inArgument: true) : ParseExpression();
        return new NamedArgument(name, value, From(start));
    }

    private BinaryExpression ParseBinary(ScriptExpression left, ScriptBinaryOperator op, int level, bool inArgument)
    {
        var place = CurrentSpan;
        Advance();
        var right = Parse(level, inArgument);
        return new BinaryExpression(op, left, right, place, new SourceSpan(_file, left.Span.Start, right.Span.End));
    }

    private ConditionalExpression ParseConditional(ScriptExpression condition, TextPosition start)
    {
        Advance();
        var whenTrue = ParseExpression();
        if (!_fatal && !Take(TokenKind.Colon))
            Error(CurrentSpan, ParseProblems.Expected("冒号", "`:`", Found()));
        var whenFalse = _fatal ? Missing() : ParseExpression();
        return new ConditionalExpression(condition, whenTrue, whenFalse, From(start));
    }

    /// <summary>The target reaches as far as an expression does, but a further pipe or conditional takes the result.</summary>
    private ScriptExpression ParsePipe(ScriptExpression left, TextPosition start)
    {
        _newLineSkips++;
        Advance();
        _newLineSkips--;
        return Pipes.Attach(left, Parse(AbovePipe, false), From(start));
    }

    private bool Take(TokenKind kind)
    {
        if (_current.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private static bool StartsExpression(TokenKind kind) => kind is
        TokenKind.Identifier or TokenKind.LocalIdentifier or TokenKind.Arguments or TokenKind.Number or TokenKind.String
        or TokenKind.InterpolatedStart or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Not or TokenKind.At or TokenKind.Caret or TokenKind.Increment or TokenKind.Decrement or TokenKind.WrapBlock;

    private bool IsLoopOption(ScriptExpression source) =>
        source is GlobalVariable or LocalVariable or ArgumentsVariable or ThisExpression or MemberExpression or IndexerExpression
            or ArrayExpression or ParenthesisExpression or CallExpression { IsExplicit: true }
        && _current.Kind == TokenKind.Identifier
        && CurrentText is "reversed" or "limit" or "offset" or "cols";

    private static int BinaryLevel(TokenKind kind, out ScriptBinaryOperator op)
    {
        (var level, op) = kind switch
        {
            TokenKind.DotDot => (130, ScriptBinaryOperator.RangeInclude),
            TokenKind.DotDotLess => (130, ScriptBinaryOperator.RangeExclude),
            TokenKind.Star => (110, ScriptBinaryOperator.Multiply),
            TokenKind.Slash => (110, ScriptBinaryOperator.Divide),
            TokenKind.DoubleSlash => (110, ScriptBinaryOperator.DivideRound),
            TokenKind.Percent => (110, ScriptBinaryOperator.Modulus),
            TokenKind.ShiftLeft => (110, ScriptBinaryOperator.ShiftLeft),
            TokenKind.ShiftRight => (110, ScriptBinaryOperator.ShiftRight),
            TokenKind.Plus => (100, ScriptBinaryOperator.Add),
            TokenKind.Minus => (100, ScriptBinaryOperator.Subtract),
            TokenKind.Less => (80, ScriptBinaryOperator.CompareLess),
            TokenKind.LessEqual => (80, ScriptBinaryOperator.CompareLessOrEqual),
            TokenKind.Greater => (80, ScriptBinaryOperator.CompareGreater),
            TokenKind.GreaterEqual => (80, ScriptBinaryOperator.CompareGreaterOrEqual),
            TokenKind.EqualEqual => (70, ScriptBinaryOperator.CompareEqual),
            TokenKind.NotEqual => (70, ScriptBinaryOperator.CompareNotEqual),
            TokenKind.And => (40, ScriptBinaryOperator.And),
            TokenKind.Or => (30, ScriptBinaryOperator.Or),
            TokenKind.Coalesce => (20, ScriptBinaryOperator.EmptyCoalescing),
            TokenKind.NotCoalesce => (20, ScriptBinaryOperator.NotEmptyCoalescing),
            _ => (0, ScriptBinaryOperator.None),
        };
        return level;
    }
}
