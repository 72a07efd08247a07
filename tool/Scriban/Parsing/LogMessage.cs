namespace Scriban.Parsing;

public sealed class LogMessage
{
    public LogMessage(ParserMessageType type, SourceSpan span, string message)
        : this(type, span, message, message, message)
    {
    }

    internal LogMessage(ParserMessageType type, SourceSpan span, string message, string zh, string en)
    {
        Type = type;
        Span = span;
        Message = message;
        MessageZh = zh;
        MessageEn = en;
    }

    public ParserMessageType Type { get; }

    public SourceSpan Span { get; }

    public string Message { get; }

    /// <summary>The message in Chinese. Not part of the Scriban package.</summary>
    public string MessageZh { get; }

    /// <summary>The message in English. Not part of the Scriban package.</summary>
    public string MessageEn { get; }

    public override string ToString() =>
        $"{Span.ToStringSimple()} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}
