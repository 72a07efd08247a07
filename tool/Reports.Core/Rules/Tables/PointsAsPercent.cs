using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>两个百分率之差写成了%</summary>
public sealed class PointsAsPercent : TableRule
{
    public override string Code => "L655";

    public override string Name => "points-as-percent";

    public override Sentence Title => new("两个百分率之差写成了%", "the difference of two percentages given in %");

    public override Sentence Why => new("由80%升到88%，是上升8个百分点，增长10%：两个率相减，单位是百分点。", "From 80% to 88% is a rise of 8 percentage points and of 10%: the difference of two rates is in points.");

    public override string Bad => "单位,整改率（%）,上月整改率（%）,增减（%）\n甲镇,96.0,95.0,1.0\n乙镇,96.4,97.4,-1.0\n丙镇,96.2,90.0,6.2\n丁镇,93.3,92.3,1.0";

    public override string Good => "单位,整改率（%）,上月整改率（%）,增减（个百分点）\n甲镇,96.0,95.0,1.0\n乙镇,96.4,97.4,-1.0\n丙镇,96.2,90.0,6.2\n丁镇,93.3,92.3,1.0";

    public override IEnumerable<Diagnostic> Check(DataTable table)
    {
        var figures = new TableFigures(table);
        foreach (var change in figures.Numeric.Where(c => table.Columns[c].Type == ColumnType.Percent))
        {
            if (ChangeDisagrees.Difference(figures, change) is var (now, last) && table.Columns[now].Type == ColumnType.Percent && table.Columns[last].Type == ColumnType.Percent
                && Enumerable.Range(0, figures.Rows).Any(r => figures[r, change] < 0))
            {
                yield return Report(figures.Place(0, change), new(
                    $"{figures.Title(change)}是{figures.Title(now)}减{figures.Title(last)}，单位应为个百分点，不是%",
                    $"{figures.Title(change)} is {figures.Title(now)} less {figures.Title(last)}: it is in percentage points, not in %"),
                    new("把列名里的（%）改成（个百分点）。", "Write （个百分点） for （%） in the column's name."));
            }
        }
    }
}
