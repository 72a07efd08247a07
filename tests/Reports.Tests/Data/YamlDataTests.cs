using Reports.Data;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Data;

public sealed class YamlDataTests
{
    [Theory]
    [InlineData("96.20", "96.20")]
    [InlineData("-3", "-3")]
    [InlineData("1e3", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData(".5", "0.5")]
    public void A_number_keeps_the_decimals_that_are_written(string written, string number)
    {
        var value = Assert.IsType<decimal>(Parse($"a: {written}")["a"]);
        Assert.Equal(number, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Scalars_follow_the_core_schema_and_days_are_dates()
    {
        var map = Parse("a: 2026-03-05\nb: true\nc: ~\nd:\ne: \"2026-03-05\"\nf: yes\ng: 0871\nh: '5'\ni: 1,540\nj: 2026-02-30");
        Assert.Equal(new DateTime(2026, 3, 5), map["a"]);
        Assert.Equal(true, map["b"]);
        Assert.Null(map["c"]);
        Assert.Null(map["d"]);
        Assert.Equal(["2026-03-05", "yes", "0871", "5", "1,540", "2026-02-30"], "efghij".Select(k => map[k.ToString()]));
    }

    [Fact]
    public void Every_member_knows_its_line_and_column_in_code_points()
    {
        var map = Parse("𠮷: 1\n要点：\n  - 名: 二\n    𠮷: 三\n");
        Assert.Equal("t.yaml:1:4", map.LocationOf("𠮷").ToString());
        var item = Assert.IsType<DataMap>(Assert.IsType<DataList>(map["要点"])[0]);
        Assert.Equal("t.yaml:4:8", item.LocationOf("𠮷").ToString());
    }

    [Fact]
    public void A_token_alone_is_its_typed_value_and_a_token_in_text_stays()
    {
        var map = new SourceMap();
        var day = map.Add(new PrintedValue("2026年3月5日", new DateTime(2026, 3, 5), SourceLocation.None, [], []));
        var name = map.Add(new PrintedValue("a: b # {{ | *", "a: b # {{ | *", SourceLocation.None, [], []));
        var merged = $"---\ndate: {day}\nquoted: \"{day}\"\ntitle: 关于{name}的通报\nlist: [{name}, {day}]\n{name}: x\n---\n正文";
        map.AddStretch(0, merged.Length, new SourceText("a.md", merged), 0);
        var findings = new DiagnosticBag();
        var front = YamlData.Parse(merged, 4, merged.IndexOf("\n---\n正", StringComparison.Ordinal) - 3, map, findings)!;
        Assert.Empty(findings);
        Assert.Equal(new DateTime(2026, 3, 5), front["date"]);
        Assert.Equal(new DateTime(2026, 3, 5), front["quoted"]);
        Assert.Equal($"关于{name}的通报", front["title"]);
        Assert.Equal("a: b # {{ | *", Assert.IsType<DataList>(front["list"])[0]);
        Assert.Equal("x", front["a: b # {{ | *"]);
        Assert.Equal("a.md:2:7", front.LocationOf("date").ToString());
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n", "D160 2:1")]
    [InlineData("名称:青石镇\n得分:96\n", "D161 2:3")]
    [InlineData("a: 1\n名称:青石镇\nc: 2\n", "D161 2:3")]
    [InlineData("a: \"未完\nb: 2\n", "D162 1:4")]
    [InlineData("a: 1\nb: 2\na: 3\n", "D163 3:1")]
    [InlineData("output: {{ meeting.date }}.docx\n", "D164 1:9")]
    [InlineData("output: {{ meeting.date }}\n", "D164 1:9")]
    [InlineData("主题：推进\n", "D165 1:3")]
    [InlineData("a:\n　　b: 1\n", "D166 2:1")]
    [InlineData("a: @x\n", "D167 1:4")]
    [InlineData("a:\n  b: 1\n c: 2\n", "D168 3:2")]
    [InlineData("a: *重要\n", "D171 1:4")]
    [InlineData("一段话\n", "D172 1:1")]
    [InlineData("a: x\u0001y\n", "D112 1:5")]
    [InlineData("“日期”: 3\n", "D174 1:1")]
    public void A_slip_is_named_at_its_place(string yaml, string expected)
    {
        var findings = new DiagnosticBag();
        YamlData.Parse(new SourceText("t.yaml", yaml), findings);
        var finding = Assert.Single(findings);
        Assert.Equal(expected, $"{finding.Code} {finding.Location.Line}:{finding.Location.Column}");
        Assert.NotNull(finding.Help);
    }

    [Fact]
    public void A_full_width_colon_is_a_colon_only_where_the_line_can_be_nothing_but_a_key()
    {
        var findings = new DiagnosticBag();
        var map = YamlData.Parse(new SourceText("t.yaml", "正文: |\n  第一：不读\n要点:\n  - 思想上：提高认识\n单位：\n  - 名称：青石镇\n    得分：96\n说明: 一、加强领导\n  第二：继续\n"), findings)!;
        Assert.Equal("第一：不读\n", map["正文"]);
        Assert.Equal("思想上：提高认识", Assert.IsType<DataList>(map["要点"])[0]);
        Assert.Equal(96m, Assert.IsType<DataMap>(Assert.IsType<DataList>(map["单位"])[0])["得分"]);
        Assert.Equal("一、加强领导 第二：继续", map["说明"]);
        Assert.Equal(3, findings.Count);
    }

    [Fact]
    public void Aliases_cannot_fill_the_memory_and_depth_is_bounded()
    {
        var laugh = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.Equal("D170", Code(laugh));
        Assert.Equal("D169", Code("a: " + new string('[', 200) + new string(']', 200)));
    }

    [Fact]
    public void Json_keeps_decimals_and_places()
    {
        var map = Assert.IsType<DataMap>(JsonData.Parse(new SourceText("t.json", "{\n \"得分\": 96.20,\n \"日期\": \"2026-03-05\", }"), []));
        Assert.Equal("96.20", Assert.IsType<decimal>(map["得分"]).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(new DateTime(2026, 3, 5), map["日期"]);
        Assert.Equal("t.json:3:8", map.LocationOf("日期").ToString());
        Assert.Equal("{\n  \"得分\": 96.20,\n  \"日期\": \"2026-03-05\"\n}\n", DataJson.Write(map));
    }

    private static DataMap Parse(string yaml) => YamlData.Parse(new SourceText("t.yaml", yaml), []) ?? throw new Xunit.Sdk.XunitException("broken");

    private static string Code(string yaml)
    {
        var findings = new DiagnosticBag();
        Assert.Null(YamlData.Parse(new SourceText("t.yaml", yaml), findings));
        return Assert.Single(findings).Code;
    }
}
