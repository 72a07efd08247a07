using Reports.Charts;
using Reports.Documents;
using Xunit;

namespace Reports.Tests.Charts;

public sealed class ChartTablesTests
{
    [Theory]
    [InlineData("progress")]
    [InlineData("gantt")]
    [InlineData("heat")]
    public void Every_row_fills_the_width_of_the_table(string name)
    {
        var table = ChartTables.From(Specimens.All.First(s => s.Name == name).Spec);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Sum(c => c.ColumnSpan)));
        Assert.Equal(1, table.HeaderRows);
    }

    [Fact]
    public void What_is_not_finished_never_looks_finished()
    {
        var spec = Specimens.Of(ChartKind.Progress, ["甲", "乙", "丙"], Specimens.Series("完成率", 1, 99.9m, 0.1m, 0m));
        var rows = ChartTables.From(spec).Rows.Skip(1).ToList();
        Assert.Equal([9, 1], rows[0].Cells.Skip(1).Take(2).Select(c => c.ColumnSpan));
        Assert.True(rows[0].Cells[2].Shade < rows[0].Cells[1].Shade);
        Assert.Equal([1, 9], rows[1].Cells.Skip(1).Take(2).Select(c => c.ColumnSpan));
        Assert.Equal(CellMark.None, rows[2].Cells[1].Mark);
    }
}
