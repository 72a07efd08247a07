using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>A data file as it was read: for a table its columns with type and unit, its rows, and each row skipped with the reason.</summary>
internal static class DataFormat
{
    private const int WidestCell = 24;

    private const int MostSkipped = 40;

    /// <param name="width">Columns of the terminal; a wider table is shown in parts, each beginning with the rows' names.</param>
    /// <param name="most">The rows that are shown; how many more there are is said.</param>
    public static void Write(TextWriter to, DataNode node, Language language, Colours colours, int width, int most)
    {
        if (node is DataTable table)
            WriteTable(to, table, language, colours, width, most);
        else
            WriteValue(to, node, 0, width);
    }

    private static void WriteTable(TextWriter to, DataTable table, Language language, Colours colours, int width, int most)
    {
        WriteHead(to, table, language);
        if (table.Columns.Count > 0)
            WriteRows(to, table, language, colours, width, most);
        to.WriteLine();
        to.WriteLine(Words.TableSize(table.RowCount, table.Columns.Count, table.Skipped.Count).In(language));
        var listed = table.Skipped.Where(s => s.Kind != SkippedKind.Blank).ToList();
        foreach (var skipped in listed.Take(MostSkipped))
        {
            var line = $"  {new Sentence($"第 {skipped.Row} 行", $"row {skipped.Row}").In(language)}  {DisplayWidth.Pad(Reason(skipped.Kind).In(language), 10)}  {DisplayWidth.Clean(skipped.Text)}";
            to.WriteLine(colours.Paint(DisplayWidth.Cut(line, Math.Min(width, 110)).TrimEnd(), Colours.Grey));
        }
        if (listed.Count > MostSkipped)
            to.WriteLine(colours.Paint("  " + Words.MoreRows(listed.Count - MostSkipped).In(language), Colours.Grey));
    }

    private static void WriteRows(TextWriter to, DataTable table, Language language, Colours colours, int width, int most)
    {
        var rows = Rows(table, most).ToList();
        var names = table.Columns.Select(c => DisplayWidth.Clean(c.Name)).ToArray();
        var types = table.Columns.Select(c => TypeOf(c).In(language)).ToArray();
        var widths = names.Select((name, c) => Math.Min(WidestCell, rows.Select(r => DisplayWidth.Of(r.Cells[c])).Append(DisplayWidth.Of(name)).Append(DisplayWidth.Of(types[c])).Max())).ToArray();
        var isFirst = true;
        foreach (var block in Blocks(table, widths, width))
        {
            if (!isFirst)
                to.WriteLine();
            isFirst = false;
            var lines = new TextTable(["", .. block.Select(c => names[c])], [true, .. block.Select(c => table.Columns[c].Type is ColumnType.Number or ColumnType.Percent)]);
            lines.Add(["", .. block.Select(c => types[c])], Colours.Grey);
            foreach (var (row, cells, colour) in rows)
                lines.Add([row.ToString(CultureInfo.InvariantCulture), .. block.Select(c => cells[c])], colour);
            lines.Write(to, colours, WidestCell, width);
        }
        if (table.RowCount > most)
            to.WriteLine(colours.Paint(Words.MoreRows(table.RowCount - most).In(language), Colours.Grey));
    }

    /// <summary>The columns in parts that fit; each after the first begins with the column that names the rows.</summary>
    private static List<List<int>> Blocks(DataTable table, int[] widths, int width)
    {
        const int NumberColumn = 7;
        var lead = NamingColumn(table);
        var blocks = new List<List<int>> { new() };
        var used = NumberColumn;
        for (var column = 0; column < widths.Length; column++)
        {
            if (width != int.MaxValue && used + 2 + widths[column] > width && blocks[^1].Count > 0 && !(blocks[^1].Count == 1 && blocks.Count > 1))
            {
                blocks.Add(lead < column ? [lead] : []);
                used = NumberColumn + (lead < column ? 2 + widths[lead] : 0);
            }
            blocks[^1].Add(column);
            used += 2 + widths[column];
        }
        return blocks;
    }

    private static int NamingColumn(DataTable table) =>
        table.Key is { } key && table.ColumnIndex(key) is >= 0 and var found ? found : Math.Max(0, table.Columns.ToList().FindIndex(c => c.Type == ColumnType.Text));

    private static void WriteHead(TextWriter to, DataTable table, Language language)
    {
        var isEmpty = true;
        foreach (var (name, value) in (ReadOnlySpan<(Sentence, string?)>)
            [(new("标题", "title"), table.Title), (new("单位", "unit"), table.Unit), (new("时期", "period"), table.Period), (new("主键", "key"), table.Key)])
        {
            if (value is null)
                continue;
            isEmpty = false;
            to.WriteLine($"{name.In(language)}{new Sentence("：", ": ").In(language)}{DisplayWidth.Clean(value)}");
        }
        if (!isEmpty)
            to.WriteLine();
    }

    /// <summary>The table's rows with their place in the sheet; a group is shown where it begins.</summary>
    private static IEnumerable<(int Row, string[] Cells, string? Colour)> Rows(DataTable table, int most)
    {
        string? group = null;
        var lead = NamingColumn(table);
        for (var row = 0; row < Math.Min(table.RowCount, most); row++)
        {
            if (table.GroupOf(row) is { } own && own != group)
            {
                group = own;
                var place = table.Skipped.FirstOrDefault(s => s.Kind == SkippedKind.Group && s.Text.Contains(own, StringComparison.Ordinal))?.Row ?? 0;
                var cells = new string[table.Columns.Count];
                Array.Fill(cells, "");
                cells[lead] = own;
                yield return (place, cells, Colours.Grey);
            }
            yield return (PlaceOf(table, row), [.. Enumerable.Range(0, table.Columns.Count).Select(c => Shown(table[row, c]))], null);
        }
    }

    private static int PlaceOf(DataTable table, int row)
    {
        var place = table.LocationOf(row, 0);
        return place.Cell is { } cell ? int.Parse(cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture) : place.Line;
    }

    private static Sentence TypeOf(DataColumn column)
    {
        Sentence type = column.Type switch
        {
            ColumnType.Number => new("数字", "number"),
            ColumnType.Percent => new("百分数", "percent"),
            ColumnType.Date => new("日期", "date"),
            _ => new("文字", "text"),
        };
        return column.Unit is null ? type : new($"{type.Zh}（{column.Unit}）", $"{type.En} ({column.Unit})");
    }

    private static Sentence Reason(SkippedKind kind) => kind switch
    {
        SkippedKind.Title => new("标题", "title"),
        SkippedKind.Meta => new("说明", "about it"),
        SkippedKind.Header => new("表头", "header"),
        SkippedKind.Group => new("分组", "group"),
        SkippedKind.Total => new("合计", "total"),
        SkippedKind.Note => new("注", "note"),
        _ => new("空行", "blank"),
    };

    private static void WriteValue(TextWriter to, object? value, int depth, int width)
    {
        var indent = new string(' ', depth * 2);
        switch (value)
        {
            case DataMap map:
                foreach (var key in map.Keys)
                    WriteMember(to, indent + DisplayWidth.Clean(key) + "：", map[key], depth, width);
                break;
            case DataList list:
                for (var i = 0; i < list.Count; i++)
                    WriteMember(to, indent + "- ", list[i], depth, width);
                break;
            default:
                to.WriteLine(DisplayWidth.Cut(indent + Shown(value), width));
                break;
        }
    }

    private static void WriteMember(TextWriter to, string head, object? value, int depth, int width)
    {
        if (value is DataMap or DataList)
        {
            to.WriteLine(head.TrimEnd());
            WriteValue(to, value, depth + 1, width);
        }
        else
        {
            to.WriteLine(DisplayWidth.Cut(head + Shown(value), width));
        }
    }

    private static string Shown(object? value) => value switch
    {
        null => "—",
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime day => DataJson.DayText(day),
        _ => DisplayWidth.Clean(value.ToString() ?? ""),
    };
}
