namespace Reports.Packages;

/// <summary>The files that a piece was made from, as the user knows them.</summary>
public sealed class InputLog(Sources sources, TemplateFolders templates)
{
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Files => [.. _files];

    public void Add(string file) => _files.Add(file);

    public void AddSource(string name)
    {
        foreach (var file in sources.FilesOf(name))
            _files.Add(file);
    }

    /// <summary>A picture, by the name that the paper gives it: below the workspace, where it can be found at all.</summary>
    /// <param name="folder">That the name starts from, below the workspace, with a slash at its end; empty for the workspace.</param>
    public void AddPicture(string name, string folder = "")
    {
        if (!name.Contains("://", StringComparison.Ordinal) && !name.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            _files.Add(folder + Uri.UnescapeDataString(name).Replace('\\', '/'));
    }

    /// <summary>An include by name: its file counts as read.</summary>
    public (string Path, string Name)? Include(string name)
    {
        if (templates.Find(name) is not { } found)
            return null;
        _files.Add(found.File);
        return (found.Path, found.File);
    }
}
