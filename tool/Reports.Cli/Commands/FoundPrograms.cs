namespace Reports.Cli.Commands;

/// <summary>Programs on the PATH. Nothing but <c>chart -o x.png</c> and <c>doctor</c> looks for them.</summary>
internal static class FoundPrograms
{
    public static readonly string[] ChartConverters = ["rsvg-convert", "inkscape", "soffice", "chromium"];

    private static readonly string[] s_windowsEndings = [".exe", ".cmd", ".bat"];

    /// <returns>The program's path, or null.</returns>
    public static string? Find(string name, Func<string, string?> variable)
    {
        foreach (var folder in (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var ending in OperatingSystem.IsWindows() ? s_windowsEndings : [""])
            {
                var path = Path.Combine(folder, name + ending);
                if (File.Exists(path))
                    return path;
            }
        }
        return null;
    }
}
