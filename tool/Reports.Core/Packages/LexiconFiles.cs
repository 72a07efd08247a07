using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Packages;

/// <summary>The files <c>templates/lexicons/NAME.tsv</c>: what a workspace has stands beside what ships.</summary>
internal static class LexiconFiles
{
    public static Lexicons Load(TemplateFolders folders, DiagnosticBag findings)
    {
        var byName = new Dictionary<string, IReadOnlyList<LexiconEntry>>(StringComparer.Ordinal);
        foreach (var folder in folders.LexiconFolders.Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileNameWithoutExtension(path);
                if (TextFiles.Read(path, $"templates/lexicons/{name}.tsv", findings) is not { } text)
                    continue;
                var known = byName.GetValueOrDefault(name, []);
                var words = known.Select(e => e.Wrong).ToHashSet(StringComparer.Ordinal);
                byName[name] = [.. known, .. Lexicons.Parse(text.Text).Where(e => words.Add(e.Wrong))];
            }
        }
        return new Lexicons(byName);
    }
}
