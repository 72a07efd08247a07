using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>The rows of a table made from data: header, groups, body, summaries.</summary>
internal sealed class TableBuilder(IReadOnlyList<TableColumn> columns, RowMarks marks, SummaryRows summaries, RowGroups? groups, Diagnostics.SourceLocation fence)
{
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    public int HeaderCount { get; private set; }

    public void Build(IReadOnlyList<int> rows, IReadOnlyList<string?> units)
    {
        _rows.AddRange(HeaderRows.Of(columns, units));
        HeaderCount = _rows.Count;
        var number = 0;
        if (groups is null)
        {
            foreach (var row in rows)
                Add(row, ++number);
        }
        else
        {
            foreach (var group in rows.GroupBy(r => groups.NameOf(r) ?? ""))
                AddGroup(group.Key, [.. group]);
        }
        if (rows.Count > 0)
            _rows.AddRange(summaries.Of(rows, "合计"));
    }

    private void AddGroup(string name, List<int> rows)
    {
        if (name.Length > 0)
            _rows.Add(new Row([new Cell([new TextRun(name)], columns.Count, Align: CellAlign.Left, Mark: CellMark.Strong)]));
        for (var i = 0; i < rows.Count; i++)
            Add(rows[i], i + 1);
        _rows.AddRange(summaries.Of(rows, "小计"));
    }

    private void Add(int row, int number)
    {
        var contents = columns.Select(c => c.Of(row, number)).ToList();
        _rows.Add(new Row([.. contents.Select((content, c) => CellOf(content, columns[c], marks.Of(row, columns[c].Source)))]));
    }

    private Cell CellOf(CellContent content, TableColumn column, CellMark mark)
    {
        var run = content.Places.Count == 0 ? new TextRun(content.Text) : ShownValue.Run(content.Text, content.Value, fence, content.Places);
        return new Cell([run], Align: column.Align, Mark: mark);
    }
}
