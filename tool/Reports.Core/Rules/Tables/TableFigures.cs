using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>The numbers of a table as the rules look at them, and how a relation between columns is found: by most rows keeping it.</summary>
internal sealed class TableFigures
{
    /// <summary>Rows looked at to find a relation; all are then held against it.</summary>
    private const int Sample = 80;

    private readonly DataTable _table;
    private readonly int _name;
    private readonly decimal?[][] _values;

    public TableFigures(DataTable table)
    {
        _table = table;
        _name = NameColumn(table);
        Numeric = [.. Enumerable.Range(0, table.Columns.Count).Where(c => table.Columns[c].Type is ColumnType.Number or ColumnType.Percent && !IsSerial(table.Columns[c].Name))];
        _values = new decimal?[table.Columns.Count][];
        foreach (var column in Numeric)
            _values[column] = [.. Enumerable.Range(0, table.RowCount).Select(r => table[r, column] as decimal?)];
    }

    public DataTable Table => _table;

    /// <summary>Columns of numbers, without those that only count the rows.</summary>
    public IReadOnlyList<int> Numeric { get; }

    public int Rows => _table.RowCount;

    public decimal? this[int row, int column] => _values[column][row];

    public string Title(int column) => _table.Columns[column].Name;

    public string NameOf(int row) => _name < 0 ? string.Create(CultureInfo.InvariantCulture, $"第{row + 1}行") : Convert.ToString(_table[row, _name], CultureInfo.InvariantCulture) is { Length: > 0 } name ? name : "这一行";

    /// <summary>The figure as the sheet shows it, with its unit.</summary>
    public string Shown(decimal value, int column) =>
        value.ToString(CultureInfo.InvariantCulture) + (_table.Columns[column].Unit ?? "");

    public string Shown(int row, int column) => Shown(this[row, column] ?? 0, column);

    public SourceLocation Place(int row, int column) => _table.LocationOf(row, column);

    public Related Cell(int row, int column) =>
        new(new($"{Title(column)}：{Shown(row, column)}", $"{Title(column)}: {Shown(row, column)}"), Place(row, column));

    /// <summary>Rows spread evenly over the table.</summary>
    public IEnumerable<int> SampleRows()
    {
        var step = Math.Max(1, Rows / Sample);
        for (var row = 0; row < Rows; row += step)
            yield return row;
    }

    /// <summary>Whether so many rows keep to a relation that the others are the ones in error.</summary>
    public static bool IsKept(int kept, int broken) => kept >= 4 && kept >= 3 * broken;

    /// <summary>How far two figures may differ by rounding: one of the last place that <paramref name="value"/> shows.</summary>
    public static decimal Unit(decimal value)
    {
        var unit = 1m;
        for (var i = 0; i < value.Scale; i++)
            unit /= 10;
        return unit;
    }

    private static int NameColumn(DataTable table)
    {
        if (table.Key is not null && table.ColumnIndex(table.Key) is >= 0 and var key)
            return key;
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c].Type == ColumnType.Text && !IsSerial(table.Columns[c].Name))
                return c;
        }
        return -1;
    }

    private static bool IsSerial(string name) => name is "序号" or "编号" or "顺序" or "代码";
}
