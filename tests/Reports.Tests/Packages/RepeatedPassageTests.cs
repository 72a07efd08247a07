using Xunit;

namespace Reports.Tests.Packages;

/// <summary>A passage that stands twice in a paper (L413): said twice by the writer, or by a loop of the template.</summary>
public sealed class RepeatedPassageTests
{
    private const string Sentence = "要把问题逐条登记造册，明确责任单位和完成时限，办结一件销号一件，做到件件有着落。";

    private const string Row = "{{ p.项目 }}、{{ p.项目 }}、{{ p.项目 }}、{{ p.项目 }}、{{ p.项目 }}、{{ p.项目 }}、{{ p.项目 }}、{{ p.项目 }}都开工了。";

    [Theory]
    [InlineData("{{ for n in [1, 2, 3] }}\n" + Sentence + "\n{{ end }}", 0)]
    [InlineData("{{ for p in projects }}\n" + Row + Sentence + "\n{{ end }}", 0)]
    [InlineData(Sentence + "\n\n" + Sentence, 1)]
    public void What_a_loop_says_to_each_row_is_meant(string body, int expected)
    {
        using var work = new TestWorkspace("package");
        File.WriteAllText(work.Path("templates/single.md"), "---\nkind: speech\ntitle: 单份\n---\n\n同志们：\n\n" + body + "\n");
        Assert.Equal(expected, work.Build().Pieces.Single(p => p.Name == "single").Findings.Count(f => f.Code == "L413"));
    }
}
