using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Where templates are looked for: the workspace's own folder first, then the one that ships with the program.</summary>
/// <param name="Own">The workspace's templates folder; null outside a workspace.</param>
/// <param name="Shipped">The folder beside the program.</param>
public sealed record TemplateFolders(string? Own, string Shipped)
{
    /// <summary><c>speech/advance</c> → the file; null when there is none or the name leads out of the folders.</summary>
    public TemplateFile? Find(string name)
    {
        name = name.Replace('\\', '/');
        if (!StaysInside(name))
            return null;
        var file = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : name + ".md";
        foreach (var (folder, isShipped) in Places())
        {
            var path = Path.Combine(folder, file);
            if (File.Exists(path))
                return new TemplateFile(file[..^3], $"templates/{file}", path, isShipped);
        }
        return null;
    }

    /// <summary>Every template, the workspace's own hiding the shipped ones of the same name; partials, which only other templates include, are not listed.</summary>
    public IReadOnlyList<TemplateFile> All() => [.. Files().Where(t => !IsPartial(t.Name) && t.Name != "README")];

    /// <summary>Every name that an include can mean.</summary>
    public IEnumerable<string> Names() => Files().Select(t => t.Name);

    /// <summary>Where themes lie, the workspace's own first.</summary>
    public IReadOnlyList<string> ThemeFolders => [.. Places().Select(p => Path.Combine(p.Folder, "themes"))];

    /// <summary>Where lexicons lie, the workspace's own first.</summary>
    public IReadOnlyList<string> LexiconFolders => [.. Places().Select(p => Path.Combine(p.Folder, "lexicons"))];

    private SortedDictionary<string, TemplateFile>.ValueCollection Files()
    {
        var all = new SortedDictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var (folder, isShipped) in Places().Where(p => Directory.Exists(p.Folder)))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            {
                var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
                var name = file[..^3];
                all.TryAdd(name, new TemplateFile(name, $"templates/{file}", path, isShipped));
            }
        }
        return all.Values;
    }

    /// <summary>No step up, no root, no drive: the name cannot mean a file outside the folder.</summary>
    public static bool StaysInside(string name) =>
        name.Length > 0 && !name.StartsWith('/') && !name.Contains(':') && !name.Contains('\0') && !name.Split('/').Contains("..");

    /// <summary>A piece of text that templates include; it is no paper.</summary>
    private static bool IsPartial(string file) => file.StartsWith("partials/", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith('_');

    private IEnumerable<(string Folder, bool IsShipped)> Places()
    {
        if (Own is not null)
            yield return (Own, false);
        yield return (Shipped, true);
    }
}

/// <param name="Name"><c>speech/advance</c></param>
/// <param name="File">As the user knows it: <c>templates/speech/advance.md</c>.</param>
public sealed record TemplateFile(string Name, string File, string Path, bool IsShipped);
