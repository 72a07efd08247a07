namespace Scriban.Parsing;

public sealed class LexerOptions
{
    public ScriptMode Mode { get; set; }
}
