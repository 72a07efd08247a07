using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>各部分加起来不等于总数</summary>
public sealed class PartsDisagree : TableRule
{
    private const int MostParts = 12;

    public override string Code => "L651";

    public override string Name => "parts-disagree";

    public override Sentence Title => new("一行里各部分加起来不等于总数", "parts of a row that do not add up");

    public override Sentence Why => new("一列是旁边几列的和，多数行都加得上，只有这一行加不上。带小数的数允许有四舍五入的出入。", "A column is the sum of neighbouring ones in most rows but not in this one. Figures with decimals may be off by their rounding.");

    public override string Bad => "单位,督办问题,已办结,整改中,逾期\n甲镇,3,3,0,0\n乙镇,4,2,1,1\n丙镇,6,4,2,0\n丁镇,5,3,1,0\n戊镇,2,1,1,0\n己镇,7,5,1,1";

    public override string Good => "单位,督办问题,已办结,整改中,逾期\n甲镇,3,3,0,0\n乙镇,4,2,1,1\n丙镇,6,4,2,0\n丁镇,5,3,1,1\n戊镇,2,1,1,0\n己镇,7,5,1,1";

    public override IEnumerable<Diagnostic> Check(DataTable table)
    {
        var figures = new TableFigures(table);
        var counts = figures.Numeric.Where(c => table.Columns[c].Type == ColumnType.Number).ToList();
        foreach (var total in counts)
        {
            if (Sum(figures, counts, total) is not { } parts)
                continue;
            foreach (var finding in Report([.. Slips(figures, total, parts)]))
                yield return finding;
        }
    }

    /// <summary>The stretch of neighbouring columns that the column is the sum of.</summary>
    private static List<int>? Sum(TableFigures figures, List<int> counts, int total)
    {
        var rows = figures.SampleRows().ToList();
        var (best, found) = (0, default(List<int>));
        for (var first = 0; first < counts.Count; first++)
        {
            for (var length = 2; length <= MostParts && first + length <= counts.Count; length++)
            {
                var parts = counts.GetRange(first, length);
                if (parts.Contains(total))
                    break;
                var (kept, broken) = (0, 0);
                var splits = false;
                foreach (var row in rows)
                {
                    if (Keeps(figures, row, total, parts) is not { } keeps)
                        continue;
                    splits |= keeps && parts.Count(p => figures[row, p] > 0) > 1;
                    (kept, broken) = keeps ? (kept + 1, broken) : (kept, broken + 1);
                }
                if (splits && TableFigures.IsKept(kept, broken) && kept > best)
                    (best, found) = (kept, parts);
            }
        }
        return found;
    }

    /// <summary>Null where a figure is missing, or where there is nothing to add.</summary>
    private static bool? Keeps(TableFigures figures, int row, int total, List<int> parts)
    {
        if (figures[row, total] is not { } said || said == 0 || parts.Exists(p => figures[row, p] is null))
            return null;
        var slack = said.Scale == 0 && parts.TrueForAll(p => figures[row, p]!.Value.Scale == 0) ? 0 : parts.Max(p => TableFigures.Unit(figures[row, p]!.Value)) * (parts.Count + 1) / 2;
        return Math.Abs(parts.Sum(p => figures[row, p]!.Value) - said) <= slack;
    }

    private static IEnumerable<FigureSlip> Slips(TableFigures figures, int total, List<int> parts)
    {
        for (var row = 0; row < figures.Rows; row++)
        {
            if (Keeps(figures, row, total, parts) is not false)
                continue;
            var (name, title) = (figures.NameOf(row), figures.Title(total));
            var sum = figures.Shown(parts.Sum(p => figures[row, p]!.Value), total);
            yield return new FigureSlip(figures.Place(row, total), new(
                $"{name}的{title}写作{figures.Shown(row, total)}，{string.Join("、", parts.Select(figures.Title))}加起来是{sum}",
                $"the {title} of {name} is given as {figures.Shown(row, total)}; {string.Join(", ", parts.Select(figures.Title))} add up to {sum}"),
                [.. parts.Select(p => figures.Cell(row, p))]);
        }
    }
}
