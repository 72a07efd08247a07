using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Data;

/// <summary>What reports.yaml states instead of leaving it to be found, the master list, and joins.</summary>
public sealed class StatedDataTests
{
    [Fact]
    public void Everything_that_is_found_can_be_stated()
    {
        var findings = new DiagnosticBag();
        var stated = YamlData.Parse(new SourceText("reports.yaml", "file: a.csv\nheader: 2\nrows: 3-6\nskip: [4, 其他]\ncolumns: { 编号: text, 数额: 万元 }\nkey: 单位\ngroups: false\nencoding: gbk\nthousands: none\n"), findings)!;
        var request = DataSettings.Apply(new DataRequest("a.csv", ""), stated, findings);
        Assert.Empty(findings);
        var table = Read("说明,,\n编号,单位,数额\n1,青石镇,10\n2,白鹭镇,20\n3,其他单位,30\n4,柳河镇,\"1,540\"\n5,云岭乡,50\n", request, Encoding.GetEncoding("utf-8"), findings);
        Assert.Equal(["青石镇", "柳河镇"], Enumerable.Range(0, table.RowCount).Select(r => table[r, 1]));
        Assert.Equal(("1", ColumnType.Text), (table[0, 0], table.Columns[0].Type));
        Assert.Equal("万元", table.Columns[2].Unit);
        Assert.Equal("1,540", table[1, 2]);
        Assert.Equal("单位", table.Key);
    }

    [Fact]
    public void An_unknown_setting_and_an_unknown_column_name_the_nearest()
    {
        var findings = new DiagnosticBag();
        var stated = YamlData.Parse(new SourceText("reports.yaml", "shet: 九月\ncolumns: { 得份: number }\n"), findings)!;
        var request = DataSettings.Apply(new DataRequest("a.csv", ""), stated, findings);
        Read("单位,得分\n青石镇,96\n白鹭镇,95\n", request, Encoding.UTF8, findings);
        Assert.Equal(["D180 最接近的是：sheet。", "D131 最接近的是：得分。"], findings.Select(f => $"{f.Code} {f.Help!.Value.Zh}"));
    }

    [Theory]
    [InlineData("青石镇", "青石镇")]
    [InlineData(" 青　石 镇＊", "青石镇")]
    [InlineData("青石", "青石镇")]
    [InlineData("县直水利局", "水利局")]
    [InlineData("云溪县水利局", "水利局")]
    [InlineData("县住建局", "住房和城乡建设局")]
    [InlineData("林业局", null)]
    public void A_unit_is_found_by_its_folded_name_and_its_aliases(string name, string? unit) => Assert.Equal(unit, Master().Find(name)?.Name);

    [Fact]
    public void A_unit_that_is_not_in_the_list_is_a_finding_with_the_nearest()
    {
        var findings = new DiagnosticBag();
        Master().Check(Read("单位,得分\n青石镇,1\n白路镇,2\n", new DataRequest("b.csv", ""), Encoding.UTF8, findings), 0, findings);
        var finding = Assert.Single(findings);
        Assert.Equal("D132 b.csv:3:1", $"{finding.Code} {finding.Location}");
        Assert.Contains("白鹭镇", finding.Help!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_stand_as_listed_by_district_or_by_strokes()
    {
        var master = Master();
        Assert.Equal(["青石镇", "白鹭镇", "水利局", "住房和城乡建设局"], master.InOrder(UnitOrder.Listed).Select(u => u.Name));
        Assert.Equal(["白鹭镇", "青石镇", "水利局", "住房和城乡建设局"], master.InOrder(UnitOrder.Administrative).Select(u => u.Name));
        Assert.Equal(["水利局", "白鹭镇", "住房和城乡建设局", "青石镇"], master.InOrder(UnitOrder.Strokes).Select(u => u.Name));
        Assert.Equal(["丁", "王", "方", "周", "魏"], ((string[])["魏", "周", "方", "王", "丁"]).OrderBy(n => n, StrokeOrder.Comparer));
        Assert.Equal(8, StrokeOrder.StrokesOf('周'));
    }

    [Fact]
    public void Rows_are_joined_by_folded_names()
    {
        var findings = new DiagnosticBag();
        var left = Read("单位,得分\n青 石 镇,1\n县水利局,2\n松坪乡,3\n", new DataRequest("九月.csv", ""), Encoding.UTF8, findings);
        var right = Read("单位,得分\n水利局,5\n青石镇*,6\n", new DataRequest("八月.csv", ""), Encoding.UTF8, findings);
        Assert.Equal([1, 0, -1], TableJoin.Match(left, "单位", right, "单位", Master(), findings));
        Assert.Equal("D133", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("得份", "得分")]
    [InlineData("排明", "排名")]
    [InlineData("meting", "meeting")]
    [InlineData("单位名", "单位")]
    public void The_nearest_name_is_the_one_with_the_fewest_changes(string wanted, string nearest) =>
        Assert.Equal(nearest, Nearest.Alike(wanted, ["单位", "得分", "排名", "整改率", "meeting", "ranking"])[0]);

    [Fact]
    public void Names_with_nothing_in_common_are_not_near()
    {
        Assert.Empty(Nearest.Alike("整改率", ["单位", "得分"]));
        Assert.Equal(1, Nearest.Distance("𠮷田", "田𠮷"));
    }

    private static MasterList Master()
    {
        var table = Read("序号,单位,别名,负责人\n2,青石镇,青石、青石乡,周明远\n1,白鹭镇,,何志清\n3,水利局,,方立\n4,住房和城乡建设局,住建局,王芳\n", new DataRequest("units.csv", ""), Encoding.UTF8, []);
        return MasterList.From(table, []) ?? throw new InvalidOperationException();
    }

    private static DataTable Read(string csv, DataRequest request, Encoding encoding, DiagnosticBag findings)
    {
        using var stream = new MemoryStream(encoding.GetBytes(csv));
        return Assert.IsType<DataTable>(DataFiles.Read(request with { Encoding = null }, stream, findings));
    }
}
