using System.Globalization;
using FsCheck.Xunit;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;
using Xunit;

namespace Reports.Tests.Rules;

/// <summary>Figures of tables held against each other: what is wrong is found with its cells, what is right is left alone.</summary>
public sealed class TableRuleTests
{
    [Fact]
    public void A_wrong_rate_names_its_cell_and_the_two_it_is_of()
    {
        var finding = Assert.Single(Samples.Check(new RateDisagrees(), new RateDisagrees().Bad, RuleSettings.Default));
        Assert.Equal("丁镇的整改率写作95.3%，按已整改28个、问题数30个应为93.3%", finding.Message.Zh);
        Assert.Equal((5, 4), (finding.Location.Line, finding.Location.Column));
        Assert.Equal([(5, 3), (5, 2)], finding.Related.Select(r => (r.Location.Line, r.Location.Column)));
    }

    [Fact]
    public void A_wrong_total_names_its_cell_and_the_rows_it_is_of()
    {
        var finding = Assert.Single(Samples.Check(new TotalDisagrees(), new TotalDisagrees().Bad, RuleSettings.Default));
        Assert.Equal("已整改的合计写作75，3行加起来是76", finding.Message.Zh);
        Assert.Equal((5, 3), (finding.Location.Line, finding.Location.Column));
    }

    /// <summary>Rates, parts, ranks, changes and totals made as offices make them, at random: rounded or cut, with ties and gaps.</summary>
    [Property(MaxTest = 200)]
    public void A_table_whose_figures_agree_has_no_finding(byte[] seeds, bool cuts, bool dense)
    {
        if (seeds.Length < 6)
            return;
        Assert.Empty(TableRuleSet.Check(Samples.Csv(Table(seeds, cuts, dense)), RuleSettings.Default).Select(f => f.Message.Zh));
    }

    /// <summary>One figure typed wrongly among those that agree: it is the one that is named.</summary>
    [Property(MaxTest = 200)]
    public void One_wrong_rate_among_many_is_the_one_that_is_found(byte[] seeds, byte at)
    {
        if (seeds.Distinct().Count() < 8)
            return;
        var lines = Table(seeds, cuts: false, dense: false).Split('\n');
        var row = 1 + at % seeds.Length;
        var cells = lines[row].Split(',');
        if (cells[4] == "—")
            return;
        cells[4] = (decimal.Parse(cells[4], CultureInfo.InvariantCulture) + 7.3m).ToString(CultureInfo.InvariantCulture);
        lines[row] = string.Join(',', cells);
        var found = TableRuleSet.Check(Samples.Csv(string.Join('\n', lines)), RuleSettings.Default).Where(f => f.Code == "L650").ToList();
        Assert.Equal(row + 1, Assert.Single(found).Location.Line);
    }

    [Fact]
    public void Every_table_of_the_samples_agrees_with_itself()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "data"), "*.csv", SearchOption.AllDirectories).Select(f => (File: f, Sheet: (string?)null))
            .Concat(new[] { "四月", "五月", "六月", "七月", "八月", "九月", "走势" }.Select(s => (File: Path.Combine(Repository.Root, "data", "ranking.xlsx"), Sheet: (string?)s)));
        foreach (var (file, sheet) in files)
        {
            if (DataFiles.Read(new DataRequest(Path.GetFileName(file), file) { Sheet = sheet }, new DiagnosticBag()) is DataTable table)
                Assert.Empty(TableRuleSet.Check(table, RuleSettings.Default).Select(f => $"{f.Location} {f.Message.Zh}"));
        }
    }

    [Fact]
    public void Levels_of_the_plan_hold_for_tables_too()
    {
        var rule = new RateDisagrees();
        var off = RuleSettings.Default with { Levels = new Dictionary<string, RuleLevel> { [rule.Code] = RuleLevel.Off } };
        Assert.Empty(Samples.Check(rule, rule.Bad, off));
    }

    private static string Table(byte[] seeds, bool cuts, bool dense)
    {
        var rows = seeds.Select((seed, i) =>
        {
            var (done, going, late) = (seed % 23, seed % 7, seed % 3);
            var (found, score, before) = (done + going + late, 80 + seed % 200 / 10m, 81 + seed % 170 / 10m);
            var rate = found == 0 ? (decimal?)null : cuts ? Math.Floor(1000m * done / found) / 10 : Ranking.Round(100m * done / found, 1);
            return (Name: string.Create(CultureInfo.InvariantCulture, $"第{i + 1}镇"), Found: found, Done: done, Going: going, Late: late, Rate: rate, Score: score, Before: before);
        }).ToList();
        var ranks = Ranking.Ranks([.. rows.Select(r => (decimal?)r.Score)], dense ? Ties.Dense : Ties.Skip);
        var lines = rows.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"{r.Name},{r.Found},{r.Done},{r.Going + r.Late},{(r.Rate is { } rate ? rate.ToString("F1", CultureInfo.InvariantCulture) : "—")},{r.Score:F1},{r.Before:F1},{r.Score - r.Before:F1},{ranks[i]}"));
        var total = string.Create(CultureInfo.InvariantCulture, $"合计,{rows.Sum(r => r.Found)},{rows.Sum(r => r.Done)},{rows.Sum(r => r.Going + r.Late)},,,,,");
        return string.Join('\n', lines.Prepend("单位,问题数（个）,已整改（个）,未整改（个）,整改率（%）,本月得分,上月得分,增减,排名").Append(total));
    }
}
