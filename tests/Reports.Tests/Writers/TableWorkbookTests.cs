using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Xunit;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Packages;
using Reports.Writers.Sheets;
using Xunit;

namespace Reports.Tests.Writers;

/// <summary>The tables of an issue as a workbook: valid to Excel, and read back equal to what the paper shows.</summary>
public sealed class TableWorkbookTests
{
    [Fact]
    public void The_sample_issue_as_a_workbook_is_valid_and_reads_back_equal_to_its_tables()
    {
        var document = Issue();
        var tables = DocumentWalker.Blocks(document).OfType<Table>().ToList();
        var bytes = TableWorkbook.Write(document)!;
        using var stream = new MemoryStream(bytes);
        using var package = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var names = package.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(tables.Select(t => DocumentWalker.PlainText(t.Caption)), names);
        Assert.Equal(bytes, TableWorkbook.Write(document));
        for (var i = 0; i < tables.Count; i++)
            AssertReadsBack(tables[i], Read(bytes, names[i]));
    }

    [Fact]
    public void Captions_that_Excel_refuses_as_names_or_that_are_alike_become_names_that_it_takes()
    {
        var caption = "2026年1—9月[全县]各乡镇（街道）主要指标完成情况一览表：合计";
        var table = TableOf(caption, ["单位", "数"], ["甲镇", "1"]);
        using var stream = new MemoryStream(TableWorkbook.Write(Paper(table, table, TableOf("甲/乙:丙*?", ["单位", "数"], ["甲镇", "1"]), TableOf("", ["单位", "数"], ["甲镇", "1"])))!);
        using var package = SpreadsheetDocument.Open(stream, false);
        var names = package.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.InRange(n.Length, 1, 31));
        Assert.DoesNotContain(names, n => n.AsSpan().IndexOfAny("[]:*?/\\") >= 0);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => e.Description));
    }

    [Fact]
    public void A_paper_without_tables_is_no_workbook() => Assert.Null(TableWorkbook.Write(Paper(new Paragraph([new TextRun("没有表。")]))));

    [Fact]
    public void Codes_stay_text_and_arrows_are_numbers()
    {
        var data = Read(TableWorkbook.Write(Paper(TableOf("表", ["单位", "编码", "变化", "占比", "金额"], ["甲镇", "007", "3", "12.5%", "1,540"], ["乙镇", "012345678901234567", "2", "7.0%", "12,000"])))!, "表");
        Assert.Equal(ColumnType.Text, data.Columns[1].Type);
        Assert.Equal("007", data[0, 1]);
        Assert.Equal("012345678901234567", data[1, 1]);
        Assert.Equal(12.5m, data[0, 3]);
        Assert.Equal(1540m, data[0, 4]);
    }

    [Property(MaxTest = 60)]
    public void Any_figures_read_back_as_they_were_shown(int[] numbers, byte places)
    {
        if (numbers.Length == 0)
            return;
        var decimals = places % 4;
        var shown = numbers.Select(n => (n % 10_000_000 / (decimal)Math.Pow(10, decimals)).ToString("F" + decimals, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var table = TableOf("数", ["单位", "得分"], [.. shown.Select((s, i) => new[] { $"第{i + 1}镇", s })]);
        var data = Read(TableWorkbook.Write(Paper(table))!, "数");
        Assert.Equal(numbers.Length, data.RowCount);
        for (var i = 0; i < numbers.Length; i++)
            Assert.Equal(decimal.Parse(shown[i], System.Globalization.CultureInfo.InvariantCulture), data[i, 1]);
    }

    private static void AssertReadsBack(Table table, DataTable data)
    {
        var body = table.Rows.Skip(table.HeaderRows).Where(r => !r.IsTotal).ToList();
        Assert.Equal(body.Count, data.RowCount);
        for (var row = 0; row < body.Count; row++)
        {
            for (var column = 0; column < body[row].Cells.Count; column++)
            {
                var shown = DocumentWalker.PlainText(body[row].Cells[column].Inlines);
                var read = data[row, column];
                var expected = shown switch
                {
                    "持平" => 0m,
                    ['↑', .. var up] => decimal.Parse(up, System.Globalization.CultureInfo.InvariantCulture),
                    ['↓', .. var down] => -decimal.Parse(down, System.Globalization.CultureInfo.InvariantCulture),
                    _ when decimal.TryParse(shown, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
                    _ => (object?)shown,
                };
                if (read is DateTime day)
                    read = System.FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");
                Assert.Equal(expected, read);
                if (expected is decimal exact && read is decimal back && !shown.StartsWith('持'))
                    Assert.Equal(exact.Scale, back.Scale);
            }
        }
    }

    private static Document Issue()
    {
        var workspace = Workspace.Open(Repository.Root, Path.Combine(Repository.Root, "templates"), [])!;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        var planned = PiecePlanner.Plan(workspace, sources, PlanSelection.All, []).Pieces.Single(p => p.Name == "bulletin");
        return PieceBuilder.Build(planned.Piece!, sources, new BuildOptions(workspace.Root, workspace.Templates)).Document!;
    }

    private static DataTable Read(byte[] bytes, string sheet)
    {
        using var stream = new MemoryStream(bytes);
        var findings = new DiagnosticBag();
        return Assert.IsType<DataTable>(DataFiles.Read(new DataRequest("a.xlsx", "a.xlsx") { Sheet = sheet }, stream, findings));
    }

    private static Document Paper(params Block[] blocks) => new() { Kind = DocumentKind.Bulletin, Body = blocks };

    private static Table TableOf(string caption, string[] head, params string[][] rows) =>
        new(0, caption.Length == 0 ? [] : [new TextRun(caption)], 1, [], [.. rows.Prepend(head).Select(r => new Row([.. r.Select(t => new Cell([new TextRun(t)]))]))]);
}
