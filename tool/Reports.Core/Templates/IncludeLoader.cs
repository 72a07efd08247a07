using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Reports.Templates;

/// <summary>Includes, below the templates folders and nowhere else.</summary>
internal sealed class IncludeLoader(TemplateLibrary library, Action<SourceText> loaded) : ITemplateLoader
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        if (!library.IsInside(templateName))
            throw TemplateProblems.Error(callerSpan, TemplateProblems.IncludeOutside(templateName));
        if (library.Find(templateName) is { } found)
        {
            _names[found.Name] = found.Path;
            return found.Name;
        }
        throw TemplateProblems.Error(callerSpan, TemplateProblems.IncludeNotFound(templateName, library.Names()));
    }

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
    {
        if (!_names.TryGetValue(templatePath, out var path) || library.Include(path, templatePath) is not { } template)
            return null;
        loaded(template.Source);
        return template.Source.Text;
    }

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
