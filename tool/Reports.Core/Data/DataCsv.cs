using System.Globalization;

namespace Reports.Data;

/// <summary>Writes a table as CSV that reads back as the same table.</summary>
public static class DataCsv
{
    public static string Write(DataTable table)
    {
        var rows = new List<IReadOnlyList<string>>(table.RowCount + 1)
        {
            table.Columns.Select(c => c.Unit is { } unit ? $"{c.Name}（{unit}）" : c.Name).ToList(),
        };
        for (var row = 0; row < table.RowCount; row++)
            rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => Text(table[row, column]))]);
        return CsvText.Write(rows);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime day => DataJson.DayText(day),
        _ => value.ToString() ?? "",
    };
}
