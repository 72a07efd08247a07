using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Reports.Documents;
using Reports.Layouts;
using Reports.Tests.Themes;
using Reports.Writers.Docx;
using Xunit;
using static Reports.Tests.Docx.DocxFiles;

namespace Reports.Tests.Docx;

public sealed class TableTests
{
    [Property(MaxTest = 200)]
    public void Every_row_of_a_grid_fills_every_column(NonNegativeInt seed)
    {
        var grid = TableGrid.Of(RandomTable(seed.Get));
        foreach (var row in grid.Rows)
        {
            Assert.Equal(grid.Columns, row.Sum(c => c.Span));
            Assert.Equal(row.Select(c => c.Column), row.Select((_, i) => row.Take(i).Sum(c => c.Span)));
        }
    }

    [Property(MaxTest = 30)]
    public void Any_table_is_valid_for_Word(NonNegativeInt seed) =>
        DocxWriterTests.AssertValid(Write(new Document { Kind = DocumentKind.Report, Body = [RandomTable(seed.Get), RandomTable(seed.Get + 1)] }, "gbt9704"));

    [Property(MaxTest = 100)]
    public void Columns_fill_the_width_of_the_text(NonNegativeInt seed)
    {
        var table = RandomTable(seed.Get);
        var grid = TableGrid.Of(table);
        var columns = TableColumns.Fit(table, grid, ShippedThemes.Get("gbt9704"), 8844, 0)?.Columns ?? TableColumns.Squeeze(table, grid, 8844).Columns;
        Assert.InRange(columns.Sum(c => c.Width), 8844, 8844 + 200);
        Assert.All(columns, c => Assert.True(c.Width > 0));
    }

    [Theory]
    [InlineData("93.31%", true)]
    [InlineData("↑3", true)]
    [InlineData("−1,204.5", true)]
    [InlineData("第3名", false)]
    [InlineData("1.2.3", false)]
    [InlineData("—", false)]
    [InlineData("2026年", false)]
    public void A_number_is_told_from_text(string text, bool expected) => Assert.Equal(expected, CellText.IsNumber(text));

    [Fact]
    public void The_header_is_repeated_and_no_row_is_broken()
    {
        var rows = Body(Write(Samples.Notice(), "bulletin")).Descendants(W + "tbl").First().Elements(W + "tr").ToList();
        Assert.Equal([true, true, false], rows.Take(3).Select(r => r.Descendants(W + "tblHeader").Any()));
        Assert.All(rows, r => Assert.NotEmpty(r.Descendants(W + "cantSplit")));
    }

    [Fact]
    public void Points_of_a_column_stand_under_each_other()
    {
        Cell[] cells = [new(Samples.T("93.5")), new(Samples.T("7")), new(Samples.T("100.25"))];
        var table = new Table(0, [], 0, [new Column()], [.. cells.Select(c => new Row([c]))]);
        var indents = Body(Write(new Document { Kind = DocumentKind.Report, Body = [table] }, "gbt9704"))
            .Descendants(W + "tc").Select(c => (int)c.Descendants(W + "ind").Single().Attribute(W + "right")!).ToList();
        // At 12 pt a half-width character is 120 twips: 93.5 lacks one digit of 100.25, 7 lacks the point and two digits.
        Assert.Equal(120, indents[0] - indents[2]);
        Assert.Equal(360, indents[1] - indents[2]);
    }

    private static Table RandomTable(int seed)
    {
        var random = new Random(seed);
        string[] texts = ["", "甲", "93.5", "较长的一段文字用来换行看看", "↑3", "单位名称", "100%"];
        var rows = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new Row([.. Enumerable.Range(0, random.Next(0, 8)).Select(_ =>
            new Cell(Samples.T(texts[random.Next(texts.Length)]), random.Next(1, 4), random.Next(1, 4)))])).ToList();
        return new Table(0, [], random.Next(0, 3), [.. Enumerable.Repeat(new Column(), random.Next(0, 5))], rows);
    }
}
