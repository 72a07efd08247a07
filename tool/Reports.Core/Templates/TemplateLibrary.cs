using System.Collections.Concurrent;
using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace Reports.Templates;

/// <summary>The templates parsed so far, shared by all pieces of a run. Safe to use from many threads.</summary>
public sealed class TemplateCache
{
    private readonly ConcurrentDictionary<string, Lazy<LoadedTemplate?>> _loaded = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string File, string Text), Lazy<LoadedTemplate>> _ready = [];

    /// <summary>By name and text: several short templates of the plan stand in one file.</summary>
    internal LoadedTemplate Ready(SourceText source) =>
        _ready.GetOrAdd((source.File, source.Text), static (_, s) => new(() => LoadedTemplate.From(s)), source).Value;

    internal LoadedTemplate? Get(string path, Func<LoadedTemplate?> load) => _loaded.GetOrAdd(path, _ => new(load)).Value;
}

/// <summary>The templates that one merge may include.</summary>
/// <param name="find">The file of a template name, with or without .md: its path, and its name as the user knows it. Null when there is none or it lies outside the templates folders.</param>
/// <param name="isInside">Whether a name stays below the templates folders.</param>
/// <param name="names">All names that an include could mean, for suggestions.</param>
public sealed class TemplateLibrary(TemplateCache cache, Func<string, (string Path, string Name)?> find, Func<string, bool> isInside, Func<IEnumerable<string>> names)
{
    /// <summary>A library without any include.</summary>
    public static TemplateLibrary Empty => Without(new TemplateCache());

    /// <summary>A library without any include whose merges share what was parsed.</summary>
    public static TemplateLibrary Without(TemplateCache cache) => new(cache, _ => null, _ => true, () => []);

    internal (string Path, string Name)? Find(string name) => find(name);

    internal bool IsInside(string name) => isInside(name);

    internal IReadOnlyList<string> Names() => [.. names()];

    /// <summary>The template made ready from its text, parsed once however often it is merged.</summary>
    internal LoadedTemplate Ready(SourceText source) => cache.Ready(source);

    internal LoadedTemplate? Include(string path, string name) =>
        cache.Get(path, () => File.Exists(path) ? LoadedTemplate.From(new SourceText(name, File.ReadAllText(path).ReplaceLineEndings("\n"))) : null);
}

/// <summary>A template's text after full-width slips are mended, and its parsed form.</summary>
internal sealed class LoadedTemplate
{
    private LoadedTemplate(SourceText original, SourceText source, Template template, IReadOnlyList<SourceLocation> slips, bool hadTokens)
    {
        Original = original;
        Source = source;
        Template = template;
        Slips = slips;
        HadTokens = hadTokens;
    }

    public SourceText Original { get; }

    /// <summary>The text that was parsed; its places are those of the original.</summary>
    public SourceText Source { get; }

    public Template Template { get; }

    /// <summary>Where full-width braces or marks were typed in code.</summary>
    public IReadOnlyList<SourceLocation> Slips { get; }

    public bool HadTokens { get; }

    public static LoadedTemplate From(SourceText original)
    {
        var text = TokenText.WithoutTokens(original.Text);
        var (mended, places) = FullWidthSlips.Mend(text);
        var source = ReferenceEquals(mended, original.Text) ? original : new SourceText(original.File, mended);
        var template = Template.Parse(mended, original.File, new ParserOptions { ParseFloatAsDecimal = true });
        return new LoadedTemplate(original, source, template, [.. places.Select(p => source.At(p, 1))], TokenText.HasToken(original.Text));
    }
}
