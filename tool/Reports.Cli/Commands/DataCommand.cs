using Reports.Cli.Output;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Cli.Commands;

internal static class DataCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var file = parts.Argument(new("文件", "file"), new("yaml、json、csv、xlsx 或 xls；也可以是 reports.yaml 里数据源的名字", "yaml, json, csv, xlsx or xls; or the name of a source in reports.yaml"));
        var sheet = parts.Text("--sheet", null, new("工作表", "sheet"), new("工作簿里的哪一张表", "which sheet of a workbook"));
        var header = parts.Text("--header", null, new("行号", "rows"), new("表头在第几行，例如 3 或 2-3；不写就自己找", "the header's rows, such as 3 or 2-3; found when not stated"));
        var table = parts.Number("--table", 1, 100, new("第几张表：一张工作表里有几张时", "which table of a sheet that holds several"));
        var format = parts.Choice("--format", "table", ["table", "json"], new("列成表，还是 JSON", "as a table or JSON"));
        var rows = parts.Number("--rows", 1, 10_000_000, new("列出多少行；不写时终端上 40 行，写进文件 200 行。JSON 总是全部", "how many rows to list; 40 at a terminal and 200 elsewhere when not given. JSON always has all"));
        var command = parts.Command();
        command.Arguments.Add(file);
        command.Options.Add(sheet);
        command.Options.Add(header);
        command.Options.Add(table);
        command.Options.Add(format);
        command.Options.Add(rows);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(file)!, parsed.GetValue(sheet), parsed.GetValue(header), parsed.GetValue(table), parsed.GetValue(format)!, parsed.GetValue(rows)),
        [
            ("reports data data/ranking.xlsx --sheet 九月", new("每列是什么类型和单位，哪些行跳过了", "types and units of the columns, and the rows that were skipped")),
            ("reports data ranking", new("按 reports.yaml 里写的读数据源 ranking，连同并进来的列", "the source ranking as reports.yaml states it, with joined columns")),
            ("reports data data/units.csv --format json", new("给别的程序用", "for other programs")),
        ]);
    }

    private static int Run(Host host, string file, string? sheet, string? header, int? table, string format, int? rows)
    {
        var findings = new DiagnosticBag();
        var node = DataInput.OfPlan(host, file, sheet, header, table, findings, out var isSource);
        if (!isSource)
            node = DataInput.Read(host, file, sheet, header, findings, table);
        if (node is null)
        {
            FindingPrinter.Print(host, host.Error, findings, "full", host.Folder);
            return Program.CouldNotStart;
        }
        if (format == "json")
        {
            host.Out.Flush();
            DataJson.Write(node, host.Output);
        }
        else
        {
            DataFormat.Write(host.Out, node, host.Language, new Colours(host.OutputHasColour), host.OutputIsTerminal ? host.Width : int.MaxValue, rows ?? (host.OutputIsTerminal ? 40 : 200));
        }
        host.Out.Flush();
        if (node is DataTable read)
            findings.AddRange(TableRuleSet.Check(read, RuleSettings.Default));
        FindingPrinter.Print(host, host.Error, findings, "full", host.Folder);
        return FindingPrinter.Status(findings);
    }
}
