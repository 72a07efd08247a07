using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>Widths of columns in characters, from what stands in them; a table wider than a page goes on a landscape one.</summary>
internal static class TableWidths
{
    // A portrait line holds some 37 characters of 小四 (12 pt) beside the rules of the grid.
    private const double Portrait = 37;
    private const double Widest = 14;
    private const double Padding = 1;

    public static (IReadOnlyList<Column> Columns, bool IsWide) Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> texts)
    {
        var widths = new List<Column>();
        var sum = 0.0;
        for (var c = 0; c < columns.Count; c++)
        {
            var index = c;
            var body = texts.Where(t => index < t.Count).Select(t => Em(t[index])).DefaultIfEmpty(1).Max();
            // A header may break into two lines.
            var head = columns[c].Path.Count == 0 ? 2 : Math.Max(2, Em(columns[c].Path[^1]) / 2);
            var width = columns[c].Width ?? Math.Clamp(Math.Max(body, head) + Padding, 2.5, Widest);
            sum += width;
            widths.Add(new Column(columns[c].Align, Math.Round(width, 2)));
        }
        return (widths, sum > Portrait);
    }

    private static double Em(string text) => text.Sum(c => c > 0x2E7F ? 1.0 : 0.55);
}
