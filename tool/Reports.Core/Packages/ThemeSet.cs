using System.Collections.Concurrent;
using Reports.Diagnostics;
using Reports.Themes;

namespace Reports.Packages;

/// <summary>The themes of a run, each read once.</summary>
public sealed class ThemeSet(TemplateFolders folders)
{
    public const string Default = "gbt9704";

    private readonly ConcurrentDictionary<string, Lazy<Loaded>> _themes = new(StringComparer.Ordinal);

    /// <summary>The theme, null when there is none of that name or it cannot be read; every piece that asks hears why.</summary>
    /// <param name="inputs">Takes the files that the theme was made from.</param>
    public Theme? Find(string? name, DiagnosticBag findings, InputLog? inputs = null)
    {
        var loaded = _themes.GetOrAdd(name ?? Default, n => new(() => Load(n))).Value;
        findings.AddRange(loaded.Findings);
        foreach (var file in loaded.Files)
            inputs?.Add(file);
        return loaded.Theme;
    }

    private Loaded Load(string name)
    {
        var findings = new DiagnosticBag();
        var files = new List<string>();
        return new Loaded(ThemeFiles.Load(name, folders.ThemeFolders, findings, files), findings, files);
    }

    private sealed record Loaded(Theme? Theme, DiagnosticBag Findings, IReadOnlyList<string> Files);
}
