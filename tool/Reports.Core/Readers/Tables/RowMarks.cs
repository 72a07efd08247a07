using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>标注: which rows and cells stand out: the first and last ranks, values beyond a threshold.</summary>
internal sealed class RowMarks
{
    private readonly Dictionary<int, CellMark> _rows = [];
    private readonly Dictionary<(int Row, int Column), CellMark> _cells = [];

    public static RowMarks Read(FenceFields fields, SourceTable table, IReadOnlyList<int> rows, RankColumn? rank, DiagnosticBag findings)
    {
        var marks = new RowMarks();
        if (!fields.Has("marks"))
            return marks;
        if (fields.Below("marks", FenceWords.Marks, FenceWords.MarksName) is { } one)
        {
            marks.Add(one, table, rows, rank, findings);
            return marks;
        }
        var items = fields.Items("marks");
        for (var i = 0; i < items.Count; i++)
        {
            if (fields.ItemBelow("marks", i, FenceWords.Marks, FenceWords.MarksName) is { } item)
                marks.Add(item, table, rows, rank, findings);
            else
                fields.Wrong<string>("marks", new("几项设置（top、bottom、below、above、column）", "a mapping with top, bottom, below, above, column"));
        }
        return marks;
    }

    public CellMark Of(int row, int column) =>
        _cells.TryGetValue((row, column), out var mark) ? mark : _rows.GetValueOrDefault(row);

    private void Add(FenceFields fields, SourceTable table, IReadOnlyList<int> rows, RankColumn? rank, DiagnosticBag findings)
    {
        var column = fields.Text("column") is { } name ? FenceSource.NumericColumn(table, name, fields.At("column"), findings) : rank?.By ?? -1;
        if (column < 0)
        {
            if (!fields.Has("column"))
                findings.Add(TableProblems.MarksWithoutColumn(fields.Location));
            return;
        }
        var descending = rank is null || rank.By != column || rank.Descending;
        var groups = rank is { WithinGroups: true } ? rank.Ranks : null;
        Edge(fields.Count("bottom", 1, 1000), !descending, CellMark.Bottom);
        Edge(fields.Count("top", 1, 1000), descending, CellMark.Top);
        if (fields.Number("below") is { } least)
            Beyond(v => v < least, CellMark.Bottom);
        if (fields.Number("above") is { } most)
            Beyond(v => v > most, CellMark.Strong);

        void Edge(int? count, bool fromHighest, CellMark mark)
        {
            if (count is not { } edge)
                return;
            var ranks = groups is not null && mark == CellMark.Top && rank!.By == column
                ? [.. rows.Select(r => groups.GetValueOrDefault(r))]
                : Ranking.Ranks([.. rows.Select(r => table.Number(r, column))], Ties.Skip, fromHighest);
            for (var i = 0; i < rows.Count; i++)
            {
                if (ranks[i] <= edge)
                    _rows[rows[i]] = mark;
            }
        }

        void Beyond(Func<decimal, bool> test, CellMark mark)
        {
            foreach (var row in rows)
            {
                if (table.Number(row, column) is { } value && test(value))
                    _cells[(row, column)] = mark;
            }
        }
    }
}
