using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Tables;

/// <summary>What a fence draws from: a table of a file, or a list of mappings (rows made by a template or written in YAML).</summary>
internal sealed class SourceTable
{
    private readonly Func<int, int, object?> _value;
    private readonly Func<int, int, SourceLocation> _place;
    private readonly Func<int, string?> _group;

    private SourceTable(string name, IReadOnlyList<DataColumn> columns, int rows, Func<int, int, object?> value, Func<int, int, SourceLocation> place, Func<int, string?> group)
    {
        (Name, Columns, RowCount) = (name, columns, rows);
        (_value, _place, _group) = (value, place, group);
    }

    public string Name { get; }

    public IReadOnlyList<DataColumn> Columns { get; }

    public int RowCount { get; }

    public string? Unit { get; private init; }

    public string? Period { get; private init; }

    public string? Title { get; private init; }

    public string? Key { get; private init; }

    /// <summary>The file and sheet, for the line 数据来源.</summary>
    public SourceLocation Location { get; private init; }

    public bool HasGroups { get; private init; }

    public object? Value(int row, int column) => _value(row, column);

    public decimal? Number(int row, int column) => _value(row, column) as decimal?;

    public SourceLocation Place(int row, int column) => _place(row, column);

    public string? GroupOf(int row) => _group(row);

    /// <summary>The column of that name, in either width of letters, or of that last part of its path where no other has it; -1 when there is none.</summary>
    public int Find(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
                return i;
        }
        var folded = Fold(name);
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Fold(Columns[i].Name) == folded)
                return i;
        }
        var ends = Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Path.Count > 1 && Fold(Columns[i].Path[^1]) == folded).ToList();
        return ends.Count == 1 ? ends[0] : -1;
    }

    /// <summary>The columns that hold numbers.</summary>
    public bool IsNumeric(int column) => Columns[column].Type is ColumnType.Number or ColumnType.Percent;

    /// <summary>The column that names the rows: stated, else the first one of text, else the first.</summary>
    public int KeyColumn()
    {
        if (Key is not null && Find(Key) is >= 0 and var stated)
            return stated;
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Type is ColumnType.Text && Columns[i].Name is not ("序号" or "编号"))
                return i;
        }
        return 0;
    }

    /// <summary>Null when the node is neither a table nor a list of mappings.</summary>
    public static SourceTable? From(string name, DataNode node) => node switch
    {
        DataTable table => OfTable(name, table),
        DataList list when list.Count > 0 && Enumerable.Range(0, list.Count).All(i => list[i] is DataMap) => OfList(name, list),
        DataMap map when map.Keys.Count > 0 && map.Keys.All(k => map[k] is not DataNode) => OfMap(name, map),
        _ => null,
    };

    private static SourceTable OfTable(string name, DataTable table) =>
        new(name, table.Columns, table.RowCount, (r, c) => table[r, c], table.LocationOf, table.GroupOf)
        {
            Unit = table.Unit,
            Period = table.Period,
            Title = table.Title,
            Key = table.Key,
            Location = table.Location,
            HasGroups = table.Groups is not null && Enumerable.Range(0, table.RowCount).Any(r => table.GroupOf(r) is not null),
        };

    private static SourceTable OfList(string name, DataList list)
    {
        var rows = Enumerable.Range(0, list.Count).Select(i => (DataMap)list[i]!).ToList();
        var keys = rows.SelectMany(r => r.Keys).Distinct().ToList();
        var columns = keys.Select(k => new DataColumn(k, [k], TypeOf(rows.Select(r => r[k])))).ToList();
        return new SourceTable(name, columns, rows.Count, (r, c) => rows[r][keys[c]], (r, c) => rows[r].LocationOf(keys[c]), _ => null) { Location = list.Location };
    }

    /// <summary>A mapping of names to values is a table of two columns.</summary>
    private static SourceTable OfMap(string name, DataMap map)
    {
        DataColumn[] columns = [new("名称", ["名称"], ColumnType.Text), new("数值", ["数值"], TypeOf(map.Keys.Select(k => map[k])))];
        return new SourceTable(name, columns, map.Keys.Count, (r, c) => c == 0 ? map.Keys[r] : map[map.Keys[r]], (r, _) => map.LocationOf(map.Keys[r]), _ => null) { Location = map.Location };
    }

    private static ColumnType TypeOf(IEnumerable<object?> values)
    {
        var present = values.Where(v => v is not null).ToList();
        return present.Count > 0 && present.TrueForAll(v => v is decimal) ? ColumnType.Number
            : present.Count > 0 && present.TrueForAll(v => v is DateTime or DataMonth) ? ColumnType.Date
            : ColumnType.Text;
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '（' => '(', '）' => ')', _ => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c })).ToLowerInvariant();
}
