using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Builds the tree of a template in one pass.</summary>
internal sealed partial class Parser
{
    private readonly Lexer _lexer;
    private readonly string? _file;
    private readonly ParserOptions _options;
    private readonly List<LogMessage> _errors = [];
    private readonly List<LogMessage> _lexerErrors = [];
    private readonly NameTable _names = new();
    private Token _current;
    private TextPosition _previousLast;
    private TextPosition _previousStart;
    private int _previousEnd;
    private int _depth;
    private bool _fatal;

    /// <summary>Of one statement only the first error is told; what follows is mostly its consequence.</summary>
    private bool _statementFailed;

    /// <summary>Above zero, line breaks are white space.</summary>
    private int _newLineSkips;

    /// <summary>How many holes of interpolated strings are open.</summary>
    private int _holes;

    /// <summary>An anonymous function has just ended: its expression ends with it (section 8.3).</summary>
    private bool _afterAnonymous;

    internal Parser(string text, string? file, ParserOptions options, ScriptMode mode)
    {
        _file = file;
        _options = options;
        _lexer = new Lexer(text, file, options, mode, _lexerErrors);
    }

    internal ScriptBlockStatement ParseTemplate(LogMessageBag messages)
    {
        var statements = new List<ScriptStatement>();
        try
        {
            Advance();
            ReadStatements(statements, BlockKind.Template);
        }
        catch (InsufficientExecutionStackException)
        {
            _statementFailed = false;
            Error(CurrentSpan, ParseProblems.TooDeep(_options.ExpressionDepthLimit));
        }

        foreach (var error in _errors)
            messages.Add(error);
        foreach (var error in _lexerErrors)
            messages.Add(error);
        return new ScriptBlockStatement(statements.ToArray());
    }

    private void Advance()
    {
        _previousLast = _current.Last;
        _previousStart = _current.Start;
        _previousEnd = _current.EndOffset;
        _lexer.Next();
        if (_newLineSkips > 0)
        {
            while (_lexer.Current.Kind == TokenKind.NewLine)
                _lexer.Next();
        }

        _current = _lexer.Current;
    }

    private ReadOnlySpan<char> CurrentText => _lexer.Slice(_current.Start.Offset, _current.EndOffset);

    /// <summary>At the end of the input the place is that of the last token, as for a missing <c>end</c>.</summary>
    private SourceSpan CurrentSpan => _current.Kind == TokenKind.End
        ? new(_file, _previousStart, _previousLast)
        : new(_file, _current.Start, _current.Last);

    private SourceSpan From(TextPosition start) => new(_file, start, _previousLast);

    private string CurrentName() => _names.Get(CurrentText);

    private bool IsName(string keyword) => _current.Kind == TokenKind.Identifier && CurrentText.SequenceEqual(keyword);

    private void Error(SourceSpan span, Message message)
    {
        if (!_fatal && !_statementFailed)
            _errors.Add(message.At(span, _options.Language));
        _statementFailed = true;
    }

    private string Found() => _current.Kind switch
    {
        TokenKind.End => "<eof>",
        TokenKind.NewLine => "\\n",
        _ => Shorten(CurrentText),
    };

    private static string Shorten(ReadOnlySpan<char> text) => text.Length > 40 ? string.Concat(text[..40], "…") : text.ToString();

    /// <summary>Counts one more level; at the limit the parse ends, for the stack of the process is finite.</summary>
    private bool Enter()
    {
        if (++_depth <= _options.ExpressionDepthLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        if (!_fatal)
        {
            _statementFailed = false;
            Error(CurrentSpan, ParseProblems.TooDeep(_options.ExpressionDepthLimit));
            _fatal = true;
        }

        _current = new Token(TokenKind.End, _current.Start, _current.EndOffset, _current.Last, false, null);
        return false;
    }

    private void Leave() => _depth--;

    private bool AtStatementEnd => _current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.End;

    private void SkipToStatementEnd()
    {
        _newLineSkips = 0;
        while (!AtStatementEnd)
        {
            if (_current.Kind == TokenKind.InterpolatedStart)
                ParseInterpolated();
            else
                Advance();
        }
    }
}
