namespace Scriban.Parsing;

public sealed class ParserOptions
{
    /// <summary>How deeply expressions and blocks may nest; one more is an error that ends the parse.</summary>
    public int ExpressionDepthLimit { get; set; } = 250;

    /// <summary>Read <c>1.5</c> as a decimal instead of a double.</summary>
    public bool ParseFloatAsDecimal { get; set; }

    /// <summary>The language of <see cref="LogMessage.Message"/>. Not part of the Scriban package.</summary>
    public MessageLanguage Language { get; set; }
}
