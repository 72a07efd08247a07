using Reports.Diagnostics;
using Reports.Themes;

namespace Reports.Tests.Themes;

/// <summary>The themes of templates/themes, read once.</summary>
internal static class ShippedThemes
{
    private static readonly Dictionary<string, Theme> s_themes = [];

    public static string Folder => Path.Combine(Repository.Root, "templates", "themes");

    public static Theme Get(string name)
    {
        lock (s_themes)
        {
            if (s_themes.TryGetValue(name, out var theme))
                return theme;
            var findings = new DiagnosticBag();
            theme = ThemeFiles.Load(name, [Folder], findings) ?? throw new InvalidOperationException(string.Join('\n', findings.Select(f => $"{f.Location}: {f.Message}")));
            return s_themes[name] = theme;
        }
    }
}
