using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>合计、小计、平均 rows.</summary>
internal sealed class SummaryRows(SourceTable table, IReadOnlyList<TableColumn> columns, SourceLocation fence)
{
    private HashSet<int> _totals = [];
    private HashSet<int> _averages = [];

    public bool Any => _totals.Count > 0 || _averages.Count > 0;

    /// <summary>Whether a total as shown differs from the sum of its parts as shown.</summary>
    public bool IsRounded { get; private set; }

    public void Read(FenceFields fields, DiagnosticBag findings)
    {
        _totals = Columns(fields, "total", c => c.IsAdditive, findings);
        if (_totals.Count > 0)
            _totals.UnionWith(Enumerable.Range(0, columns.Count).Where(c => columns[c].Rate is not null));
        _averages = Columns(fields, "average", c => c.IsNumeric, findings);
        if (_totals.Count == 0 && fields.Value("total") is true or "是")
            findings.Add(TableProblems.NothingToTotal(fields.At("total")));
    }

    /// <param name="totalName">合计, or 小计 for a group.</param>
    public IEnumerable<Row> Of(IReadOnlyList<int> rows, string totalName)
    {
        if (_totals.Count > 0)
            yield return RowOf(totalName, rows, _totals, Total);
        if (_averages.Count > 0)
            yield return RowOf("平均", rows, _averages, c => Ranking.Average(Numbers(rows, columns[c].Source)));

        decimal? Total(int column)
        {
            if (columns[column].Rate is var (part, whole))
                return Ranking.Rate(Ranking.Total(Numbers(rows, part)), Ranking.Total(Numbers(rows, whole)));
            var numbers = Numbers(rows, columns[column].Source);
            IsRounded |= !Ranking.SumsAsShown(numbers, columns[column].Decimals);
            return Ranking.Total(numbers);
        }
    }

    private List<decimal?> Numbers(IReadOnlyList<int> rows, int column) => [.. rows.Select(r => table.Number(r, column))];

    private Row RowOf(string name, IReadOnlyList<int> rows, HashSet<int> which, Func<int, decimal?> value)
    {
        var label = Enumerable.Range(0, columns.Count).FirstOrDefault(c => columns[c].Source >= 0 && !columns[c].IsNumeric, 0);
        var cells = new List<Cell>();
        for (var c = 0; c < columns.Count; c++)
        {
            if (!which.Contains(c))
            {
                cells.Add(new Cell(c == label ? [new TextRun(name)] : [], Align: CellAlign.Center));
                continue;
            }
            var number = value(c);
            int[] from = columns[c].Rate is var (part, whole) ? [part, whole] : [columns[c].Source];
            var places = from.SelectMany(f => rows.Where(r => table.Number(r, f) is not null).Select(r => table.Place(r, f))).ToList();
            cells.Add(new Cell([ShownValue.Run(ShownValue.Text(number, columns[c].Decimals), number, fence, places)], Align: columns[c].Align));
        }
        return new Row(cells, IsTotal: true);
    }

    private HashSet<int> Columns(FenceFields fields, string key, Func<TableColumn, bool> byDefault, DiagnosticBag findings)
    {
        var chosen = new HashSet<int>();
        if (!fields.Has(key))
            return chosen;
        if (fields.Value(key) is bool or "是" or "否")
        {
            if (fields.Flag(key))
                chosen.UnionWith(Enumerable.Range(0, columns.Count).Where(c => columns[c].Source >= 0 && columns[c].IsNumeric && byDefault(columns[c])));
            return chosen;
        }
        foreach (var (name, place) in fields.Names(key))
        {
            var source = FenceSource.NumericColumn(table, name, place, findings);
            var index = source < 0 ? -1 : Enumerable.Range(0, columns.Count).FirstOrDefault(c => columns[c].Source == source, -1);
            if (index >= 0)
                chosen.Add(index);
            else if (source >= 0)
                findings.Add(TableProblems.ColumnNotShown(name, place));
        }
        return chosen;
    }
}
