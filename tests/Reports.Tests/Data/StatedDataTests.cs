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
        var table = MasterNames.LeadBack(Read("单位,得分\n青石镇,1\n白路镇,2\n", new DataRequest("b.csv", ""), Encoding.UTF8, findings), 0, Master(), isKey: false, isStated: true, findings);
        Assert.Equal("白路镇", table[1, 0]);
        var finding = Assert.Single(findings);
        Assert.Equal("D132 b.csv:3:1", $"{finding.Code} {finding.Location}");
        Assert.Contains("白鹭镇", finding.Help!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_led_back_to_the_list_and_missing_units_named_once()
    {
        var findings = new DiagnosticBag();
        var table = Read("单位,得分\n青 石 镇,1\n县住建局,2\n水利局、青石,3\n", new DataRequest("b.csv", ""), Encoding.UTF8, findings);
        var led = MasterNames.LeadBack(table, 0, Master(), isKey: true, isStated: false, findings);
        Assert.Equal(["青石镇", "住房和城乡建设局", "水利局、青石镇"], Column(led, "单位"));
        Assert.Equal(
            ["D190 单位名录里该有的 4 个单位，这张表缺 1 个：白鹭镇。", "D191 按单位名录改称：“县住建局”为“住房和城乡建设局”、“水利局、青石”为“水利局、青石镇”。"],
            findings.Select(f => $"{f.Code} {f.Message.Zh}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_of_other_names_is_left_alone_with_one_note()
    {
        var findings = new DiagnosticBag();
        var table = Read("项目,得分\n桥,1\n路,2\n", new DataRequest("b.csv", ""), Encoding.UTF8, findings);
        Assert.Same(table, MasterNames.LeadBack(table, 0, Master(), isKey: true, isStated: false, findings));
        Assert.Equal("D193", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("原序", "青石镇 白鹭镇 水利局 住房和城乡建设局")]
    [InlineData("行政区划", "白鹭镇 青石镇 水利局 住房和城乡建设局")]
    [InlineData("笔画", "水利局 白鹭镇 住房和城乡建设局 青石镇")]
    [InlineData("姓氏笔画", "住房和城乡建设局 水利局 白鹭镇 青石镇")]
    [InlineData("-序号", "住房和城乡建设局 水利局 青石镇 白鹭镇")]
    public void Rows_stand_as_listed_by_district_by_strokes_or_by_a_column(string order, string units)
    {
        var master = Master();
        var table = DataOrder.Sort(master.Table.WithKey("单位"), [RowOrder.Parse(order)], master, []);
        Assert.Equal(units.Split(' '), Column(table, "单位"));
        Assert.Equal("units.csv:4:4", table.LocationOf(units.Split(' ').ToList().IndexOf("水利局"), 3).ToString());
    }

    [Fact]
    public void Names_of_equal_strokes_stand_by_their_first_stroke()
    {
        Assert.Equal(["丁", "王", "方", "艾", "陈", "周", "魏"], ((string[])["魏", "陈", "周", "艾", "方", "王", "丁"]).OrderBy(n => n, StrokeOrder.Comparer));
        Assert.Equal((8, 5, 7), (StrokeOrder.StrokesOf('周'), StrokeOrder.StrokesOf('艾'), StrokeOrder.StrokesOf('陈')));
    }

    [Fact]
    public void Rows_are_joined_by_folded_names()
    {
        var findings = new DiagnosticBag();
        var left = Read("单位,得分\n青 石 镇,1\n县水利局,2\n松坪乡,3\n", new DataRequest("九月.csv", ""), Encoding.UTF8, findings);
        var right = Read("单位,得分,排名\n水利局,5,1\n青石镇*,6,2\n东坪乡,7,3\n", new DataRequest("八月.csv", ""), Encoding.UTF8, findings);
        var joined = TableJoin.Join(left, right, new JoinRequest("last", null, []), Master(), findings)!;
        Assert.Equal(["单位", "得分", "last_得分", "排名"], joined.Columns.Select(c => c.Name));
        Assert.Equal([6m, 5m, null], Column(joined, "last_得分"));
        Assert.Equal(joined.ColumnIndex("排名"), joined.ColumnIndex("last_排名"));
        Assert.Equal("八月.csv:3:2", joined.LocationOf(0, 2).ToString());
        Assert.Equal("九月.csv:4:1", joined.LocationOf(2, 2).ToString());
        Assert.Equal(["D133 九月.csv:4:1", "D192 八月.csv:4:1"], findings.Select(f => $"{f.Code} {f.Location}"));
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

    private static List<object?> Column(DataTable table, string name) => [.. Enumerable.Range(0, table.RowCount).Select(r => table[r, table.ColumnIndex(name)])];

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
