using System.Collections.Concurrent;
using Reports.Diagnostics;
using Reports.Themes;

namespace Reports.Packages;

/// <summary>The themes of a run, each read once.</summary>
public sealed class ThemeSet(TemplateFolders folders)
{
    public const string Default = "gbt9704";

    private readonly ConcurrentDictionary<string, Lazy<(Theme? Theme, DiagnosticBag Findings)>> _themes = new(StringComparer.Ordinal);

    /// <summary>The theme, null when there is none of that name or it cannot be read; every piece that asks hears why.</summary>
    public Theme? Find(string? name, DiagnosticBag findings)
    {
        var (theme, own) = _themes.GetOrAdd(name ?? Default, n => new(() => Load(n))).Value;
        findings.AddRange(own);
        return theme;
    }

    private (Theme?, DiagnosticBag) Load(string name)
    {
        var findings = new DiagnosticBag();
        return (ThemeFiles.Load(name, folders.ThemeFolders, findings), findings);
    }
}
