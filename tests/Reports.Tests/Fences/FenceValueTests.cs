using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;
using Xunit;

namespace Reports.Tests.Fences;

public sealed class FenceValueTests
{
    [Fact]
    public void A_value_printed_into_a_fence_keeps_its_type_and_its_cell()
    {
        var map = new SourceMap();
        var cell = new SourceLocation("data/plan.xlsx", Sheet: "九月", Cell: "B2");
        var month = map.Add(new PrintedValue("9月: |#", "9月: |#", SourceLocation.None, [cell], []));
        var limit = map.Add(new PrintedValue("92", 92m, SourceLocation.None, [cell], []));
        var rows = new DataList(new SourceLocation("rows"));
        var row = new DataMap(new SourceLocation("rows", 1));
        row.Set("单位", "云溪镇", new SourceLocation("rows", 1));
        row.Set("得分", 93.5m, new SourceLocation("rows", 2));
        rows.Add(row, row.Location);
        var body = $"type: column\nsource: rows\ntarget: {limit}\ncaption: {month}得分\n";
        var findings = new DiagnosticBag();
        var fence = new FenceText(body, new SourceLocation("a.md", 3), (at, length) => new SourceLocation("a.md", 4, at, length), map);

        var chart = Assert.IsType<Chart>(ChartFence.Read(fence, new ReadContext(_ => rows), findings));

        Assert.Empty(findings);
        Assert.Equal(92m, chart.Spec.Target);
        Assert.Equal("9月: |#", Assert.IsType<TextRun>(chart.Caption[0]).Text);
        Assert.Equal(cell, Assert.Single(Assert.IsType<TextRun>(chart.Caption[0]).From!.Cells));
        Assert.Equal(new SourceLocation("rows", 2), chart.Spec.Series[0].Places[0]);
    }
}
