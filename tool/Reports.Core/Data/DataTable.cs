using Reports.Diagnostics;

namespace Reports.Data;

public enum ColumnType
{
    Text,
    Number,
    Percent,
    Date,
}

/// <summary>A column. <paramref name="Name"/> is the header path joined, without unit and brackets.</summary>
/// <param name="Unit">The measure of its numbers (分, 万元, %), null when none is stated.</param>
public sealed record DataColumn(string Name, IReadOnlyList<string> Path, ColumnType Type, string? Unit = null)
{
    /// <summary>The source that a join brought it from; <c>last_得分</c> then finds it whatever its own name is.</summary>
    public string? From { get; init; }
}

public enum SkippedKind
{
    Title,
    Blank,
    Meta,
    Header,
    Group,
    Total,
    Note,
}

/// <summary>A row of the sheet that is no row of the table, and why. <paramref name="Row"/> counts from 1.</summary>
public sealed record SkippedRow(int Row, SkippedKind Kind, string Text);

/// <summary>A row of totals or averages (合计、小计、平均), which is no row of the table, with the numbers that it states.</summary>
/// <param name="Line">Its row in the sheet, or line in the file, from 1.</param>
/// <param name="Values">By column of the table; null where it states none.</param>
/// <param name="First">The table's first row since the group or total before; <paramref name="End"/> is behind the last.</param>
public sealed record TotalRow(int Line, string Name, IReadOnlyList<decimal?> Values, int First, int End);

/// <summary>An asterisk or note sign that stood behind a cell's value. Row and column count from 0.</summary>
public sealed record CellNote(int Row, int Column, string Mark);

/// <summary>
/// 表: the rows of a sheet or CSV file, read with its header found. Cells are kept by column, places are computed,
/// so that a table of two million cells stays small.
/// </summary>
/// <param name="columnPlaces">The sheet's column (from 1) of each column.</param>
public sealed class DataTable(
    SourceLocation location,
    IReadOnlyList<DataColumn> columns,
    IReadOnlyList<object?[]> cells,
    IReadOnlyList<int> rowPlaces,
    IReadOnlyList<int> columnPlaces) : DataNode(location)
{
    private readonly Dictionary<string, int> _byName = IndexNames(columns);

    public string? Title { get; init; }

    /// <summary>The measure that holds for the whole table; 填报单位 is not one.</summary>
    public string? Unit { get; init; }

    /// <summary><c>2023-09</c>, <c>2023-Q3</c> or <c>2023</c>.</summary>
    public string? Period { get; init; }

    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    /// <summary>The totals that the sheet itself states, to be held against its rows.</summary>
    public IReadOnlyList<TotalRow> Totals { get; init; } = [];

    /// <summary>Note signs taken from cells: 青石镇* is 青石镇 and *.</summary>
    public IReadOnlyList<CellNote> Marks { get; init; } = [];

    /// <summary>The group (一、乡镇) that each row stands under, or null.</summary>
    public IReadOnlyList<string?>? Groups { get; init; }

    /// <summary>The column whose values name the rows, where one is stated or known.</summary>
    public string? Key { get; init; }

    /// <summary>How many columns to the right of the first strip each row stands, where a sheet has the table in strips side by side.</summary>
    internal IReadOnlyList<int>? Shifts { get; init; }

    /// <summary>Of each column, where a join brought it from; null for the table's own.</summary>
    internal IReadOnlyList<JoinedColumn?> Joined { get; init; } = [];

    /// <summary>The same table with the column that names its rows.</summary>
    public DataTable WithKey(string key) => With(Columns, cells, columnPlaces, Joined, key);

    /// <summary>The same table with other values in one column; places stay.</summary>
    internal DataTable WithValues(int column, object?[] values) =>
        With(Columns, [.. cells.Select((c, i) => i == column ? values : c)], columnPlaces, Joined, Key);

    /// <summary>The same rows with columns of another table behind their own.</summary>
    internal DataTable WithColumns(IReadOnlyList<(DataColumn Column, JoinedColumn From)> more)
    {
        var values = more.Select(m => m.From.Rows.Select(r => r < 0 ? null : m.From.Table[r, m.From.Column]).ToArray());
        var joined = Enumerable.Range(0, Columns.Count).Select(i => i < Joined.Count ? Joined[i] : null).Concat(more.Select(m => m.From));
        return With([.. Columns, .. more.Select(m => m.Column)], [.. cells, .. values], [.. columnPlaces, .. more.Select(_ => 0)], [.. joined], Key);
    }

    private DataTable With(IReadOnlyList<DataColumn> columns, IReadOnlyList<object?[]> values, IReadOnlyList<int> places, IReadOnlyList<JoinedColumn?> joined, string? key) =>
        new(Location, columns, values, rowPlaces, places)
        {
            Title = Title,
            Unit = Unit,
            Period = Period,
            Skipped = Skipped,
            Totals = Totals,
            Marks = Marks,
            Groups = Groups,
            Key = key,
            Joined = joined,
            Shifts = Shifts,
        };

    public IReadOnlyList<DataColumn> Columns { get; } = columns;

    public int RowCount => rowPlaces.Count;

    /// <summary>A cell; the first index is the row.</summary>
    public object? this[int row, int column] => cells[column][row];

    public string? GroupOf(int row) => Groups?[row];

    /// <summary>
    /// The column of that name, or -1. A column under 得分 called 合计 is 得分_合计 and also answers to 得分合计, 得分·合计,
    /// 得分/合计 and, where no other column has the name, to 合计.
    /// </summary>
    public int ColumnIndex(string name) => _byName.TryGetValue(name, out var index) ? index : -1;

    /// <summary>The cell's place; of a value that a join brought, in the other table, or where the row's name stands when that has no such row.</summary>
    public SourceLocation LocationOf(int row, int column) =>
        column < Joined.Count && Joined[column] is { } other
            ? (other.Rows[row] >= 0 ? other.Table.LocationOf(other.Rows[row], other.Column) : LocationOf(row, other.Key))
            : PlaceAt(rowPlaces[row], columnPlaces[column] + (Shifts?[row] ?? 0));

    public SourceLocation LocationOf(TotalRow total, int column) => PlaceAt(total.Line, columnPlaces[column]);

    private SourceLocation PlaceAt(int line, int column) =>
        Location.Sheet is null
            ? Location with { Line = line, Column = column }
            : Location with { Cell = A1(column) + line.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>Some of the rows, in the order given, with the same columns and places.</summary>
    public DataTable Subset(IReadOnlyList<int> rows) =>
        new(Location, Columns, [.. cells.Select(c => rows.Select(r => c[r]).ToArray())], [.. rows.Select(r => rowPlaces[r])], columnPlaces)
        {
            Title = Title,
            Unit = Unit,
            Period = Period,
            Groups = Groups is null ? null : [.. rows.Select(r => Groups[r])],
            Key = Key,
            Shifts = Shifts is null ? null : [.. rows.Select(r => Shifts[r])],
            Joined = [.. Joined.Select(j => j is null ? null : j with { Rows = [.. rows.Select(r => j.Rows[r])] })],
        };

    /// <summary>All rows in another order: what was skipped and the note signs stay.</summary>
    internal DataTable InOrder(IReadOnlyList<int> rows)
    {
        var places = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            places[rows[i]] = i;
        var sorted = Subset(rows);
        return new(Location, Columns, sorted.Cells, sorted.RowPlaces, columnPlaces)
        {
            Title = Title,
            Unit = Unit,
            Period = Period,
            Skipped = Skipped,
            Groups = sorted.Groups,
            Key = Key,
            Joined = sorted.Joined,
            Shifts = sorted.Shifts,
            Marks = [.. Marks.Select(m => m with { Row = places[m.Row] })],
        };
    }

    private IReadOnlyList<object?[]> Cells => cells;

    private IReadOnlyList<int> RowPlaces => rowPlaces;

    /// <summary>The letters of a sheet's column: 1 is A, 28 is AB.</summary>
    public static string A1(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    private static Dictionary<string, int> IndexNames(IReadOnlyList<DataColumn> columns)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
            index.TryAdd(columns[i].Name, i);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].From is { } source)
                index.TryAdd(source + "_" + columns[i].Name, i);
        }
        for (var i = 0; i < columns.Count; i++)
        {
            var path = columns[i].Path;
            if (path.Count == 0)
                continue;
            foreach (var between in (string[])["", "·", "/", "_"])
                index.TryAdd(string.Join(between, path), i);
            if (columns.Count(c => c.Path.Count > 0 && c.Path[^1] == path[^1]) == 1)
                index.TryAdd(path[^1], i);
        }
        return index;
    }
}

/// <summary>A column that a join brought.</summary>
/// <param name="Key">The own column whose names were looked up.</param>
/// <param name="Rows">For each row the other table's, or -1.</param>
internal sealed record JoinedColumn(DataTable Table, int Column, int Key, IReadOnlyList<int> Rows);
