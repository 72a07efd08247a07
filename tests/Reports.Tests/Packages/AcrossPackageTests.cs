using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>What is wrong across the papers of a package: L620 and on.</summary>
public sealed class AcrossPackageTests : IDisposable
{
    private const string Copied = "我们把群众反映的急难愁盼逐件登记造册限期办结并在村口公示接受监督";

    private readonly TestWorkspace _work = new("package");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_passage_that_two_units_sent_in_is_said_once_with_both_cells()
    {
        Write("单位,得分,发言人,情况", $"清河镇,88.5,张三,{Copied}，六月底前办完四十件", $"白沙镇,79.0,李四,今年以来{Copied}", "南岭镇,75.5,赵六,修通三条产业路把山上的柑橘运下山卖到外省去了");
        foreach (var _ in (int[])[1, 2])
        {
            // The second run makes no paper again: what they share is known from the manifest.
            var finding = Assert.Single(Found("L622"));
            Assert.Contains("papers/清河镇 与 papers/白沙镇", finding.Message.Zh, StringComparison.Ordinal);
            Assert.Contains(Copied, finding.Message.Zh, StringComparison.Ordinal);
            Assert.Equal(("data/units.csv", 2), (finding.Location.File, finding.Location.Line));
            Assert.Equal(("data/units.csv", 3), (finding.Related[0].Location.File, finding.Related[0].Location.Line));
        }
    }

    [Fact]
    public void What_the_template_says_in_every_paper_is_no_copy()
    {
        File.AppendAllText(_work.Path("templates/paper.md"), $"\n\n{Copied}。\n");
        Assert.Empty(Found("L622"));
    }

    [Fact]
    public void A_figure_that_two_units_give_different_values_is_said_once_with_both_cells()
    {
        Write("单位,得分,发言人,情况", "清河镇,88.5,张三,一季度全县完成投资12.3亿元", "白沙镇,79.0,李四,一季度我县完成投资12.8亿元", "南岭镇,75.5,赵六,一季度全县完成投资12.3亿元");
        foreach (var _ in (int[])[1, 2])
        {
            // The second run makes no paper again: the figures are known from the manifest.
            var finding = Assert.Single(Found("L623"));
            Assert.Contains("12.8亿元", finding.Message.Zh, StringComparison.Ordinal);
            Assert.Equal(("data/units.csv", 3), (finding.Location.File, finding.Location.Line));
            Assert.Equal(("data/units.csv", 2), (finding.Related[0].Location.File, finding.Related[0].Location.Line));
        }
    }

    [Fact]
    public void A_unit_of_the_list_without_a_row_has_no_paper()
    {
        File.WriteAllText(_work.Path("data/all.csv"), "单位,类别\n清河镇,镇\n白沙镇,镇\n南岭镇,镇\n石桥镇,镇\n");
        _work.Edit("reports.yaml", "  projects:", "  all: { file: data/all.csv, key: 单位 }\n  projects:");
        Assert.Contains("石桥镇", Assert.Single(Found("L620")).Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_that_together_take_longer_than_the_meeting_has_are_said_with_the_longest()
    {
        _work.Edit("reports.yaml", "    template: paper", "    template: paper\n    total-minutes: 0.5");
        Assert.Contains("0.5 分钟", Assert.Single(Found("L621")).Message.Zh, StringComparison.Ordinal);
        _work.Edit("reports.yaml", "total-minutes: 0.5", "total-minutes: 50");
        Assert.Empty(Found("L621"));
    }

    private void Write(params string[] rows)
    {
        File.WriteAllText(_work.Path("data/units.csv"), string.Join('\n', rows) + "\n");
        _work.Edit("templates/paper.md", "# 一季度得分", "{{ unit.情况 }}。\n\n# 一季度得分");
    }

    private IReadOnlyList<Diagnostic> Found(string code) => [.. _work.Build().AllFindings.Where(f => f.Code == code)];
}
