using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers.Tables;

namespace Reports.Readers;

/// <summary>Series and categories from the rows of a source: a series per column, per row (periods in columns), or per group (long tables).</summary>
internal sealed class ChartSeriesReader(ChartKind kind, FenceFields fields, SourceTable table, IReadOnlyList<int> rows, DiagnosticBag findings)
{
    public ChartDraft? Read()
    {
        var x = fields.Has("x") ? FenceSource.Column(table, fields.Text("x") ?? "", fields.At("x"), findings) : table.KeyColumn();
        var y = Columns("y");
        var second = Columns("second");
        y.AddRange(second.Where(c => !y.Contains(c)));
        if (!fields.Has("y"))
            y = [.. Default(x).Concat(second).Distinct()];
        if (x < 0 || y.Count == 0)
            return null;
        if (kind == ChartKind.Combined && second.Count == 0 && y.Count > 1)
            second.Add(y[^1]);
        var group = GroupColumn();
        var draft = group >= 0 ? Long(x, y[0], group)
            : kind == ChartKind.Heat || IsTransposed(x, y) ? Transposed(x, y)
            : Wide(x, y, second);
        if (kind == ChartKind.Rank)
            RankValues(draft);
        return draft;
    }

    private List<int> Columns(string key)
    {
        var columns = new List<int>();
        foreach (var (name, place) in fields.Names(key))
        {
            var column = kind == ChartKind.Gantt ? FenceSource.Column(table, name, place, findings) : FenceSource.NumericColumn(table, name, place, findings);
            if (column >= 0 && !columns.Contains(column))
                columns.Add(column);
        }
        return columns;
    }

    /// <summary>Without y: the only column of numbers, or all of them where a chart takes many.</summary>
    private List<int> Default(int x)
    {
        var numeric = Enumerable.Range(0, table.Columns.Count)
            .Where(c => c != x && (kind == ChartKind.Gantt ? table.Columns[c].Type == ColumnType.Date : table.IsNumeric(c)) && table.Columns[c].Name is not ("序号" or "排名"))
            .ToList();
        if (numeric.Count == 1 || (numeric.Count > 0 && kind is ChartKind.Heat or ChartKind.Rank or ChartKind.Radar or ChartKind.Gantt))
            return numeric;
        findings.Add(ChartProblems.NoY([.. numeric.Select(c => table.Columns[c].Name)], fields.Location));
        return [];
    }

    private int GroupColumn()
    {
        if (!fields.Has("group"))
            return -1;
        return FenceSource.Column(table, fields.Text("group") ?? "", fields.At("group"), findings);
    }

    /// <summary>Units in rows and periods in columns: over time, each row is a line.</summary>
    private bool IsTransposed(int x, List<int> y) =>
        kind is ChartKind.Line or ChartKind.Rank or ChartKind.Area && y.Count > 1
        && y.TrueForAll(c => PeriodWords.IsPeriod(table.Columns[c].Name))
        && !rows.All(r => PeriodWords.IsPeriod(Text(r, x)));

    private ChartDraft Wide(int x, List<int> y, List<int> second)
    {
        var draft = new ChartDraft { Categories = [.. rows.Select(r => Text(r, x))] };
        foreach (var column in y)
        {
            var series = New(table.Columns[column].Name, column);
            series.OnSecondAxis = kind == ChartKind.Combined && second.Contains(column);
            foreach (var row in rows)
                Add(series, row, column, isEnd: draft.Series.Count == 1);
            draft.Series.Add(series);
        }
        return draft;
    }

    private ChartDraft Transposed(int x, List<int> y)
    {
        var draft = new ChartDraft { Categories = [.. y.Select(c => table.Columns[c].Name)] };
        foreach (var row in rows)
        {
            var series = New(Text(row, x), y[0]);
            series.Decimals = y.Max(Decimals);
            foreach (var column in y)
                Add(series, row, column);
            draft.Series.Add(series);
        }
        return draft;
    }

    private ChartDraft Long(int x, int y, int group)
    {
        var draft = new ChartDraft { Categories = [.. rows.Select(r => Text(r, x)).Distinct()] };
        var index = draft.Categories.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        foreach (var part in rows.GroupBy(r => Text(r, group)))
        {
            var series = New(part.Key, y);
            var places = new SourceLocation[draft.Categories.Count];
            var values = new decimal?[draft.Categories.Count];
            foreach (var row in part)
            {
                var at = index[Text(row, x)];
                if (values[at] is not null)
                    findings.Add(ChartProblems.CategoryTwice(Text(row, x), part.Key, fields.Location, table.Place(row, y)));
                (values[at], places[at]) = (table.Number(row, y), table.Place(row, y));
            }
            (series.Values, series.Places) = ([.. values], [.. places]);
            draft.Series.Add(series);
        }
        return draft;
    }

    private void Add(SeriesDraft series, int row, int column, bool isEnd = false)
    {
        decimal? value = (table.Value(row, column), kind) switch
        {
            (decimal number, _) => number,
            (DateTime day, ChartKind.Gantt) => ChartSpec.DayNumber(day),
            (DataMonth month, ChartKind.Gantt) => ChartSpec.DayNumber(isEnd ? new DateTime(month.Year, month.Month, 1).AddMonths(1).AddDays(-1) : new DateTime(month.Year, month.Month, 1)),
            _ => null,
        };
        if (value is { } drawn && Math.Abs(drawn) > 1_000_000_000_000_000m)
        {
            findings.Add(ChartProblems.TooLarge(ShownValue.Text(value, 0), fields.Location, table.Place(row, column)));
            value = null;
        }
        if (kind == ChartKind.Gantt && value is null && table.Value(row, column) is { } other)
            findings.Add(ChartProblems.NotADay(ShownValue.Text(other, 0), fields.Location, table.Place(row, column)));
        series.Values.Add(value);
        series.Places.Add(table.Place(row, column));
    }

    private SeriesDraft New(string name, int column) => new(name)
    {
        Decimals = fields.Count("decimals", 0, 10) ?? Decimals(column),
        Unit = table.Columns[column].Unit ?? (table.Columns[column].Type == ColumnType.Percent ? "%" : table.Unit),
        IsAdditive = Measures.IsAdditive(table.Columns[column], table.Columns[column].Unit ?? table.Unit),
    };

    private int Decimals(int column) => kind == ChartKind.Gantt ? 0 : Ranking.DecimalsOf(rows.Select(r => table.Number(r, column)));

    private string Text(int row, int column) => ShownValue.Text(table.Value(row, column), Ranking.DecimalsOf([table.Number(row, column)]));

    /// <summary>Scores become ranks per category; what is ranks already stays.</summary>
    private void RankValues(ChartDraft draft)
    {
        var values = draft.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        var most = Math.Max(table.RowCount, draft.Series.Count);
        if (values.TrueForAll(v => v == decimal.Truncate(v) && v >= 1 && v <= most))
            return;
        for (var c = 0; c < draft.Categories.Count; c++)
        {
            var ranks = Ranking.Ranks([.. draft.Series.Select(s => s.Values[c])]);
            for (var s = 0; s < draft.Series.Count; s++)
                draft.Series[s].Values[c] = ranks[s];
        }
        foreach (var series in draft.Series)
            series.Decimals = 0;
    }
}
