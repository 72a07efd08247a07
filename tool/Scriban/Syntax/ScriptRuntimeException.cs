using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The only error a render ends with.</summary>
public class ScriptRuntimeException : Exception
{
    private readonly string? _zh;

    public ScriptRuntimeException(SourceSpan span, string message)
        : this(span, message, null)
    {
    }

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException) => Span = span;

    internal ScriptRuntimeException(SourceSpan span, string zh, string en, MessageLanguage language, Exception? inner = null)
        : base(language == MessageLanguage.Chinese ? zh : en, inner)
    {
        Span = span;
        _zh = zh;
        OriginalMessageEn = en;
    }

    public SourceSpan Span { get; }

    /// <summary>The message without file and position.</summary>
    public string OriginalMessage => base.Message;

    /// <summary>The message in Chinese, without position. Not part of the Scriban package.</summary>
    public string MessageZh => _zh ?? base.Message;

    /// <summary>The message in English, without position. Not part of the Scriban package.</summary>
    public string MessageEn => OriginalMessageEn ?? base.Message;

    /// <summary>File, line, column and message.</summary>
    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();

    private string? OriginalMessageEn { get; }

    public override string ToString() => Message;
}
