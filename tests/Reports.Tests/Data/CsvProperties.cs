using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Reports.Data;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Data;

public sealed class CsvProperties
{
    [Property(MaxTest = 500)]
    public void Any_text_reads_without_an_exception(NonNull<string> text) => ReadAll(text.Get);

    [Property(MaxTest = 300)]
    public Property Text_of_the_characters_that_matter_reads_without_an_exception() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("\"", ",", "\n", "\r\n", "\r", "\t", ";", "得分", "单位", "合计", "1", "%", "（万元）", "2023年9月", "-", "—", "一、", "注：", "*", "\0", "\uD800", " ", "45170", "1,540万元", "单位：分")).ToArbitrary(),
            parts => ReadAll(string.Concat(parts)));

    [Property(MaxTest = 300)]
    public void Any_bytes_read_without_an_exception(byte[] bytes, bool isWorkbook)
    {
        var name = isWorkbook ? "a.xlsx" : "a.csv";
        using var stream = new MemoryStream(bytes);
        DataFiles.Read(name, stream, []);
    }

    [Property(MaxTest = 300)]
    public Property Cells_written_and_read_are_the_same_cells() =>
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Gen.Elements("青石镇", "a\"b", "a,b", "行一\n行二", "；", "007", "1.50", "-0", "1,540", "“引”", "a\tb", "|", "x;y", "\"", "单位：分", "=1+1", "+5", "'", "#"))).ToArbitrary(), rows =>
        {
            var wanted = rows.Where(r => r.Length > 0).ToList();
            var sheet = CsvText.Read(CsvText.Write(wanted), false, out _);
            Assert.Equal(wanted.Select(r => string.Join('␟', r)), sheet.Rows.Select(r => string.Join('␟', r.Cells.Select(c => c.Display))));
        });

    [Property(MaxTest = 200)]
    public Property A_table_written_and_read_is_the_same_table() =>
        Prop.ForAll(Gen.Elements(1, 2, 5, 20).SelectMany(rows => Gen.Elements(2, 3, 6).SelectMany(columns => Gen.ArrayOf(Gen.Choose(-99999, 99999), rows * columns).Select(cells => (rows, columns, cells)))).ToArbitrary(), t =>
        {
            var table = Make(t.rows, t.columns, t.cells);
            var written = DataCsv.Write(table);
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(written));
            var again = Assert.IsType<DataTable>(DataFiles.Read("t.csv", stream, []));
            Assert.Equal(written, DataCsv.Write(again));
            Assert.Equal(table.Columns.Select(c => (c.Name, c.Type, c.Unit)), again.Columns.Select(c => (c.Name, c.Type, c.Unit)));
            for (var row = 0; row < table.RowCount; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    Assert.Equal(table[row, column], again[row, column]);
            }
        });

    private static DataTable Make(int rows, int columns, int[] cells)
    {
        string[] names = ["青石镇", "白鹭镇", "柳河,镇", "云岭\"乡", "松坪\n乡"];
        var typed = Enumerable.Range(0, columns).Select(c => c == 0 ? new DataColumn("名称", ["名称"], ColumnType.Text)
            : c % 3 == 2 ? new DataColumn($"整改率{c}", [$"整改率{c}"], ColumnType.Percent, "%")
            : new DataColumn($"指标{c}", [$"指标{c}"], ColumnType.Number, "万元")).ToList();
        var values = typed.Select((column, c) => Enumerable.Range(0, rows).Select(r => cells[r * columns + c] is var n && column.Type == ColumnType.Text
            ? names[Math.Abs(n) % names.Length] + (r + 1)
            : (object?)(column.Type == ColumnType.Percent ? Math.Abs(n) % 1000 / 10m + 1.1m : n / 100m)).ToArray()).ToList();
        return new DataTable(new SourceLocation("t.csv"), typed, values, [.. Enumerable.Range(2, rows)], [.. Enumerable.Range(1, columns)]);
    }

    private static void ReadAll(string text)
    {
        var node = ReadAs(text, "a.csv");
        ReadAs(text, "a.json");
        ReadAs(text, "a.yaml");
        ReadAs(text, "-");
        if (node is not null)
            DataJson.Write(node);
    }

    private static DataNode? ReadAs(string text, string name)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return DataFiles.Read(name, stream, []);
    }
}
