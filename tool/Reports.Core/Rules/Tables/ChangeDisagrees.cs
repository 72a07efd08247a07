using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>增减和两期的数对不上；两个百分率之差写成了%</summary>
public sealed class ChangeDisagrees : TableRule
{
    private static readonly string[] s_words = ["变化", "增减", "升降", "之差", "差距", "比上", "较上", "提高", "增长", "环比", "同比"];

    public override string Code => "L654";

    public override string Name => "change-disagrees";

    public override Sentence Title => new("增减和两期的数对不上", "a change that is not the difference of its two figures");

    public override Sentence Why => new("升降、增减由本期和上期相减得来，多数行都对得上，只有这一行对不上。名次的升降是上期减本期。", "A change is the difference of this and the last figure in most rows but not in this one. Of ranks it is the last less this one.");

    public override string Bad => "单位,本月得分,上月得分,增减\n甲镇,96.20,95.10,1.10\n乙镇,95.48,95.90,-0.42\n丙镇,94.85,93.85,1.00\n丁镇,94.10,93.20,0.80\n戊镇,93.62,93.62,0.00";

    public override string Good => "单位,本月得分,上月得分,增减\n甲镇,96.20,95.10,1.10\n乙镇,95.48,95.90,-0.42\n丙镇,94.85,93.85,1.00\n丁镇,94.10,93.20,0.90\n戊镇,93.62,93.62,0.00";

    public override IEnumerable<Diagnostic> Check(DataTable table)
    {
        var figures = new TableFigures(table);
        foreach (var change in figures.Numeric.Where(c => s_words.Any(w => figures.Title(c).Contains(w, StringComparison.Ordinal))))
        {
            if (Difference(figures, change) is not var (now, last))
                continue;
            foreach (var finding in Report([.. Slips(figures, change, now, last)]))
                yield return finding;
        }
    }

    internal static (int Now, int Last)? Difference(TableFigures figures, int change)
    {
        var (best, found) = (0, default((int, int)?));
        foreach (var now in figures.Numeric.Where(c => c != change))
        {
            foreach (var last in figures.Numeric.Where(c => c != change && c != now))
            {
                var known = figures.SampleRows().Select(r => (Row: r, Keeps: Keeps(figures, r, change, now, last))).Where(k => k.Keeps is not null).ToList();
                var kept = known.Count(k => k.Keeps == true);
                if (kept > best && TableFigures.IsKept(kept, known.Count - kept) && known.Exists(k => figures[k.Row, change] != 0))
                    (best, found) = (kept, (now, last));
            }
        }
        return found;
    }

    private static bool? Keeps(TableFigures figures, int row, int change, int now, int last) =>
        figures[row, change] is { } said && Ranking.Change(figures[row, now], figures[row, last]) is { } right ? Math.Abs(right - said) < (said.Scale < right.Scale ? TableFigures.Unit(said) : 0.0000000001m) : null;

    private static IEnumerable<FigureSlip> Slips(TableFigures figures, int change, int now, int last)
    {
        for (var row = 0; row < figures.Rows; row++)
        {
            if (Keeps(figures, row, change, now, last) is not false)
                continue;
            var (name, title) = (figures.NameOf(row), figures.Title(change));
            var right = figures.Shown(figures[row, now]!.Value - figures[row, last]!.Value, change);
            yield return new FigureSlip(figures.Place(row, change), new(
                $"{name}的{title}写作{figures.Shown(row, change)}，{figures.Title(now)}{figures.Shown(row, now)}减{figures.Title(last)}{figures.Shown(row, last)}是{right}",
                $"the {title} of {name} is given as {figures.Shown(row, change)}; {figures.Title(now)} {figures.Shown(row, now)} less {figures.Title(last)} {figures.Shown(row, last)} is {right}"),
                [figures.Cell(row, now), figures.Cell(row, last)]);
        }
    }
}
