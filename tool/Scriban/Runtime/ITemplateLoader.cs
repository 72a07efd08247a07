using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

#nullable disable
    // Hosts may declare the result with or without null.
    ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
#nullable restore
}
