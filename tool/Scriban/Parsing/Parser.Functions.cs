using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>The four ways to declare a function (section 8).</summary>
internal sealed partial class Parser
{
    private FunctionStatement? ParseFunction(TextPosition start)
    {
        Advance();
        if (_current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier))
        {
            Error(CurrentSpan, ParseProblems.Expected("函数名", "the name of the function", Found()));
            SkipToStatementEnd();
            ParseBody("func", BlockKind.Plain, knownIndent: false);
            return null;
        }

        ScriptExpression name = _current.Kind == TokenKind.Identifier
            ? new GlobalVariable(CurrentName(), CurrentSpan)
            : new LocalVariable(_names.Get(CurrentText[1..]), CurrentSpan);
        Advance();
        var parameters = _current.Kind == TokenKind.OpenParen ? ParseParameters() : null;
        ExpectStatementEnd();
        var body = ParseBody("func", BlockKind.Plain, knownIndent: false);
        var label = name is GlobalVariable global ? global.Name : ((LocalVariable)name).Name;
        return new FunctionStatement(name, new ScriptFunction(label, parameters, body, null) { Span = From(start) }, From(start));
    }

    private FunctionExpression ParseAnonymousFunction()
    {
        var start = _current.Start;
        Advance();
        var parameters = _current is { Kind: TokenKind.OpenParen, SpaceBefore: false } ? ParseParameters() : null;
        var failed = _statementFailed;
        ExpectStatementEnd();
        var body = ParseBody("do", BlockKind.Plain, knownIndent: false);
        _statementFailed |= failed;
        _afterAnonymous = true;
        return new FunctionExpression(new ScriptFunction(null, parameters, body, null) { Span = From(start) }, From(start));
    }

    /// <summary><c>name(a, b) = …</c> at the start of a statement.</summary>
    private bool IsInlineFunction()
    {
        var at = _current.EndOffset;
        if (_lexer.CharAt(at) != '(')
            return false;
        var c = _lexer.CharAt(++at);
        while (c != ')')
        {
            if (c is '\0' or '\n' or '(' or '}' or '{')
                return false;
            c = _lexer.CharAt(++at);
        }

        do
            c = _lexer.CharAt(++at);
        while (c is ' ' or '\t');
        return c == '=' && _lexer.CharAt(at + 1) != '=';
    }

    private FunctionStatement ParseInlineFunction(TextPosition start)
    {
        var name = new GlobalVariable(CurrentName(), CurrentSpan);
        Advance();
        var parameters = ParseParameters();
        if (!_fatal && !Take(TokenKind.Assign))
            Error(CurrentSpan, ParseProblems.Expected("=", "`=`", Found()));
        var value = ParseExpression();
        return new FunctionStatement(name, new ScriptFunction(name.Name, parameters, null, value) { Span = From(start) }, From(start));
    }

    private FunctionParameter[] ParseParameters()
    {
        var parameters = new List<FunctionParameter>();
        Advance();
        while (!_fatal && _current.Kind == TokenKind.Identifier)
        {
            parameters.Add(ParseParameter(parameters));
            if (!Take(TokenKind.Comma))
                break;
            if (_current.Kind != TokenKind.Identifier)
                Error(CurrentSpan, ParseProblems.Expected("参数名", "the name of a parameter", Found()));
        }

        Close(TokenKind.CloseParen, ")");
        return parameters.ToArray();
    }

    private FunctionParameter ParseParameter(List<FunctionParameter> before)
    {
        var span = CurrentSpan;
        var name = CurrentName();
        Advance();
        var optional = false;
        object? fallback = null;
        var rest = Take(TokenKind.Ellipsis);
        if (!rest && Take(TokenKind.Assign))
        {
            optional = true;
            var value = ParseExpression();
            if (value is LiteralExpression literal)
                fallback = literal.Value;
            else
                Error(value.Span, ParseProblems.DefaultNotLiteral());
        }

        var last = before.Count > 0 ? before[^1] : null;
        if (last is not null && (last.IsRest || (last.IsOptional && !optional && !rest)))
            Error(span, ParseProblems.ParameterOrder(name));
        return new FunctionParameter(name, optional, fallback, rest);
    }
}
