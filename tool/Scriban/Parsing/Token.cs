namespace Scriban.Parsing;

/// <summary>A piece of the template; <paramref name="EndOffset"/> is the offset after its last character.</summary>
internal readonly record struct Token(TokenKind Kind, TextPosition Start, int EndOffset, TextPosition Last, bool SpaceBefore, object? Value);
