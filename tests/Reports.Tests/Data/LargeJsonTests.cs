using System.Globalization;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Data;

/// <summary>Parts of a large file are read when they are asked for: nobody may notice.</summary>
public sealed class LargeJsonTests
{
    private const int Units = 6000;

    [Fact]
    public void A_part_that_is_read_again_has_the_same_values_and_places()
    {
        var text = new StringBuilder("{\n");
        for (var i = 0; i < Units; i++)
            text.Append(CultureInfo.InvariantCulture, $"\"第{i}镇\": {{\"说明\": \"{new string('长', 90)}\", \"得分\": {i}.50, \"名单\": [{{\"姓名\": \"甲{i}\"}}]}},\n");
        var findings = new DiagnosticBag();
        var map = Assert.IsType<DataMap>(JsonData.Parse(new SourceText("大.json", text.Append('}').ToString()), findings));
        Assert.Empty(findings);
        Assert.Equal(Units, map.Keys.Count);
        foreach (var i in (int[])[0, 1, 4321, Units - 1])
        {
            var unit = Assert.IsType<DataMap>(map[$"第{i}镇"]);
            // While somebody holds it, it is one and the same.
            Assert.Same(unit, map[$"第{i}镇"]);
            Assert.Equal(decimal.Parse($"{i}.50", CultureInfo.InvariantCulture), unit["得分"]);
            var place = unit.LocationOf("得分");
            Assert.Equal(("大.json", i + 2), (place.File, place.Line));
            var line = text.ToString().Split('\n')[i + 1];
            Assert.Equal(line.IndexOf($"{i}.50", line.IndexOf("得分", StringComparison.Ordinal), StringComparison.Ordinal) + 1, place.Column);
            Assert.Equal($"甲{i}", Assert.IsType<DataMap>(Assert.IsType<DataList>(unit["名单"])[0])["姓名"]);
        }
    }

    [Fact]
    public void What_is_wrong_in_a_part_is_said_once_though_nobody_asks_for_it()
    {
        var text = new StringBuilder("{\n");
        for (var i = 0; i < Units; i++)
            text.Append(CultureInfo.InvariantCulture, $"\"第{i}镇\": {{\"说明\": \"{new string('长', 90)}\", \"得分\": 1{(i == 77 ? ", \"得分\": 2" : "")}}},\n");
        var findings = new DiagnosticBag();
        var map = Assert.IsType<DataMap>(JsonData.Parse(new SourceText("大.json", text.Append('}').ToString()), findings));
        Assert.Equal(79, Assert.Single(findings).Location.Line);
        Assert.Equal(1m, Assert.IsType<DataMap>(map["第77镇"])["得分"]);
        Assert.Single(findings);
    }
}
