using System.Collections.Concurrent;
using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace Reports.Templates;

/// <summary>
/// The folders that templates and their includes are found in: the workspace's first, then the one that ships.
/// Each file is read and parsed once; safe to share between threads.
/// </summary>
public sealed class TemplateLibrary
{
    private readonly ConcurrentDictionary<string, Lazy<LoadedTemplate?>> _loaded = new(StringComparer.Ordinal);

    /// <param name="folders">Folder on disk, and its name as the user knows it.</param>
    public TemplateLibrary(IReadOnlyList<(string Path, string Name)> folders) => Folders = folders;

    public IReadOnlyList<(string Path, string Name)> Folders { get; }

    /// <summary>The file of a template name: with or without .md, with '/' between folders. Null when there is none or it lies outside.</summary>
    public (string Path, string Name)? Find(string name)
    {
        if (!IsInside(name))
            return null;
        foreach (var (folder, shown) in Folders)
        {
            foreach (var file in (string[])[name + ".md", name])
            {
                var path = Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
                if (File.Exists(path))
                    return (path, $"{shown}/{file}");
            }
        }
        return null;
    }

    /// <summary>Whether a name stays below the templates folder: relative, without <c>..</c> and drive letters.</summary>
    public static bool IsInside(string name) =>
        name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.StartsWith('/')
        && !name.Contains('\0', StringComparison.Ordinal) && !name.Split('/').Contains("..");

    /// <summary>All template names, without .md, in order; partials included.</summary>
    public IReadOnlyList<string> Names() =>
    [
        .. Folders.Where(f => Directory.Exists(f.Path))
            .SelectMany(f => Directory.EnumerateFiles(f.Path, "*.md", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(f.Path, p).Replace(Path.DirectorySeparatorChar, '/')[..^3]))
            .Where(n => !n.EndsWith("README", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The template made ready from its text, parsed once however often it is merged.</summary>
    internal LoadedTemplate Ready(SourceText source) =>
        _loaded.GetOrAdd("=" + source.File, _ => new(() => LoadedTemplate.From(source))).Value is { } loaded && ReferenceEquals(loaded.Original, source)
            ? loaded
            : LoadedTemplate.From(source);

    internal LoadedTemplate? Include(string path, string name) =>
        _loaded.GetOrAdd(path, _ => new(() => File.Exists(path) ? LoadedTemplate.From(new SourceText(name, File.ReadAllText(path))) : null)).Value;
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
