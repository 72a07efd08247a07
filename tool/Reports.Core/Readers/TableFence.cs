using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers.Tables;

namespace Reports.Readers;

/// <summary><c>```table</c>: a table drawn from a data source.</summary>
internal static class TableFence
{
    /// <returns>The table without its number, which the reader gives; null when the fence cannot be read.</returns>
    public static Block? Read(FenceText fence, ReadContext context, DiagnosticBag findings) =>
        FenceYaml.Parse(fence, findings) is { } map ? Read(map, fence, context, findings) : null;

    internal static Table? Read(DataMap map, FenceText fence, ReadContext context, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var fields = FenceFields.Of(map, FenceWords.Table, FenceWords.TableName, fence, own);
        var table = FenceSource.Find(fields, FenceWords.TableName, context, own) is { } source ? Build(fields, source, context, own) : null;
        findings.AddRange(own);
        return own.HasErrors ? null : table;
    }

    private static Table Build(FenceFields fields, SourceTable source, ReadContext context, DiagnosticBag findings)
    {
        var filtered = RowFilter.Apply(fields, source, findings);
        if (filtered.Count == 0)
            findings.Add(FenceProblems.NoRows(source.Name, fields.At(fields.Has("where") ? "where" : "source")));
        var groups = RowGroups.Read(fields, source, findings);
        var rank = RankColumn.Read(fields, source, filtered, groups, findings);
        var last = LastIssue.Read(fields, source, filtered, rank, groups, context, findings);
        var order = SortOrder.Read(fields, source, findings);
        var sorted = Sort(order, rank, source, filtered);
        var rows = fields.Count("limit", 1, 100_000) is { } limit ? sorted.Take(limit).ToList() : sorted;
        var columns = new ColumnPlan(source, rank, last, isReordered: rank is not null || order is not null || filtered.Count < source.RowCount, findings).Read(fields);
        var summaries = new SummaryRows(source, columns, fields.Location);
        summaries.Read(fields, findings);
        var builder = new TableBuilder(columns, RowMarks.Read(fields, source, rows, rank, findings), summaries, groups, fields.Location);
        var unit = fields.Text("unit") ?? CommonUnit(source, columns);
        if (columns.Count > 0)
            builder.Build(rows, [.. columns.Select(c => c.Unit is { Length: > 0 } own && (own != unit || own == "%") ? own : null)]);
        return Finish(fields, builder, columns, unit, [.. Notes(source, columns, rows, sorted.Count, rank, last, summaries)]);
    }

    private static Table Finish(FenceFields fields, TableBuilder builder, IReadOnlyList<TableColumn> columns, string? unit, IReadOnlyList<string> notes)
    {
        return new Table(0, fields.Inlines("caption"), builder.HeaderCount, [.. columns.Select(c => new Column(c.Align, c.Width))], builder.Rows)
        {
            Location = fields.Location,
            Id = FenceId.Read(fields, "tbl:"),
            Notes = NoteLines.Of(fields.Lines("notes"), notes),
            Unit = unit is { Length: > 0 } and not "%" ? unit : null,
            IsThreeLine = fields.Flag("three-line"),
            IsLandscape = fields.Flag("landscape"),
        };
    }

    /// <summary>Ranked rows stand in the order of their ranks unless another order is stated.</summary>
    private static IReadOnlyList<int> Sort(SortOrder? order, RankColumn? rank, SourceTable source, IReadOnlyList<int> rows)
    {
        if (order is { ByValue: false })
            return order.Apply(source, rows);
        var by = rank?.By ?? Enumerable.Range(0, source.Columns.Count).FirstOrDefault(source.IsNumeric, -1);
        if (by < 0 || (order is null && rank is null))
            return rows;
        return [.. Ranking.Order([.. rows.Select(r => source.Number(r, by))], order?.Descending ?? rank!.Descending).Select(i => rows[i])];
    }

    /// <summary>The unit that all measured columns share, which then stands above the table instead of in each header.</summary>
    private static string? CommonUnit(SourceTable source, IReadOnlyList<TableColumn> columns)
    {
        var units = columns.Where(c => c.IsNumeric).Select(c => c.Unit).Distinct().ToList();
        return units.Count == 1 ? units[0] ?? source.Unit : units.Count == 0 ? null : source.Unit;
    }

    private static IEnumerable<string> Notes(SourceTable source, IReadOnlyList<TableColumn> columns, IReadOnlyList<int> rows, int all, RankColumn? rank, LastIssue? last, SummaryRows summaries)
    {
        if (rows.Count < all)
            yield return $"共{all}行，本表列出前{rows.Count}行。";
        if (rank is not null && rows.Where(r => source.Number(r, rank.By) is null).ToList() is { Count: > 0 } absent)
            yield return $"{Names(source, absent)}没有{source.Columns[rank.By].Name}，未列入排名。";
        if (rank is { Ties: Ties.Dense } && rank.Ranks.Values.GroupBy(v => v).Any(g => g.Key is not null && g.Count() > 1) && !rank.WithinGroups)
            yield return "名次并列的，其后名次连续计算。";
        if (last is { New.Count: > 0 })
            yield return $"{string.Join("、", last.New)}为本期新增，上期没有。";
        if (last is { Gone.Count: > 0 })
            yield return $"{string.Join("、", last.Gone)}上期有、本期没有。";
        if (summaries.IsRounded)
            yield return "因四舍五入，分项之和与合计略有出入。";
    }

    private static string Names(SourceTable source, IReadOnlyList<int> rows) =>
        string.Join("、", rows.Select(r => ShownValue.Text(source.Value(r, source.KeyColumn()), 0)));
}
