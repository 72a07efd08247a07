using System.Text;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Imports;
using Reports.Packages;

namespace Reports.Tests.Imports;

/// <summary>Importing with the words that ship, and reading a piece's Markdown back to letters.</summary>
internal static partial class ImportFixture
{
    private static readonly Lazy<ImportWords> s_words = new(() =>
    {
        var lexicons = new BuildOptions(Repository.Root, new TemplateFolders(null, Path.Combine(Repository.Root, "templates"))).Rules([]).Lexicons.ByName;
        return new ImportWords(lexicons["furniture"].Select(e => (e.Wrong, e.Right)), lexicons["damage"].Select(e => (e.Wrong, e.Right, e.Except)));
    });

    public static ImportOptions Options(bool simplify = false) => new(s_words.Value, simplify);

    public static ImportResult Text(string text, string file = "a.txt", bool simplify = false)
    {
        var result = Importer.Text(file, text, Options(simplify));
        Importer.Compare([result]);
        return result;
    }

    public static ImportResult File(string path, bool simplify = false)
    {
        var findings = new DiagnosticBag();
        var result = ImportFiles.Read(Path.GetFileName(path), System.IO.File.ReadAllBytes(path), Options(simplify), findings)
            ?? throw new InvalidOperationException(string.Join('\n', findings.Select(f => f.Message.En)));
        Importer.Compare([result]);
        return result;
    }

    /// <summary>What a piece says, without the marks of Markdown and front matter: fields as what stood there.</summary>
    public static string Said(ImportPiece piece)
    {
        var text = Field().Replace(piece.Markdown.ReplaceLineEndings("\n"), m => m.Groups["text"].Value.Replace("\\\\", "\\", StringComparison.Ordinal));
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        var said = new StringBuilder();
        foreach (var line in text[..end].Split('\n').Skip(2))
        {
            if (line.StartsWith("kind:", StringComparison.Ordinal) || line.StartsWith("title:", StringComparison.Ordinal) && !piece.HasOwnTitle)
                continue;
            said.Append(Unicode().Replace(Key().Replace(line, "").Replace("\\t", " ", StringComparison.Ordinal), m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString())).Append('\n');
        }
        foreach (var line in text[(end + 5)..].Split('\n'))
            said.Append(Entity().Replace(Caption().Replace(Marks().Replace(line, ""), "$1"), m => ((char)int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToString())).Append('\n');
        return said.ToString();
    }

    [GeneratedRegex("""\{\{ \S+ \?\? (?<q>["'])(?<text>.*?)\k<q> \}\}""")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*(?:- )?(?:[a-z]+:(?=[ ""]|$))?")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\{[^#{}\\]*\}$|^#+ | \{\.unnumbered\}$|^\d+\. |^\|(?:---\|)+$")]
    private static partial Regex Marks();

    [GeneratedRegex("""^\{#tbl:t\d+ caption="(.*)"\}$""")]
    private static partial Regex Caption();

    [GeneratedRegex(@"(?<!\\)&#(\d+);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Unicode();
}
