using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>A file that a volume binds.</summary>
/// <param name="File">As the user knows it, below the workspace.</param>
/// <param name="Path">Where it lies on this machine.</param>
public sealed record VolumeFile(string File, string Path)
{
    private static readonly string[] s_word = [".docx", ".docm", ".doc", ".wps", ".dotx"];
    private static readonly string[] s_markdown = [".md", ".markdown"];

    /// <summary>Old and foreign formats count as Word files: reading them says what to do.</summary>
    public bool IsWord => s_word.Contains(Ending(File));

    public bool IsMarkdown => s_markdown.Contains(Ending(File));

    public static bool IsKnown(string name) => s_word.Concat(s_markdown).Contains(Ending(name));

    /// <summary>The files of a pattern, in the order in which people number them: 2 comes before 10.</summary>
    public static IReadOnlyList<VolumeFile> Find(string root, PlanText pattern, DiagnosticBag findings)
    {
        var name = pattern.Text.Replace('\\', '/');
        var isFolder = Directory.Exists(System.IO.Path.Combine(root, name));
        if (!isFolder && !name.AsSpan().ContainsAny('*', '?'))
        {
            if (IsKnown(name))
                return [new VolumeFile(name, System.IO.Path.Combine(root, name))];
            findings.Add(PackageProblems.CannotBind(name, pattern.Location));
            return [];
        }
        if (isFolder)
            name = name.TrimEnd('/') + "/*";
        var slash = name.LastIndexOf('/');
        var folder = name[..(slash + 1)];
        var found = Matching(System.IO.Path.Combine(root, folder), name[(slash + 1)..])
            .Where(f => !f.StartsWith("~$", StringComparison.Ordinal) && !f.StartsWith('.')).Order(NaturalOrder.Instance).ToList();
        // Of a folder, what can be bound: pictures of Markdown files lie there too.
        foreach (var other in found.Where(f => !isFolder && !IsKnown(f)))
            findings.Add(PackageProblems.CannotBind(folder + other, pattern.Location));
        var files = found.Where(IsKnown).Select(f => new VolumeFile(folder + f, System.IO.Path.Combine(root, folder + f))).ToList();
        if (files.Count == 0)
            findings.Add(PackageProblems.NoSuchFiles(pattern.Text, pattern.Location));
        return files;
    }

    private static List<string> Matching(string folder, string pattern)
    {
        try
        {
            // A folder's name with a star in it finds nothing, which is said.
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Select(f => System.IO.Path.GetFileName(f))] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static string Ending(string name) => System.IO.Path.GetExtension(name).ToLowerInvariant();
}

/// <summary>Names as people number them: runs of digits count as numbers.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var (one, other) = (Number(a, ref i), Number(b, ref j));
                if (one != other)
                    return one.CompareTo(other);
                continue;
            }
            if (a[i] != b[j])
                return a[i].CompareTo(b[j]);
            i++;
            j++;
        }
        var rest = (a.Length - i).CompareTo(b.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(a, b);
    }

    private static decimal Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 25 && char.IsAsciiDigit(text[at]))
            at++;
        return decimal.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
