using System.CommandLine;
using System.Globalization;
using System.Text;
using Reports.Charts;
using Reports.Cli.Output;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Packages;
using Reports.Writers.Docx;

namespace Reports.Cli.Commands;

internal static class ChartCommand
{
    private static readonly string[] s_endings = [".svg", ".png", ".docx"];

    public static Invocation Create(CommandParts parts)
    {
        var file = parts.Argument(new("文件", "file"), new("csv、xlsx、xls、yaml 或 json", "csv, xlsx, xls, yaml or json"));
        var type = parts.Text("--type", null, new("类型", "type"), new("图表的类型，例如 column、line、bar、pie（柱形图、折线图、条形图、饼图）", "the kind of chart, such as column, line, bar, pie"));
        var x = parts.Text("--x", null, new("列", "column"), new("横轴的列：单位、月份", "the column of the categories"));
        var y = parts.Texts("--y", new("列", "column"), new("数值的列，可以几列", "the columns of the values"), severalAtOnce: true);
        var sheet = parts.Text("--sheet", null, new("工作表", "sheet"), new("工作簿里的哪一张表", "which sheet of a workbook"));
        var header = parts.Text("--header", null, new("行号", "rows"), new("表头在第几行，例如 3 或 2-3；不写就自己找", "the header's rows, such as 3 or 2-3; found when not stated"));
        var sort = parts.Text("--sort", null, new("desc|asc|none", "desc|asc|none"), new("从高到低、从低到高、照表里的次序", "highest first, lowest first, as in the table"));
        var target = parts.Text("--target", null, new("数", "number"), new("画一条目标线", "draw a line at this value"));
        var title = parts.Text("--title", null, new("文字", "text"), new("图题", "the caption"));
        var output = parts.Text("--output", "-o", new("x.svg|x.png|x.docx|-", "x.svg|x.png|x.docx|-"), new("写到哪里；- 是把 SVG 写到标准输出", "where to; - writes SVG to standard output"));
        var format = parts.Format();
        output.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value != "-" && !s_endings.Contains(Path.GetExtension(t.Value).ToLowerInvariant())))
                result.AddError(parts.Say(Words.EndingNotKnown(token.Value, s_endings)));
        });
        var command = parts.Command();
        command.Arguments.Add(file);
        foreach (var option in (Option[])[type, x, y, sheet, header, sort, target, title, output, format])
            command.Options.Add(option);
        return new Invocation(command, (parsed, host) =>
        {
            foreach (var option in (Option[])[type, x, y])
            {
                if (parsed.GetResult(option) is null)
                    return ArgumentErrors.Show(host, "chart", Words.OptionMissing(option.Name));
            }
            var goal = parsed.GetValue(target);
            if (goal is not null && !decimal.TryParse(goal, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
                return ArgumentErrors.Show(host, "chart", Words.NotADecimal("--target", goal));
            var request = new ChartRequest(parsed.GetValue(type)!, parsed.GetValue(x)!, parsed.GetValue(y)!)
            {
                Sort = parsed.GetValue(sort),
                Title = parsed.GetValue(title),
                Target = goal is null ? null : decimal.Parse(goal, NumberStyles.Number, CultureInfo.InvariantCulture),
            };
            var findings = new DiagnosticBag();
            var name = parsed.GetValue(file)!;
            var data = DataInput.Read(host, name, parsed.GetValue(sheet), parsed.GetValue(header), findings);
            return Run(host, data, request, parsed.GetValue(output) ?? Path.GetFileNameWithoutExtension(name) + ".svg", parsed.GetValue(format), findings);
        },
        [
            ("reports chart data/ranking.xlsx --sheet 九月 --type bar --x 单位 --y 得分 -o 得分.svg", new("画成图片", "as a picture")),
            ("reports chart data/trend.csv --type line --x 月份 --y 得分 问题数 -o 走势.docx", new("Word 里能改数据的图表", "as a chart that Word can edit")),
        ]);
    }

    private static int Run(Host host, DataNode? data, ChartRequest request, string output, string? format, DiagnosticBag findings)
    {
        var status = Program.CouldNotStart;
        if (data is not null)
        {
            var chart = SingleChart.From(data, request, findings);
            if (chart is not null && Bytes(host, chart, output, findings) is { } bytes)
                Write(host, bytes, output, findings);
            status = FindingPrinter.Status(findings);
        }
        FindingPrinter.Print(host, host.Error, findings, format, host.Folder);
        return status;
    }

    private static byte[]? Bytes(Host host, Chart chart, string output, DiagnosticBag findings) => Path.GetExtension(output).ToLowerInvariant() switch
    {
        ".png" => PngConverter.Convert(Svg(chart), host, findings),
        ".docx" => Docx(host, chart, findings),
        _ => Svg(chart),
    };

    private static byte[] Svg(Chart chart) => Encoding.UTF8.GetBytes(ChartSvg.DrawAlone(chart.Spec with { Title = chart.Spec.Title ?? Caption(chart) }, ChartLook.Default));

    /// <summary>In a picture the caption stands as its title.</summary>
    private static string? Caption(Chart chart) => chart.Caption.Count > 0 ? DocumentWalker.PlainText(chart.Caption) : null;

    private static byte[]? Docx(Host host, Chart chart, DiagnosticBag findings)
    {
        var options = new BuildOptions(host.Folder, WorkspaceCommands.Templates(host));
        if (options.Themes.Find(null, findings) is not { } theme)
            return null;
        var numbered = chart with { Number = chart.Caption.Count > 0 ? 1 : 0 };
        using var stream = new MemoryStream();
        DocxWriter.Write(new Document { Kind = DocumentKind.Report, Body = [numbered] }, theme, DocxOptions.Default, stream, findings);
        return findings.HasErrors ? null : stream.ToArray();
    }

    private static void Write(Host host, byte[] bytes, string output, DiagnosticBag findings)
    {
        if (output == "-")
        {
            host.Output.Write(bytes);
            return;
        }
        var place = new SourceLocation(output);
        var files = new OutputFiles(Path.GetDirectoryName(host.PathOf(output))!, static (_, _) => true, overwrite: true);
        if (files.Prepare(Path.GetFileName(output), bytes, place, findings) is { } file && files.Write(file, bytes, place, findings))
            host.Out.WriteLine(host.Say(Words.Wrote(output)));
    }
}
