using System.Text;
using System.Text.Json;
using Reports.Imports;
using Reports.Tests.Cli;
using Xunit;

namespace Reports.Tests.Imports;

/// <summary>
/// Folders under cases/import: a made-up paper (input.*), what it becomes (expected/), and truth.json, which a person wrote:
/// pieces, headings in order, numbers of the lines that are no part of the paper, words that must be kept.
/// </summary>
public sealed class ImportCases
{
    internal sealed record Judgement(int Pieces, string[] Headings, int[] Removed, string[] Kept, bool Simplify);

    public static TheoryData<string> Names() => [.. Folders().Select(f => Path.GetFileName(f)!)];

    internal static IEnumerable<string> Folders() => Directory.EnumerateDirectories(Repository.Cases("import")).Order(StringComparer.Ordinal);

    internal static string Input(string folder) => Directory.EnumerateFiles(folder, "input.*").Single();

    internal static Judgement Truth(string folder) =>
        JsonSerializer.Deserialize<Judgement>(File.ReadAllText(Path.Combine(folder, "truth.json")), JsonSerializerOptions.Web)!;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_becomes_the_files_that_are_expected(string name)
    {
        var folder = Path.Combine(Repository.Cases("import"), name);
        var result = ImportFixture.File(Input(folder), Truth(folder).Simplify);
        var files = result.Files().ToList();
        foreach (var (file, text) in files)
            Golden.Check(Path.Combine(folder, "expected", file), text);
        var others = Directory.EnumerateFiles(Path.Combine(folder, "expected")).Select(f => Path.GetFileName(f)!).Where(f => !f.Contains(".received", StringComparison.Ordinal)).Except(files.Select(f => f.Name));
        Assert.Empty(others);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_is_read_as_a_person_reads_it(string name)
    {
        var folder = Path.Combine(Repository.Cases("import"), name);
        var truth = Truth(folder);
        var result = ImportFixture.File(Input(folder), truth.Simplify);
        Assert.Equal(truth.Pieces, result.Pieces.Count);
        Assert.Equal(truth.Headings.Select(Letters), result.Pieces.SelectMany(p => p.Parts).OfType<HeadingPart>().Select(h => Letters(h.Text.Text)));
        if (!Input(folder).EndsWith(".html", StringComparison.Ordinal) && !Input(folder).EndsWith(".docx", StringComparison.Ordinal))
            Assert.Equal(truth.Removed, RemovedLines(result));
        var said = Letters(string.Concat(result.Pieces.Select(ImportFixture.Said)));
        Assert.All(truth.Kept, k => Assert.Contains(Letters(k), said, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_piece_renders_without_data_and_with_its_own(string name)
    {
        var source = Path.Combine(Repository.Cases("import"), name, "expected");
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(source, folder.Path);
        foreach (var piece in Directory.EnumerateFiles(folder.Path, "*.md").Select(f => Path.GetFileName(f)!))
        {
            Renders(piece, []);
            var data = Path.ChangeExtension(piece, ".yaml");
            if (File.Exists(folder.File(data)))
                Renders(piece, ["--data", data]);
        }

        void Renders(string piece, string[] data)
        {
            var (status, _, error) = InProcess.Run(["render", piece, .. data, "--to", "txt", "-o", "out.txt", "--format", "concise", "--lang", "en"], folder.Path);
            Assert.True(status == 0, error);
            Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("[L", line, StringComparison.Ordinal));
        }
    }

    /// <summary>Lines of which at least six letters in ten were taken out as a whole.</summary>
    internal static List<int> RemovedLines(ImportResult result)
    {
        var removed = new Dictionary<int, int>();
        foreach (var text in result.Log.Removed.Where(r => r.Why is not ("chunk-marker" or "page-digit" or "stray-mark" or "soft-hyphen" or "invisible" or "pinyin")))
        {
            var line = result.Source.At(text.Offset).Line;
            removed[line] = removed.GetValueOrDefault(line) + Math.Max(1, Letters(text.Text).Length);
        }
        return [.. removed.Where(r => r.Value * 10 >= Letters(result.Source.Text.Line(r.Key)).Length * 6).Select(r => r.Key).Order()];
    }

    internal static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.Where(char.IsLetterOrDigit))
            letters.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        return letters.ToString();
    }
}
