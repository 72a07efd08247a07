using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Themes;

/// <summary>Theme files: <c>NAME.yaml</c> in the first folder that has one. A theme whose base has its own name takes that of a later folder, so that an office changes three lines of a shipped theme and keeps its name.</summary>
public static class ThemeFiles
{
    private const string Extension = ".yaml";

    /// <summary>Null when there is no such theme or it cannot be read; every reason is a finding.</summary>
    /// <param name="folders">Where themes lie, the workspace's own first.</param>
    /// <param name="files">Takes the files of the theme and its bases, as the user knows them.</param>
    public static Theme? Load(string name, IReadOnlyList<string> folders, DiagnosticBag findings, ICollection<string>? files = null)
    {
        var chain = new List<DataMap>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (next, from, place) = (name, 0, SourceLocation.None);
        while (true)
        {
            if (Find(next, folders, from) is not { } found)
            {
                findings.Add(ThemeProblems.NotFound(next, Names(folders), place));
                return null;
            }
            if (!seen.Add(found.Path))
            {
                findings.Add(ThemeProblems.BaseInCircle(next, place));
                return null;
            }
            files?.Add(KnownAs(found.Path));
            if (Read(found.Path, findings) is not { } map)
                return null;
            chain.Insert(0, map);
            if (!map.TryGet("base", out var value) || value is null)
                return ThemeReader.Build(name, chain, findings);
            place = map.LocationOf("base");
            if (value is not string text)
            {
                findings.Add(ThemeProblems.WrongValue("base", value.ToString() ?? "", new("版式名", "the name of a theme"), place));
                return null;
            }
            (next, from) = (text, text == next ? found.Folder + 1 : 0);
        }
    }

    /// <summary>The names of all themes in the folders, sorted.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<string> folders) =>
        [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*" + Extension)).Select(f => Path.GetFileNameWithoutExtension(f)).Distinct().Order(StringComparer.Ordinal)];

    private static (string Path, int Folder)? Find(string name, IReadOnlyList<string> folders, int from)
    {
        // A theme is named, never reached by a path.
        if (name.Length == 0 || name.AsSpan().IndexOfAny('/', '\\', ':') >= 0 || name is "." or "..")
            return null;
        for (var i = from; i < folders.Count; i++)
        {
            var path = Path.Combine(folders[i], name + Extension);
            if (File.Exists(path))
                return (path, i);
        }
        return null;
    }

    // No absolute path in a finding or the manifest.
    private static string KnownAs(string path) => "templates/themes/" + Path.GetFileName(path);

    private static DataMap? Read(string path, DiagnosticBag findings)
    {
        var file = KnownAs(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            var own = new DiagnosticBag();
            var map = YamlData.Parse(new SourceText(file, reader.ReadToEnd()), own);
            findings.AddRange(own);
            return own.HasErrors ? null : map;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(ThemeProblems.Unreadable(file, exception.Message));
            return null;
        }
    }
}
