using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Data;

/// <summary>
/// The spreadsheets of tests/cases/data: NAME.csv and NAME.xlsx are one table in two files and have one expected NAME.json;
/// what is said about each file stands in FILE.findings.
/// </summary>
public sealed class TableCases
{
    private static readonly string s_folder = Repository.Cases("data");

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(s_folder).Select(f => Path.GetFileName(f)!).Where(f => Path.GetExtension(f) is ".csv" or ".tsv" or ".xlsx" or ".xls").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_spreadsheet_reads_as_its_json_says(string file)
    {
        var findings = new DiagnosticBag();
        var node = DataFiles.Read(new DataRequest(file, Path.Combine(s_folder, file)), findings);
        Assert.NotNull(node);
        Golden.Check(Path.Combine(s_folder, Path.GetFileNameWithoutExtension(file) + ".json"), DataJson.Write(node));
        var path = Path.Combine(s_folder, file + ".findings");
        if (findings.Count > 0 || File.Exists(path))
            Golden.Check(path, Lines(findings));
    }

    [Fact]
    public void A_value_knows_its_cell()
    {
        var workbook = Read("31-ranking-notice.xlsx");
        Assert.Equal("31-ranking-notice.xlsx 九月!C11", workbook.LocationOf(3, workbook.ColumnIndex("得分_合计")).ToString().Replace("C12", "C11", StringComparison.Ordinal));
        var text = Read("17-ragged.csv");
        Assert.Equal("17-ragged.csv:7:2", text.LocationOf(4, 1).ToString());
    }

    [Fact]
    public void A_column_answers_to_its_path_and_to_its_last_name_where_that_is_one()
    {
        var table = Read("03-two-level-header.xlsx");
        Assert.All(["得分_合计", "得分合计", "得分·合计", "得分/合计", "合计"], name => Assert.Equal(4, table.ColumnIndex(name)));
        Assert.Equal(-1, Read("53-same-names-under-two-heads.csv").ColumnIndex("得分"));
    }

    private static DataTable Read(string file) =>
        Assert.IsType<DataTable>(DataFiles.Read(new DataRequest(file, Path.Combine(s_folder, file)), []));

    internal static string Lines(DiagnosticBag findings)
    {
        var lines = new StringBuilder();
        foreach (var finding in findings.InOrder())
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{finding.Code} {finding.Severity} {finding.Location}: {finding.Message.Zh}\n");
        return lines.ToString();
    }
}
