using Reports.Diagnostics;
using Reports.Documents;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>L623: cases/package/figures.txt.</summary>
public sealed class FigureConflictTests
{
    private static readonly string[] s_units = ["清河镇", "白沙镇"];

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        var lines = File.ReadAllLines(Path.Combine(Repository.Cases("package"), "figures.txt")).Where(l => !l.StartsWith('#')).ToList();
        foreach (var parts in string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim().Split('\n')))
            cases.Add(parts[0][(parts[0].IndexOf('|') + 1)..].Trim(), parts[1][(parts[1].IndexOf('|') + 1)..].Trim(), parts[2]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_figure_with_two_values_is_found_and_what_looks_like_one_is_not(string first, string second, string expected)
    {
        var said = Check([first, second]);
        if (expected.StartsWith("none", StringComparison.Ordinal))
        {
            Assert.Empty(said);
            return;
        }
        var finding = Assert.Single(said);
        Assert.Equal("L623", finding.Code);
        var figures = expected[(expected.IndexOf('|') + 1)..].Trim().Split(" / ");
        Assert.Matches($"^papers/白沙镇 说“[^”]*{figures[0]}[^”]*”，papers/清河镇 说“[^”]*{figures[1]}[^”]*”", finding.Message.Zh);
        Assert.Equal(2, finding.Location.Line);
        Assert.Equal(1, finding.Related[0].Location.Line);
    }

    [Fact]
    public void Of_papers_that_agree_nothing_is_said_however_many_they_are() =>
        Assert.Empty(Check([.. Enumerable.Repeat("截至9月底，全县完成投资12.3亿元。", 50)]));

    private static List<Diagnostic> Check(string[] texts)
    {
        var papers = texts.Select((t, i) => new Document { Kind = DocumentKind.Exchange, File = "a.md", Body = [new Paragraph([new TextRun(t) { Location = new SourceLocation("a.md", i + 1, 1) }])] }).ToList();
        var conflicts = new FigureConflicts();
        for (var i = 0; i < papers.Count; i++)
            conflicts.Add(StatedFigures.Pack(papers[i], s_units[i % 2]));
        return [.. conflicts.Check(new SourceLocation("reports.yaml", 1, 1), i => "papers/" + s_units[i % 2], i => (papers[i], s_units[i % 2]))];
    }
}
