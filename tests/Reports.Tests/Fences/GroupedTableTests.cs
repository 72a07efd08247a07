using System.Globalization;
using FsCheck.Xunit;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;
using Xunit;

namespace Reports.Tests.Fences;

/// <summary>Groups, ranks, changes and totals of tables made of any figures.</summary>
public sealed class GroupedTableTests
{
    /// <summary>Subtotals add up to the total, or a note says that rounding is why they do not; ranks begin anew in each group.</summary>
    [Property(MaxTest = 150)]
    public void Parts_as_shown_add_up_to_their_total_or_a_note_says_why_not(short[] numbers, byte places)
    {
        if (numbers.Length == 0)
            return;
        var decimals = places % 3;
        var table = Read(numbers, $"rank: {{ by: 数 }}\ngroup: 组\ntotal: 数\ncolumns: [单位, {{ name: 数, decimals: {decimals} }}]");
        var noted = table.Notes.Any(n => DocumentWalker.PlainText(n).Contains("四舍五入", StringComparison.Ordinal));
        var (parts, all, isExact) = (0m, 0m, true);
        foreach (var row in table.Rows.Skip(table.HeaderRows))
        {
            var cells = row.Cells.Select(c => DocumentWalker.PlainText(c.Inlines)).ToList();
            if (cells.Count == 1)
                continue;
            var value = decimal.Parse(cells[1], CultureInfo.InvariantCulture);
            if (!row.IsTotal)
                (parts, all) = (parts + value, all + value);
            else if (cells[0] == "小计")
                (isExact, parts) = (isExact && parts == value, 0);
            else
                isExact &= all == value;
        }
        Assert.True(isExact || noted, string.Join(",", numbers));
    }

    [Property(MaxTest = 150)]
    public void Ranks_within_a_group_are_those_of_its_rows_alone(short[] numbers)
    {
        if (numbers.Length == 0)
            return;
        var table = Read(numbers, "rank: { by: 数 }\ngroup: 组\ncolumns: [单位, 数]");
        var group = new List<(string Rank, decimal Value)>();
        foreach (var row in table.Rows.Skip(table.HeaderRows).Append(new Row([new Cell([])])))
        {
            if (row.Cells.Count > 1)
            {
                group.Add((DocumentWalker.PlainText(row.Cells[2].Inlines), decimal.Parse(DocumentWalker.PlainText(row.Cells[1].Inlines), CultureInfo.InvariantCulture)));
                continue;
            }
            var ranks = Ranking.Ranks([.. group.Select(g => (decimal?)g.Value)]);
            Assert.Equal(ranks.Select(r => r!.Value.ToString(CultureInfo.InvariantCulture)), group.Select(g => g.Rank));
            group.Clear();
        }
    }

    /// <summary>What a sentence says of places is what the table shows.</summary>
    [Property(MaxTest = 150)]
    public void A_change_against_the_same_table_is_none(short[] numbers)
    {
        if (numbers.Length == 0)
            return;
        var table = Read(numbers, "rank: 数\nlast: { source: rows, key: 单位, show: [rank, value] }\ncolumns: [单位, 数]");
        Assert.All(table.Rows.Skip(table.HeaderRows), r => Assert.Equal(["持平", "持平"], r.Cells.Skip(3).Select(c => DocumentWalker.PlainText(c.Inlines))));
    }

    private static Table Read(short[] numbers, string body)
    {
        var rows = new DataList(new SourceLocation("rows"));
        for (var i = 0; i < numbers.Length; i++)
        {
            var row = new DataMap(rows.Location);
            row.Set("单位", $"第{i + 1}镇", rows.Location);
            row.Set("组", "组" + Math.Abs(numbers[i] % 3).ToString(CultureInfo.InvariantCulture), rows.Location);
            row.Set("数", numbers[i] / 1000m, rows.Location);
            rows.Add(row, rows.Location);
        }
        var findings = new DiagnosticBag();
        var fence = new FenceText("source: rows\n" + body + "\n", new SourceLocation("a.md", 1), (_, _) => new SourceLocation("a.md", 1), new SourceMap());
        var table = Assert.IsType<Table>(TableFence.Read(fence, new ReadContext(_ => rows), findings));
        Assert.Empty(findings);
        return table;
    }
}
