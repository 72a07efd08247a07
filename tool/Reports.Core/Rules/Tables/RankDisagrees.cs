using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>名次和数值的高低对不上</summary>
public sealed class RankDisagrees : TableRule
{
    private static readonly string[] s_ranks = ["排名", "名次", "位次"];
    private static readonly string[] s_last = ["上", "去年", "变化", "升降"];

    public override string Code => "L653";

    public override string Name => "rank-disagrees";

    public override Sentence Title => new("名次和数值的高低对不上", "a rank that its value does not have");

    public override Sentence Why => new("名次手填、数值后来改过，就会对不上。并列的占不占名次都算对。", "The ranks were typed and a value was changed later. Ties may or may not take up places.");

    public override string Bad => "单位,得分,排名\n甲镇,96.20,1\n乙镇,95.48,2\n丙镇,94.85,4\n丁镇,94.10,5\n戊镇,93.62,5\n己镇,93.10,6";

    public override string Good => "单位,得分,排名\n甲镇,96.20,1\n乙镇,95.48,2\n丙镇,94.85,3\n丁镇,94.10,4\n戊镇,93.62,5\n己镇,93.10,6";

    public override IEnumerable<Diagnostic> Check(DataTable table)
    {
        var figures = new TableFigures(table);
        foreach (var rank in figures.Numeric.Where(c => IsRank(table.Columns[c].Path.Count > 0 ? table.Columns[c].Path[^1] : table.Columns[c].Name)))
        {
            if (By(figures, rank) is not { } by)
                continue;
            foreach (var finding in Report([.. Slips(figures, rank, by)]))
                yield return finding;
        }
    }

    private static bool IsRank(string name) =>
        s_ranks.Any(r => name.Contains(r, StringComparison.Ordinal)) && !s_last.Any(w => name.Contains(w, StringComparison.Ordinal));

    /// <summary>The column that the rank goes by, found by most rows keeping to it.</summary>
    private static Order? By(TableFigures figures, int rank)
    {
        var (most, found) = (0, default(Order));
        foreach (var column in figures.Numeric.Where(c => c != rank && !IsRank(figures.Title(c))))
        {
            foreach (var descending in (ReadOnlySpan<bool>)[true, false])
            {
                foreach (var grouped in figures.Table.Groups is null ? (ReadOnlySpan<bool>)[false] : [true, false])
                {
                    var order = new Order(column, descending, Parts(figures, grouped));
                    var known = figures.SampleRows().Select(r => Keeps(figures, r, rank, order)).OfType<bool>().ToList();
                    var kept = known.Count(k => k);
                    if (kept > most && kept >= 4 && kept >= 2 * (known.Count - kept))
                        (most, found) = (kept, order);
                }
            }
        }
        return found;
    }

    private static Func<int, List<int>> Parts(TableFigures figures, bool grouped)
    {
        var all = Enumerable.Range(0, figures.Rows).ToList();
        if (!grouped)
            return _ => all;
        var groups = all.GroupBy(r => figures.Table.GroupOf(r) ?? "").ToDictionary(g => g.Key, g => g.ToList());
        return r => groups[figures.Table.GroupOf(r) ?? ""];
    }

    private static bool? Keeps(TableFigures figures, int row, int rank, Order order) =>
        figures[row, rank] is { } said && order.PlacesOf(figures, row) is var (best, last, dense) ? (said >= best && said <= last) || said == dense : null;

    private static IEnumerable<FigureSlip> Slips(TableFigures figures, int rank, Order order)
    {
        for (var row = 0; row < figures.Rows; row++)
        {
            if (Keeps(figures, row, rank, order) is not false || order.PlacesOf(figures, row) is not var (best, _, _))
                continue;
            var (name, title) = (figures.NameOf(row), figures.Title(rank));
            yield return new FigureSlip(figures.Place(row, rank), new(
                $"{name}的{title}写作{figures.Shown(row, rank)}，按{figures.Title(order.Column)}{figures.Shown(row, order.Column)}应为{best}",
                $"the {title} of {name} is given as {figures.Shown(row, rank)}; {figures.Title(order.Column)} {figures.Shown(row, order.Column)} makes {best}"),
                [figures.Cell(row, order.Column)]);
        }
    }

    /// <param name="Rows">The rows that a row is ranked among.</param>
    private sealed record Order(int Column, bool Descending, Func<int, List<int>> Rows)
    {
        private readonly Dictionary<List<int>, (List<decimal> All, List<decimal> Distinct)> _sorted = [];

        /// <summary>The best and the last place that a value has when ties are broken, and its place when ties take up none.</summary>
        public (int Best, int Last, int Dense)? PlacesOf(TableFigures figures, int row)
        {
            if (figures[row, Column] is not { } value)
                return null;
            var rows = Rows(row);
            if (!_sorted.TryGetValue(rows, out var sorted))
            {
                var all = rows.Select(r => figures[r, Column]).OfType<decimal>().Order().ToList();
                _sorted[rows] = sorted = (all, [.. all.Distinct()]);
            }
            var (below, upTo) = (LowerBound(sorted.All, value), UpperBound(sorted.All, value));
            var place = LowerBound(sorted.Distinct, value);
            return Descending
                ? (sorted.All.Count - upTo + 1, sorted.All.Count - below, sorted.Distinct.Count - place)
                : (below + 1, upTo, place + 1);
        }

        private static int LowerBound(List<decimal> sorted, decimal value)
        {
            var (low, high) = (0, sorted.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
            }
            return low;
        }

        private static int UpperBound(List<decimal> sorted, decimal value)
        {
            var (low, high) = (0, sorted.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
            }
            return low;
        }
    }
}
