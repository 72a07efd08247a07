using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>A piece is made again only when what it was made from has changed.</summary>
public sealed class IncrementalTests : IDisposable
{
    private readonly TestWorkspace _work = new("package");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_second_run_makes_nothing_and_writes_the_same_manifest()
    {
        Assert.Equal(5, _work.Build().Pieces.Count(p => p.State == PieceState.Made));
        var manifest = _work.Read("output/manifest.json");
        Assert.All(_work.Build().Pieces, p => Assert.True(p.IsKept));
        Assert.Equal(manifest, _work.Read("output/manifest.json"));
    }

    [Fact]
    public void A_changed_cell_makes_the_papers_that_read_it() =>
        Changes("data/units.csv", "清河镇,88.5", "清河镇,89.5", "papers/清河镇", "papers");

    [Fact]
    public void A_changed_cell_of_a_column_that_nobody_reads_makes_nothing() =>
        Changes("data/units.csv", "电话甲", "电话乙");

    [Fact]
    public void A_row_of_another_table_makes_the_papers_whose_rows_it_is() =>
        Changes("data/projects.csv", "白沙镇,水厂改造,120", "白沙镇,水厂改造,130", "papers/白沙镇", "papers");

    [Fact]
    public void An_inserted_row_makes_what_went_through_the_table() =>
        Changes("data/projects.csv", "白沙镇,水厂改造,120", "白沙镇,水厂改造,120\n清河镇,码头,15", "papers/清河镇", "papers/白沙镇", "papers/南岭镇", "papers");

    [Fact]
    public void A_changed_order_makes_what_went_through_the_table() =>
        Changes("data/projects.csv", "清河镇,河堤加固,300\n清河镇,农贸市场,80", "清河镇,农贸市场,80\n清河镇,河堤加固,300", "papers/清河镇", "papers");

    [Fact]
    public void A_new_row_of_the_package_makes_its_own_paper_alone()
    {
        _work.Build();
        _work.Edit("data/units.csv", "清河镇,88.5", "东溪镇,70,王五,电话丁\n清河镇,88.5");
        Assert.Equal(["papers/东溪镇", "papers"], Made());
    }

    [Fact]
    public void A_name_that_was_missing_and_now_is_there_makes_the_papers_that_asked() =>
        Changes("data/meeting.yaml", "name: 推进会", "name: 推进会\nnote: 请准时", "papers/清河镇", "papers/白沙镇", "papers/南岭镇", "papers");

    [Fact]
    public void A_key_that_nobody_reads_makes_nothing() =>
        Changes("data/meeting.yaml", "parking: 东院", "parking: 西院");

    [Theory]
    [InlineData("data/last.csv", "清河镇,90,1", "清河镇,95,1", true)]
    [InlineData("data/last.csv", "清河镇,90,1", "清河镇,90,2", false)]
    [InlineData("data/units.csv", "王平", "王小平", true)]
    [InlineData("data/units.csv", "白沙镇,2,白沙乡", "白沙镇,5,白沙乡", true)]
    [InlineData("reports.yaml", "order: 名录", "order: -得分", true)]
    public void A_paper_is_made_again_when_a_table_joined_to_its_own_changes(string file, string from, string to, bool isMade)
    {
        using var work = new TestWorkspace("linked");
        work.Build();
        work.Edit(file, from, to);
        Assert.Equal(isMade, !work.Build().Pieces.Single().IsKept);
        Assert.Contains("data/last.csv", work.Read("output/manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_makes_its_papers_and_a_partial_those_that_include_it()
    {
        Changes("templates/paper.md", "现将有关情况", "现把有关情况", "papers/清河镇", "papers/白沙镇", "papers/南岭镇", "papers");
        Changes("templates/partials/end.md", "谢谢大家", "谢谢各位", "single");
    }

    [Fact]
    public void The_theme_makes_the_papers_that_wear_it() =>
        Changes("templates/themes/house.yaml", "base: gbt9704", "base: gbt9704\npage: { top: 30 }", "single");

    [Fact]
    public void The_plan_makes_the_papers_whose_entry_changed() =>
        Changes("reports.yaml", "output: 单份.docx", "output: 一份.docx", "single");

    [Fact]
    public void A_lost_or_edited_output_is_made_again()
    {
        _work.Build();
        File.Delete(_work.Path("output/papers/1-清河镇.docx"));
        Assert.Equal(["papers/清河镇"], Made());
        File.WriteAllText(_work.Path("output/papers/1-清河镇.docx"), "改过");
        Assert.Equal(PieceState.Beside, _work.Build().Pieces.Single(p => p.Name == "papers/清河镇").State);
        Assert.Equal("改过", _work.Read("output/papers/1-清河镇.docx"));
    }

    [Fact]
    public void Force_makes_everything()
    {
        _work.Build();
        var seen = 0;
        WorkspaceBuilder.Build(_work.Open(), TestWorkspace.Options() with { Force = true, IsDryRun = true }, null, default).Pieces.ToList()
            .ForEach(p => seen += p.State == PieceState.Planned ? 1 : 0);
        Assert.Equal(4, seen);
    }

    [Fact]
    public void Findings_of_an_unchanged_piece_are_said_again_in_full()
    {
        _work.Edit("templates/single.md", "# 一件事", "#一件事");
        var first = _work.Build().AllFindings.ToList();
        Assert.NotEmpty(first);
        var second = _work.Build();
        Assert.All(second.Pieces, p => Assert.True(p.IsKept));
        Assert.Equal(first.Select(Said), second.AllFindings.Select(Said));
    }

    [Fact]
    public void A_part_that_was_changed_gives_the_bytes_of_a_new_build()
    {
        _work.Build();
        _work.Edit("data/units.csv", "清河镇,88.5", "清河镇,89.5");
        _work.Build();
        var changed = _work.Outputs();
        Directory.Delete(_work.Path("output"), recursive: true);
        _work.Build();
        Assert.Equal(_work.Outputs(), changed);
    }

    private static string Said(Diagnostic d) => $"{d.Code} {d.Severity} {d.Message.Zh} {d.Message.En} {d.Help?.Zh} {d.Help?.En} {d.Location} {d.Location.Length} {d.Name}";

    private void Changes(string file, string from, string to, params string[] made)
    {
        _work.Build();
        _work.Edit(file, from, to);
        Assert.Equal(made, Made());
    }

    private string[] Made() => [.. _work.Build().Pieces.Where(p => !p.IsKept).Select(p => p.Name)];
}
