namespace Scriban.Parsing;

/// <summary>One sentence in both languages.</summary>
internal readonly record struct Message(string Zh, string En)
{
    internal LogMessage At(SourceSpan span, MessageLanguage language) =>
        new(ParserMessageType.Error, span, language == MessageLanguage.Chinese ? Zh : En, Zh, En);
}
