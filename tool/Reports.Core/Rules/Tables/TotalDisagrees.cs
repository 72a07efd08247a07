using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>合计行和各行加起来不一样</summary>
public sealed class TotalDisagrees : TableRule
{
    // A total further off than this covers other rows than those of the sheet.
    private const decimal Nearest = 0.1m;

    public override string Code => "L652";

    public override string Name => "total-disagrees";

    public override Sentence Title => new("合计行和各行加起来不一样", "a total row that is not the sum of the rows");

    public override Sentence Why => new("添了一行、改了一个数，而合计行是手填的，就会这样。小计、平均也一样算。工具自己写的合计总是现算的。", "A row was added or a figure changed and the total was typed by hand. Subtotals and averages are worked out too. Totals that the tool writes are always computed.");

    public override string Bad => "单位,问题数,已整改\n甲镇,25,24\n乙镇,28,27\n丙镇,26,25\n合计,79,75";

    public override string Good => "单位,问题数,已整改\n甲镇,25,24\n乙镇,28,27\n丙镇,26,25\n合计,79,76";

    public override IEnumerable<Diagnostic> Check(DataTable table)
    {
        var figures = new TableFigures(table);
        var slips = new List<FigureSlip>();
        foreach (var total in table.Totals)
        {
            var isAverage = total.Name.Contains("平均", StringComparison.Ordinal) || total.Name.Contains("均值", StringComparison.Ordinal);
            if (!isAverage && !IsSum(total.Name))
                continue;
            var stated = figures.Numeric.Where(c => total.Values[c] is not null && (isAverage || IsAdded(table, c))).ToList();
            if (stated.Count > 0)
                slips.AddRange(Slips(figures, total, stated, isAverage));
        }
        return Report(slips);
    }

    private static bool IsSum(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c))) is "合计" or "总计" or "小计" or "共计" or "总数" or "全县合计" or "全市合计" or "全区合计";

    /// <summary>Scores, rates and ranks may stand in a total row as anything: an average, the whole's own rate.</summary>
    private static bool IsAdded(DataTable table, int column) => Measures.IsAdditive(table.Columns[column], table.Columns[column].Unit ?? table.Unit);

    /// <summary>The rows since the last group or total, or all above: whichever more of the figures fit.</summary>
    private static IEnumerable<FigureSlip> Slips(TableFigures figures, TotalRow total, List<int> stated, bool isAverage)
    {
        var covers = ((int First, int End)[])[(total.First, total.End), (0, total.End), (0, figures.Rows)];
        var (first, end) = covers.MaxBy(r => stated.Count(c => Fits(c, r)));
        var fitting = stated.Count(c => Fits(c, (first, end)));
        foreach (var column in stated.Where(c => !Fits(c, (first, end))))
        {
            var said = total.Values[column]!.Value;
            if (Right(column, (first, end)) is not { } right || (fitting == 0 && Math.Abs(right - said) > Math.Abs(right) * Nearest))
                continue;
            var title = figures.Title(column);
            var shown = figures.Shown(Ranking.Round(right, Math.Max(said.Scale, isAverage ? 0 : right.Scale)), column);
            yield return new FigureSlip(figures.Table.LocationOf(total, column), new(
                $"{title}的{total.Name}写作{figures.Shown(said, column)}，{end - first}行{(isAverage ? "平均" : "加起来")}是{shown}",
                $"the {title} of {total.Name} is given as {figures.Shown(said, column)}; the {end - first} rows {(isAverage ? "average" : "add up to")} {shown}"),
                [new(new("从这一格", "from this cell"), figures.Place(first, column)), new(new("到这一格", "to this cell"), figures.Place(end - 1, column))]);
        }

        decimal? Right(int column, (int First, int End) rows)
        {
            var values = Enumerable.Range(rows.First, rows.End - rows.First).Select(r => figures[r, column]).ToList();
            return values.TrueForAll(v => v is null) ? null : isAverage ? Ranking.Average(values) : Ranking.Total(values);
        }

        bool Fits(int column, (int First, int End) rows) =>
            rows.End > rows.First && Right(column, rows) is { } right && total.Values[column] is { } said
            && (right == said || Math.Abs(right - said) < TableFigures.Unit(said) && (isAverage || right.Scale > said.Scale));
    }
}
