using Xunit;

namespace Reports.Tests.Templates;

/// <summary>What the templates of bulletins promise beyond building.</summary>
public sealed class BulletinTemplatesTests
{
    [Fact]
    public void An_express_is_one_page() => Assert.Equal(1, ShippedTemplate.Open("express/flash").Pages());

    /// <summary>Worked out by hand from data/samples/ledger/rectification: 18 problems, 12 closed, 3 late, 3 open; last issue 7 of 12.</summary>
    [Fact]
    public void The_ledger_counts_what_was_found_done_and_late()
    {
        var text = ShippedTemplate.Open("ledger/rectification").Build().Text;
        // 12 / 18 = 66.67, 7 / 12 = 58.33; printed 66.7 and 58.3, so 8.4 points.
        Assert.Contains("列入督办的问题18个，涉及6个责任单位。已办结12个，整改率66.7%，较上期上升8.4个百分点；按期整改中的3个；超过时限的3个。", text, StringComparison.Ordinal);
        Assert.Contains("县城市管理局和岭脚乡等2个单位的问题全部办结。", text, StringComparison.Ordinal);
        // 县住房城乡建设局 4 found, 2 done, 2 late.
        Assert.Matches(@"县住房城乡建设局\s+4\s+2\s+0\s+2\s+50\.0", text);
        Assert.Matches(@"合计\s+18\s+12\s+3\s+3\s+66\.7", text);
    }

    /// <summary>Worked out by hand from data/samples/bulletin/quarterly/indicators.csv.</summary>
    [Fact]
    public void The_quarter_is_held_against_last_year_last_quarter_and_the_goal()
    {
        var text = ShippedTemplate.Open("bulletin/quarterly").Build().Text;
        // 46.8 / 38.2 = 1.2251, 46.8 / 29.5 = 1.5864, 46.8 / 52 = 0.9, 46.8 - 52 = -5.2
        Assert.Matches(@"新建污水管网\s+公里\s+46\.8\s+22\.5\s+58\.6\s+52\s+90\.0\s+-5\.2", text);
        // 34 / 41 = 0.8293, 34 / 26 = 1.3077, 34 / 60 = 0.5667
        Assert.Matches(@"老旧小区加装电梯\s+部\s+34\s+-17\.1\s+30\.8\s+60\s+56\.7\s+-26", text);
        // Rates in points: 94.6 - 92.1, 94.6 - 93.8, 94.6 - 95; no rate of a rate.
        Assert.Matches(@"城区道路完好率\s+%\s+94\.6\s+2\.5\s+0\.8\s+95\s+—\s+-0\.4", text);
        // Time is 75: 90.0 and 93.0 are ahead, 56.7 and 59.1 (39 / 66) behind; 88 of 80 and 93.2 of 92 are met.
        Assert.Contains("已达到年度目标的有2项：整治背街小巷和群众满意率；未到目标、但不慢于时间进度的有2项：新建污水管网和新增停车泊位；慢于时间进度的有2项：老旧小区加装电梯和更新候车亭。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bulletin/progress", "第6期（总第42期）")]
    [InlineData("bulletin/quarterly", "第3期（总第11期）")]
    [InlineData("ledger/rectification", "第9期（总第33期）")]
    [InlineData("express/flash", "第12期（总第58期）")]
    public void An_issue_number_that_is_not_stated_is_counted_to_the_same(string name, string issue)
    {
        var template = ShippedTemplate.Open(name);
        var data = template.Data();
        Assert.Contains(issue, template.Build(data).Text, StringComparison.Ordinal);
        data["bulletin"] = ShippedTemplate.Without(data["bulletin"], "issue", "total");
        Assert.Contains(issue, template.Build(data).Text, StringComparison.Ordinal);
    }
}
