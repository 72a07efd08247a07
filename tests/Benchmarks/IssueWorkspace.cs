using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Writers.Sheets;

namespace Reports.Benchmarks;

/// <summary>
/// A workspace whose workbook holds 200 units × 36 periods × 20 indicators, a sheet a period and all of them in one long sheet,
/// and a bulletin of the last period (issue 7: under 3 s and 300 MB). Measured with <c>/usr/bin/time -v reports build --force</c> on the published program.
/// </summary>
internal static class IssueWorkspace
{
    private const int Units = 200;
    private const int Periods = 36;
    private const int Indicators = 20;

    private const string Plan =
        """
        version: 1
        theme: bulletin
        sources:
          now:    { file: data/book.xlsx, sheet: 2026年12月, key: 单位 }
          last:   { file: data/book.xlsx, sheet: 2026年11月, key: 单位 }
          before: { file: data/book.xlsx, sheet: 2026年10月, key: 单位 }
          all:    { file: data/book.xlsx, sheet: 全部 }
        pieces:
          issue: { template: issue, output: 简报.docx }
          tables: { template: issue, output: 简报.xlsx }
        """;

    private const string Template =
        """
        ---
        kind: bulletin
        title: 各单位指标进展
        masthead: { name: 工作简报, issue: 36, organ: 办公室, date: 2027-01-05 }
        ---
        {{ zh.average_against now "得分" last }}，{{ zh.leaders now 3 "得分" "单位" }}，{{ zh.trailers now 3 "得分" "单位" }}，{{ zh.always_first [now, last, before] 20 "得分" "单位" ?? "前二十位每月不同" }}。

        # 排名

        ```table
        source: now
        id: rank
        caption: 全部单位排名
        columns: [单位, 得分, 指标1, 指标2, 指标3, 指标4, 指标5, 指标6]
        rank: 得分
        last: { source: last, key: 单位, show: [rank, value] }
        average: true
        marks: { top: 10, bottom: 10 }
        ```

        ```chart
        type: bar
        source: now
        x: 单位
        y: 得分
        limit: 20
        id: score
        caption: 前二十位得分
        ```

        # 走势

        {{ trend = []
        for g in all | zh.group "期间"
          trend = trend | array.add {期间: g.name, 平均得分: (g.rows | zh.average "得分" 2), 平均问题: (g.rows | zh.average "指标1" 2)}
        end }}
        {{ zh.streak trend "平均得分" ?? "平均得分有升有降" }}。

        ```chart
        type: line
        source: trend
        x: 期间
        y: [平均得分, 平均问题]
        id: trend
        caption: 三十六期平均得分
        ```
        """;

    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "templates"));
        var tables = Enumerable.Range(0, Periods).Select(p => Sheet(Name(p), [.. Enumerable.Range(0, Units).Select(u => Row(p, u, null))], [])).ToList();
        tables.Add(Sheet("全部", [.. Enumerable.Range(0, Periods).SelectMany(p => Enumerable.Range(0, Units).Select(u => Row(p, u, Name(p))))], ["期间"]));
        File.WriteAllBytes(Path.Combine(folder, "data", "book.xlsx"), TableWorkbook.Write(new Document { Kind = DocumentKind.Bulletin, Body = tables })!);
        File.WriteAllText(Path.Combine(folder, "reports.yaml"), Plan);
        File.WriteAllText(Path.Combine(folder, "templates", "issue.md"), Template);
    }

    private static string Name(int period) => string.Create(CultureInfo.InvariantCulture, $"{2024 + period / 12}年{period % 12 + 1}月");

    private static Block Sheet(string name, List<Row> rows, string[] first)
    {
        var head = new Row([.. first.Append("单位").Append("得分").Concat(Enumerable.Range(1, Indicators).Select(i => string.Create(CultureInfo.InvariantCulture, $"指标{i}"))).Select(t => Cell(t))]);
        return new Table(0, [new TextRun(name)], 1, [], [head, .. rows]) { Location = SourceLocation.None };
    }

    private static Row Row(int period, int unit, string? name)
    {
        var cells = new List<Cell>();
        if (name is not null)
            cells.Add(Cell(name));
        cells.Add(Cell(string.Create(CultureInfo.InvariantCulture, $"第{unit + 1}单位")));
        cells.Add(Cell((80 + (unit * 7919 + period * 104_729) % 2000 / 100m).ToString("F2", CultureInfo.InvariantCulture)));
        for (var i = 0; i < Indicators; i++)
            cells.Add(Cell(((unit * 31 + period * 17 + i * 13) % 500).ToString(CultureInfo.InvariantCulture)));
        return new Row(cells);
    }

    private static Cell Cell(string text) => new([new TextRun(text)]);
}
