using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Statements and blocks (section 9).</summary>
internal sealed partial class Parser
{
    /// <summary>The indent in force where the current block begins; null where only the caller knows.</summary>
    private string? _indentAtEntry = "";

    private string? _indentNow = "";

    [Flags]
    private enum BlockKind
    {
        Template = 1,
        Plain = 2,
        TakesElse = 4,
        TakesWhen = 8,
    }

    /// <summary>Reads statements up to a keyword that ends the block, which stays current.</summary>
    private void ReadStatements(List<ScriptStatement> statements, BlockKind kind)
    {
        while (true)
        {
            switch (_current.Kind)
            {
                case TokenKind.End:
                    return;
                case TokenKind.Raw:
                    statements.Add(new RawStatement(_lexer.TextOf(_current.Start.Offset, _current.EndOffset), CurrentSpan));
                    Advance();
                    break;
                case TokenKind.CodeEnter:
                    EnterCode(statements);
                    break;
                case TokenKind.CodeExit:
                    LeaveCode(statements);
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    Advance();
                    break;
                default:
                    if (!IsBlockKeyword)
                        ReadStatement(statements);
                    else if (EndsBlock(kind))
                        return;
                    else
                        SkipStrayKeyword();
                    break;
            }
        }
    }

    private void EnterCode(List<ScriptStatement> statements)
    {
        var indent = _lexer.Indent;
        if (_indentNow != indent)
        {
            statements.Add(new IndentStatement(indent, CurrentSpan));
            _indentNow = indent;
        }

        Advance();
    }

    private void LeaveCode(List<ScriptStatement> statements)
    {
        if (_indentNow != _indentAtEntry || _indentNow is null)
        {
            statements.Add(new IndentStatement(null, CurrentSpan));
            _indentNow = _indentAtEntry;
        }

        Advance();
    }

    private bool IsBlockKeyword => _current.Kind == TokenKind.Identifier && CurrentText is "end" or "else" or "when";

    private bool EndsBlock(BlockKind kind) => kind != BlockKind.Template && CurrentText switch
    {
        "end" => true,
        "else" => (kind & BlockKind.TakesElse) != 0,
        _ => (kind & BlockKind.TakesWhen) != 0,
    };

    private void SkipStrayKeyword()
    {
        _statementFailed = false;
        // The original reports a stray keyword at its last letter.
        Error(new SourceSpan(_file, _current.Last, _current.Last), ParseProblems.StrayKeyword(CurrentText.ToString()));
        Advance();
        SkipToStatementEnd();
    }

    private void ReadStatement(List<ScriptStatement> statements)
    {
        _statementFailed = false;
        _afterAnonymous = false;
        if (!Enter())
        {
            Leave();
            return;
        }

        if (ParseStatement() is { } statement)
            statements.Add(statement);
        _afterAnonymous = false;
        ExpectStatementEnd();
        Leave();
    }

    private void ExpectStatementEnd()
    {
        if (AtStatementEnd || _fatal)
            return;
        if (_current.Kind is TokenKind.Assign or TokenKind.PlusAssign or TokenKind.MinusAssign)
            Error(new SourceSpan(_file, _previousStart, _previousLast), ParseProblems.AssignmentInExpression());
        else
            Error(CurrentSpan, ParseProblems.Leftover(Found()));
        SkipToStatementEnd();
    }

    private ScriptStatement? ParseStatement()
    {
        var start = _current.Start;
        if (_current.Kind == TokenKind.WrapBlock)
        {
            Advance();
            return new WrapBlockStatement(From(start));
        }

        if (_current.Kind != TokenKind.Identifier)
            return ParseExpressionStatement(start);
        switch (CurrentText)
        {
            case "if": return ParseIf(start);
            case "case": return ParseCase(start);
            case "for" when _lexer.CharAt(_current.EndOffset) != '.': return ParseFor(start, tableRow: false);
            case "tablerow" when _lexer.CharAt(_current.EndOffset) != '.': return ParseFor(start, tableRow: true);
            case "while" when _lexer.CharAt(_current.EndOffset) != '.': return ParseWhile(start);
            case "func": return ParseFunction(start);
            case "with": return ParseWith(start);
            case "capture": return ParseCapture(start);
            case "wrap": return ParseWrap(start);
            case "import":
                Advance();
                return new ImportStatement(ParseExpression(), From(start));
            case "readonly": return ParseReadOnly(start);
            case "break":
                Advance();
                return new LoopExitStatement(FlowState.Break, From(start));
            case "continue":
                Advance();
                return new LoopExitStatement(FlowState.Continue, From(start));
            case "ret":
                Advance();
                var value = AtStatementEnd ? null : ParseExpression();
                return new ReturnStatement(value, From(start));
            default:
                return IsInlineFunction() ? ParseInlineFunction(start) : ParseExpressionStatement(start);
        }
    }

    private ScriptStatement ParseExpressionStatement(TextPosition start)
    {
        var expression = ParseExpression();
        var op = _current.Kind switch
        {
            TokenKind.Assign => ScriptBinaryOperator.None,
            TokenKind.PlusAssign => ScriptBinaryOperator.Add,
            TokenKind.MinusAssign => ScriptBinaryOperator.Subtract,
            TokenKind.StarAssign => ScriptBinaryOperator.Multiply,
            TokenKind.SlashAssign => ScriptBinaryOperator.Divide,
            TokenKind.DoubleSlashAssign => ScriptBinaryOperator.DivideRound,
            TokenKind.PercentAssign => ScriptBinaryOperator.Modulus,
            _ => ScriptBinaryOperator.Or,
        };
        if (op == ScriptBinaryOperator.Or || _fatal)
            return new PrintStatement(expression);
        var place = CurrentSpan;
        CheckAssignable(expression);
        Advance();
        var value = ParseExpression();
        if (_current.Kind is TokenKind.Assign or TokenKind.PlusAssign or TokenKind.MinusAssign or TokenKind.StarAssign or TokenKind.SlashAssign
            or TokenKind.DoubleSlashAssign or TokenKind.PercentAssign)
        {
            Error(value.Span, ParseProblems.AssignmentInExpression());
            SkipToStatementEnd();
        }

        return new AssignStatement(expression, op, place, value, From(start));
    }

    /// <summary>Reads the body of a block, and its <c>end</c> unless <c>else</c> or <c>when</c> follows.</summary>
    private ScriptBlockStatement ParseBody(string keyword, BlockKind kind, bool knownIndent = true)
    {
        var (entry, now, skips) = (_indentAtEntry, _indentNow, _newLineSkips);
        _newLineSkips = 0;
        _indentAtEntry = knownIndent ? now : null;
        _indentNow = _indentAtEntry;
        var statements = new List<ScriptStatement>();
        ReadStatements(statements, kind);
        (_indentAtEntry, _indentNow, _newLineSkips) = (entry, now, skips);
        if (_current.Kind == TokenKind.End && !_fatal)
        {
            _statementFailed = false;
            Error(new SourceSpan(_file, _previousStart, _previousLast), ParseProblems.MissingEnd(keyword));
            _fatal = true;
        }
        else if (IsName("end"))
            Advance();
        return new ScriptBlockStatement(statements.ToArray());
    }

    private IfStatement ParseIf(TextPosition start)
    {
        var conditions = new List<ScriptExpression>();
        var bodies = new List<ScriptBlockStatement>();
        ScriptBlockStatement? otherwise = null;
        while (true)
        {
            Advance();
            conditions.Add(ParseExpression());
            ExpectStatementEnd();
            bodies.Add(ParseBody("if", BlockKind.TakesElse));
            if (_fatal || !IsName("else"))
                break;
            Advance();
            if (IsName("if"))
                continue;
            ExpectStatementEnd();
            otherwise = ParseBody("if", BlockKind.Plain);
            break;
        }

        return new IfStatement(conditions.ToArray(), bodies.ToArray(), otherwise, From(start));
    }

    private CaseStatement ParseCase(TextPosition start)
    {
        Advance();
        var subject = ParseExpression();
        ExpectStatementEnd();
        var before = ParseBody("case", BlockKind.TakesElse | BlockKind.TakesWhen).WithoutText();
        var values = new List<ScriptExpression[]>();
        var bodies = new List<ScriptBlockStatement>();
        ScriptBlockStatement? otherwise = null;
        while (!_fatal && IsName("when"))
        {
            Advance();
            values.Add(ParseWhenValues());
            ExpectStatementEnd();
            bodies.Add(ParseBody("case", BlockKind.TakesElse | BlockKind.TakesWhen));
        }

        if (!_fatal && IsName("else"))
        {
            Advance();
            ExpectStatementEnd();
            otherwise = ParseBody("case", BlockKind.Plain);
        }

        return new CaseStatement(subject, before, values.ToArray(), bodies.ToArray(), otherwise, From(start));
    }

    private ScriptExpression[] ParseWhenValues()
    {
        var values = new List<ScriptExpression>();
        do
            Flatten(ParseExpression(), values);
        while (!_fatal && Take(TokenKind.Comma));
        return values.ToArray();
    }

    /// <summary>A top-level <c>||</c> separates the values of <c>when</c>.</summary>
    private static void Flatten(ScriptExpression value, List<ScriptExpression> values)
    {
        var pending = new Stack<ScriptExpression>();
        pending.Push(value);
        while (pending.TryPop(out var next))
        {
            if (next is BinaryExpression { Operator: ScriptBinaryOperator.Or } either)
            {
                pending.Push(either.Right);
                pending.Push(either.Left);
            }
            else
                values.Add(next);
        }
    }

    private ForStatement ParseFor(TextPosition start, bool tableRow)
    {
        var keyword = CurrentSpan;
        Advance();
        var variable = ParseOperand(inArgument: true);
        if (variable is not (GlobalVariable or LocalVariable or MemberExpression or IndexerExpression))
            Error(variable.Span, ParseProblems.Expected("循环变量", "a loop variable", Found()));
        if (IsName("in"))
            Advance();
        else
            Error(CurrentSpan, ParseProblems.Expected(" in", "`in`", Found()));
        var source = ParseExpression(loopSource: true);
        var options = ParseLoopOptions();
        ExpectStatementEnd();
        var name = tableRow ? "tablerow" : "for";
        var body = ParseBody(name, BlockKind.TakesElse);
        ScriptBlockStatement? otherwise = null;
        if (!_fatal && IsName("else"))
        {
            Advance();
            ExpectStatementEnd();
            otherwise = ParseBody(name, BlockKind.Plain);
        }

        return new ForStatement(keyword, variable, source, options, body, otherwise, tableRow, From(start));
    }

    private LoopOptions ParseLoopOptions()
    {
        var options = default(LoopOptions);
        while (!_fatal && _current.Kind == TokenKind.Identifier)
        {
            if (IsName("reversed"))
            {
                options = options with { Reversed = true };
                Advance();
                continue;
            }

            var name = CurrentText is "limit" or "offset" or "cols" ? CurrentName() : null;
            if (name is null)
                break;
            Advance();
            if (!Take(TokenKind.Colon))
            {
                Error(CurrentSpan, ParseProblems.Expected("冒号", "`:`", Found()));
                break;
            }

            var value = ParseOperand(inArgument: true);
            options = name switch
            {
                "limit" => options with { Limit = value },
                "offset" => options with { Offset = value },
                _ => options with { Columns = value },
            };
        }

        return options;
    }

    private WhileStatement ParseWhile(TextPosition start)
    {
        var keyword = CurrentSpan;
        Advance();
        var condition = ParseExpression();
        ExpectStatementEnd();
        var body = ParseBody("while", BlockKind.Plain);
        return new WhileStatement(keyword, condition, body, From(start));
    }

    private WithStatement ParseWith(TextPosition start)
    {
        Advance();
        var target = ParseExpression();
        ExpectStatementEnd();
        return new WithStatement(target, ParseBody("with", BlockKind.Plain), From(start));
    }

    private CaptureStatement ParseCapture(TextPosition start)
    {
        Advance();
        var target = ParseOperand(inArgument: true);
        CheckAssignable(target);
        ExpectStatementEnd();
        return new CaptureStatement(target, ParseBody("capture", BlockKind.Plain), From(start));
    }

    private WrapStatement ParseWrap(TextPosition start)
    {
        Advance();
        var call = ParseExpression();
        ExpectStatementEnd();
        return new WrapStatement(call, ParseBody("wrap", BlockKind.Plain, knownIndent: false), From(start));
    }

    private ReadOnlyStatement? ParseReadOnly(TextPosition start)
    {
        Advance();
        var variable = ParseOperand(inArgument: true);
        if (variable is GlobalVariable or LocalVariable)
            return new ReadOnlyStatement(variable, From(start));
        Error(variable.Span, ParseProblems.Expected("变量名", "a variable", Found()));
        return null;
    }
}
