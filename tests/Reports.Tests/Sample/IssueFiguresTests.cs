using System.Text;
using Reports.Data;
using Reports.Documents;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Sample;

/// <summary>
/// Every figure of the September issue, worked out by hand from the workbook and not by this program:
/// data/ranking.xlsx (九月, 八月, 走势), data/ledger.csv, data/projects.csv.
/// </summary>
public sealed class IssueFiguresTests
{
    private static readonly Lazy<(Document Document, string Text)> s_issue = new(Build);

    /// <summary>
    /// Rank: one more than the units with a higher score. 城西街道 and 南坪镇 share 93.62 and the fifth place; the next is the seventh.
    /// Change: August's rank less September's. August's order of scores: 青石 95.10, 城东 94.62, 柳河 93.80, 白塔 93.05, 城西 92.90, 石门 92.18,
    /// 南坪 91.74, 杨湾 91.66, 大河 90.88, 双桥 89.02, 竹园 88.74, 高岭 88.20.
    /// Rate: 整改 ÷ 问题, such as 27 ÷ 28 = 96.43.
    /// </summary>
    [Fact]
    public void The_table_of_towns_is_that_worked_out_by_hand() => AssertTable("rank-1",
        """
        1  持平 青石镇   38.13 33.58 24.49 96.20 96.4
        2  持平 城东街道 38.35 33.38 23.75 95.48 100.0
        3  ↑1   白塔镇   37.87 33.31 23.67 94.85 96.3
        4  ↓1   柳河镇   37.20 32.83 24.07 94.10 96.2
        5  持平 城西街道 37.22 33.24 23.16 93.62 96.0
        5  ↑2   南坪镇   37.48 33.20 22.94 93.62 96.0
        7  ↓1   石门镇   37.22 32.65 22.88 92.75 94.7
        8  持平 杨湾镇   36.95 32.29 22.84 92.08 95.8
        9  ↑2   竹园乡   36.02 31.80 23.54 91.36 92.3
        10 ↓1   大河镇   35.71 31.91 22.80 90.42 93.3
        11 ↑1   高岭乡   35.18 31.09 22.88 89.15 89.3
        12 ↓2   双桥镇   34.53 30.93 21.84 87.30 91.3
        """);

    /// <summary>August: 县交通运输局 91.24 was ninth and 县民政局 91.05 tenth; September: 91.80 and 90.75. All others kept their places.</summary>
    [Fact]
    public void The_table_of_departments_is_that_worked_out_by_hand() => AssertTable("rank-2",
        """
        1  持平 县教育局         39.01 34.21 23.83 97.05 100.0
        2  持平 县公安局         38.84 33.96 23.58 96.38 100.0
        3  持平 县城市管理局     38.40 34.04 23.46 95.90 100.0
        4  持平 县卫生健康局     37.51 32.91 24.70 95.12 100.0
        5  持平 县住房城乡建设局 38.07 33.53 22.95 94.55 100.0
        6  持平 县市场监管局     37.73 32.98 23.16 93.87 100.0
        7  持平 县文化旅游局     37.28 32.13 23.79 93.20 100.0
        8  持平 县生态环境局     36.51 32.67 23.46 92.64 100.0
        9  ↑1   县民政局         36.85 31.84 23.11 91.80 88.9
        10 ↓1   县交通运输局     36.28 31.32 23.15 90.75 91.7
        """);

    [Theory]
    // 1110.93 ÷ 12 = 92.5775, 1101.89 ÷ 12 = 91.8242; as printed 92.58 − 91.82 = 0.76. 941.26 ÷ 10 = 94.126, 935.05 ÷ 10 = 93.505; 94.13 − 93.51 = 0.62.
    [InlineData("12个乡镇（街道）平均得分92.58分，比上月提高0.76分，前三位分别是青石镇、城东街道和白塔镇，后三位分别是大河镇、高岭乡和双桥镇；10个县直部门平均得分94.13分，比上月提高0.62分，前三位分别是县教育局、县公安局和县城市管理局，后三位分别是县生态环境局、县民政局和县交通运输局。")]
    // Up: 白塔 1, 南坪 2, 竹园 2, 高岭 1. Down: 柳河 1, 石门 1, 大河 1, 双桥 2.
    [InlineData("青石镇以96.20分居首位；与上月相比，名次上升的有4个，前移最多的是南坪镇和竹园乡，前移2位；名次下降的有4个，后移最多的是双桥镇，后移2位。")]
    // 86.56 → 92.58 is 6.02, 89.26 → 94.13 is 4.87. 506 + 491 + 434 + 440 + 416 + 405 = 2692; 390 + 396 + 367 + 386 + 382 + 387 = 2308; 2308 ÷ 2692 = 85.74.
    [InlineData("从4月到9月，乡镇平均分由86.56分变为92.58分，提高6.02分；部门平均分由89.26分变为94.13分，提高4.87分。6个月累计查出问题2692个，整改2308个，整改率85.7%。")]
    // 31 done, 6 going on and 3 late (双桥镇 two, 大河镇 one) of 40: 31 ÷ 40 = 77.5.
    [InlineData("列入督办的40个问题，已经办结31个，办结率77.5%；正在按期整改的6个；超过时限的3个，涉及双桥镇和大河镇。")]
    // Plans add up to 15720, done to 11974 万元: 1.572 and 1.1974 亿元; 11974 ÷ 15720 = 76.17.
    [InlineData("列入台账的12个项目，年度计划投资1.57亿元，目前完成1.2亿元，占年度计划的76.2%")]
    [InlineData("第6期（总第42期）")]
    public void The_sentences_are_those_worked_out_by_hand(string sentence) =>
        Assert.Contains(sentence, s_issue.Value.Text, StringComparison.Ordinal);

    [Fact]
    public void The_charts_show_the_figures_of_the_tables()
    {
        var blocks = DocumentWalker.Blocks(s_issue.Value.Document).ToList();
        foreach (var group in (string[])["1", "2"])
        {
            var table = blocks.OfType<Table>().Single(t => t.Id == "rank-" + group);
            var spec = blocks.OfType<Chart>().Single(c => c.Id == "score-" + group).Spec;
            var rows = table.Rows.Skip(table.HeaderRows).Select(r => r.Cells.Select(c => DocumentWalker.PlainText(c.Inlines)).ToList()).ToList();
            Assert.Equal(rows.Select(r => r[2]), spec.Categories);
            Assert.Equal(rows.Select(r => r[6]), spec.Series[0].Values.Select(v => v!.Value.ToString("F2", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void The_issues_before_it_are_counted_one_by_one()
    {
        var workspace = Workspace.Open(Repository.Root, Path.Combine(Repository.Root, "templates"), [])!;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        var outputs = PiecePlanner.Plan(workspace, sources, PlanSelection.All, []).Pieces.Where(p => p.Name.StartsWith("bulletin", StringComparison.Ordinal)).Select(p => p.Piece!.Output);
        Assert.Equal(["简报/第1期.docx", "简报/第2期.docx", "简报/第3期.docx", "简报/第4期.docx", "简报/第5期.docx", "简报/第6期.docx"], outputs);
    }

    private static void AssertTable(string id, string expected)
    {
        var table = DocumentWalker.Blocks(s_issue.Value.Document).OfType<Table>().Single(t => t.Id == id);
        var rows = table.Rows.Skip(table.HeaderRows).Select(r => string.Join(' ', r.Cells.Select(c => DocumentWalker.PlainText(c.Inlines))));
        Assert.Equal(expected.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))), rows);
    }

    private static (Document, string) Build()
    {
        var workspace = Workspace.Open(Repository.Root, Path.Combine(Repository.Root, "templates"), [])!;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        var piece = PiecePlanner.Plan(workspace, sources, PlanSelection.All, []).Pieces.Single(p => p.Name == "bulletin").Piece! with { Output = "issue.txt" };
        var built = PieceBuilder.Build(piece, sources, new BuildOptions(workspace.Root, workspace.Templates) { Theme = workspace.Plan.Theme });
        return (built.Document!, Encoding.UTF8.GetString(built.Files[0].Bytes));
    }
}
