using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Benchmarks.Data;

/// <summary>
/// Reads 100,000 rows × 20 columns from CSV or XLSX in a process of its own, so that <c>/usr/bin/time -v</c> can measure memory:
/// <c>Benchmarks data csv|xlsx</c>. The bounds are 3 s and 400 MB for CSV, 6 s for XLSX; 1 is returned beyond them.
/// </summary>
public static class DataReading
{
    private const int Rows = 100_000;
    private static readonly string[] s_towns = ["青石镇", "白鹭镇", "柳河镇", "云岭乡", "松坪乡", "桥头街道"];

    public static int Run(IReadOnlyList<string> args)
    {
        var isWorkbook = args.Count > 0 && args[0] == "xlsx";
        var path = Path.Combine(Path.GetTempPath(), isWorkbook ? "reports-benchmark.xlsx" : "reports-benchmark.csv");
        if (!File.Exists(path))
        {
            // Made in a run of its own: its memory is not the reader's.
            using var file = File.Create(path);
            if (isWorkbook)
                WriteWorkbook(file);
            else
                WriteText(file);
            Console.WriteLine($"{path} was made; run again to measure.");
            return 0;
        }
        var watch = Stopwatch.StartNew();
        var findings = new DiagnosticBag();
        var table = DataFiles.Read(new DataRequest(Path.GetFileName(path), path), findings) as DataTable;
        var seconds = watch.Elapsed.TotalSeconds;
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table?.RowCount} rows, {table?.Columns.Count} columns, {findings.Count} findings, {seconds:0.00} s, peak {megabytes:0} MB"));
        return table?.RowCount == Rows && seconds < (isWorkbook ? 6 : 3) && megabytes < 400 ? 0 : 1;
    }

    private static IEnumerable<string> Cells(int row)
    {
        yield return row.ToString(CultureInfo.InvariantCulture);
        yield return s_towns[row % s_towns.Length];
        yield return $"第{row % 300}村";
        yield return $"户主{row}";
        for (var i = 0; i < 12; i++)
            yield return ((row * 37 + i * 1009) % 5000 / 100m + 50).ToString("0.00", CultureInfo.InvariantCulture);
        yield return ((row * 13) % 1000 / 10m).ToString("0.0", CultureInfo.InvariantCulture) + "%";
        yield return $"2023-{row % 12 + 1:00}-{row % 28 + 1:00}";
        yield return row % 2 == 0 ? "水利局" : "住建局";
        yield return row % 3 == 0 ? "见附件" : "";
    }

    private static IEnumerable<string> Header() =>
        ["序号", "乡镇", "村", "户主", .. Enumerable.Range(1, 12).Select(i => $"指标{i}（分）"), "整改率", "整改时限", "责任单位", "备注"];

    private static void WriteText(Stream file)
    {
        using var writer = new StreamWriter(file);
        writer.WriteLine(string.Join(',', Header()));
        for (var row = 1; row <= Rows; row++)
            writer.WriteLine(string.Join(',', Cells(row)));
    }

    private static void WriteWorkbook(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Part(zip, "xl/workbook.xml", w => w.Write("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"数据\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        Part(zip, "xl/_rels/workbook.xml.rels", w => w.Write("<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        Part(zip, "xl/styles.xml", w => w.Write("<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"));
        Part(zip, "xl/worksheets/sheet1.xml", w =>
        {
            w.Write("<worksheet><sheetData>");
            WriteRow(w, 1, Header());
            for (var row = 1; row <= Rows; row++)
                WriteRow(w, row + 1, Cells(row));
            w.Write("</sheetData></worksheet>");
        });
    }

    private static void WriteRow(StreamWriter writer, int number, IEnumerable<string> cells)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        var column = 0;
        foreach (var cell in cells)
        {
            var reference = DataTable.A1(++column) + number.ToString(CultureInfo.InvariantCulture);
            writer.Write(decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
                ? $"<c r=\"{reference}\" s=\"1\"><v>{cell}</v></c>"
                : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>");
        }
        writer.Write("</row>");
    }

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
