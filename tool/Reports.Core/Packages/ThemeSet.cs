using System.Collections.Concurrent;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Themes;

namespace Reports.Packages;

/// <summary>The themes of a run: files <c>themes/NAME.yaml</c> below the templates folders, each read once.</summary>
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
        var chain = new List<DataMap>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = name; at is not null;)
        {
            if (!seen.Add(at))
            {
                findings.Add(PackageProblems.ThemeCircle(name, at));
                return (null, findings);
            }
            if (folders.FindTheme(at) is not { } file)
            {
                findings.Add(PackageProblems.NoTheme(at, folders.ThemeNames()));
                return (null, findings);
            }
            if (TextFiles.Read(file.Path, file.File, findings) is not { } text || YamlData.Parse(text, findings) is not { } map)
                return (null, findings);
            chain.Insert(0, map);
            at = map["base"] as string;
        }
        return (ThemeReader.Build(name, chain, findings), findings);
    }
}
