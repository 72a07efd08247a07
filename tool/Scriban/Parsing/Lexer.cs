namespace Scriban.Parsing;

/// <summary>Cuts a template into tokens, one at a time; the parser tells it when a hole of an interpolated string begins.</summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly string? _file;
    private readonly ParserOptions _options;
    private readonly List<LogMessage> _errors;
    private int _position;
    private int _line;
    private int _lineStart;
    private bool _inCode;
    private readonly bool _scriptOnly;
    private int _openBraces;
    private int _openHoles;
    private Trim _trimNext;

    internal Lexer(string text, string? file, ParserOptions options, ScriptMode mode, List<LogMessage> errors)
    {
        _text = text;
        _file = file;
        _options = options;
        _errors = errors;
        _scriptOnly = mode == ScriptMode.ScriptOnly;
        _inCode = _scriptOnly;
        if (mode is ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndContent)
            EnterFrontMatter();
    }

    private enum Trim : byte
    {
        None,
        All,
        Line,
    }

    internal Token Current { get; private set; }

    /// <summary>The indent of the code block that the current <see cref="TokenKind.CodeEnter"/> opens.</summary>
    internal string Indent { get; private set; } = "";

    internal bool InFrontMatter { get; private set; }

    internal int FrontMatterEnd { get; private set; }

    internal void Next()
    {
        if (_inCode)
            NextInCode();
        else
            NextInText();
    }

    /// <summary>The character at <paramref name="offset"/>, or NUL after the end.</summary>
    internal char CharAt(int offset) => offset < _text.Length ? _text[offset] : '\0';

    /// <summary>Takes the character after the current token into it (<c>.empty?</c>).</summary>
    internal void SkipOne() => _position++;

    internal ReadOnlySpan<char> Slice(int start, int end) => _text.AsSpan(start, end - start);

    internal string TextOf(int start, int end) => _text[start..end];

    private TextPosition Here => new(_position, _line, _position - _lineStart);

    private void Emit(TokenKind kind, TextPosition start, bool spaceBefore, object? value = null)
    {
        var length = _position - start.Offset;
        var last = length <= 1 ? start : new TextPosition(_position - 1, start.Line, start.Column + length - 1);
        Current = new Token(kind, start, _position, last, spaceBefore, value);
    }

    /// <summary>For tokens that may hold line breaks; call after the lines have been counted.</summary>
    private void EmitLong(TokenKind kind, TextPosition start, bool spaceBefore, object? value)
    {
        var last = Math.Max(start.Offset, _position - 1);
        var position = last >= _lineStart
            ? new TextPosition(last, _line, last - _lineStart)
            : new TextPosition(last, _line - 1, last - (_text.LastIndexOf('\n', Math.Max(0, last - 1)) + 1));
        Current = new Token(kind, start, _position, position, spaceBefore, value);
    }

    /// <summary>Moves on to <paramref name="end"/>, counting the lines passed.</summary>
    private void AdvanceTo(int end)
    {
        var at = _position;
        while (at < end)
        {
            var found = _text.AsSpan(at, end - at).IndexOf('\n');
            if (found < 0)
                break;
            at += found + 1;
            _line++;
            _lineStart = at;
        }

        _position = end;
    }

    private void Error(TextPosition start, Message message)
    {
        var last = new TextPosition(Math.Max(start.Offset, _position - 1), start.Line, start.Column + Math.Max(0, _position - 1 - start.Offset));
        _errors.Add(message.At(new SourceSpan(_file, start, last), _options.Language));
    }
}
