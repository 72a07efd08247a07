using Scriban.Parsing;

namespace Scriban;

/// <summary>A parsed template; it may be rendered by many contexts at the same time.</summary>
public sealed class Template
{
    private Template(string? sourceFilePath) => SourceFilePath = sourceFilePath;

    public string? SourceFilePath { get; }

    public LogMessageBag Messages { get; } = new();

    public bool HasErrors => Messages.HasErrors;

    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null) =>
        new(sourceFilePath);

    public string Render(TemplateContext context) => throw new NotSupportedException(SourceFilePath + context);
}
