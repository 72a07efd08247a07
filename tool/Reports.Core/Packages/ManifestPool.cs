namespace Reports.Packages;

/// <summary>Equal texts and lists of a manifest, held once: thousands of papers are made from the same files.</summary>
internal sealed class ManifestPool
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private IReadOnlyList<ManifestFile> _last = [];

    public string Text(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text, text);
        return text;
    }

    /// <summary>Neighbours in the plan mostly have the same inputs.</summary>
    public IReadOnlyList<ManifestFile> Files(IReadOnlyList<ManifestFile> files)
    {
        if (!files.SequenceEqual(_last))
            _last = [.. files.Select(f => new ManifestFile(Text(f.File), Text(f.Sha256)))];
        return _last;
    }
}
