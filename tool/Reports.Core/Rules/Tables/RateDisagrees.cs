using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>比率和分子分母对不上</summary>
public sealed class RateDisagrees : TableRule
{
    public override string Code => "L650";

    public override string Name => "rate-disagrees";

    public override Sentence Title => new("比率和它的两个数对不上", "a rate that is not the quotient of its figures");

    public override Sentence Why => new("一列比率由另外两列相除得来，多数行都对得上，只有这一行对不上：不是比率没有重算，就是有一个数改了。四舍五入和去尾都算对。", "A column of rates is the quotient of two others in most rows but not in this one: the rate was not worked out anew, or one of the figures was changed. Rounding and cutting both count as right.");

    public override string Bad => "单位,问题数（个）,已整改（个）,整改率（%）\n甲镇,25,24,96.0\n乙镇,28,27,96.4\n丙镇,26,25,96.2\n丁镇,30,28,95.3\n戊镇,23,21,91.3";

    public override string Good => "单位,问题数（个）,已整改（个）,整改率（%）\n甲镇,25,24,96.0\n乙镇,28,27,96.4\n丙镇,26,25,96.2\n丁镇,30,28,93.3\n戊镇,23,21,91.3";

    public override IEnumerable<Diagnostic> Check(DataTable table)
    {
        var figures = new TableFigures(table);
        foreach (var rate in figures.Numeric.Where(c => table.Columns[c].Type == ColumnType.Percent))
        {
            if (Quotient(figures, rate) is var (part, whole))
            {
                foreach (var finding in Report([.. Slips(figures, rate, part, whole)]))
                    yield return finding;
            }
        }
    }

    private static (int Part, int Whole)? Quotient(TableFigures figures, int rate)
    {
        var counts = figures.Numeric.Where(c => figures.Table.Columns[c].Type == ColumnType.Number).ToList();
        var (best, found) = (0, default((int, int)?));
        foreach (var part in counts)
        {
            foreach (var whole in counts.Where(c => c != part))
            {
                var (kept, broken) = (0, 0);
                var rates = new HashSet<decimal>();
                foreach (var row in figures.SampleRows())
                {
                    if (Keeps(figures, row, rate, part, whole) is not { } keeps)
                        continue;
                    if (keeps)
                        rates.Add(figures[row, rate]!.Value);
                    (kept, broken) = keeps ? (kept + 1, broken) : (kept, broken + 1);
                }
                if (TableFigures.IsKept(kept, broken) && rates.Count > 1 && kept > best)
                    (best, found) = (kept, (part, whole));
            }
        }
        return found;
    }

    /// <summary>Null where one of the three is missing.</summary>
    private static bool? Keeps(TableFigures figures, int row, int rate, int part, int whole) =>
        figures[row, rate] is { } said && Ranking.Rate(figures[row, part], figures[row, whole]) is { } right ? Math.Abs(right - said) < TableFigures.Unit(said) : null;

    private static IEnumerable<FigureSlip> Slips(TableFigures figures, int rate, int part, int whole)
    {
        for (var row = 0; row < figures.Rows; row++)
        {
            if (Keeps(figures, row, rate, part, whole) is not false)
                continue;
            var said = figures[row, rate]!.Value;
            var right = figures.Shown(Ranking.Round(Ranking.Rate(figures[row, part], figures[row, whole])!.Value, said.Scale), rate);
            var (name, title) = (figures.NameOf(row), figures.Title(rate));
            yield return new FigureSlip(figures.Place(row, rate), new(
                $"{name}的{title}写作{figures.Shown(row, rate)}，按{figures.Title(part)}{figures.Shown(row, part)}、{figures.Title(whole)}{figures.Shown(row, whole)}应为{right}",
                $"the {title} of {name} is given as {figures.Shown(row, rate)}; {figures.Title(part)} {figures.Shown(row, part)} of {figures.Title(whole)} {figures.Shown(row, whole)} make {right}"),
                [figures.Cell(row, part), figures.Cell(row, whole)]);
        }
    }
}
