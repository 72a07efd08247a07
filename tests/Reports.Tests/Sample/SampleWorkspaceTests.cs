using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Sample;

/// <summary>The README's first command on the repository itself, in a copy.</summary>
public sealed partial class SampleWorkspaceTests
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "reports.dll");

    [Fact]
    public void Two_builds_in_any_language_and_time_zone_are_equal_to_the_byte_and_valid_to_Word()
    {
        using var first = CopyOfSample();
        using var second = CopyOfSample();
        Assert.Equal(0, Build(first, ("LANG", "zh_CN.UTF-8"), ("TZ", "Asia/Shanghai")));
        Assert.Equal(0, Build(second, ("LANG", "de_DE.UTF-8"), ("TZ", "America/Los_Angeles")));

        var files = Outputs(first);
        Assert.Equal(files.Keys, Outputs(second).Keys);
        Assert.Equal(files, Outputs(second));
        Assert.True(files.Keys.Count(f => f.StartsWith("交流材料/", StringComparison.Ordinal)) >= 13, "twelve exchange papers and their volume");
        foreach (var expected in (string[])["manifest.json", "讲话/2026年10月15日-全县文明城市创建工作推进会（讲台版）.docx", "简报/第6期.docx", "通报/2026年9月考核情况通报.docx", "交流材料/汇编.docx", "简报/图表/第6期-图1.svg"])
            Assert.Contains(expected, files.Keys);
        foreach (var file in files.Keys.Where(f => f.EndsWith(".docx", StringComparison.Ordinal)))
            Assert.Empty(Errors(Path.Combine(first.Path, "output", file)));
    }

    [Fact]
    public void Every_figure_in_the_papers_is_the_one_in_the_cell_it_names()
    {
        var findings = new DiagnosticBag();
        var workspace = Workspace.Open(Repository.Root, Path.Combine(Repository.Root, "templates"), findings)!;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        var work = PiecePlanner.Plan(workspace, sources, PlanSelection.All, findings);
        var cells = CellsOf(sources);
        var options = new BuildOptions(workspace.Root, workspace.Templates) { Theme = workspace.Plan.Theme };
        var checkedFigures = 0;
        foreach (var planned in work.Pieces)
        {
            var built = PieceBuilder.Build(planned.Piece!, sources, options);
            Assert.NotNull(built.Document);
            foreach (var run in DocumentWalker.Values(built.Document!))
            {
                var value = run.From!;
                Assert.True(value.Cells.Count > 0, $"{planned.Name}: “{value.Text}” knows no cell");
                if (value.Value is not decimal number || value.Cells.Count != 1 || !cells.TryGetValue(value.Cells[0].ToString(), out var cell) || cell is not decimal source)
                    continue;
                Assert.Equal(source, number);
                checkedFigures++;
            }
        }
        Assert.True(checkedFigures > 200, $"only {checkedFigures} figures were checked");
        Assert.Empty(findings);
    }

    [Fact]
    public void What_the_speech_promises_is_what_follows()
    {
        using var folder = CopyOfSample();
        Assert.Equal(0, Build(folder, ("LANG", "zh_CN.UTF-8")));
        var text = Text(Directory.GetFiles(Path.Combine(folder.Path, "output", "讲话"), "*推进会.docx")[0]);
        Assert.Contains("我讲三点意见", text, StringComparison.Ordinal);
        // The average of the workbook's twelve rows, worked out by hand: 1110.93 ÷ 12 = 92.5775.
        Assert.Contains("平均得分92.58分", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(NotFilled(), text);
    }

    internal static TemporaryFolder CopyOfSample()
    {
        var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Repository.Root, "reports.yaml"), folder.File("reports.yaml"));
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "data"), folder.File("data"));
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "templates"), folder.File("templates"));
        return folder;
    }

    internal static int Build(TemporaryFolder folder, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, "build", "--strict"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return process.ExitCode;
    }

    private static SortedDictionary<string, string> Outputs(TemporaryFolder folder)
    {
        var root = folder.File("output");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(root, file).Replace('\\', '/')] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        return files;
    }

    private static IEnumerable<string> Errors(string path)
    {
        using var document = WordprocessingDocument.Open(path, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{Path.GetFileName(path)} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    private static string Text(string path)
    {
        using var document = WordprocessingDocument.Open(path, false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    private static Dictionary<string, object?> CellsOf(Sources sources)
    {
        var cells = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var spec in sources.Specs)
        {
            if (sources.Find(spec.Name) is not DataTable table)
                continue;
            for (var row = 0; row < table.RowCount; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    cells[table.LocationOf(row, column).ToString()] = table[row, column];
            }
        }
        return cells;
    }

    [GeneratedRegex(@"【待补|\{\{|\}\}|@(count|fig|tbl):|[\uDB80-\uDBFF]|（）|、、|，，|。。")]
    private static partial Regex NotFilled();
}
