using System.Text;
using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Imports;
using Reports.Packages;

namespace Reports.Cli.Commands;

internal static class ImportCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var files = parts.Arguments(new("文件", "file"), new(".txt、.md、.html、.docx 文件；有 LibreOffice 时还有 .doc", ".txt, .md, .html or .docx files; .doc too where LibreOffice is"));
        var output = parts.Text("-o", "--output", new("文件夹", "folder"), new("写进哪个文件夹；几个文件时每个一个子文件夹", "the folder to write into; one below it per file when there are several"));
        output.Required = true;
        var simplify = parts.Flag("--simplify", new("繁体字转成简体，只转有把握的", "traditional script to simplified, where it is certain"));
        var overwrite = parts.Flag("--overwrite", new("替换改过的文件", "replace files that someone has edited"));
        var strict = parts.Flag("--strict", new("有警告也算没有通过（退出状态 1）", "let warnings count: exit status 1"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(files);
        foreach (var option in (System.CommandLine.Option[])[output, simplify, overwrite, strict, format])
            command.Options.Add(option);
        return new Invocation(command, (parsed, host) => Run(host, new ImportJob(parsed.GetValue(files) ?? [], parsed.GetValue(output)!, parsed.GetValue(simplify), parsed.GetValue(overwrite)), parsed.GetValue(format), parsed.GetValue(strict)),
        [
            ("reports import 旧稿.txt -o 旧稿", new("从网上抄来的稿子变成干净的稿件", "a paper copied from the web becomes clean pieces")),
            ("reports import 资料/*.html -o 材料 --simplify", new("几个网页，繁体转简体", "several pages, traditional script simplified")),
            ("reports render 旧稿/01-讲话.md --data 旧稿/01-讲话.yaml", new("把导入的稿件做成 Word", "an imported piece as a Word file")),
        ]);
    }

    private sealed record ImportJob(string[] Files, string Output, bool Simplify, bool Overwrite);

    private static int Run(Host host, ImportJob job, string? format, bool isStrict)
    {
        if (job.Files.Length == 0)
            return ArgumentErrors.Show(host, "import", Words.ArgumentMissing(host.Say(new("文件", "file"))));
        var findings = new DiagnosticBag();
        var options = new ImportOptions(WordsOf(host, findings), job.Simplify);
        var results = new List<ImportResult>();
        foreach (var name in job.Files)
        {
            if (InputFiles.Read(host, name) is not { } bytes)
                return Program.CouldNotStart;
            if (ImportFiles.Read(name, bytes, options, findings) is { } result)
                results.Add(result);
        }
        Importer.Compare(results);
        findings.AddRange(results.SelectMany(Copies).Distinct());
        Write(host, job, results, findings);
        ImportSummary.Write(host, results);
        FindingPrinter.Print(host, host.Error, findings, format, host.Folder);
        return FindingPrinter.Status(findings, isStrict);
    }

    /// <summary>The words of the workspace and those that ship.</summary>
    private static ImportWords WordsOf(Host host, DiagnosticBag findings)
    {
        var lexicons = new BuildOptions(host.Folder, WorkspaceCommands.Templates(host)).Rules(findings).Lexicons.ByName;
        return new ImportWords(
            lexicons.GetValueOrDefault("furniture", []).Select(e => (e.Wrong, e.Right)),
            lexicons.GetValueOrDefault("damage", []).Select(e => (e.Wrong, e.Right, e.Except)));
    }

    private static IEnumerable<Diagnostic> Copies(ImportResult result) => result.CopyFindings();

    private static void Write(Host host, ImportJob job, List<ImportResult> results, DiagnosticBag findings)
    {
        var files = new OutputFiles(host.PathOf(job.Output), (_, _) => false, job.Overwrite);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var result in results)
        {
            var folder = results.Count == 1 ? "" : Unique(result.Folder, folders) + "/";
            foreach (var (name, text) in result.Files())
            {
                var place = new SourceLocation(job.Output + "/" + folder + name);
                var bytes = Encoding.UTF8.GetBytes(text);
                if (files.Prepare(folder + name, bytes, place, findings) is { } ready)
                    files.Write(ready, bytes, place, findings);
            }
        }
    }

    private static string Unique(string folder, HashSet<string> taken)
    {
        var name = folder.Length == 0 ? "稿" : folder;
        for (var n = 2; !taken.Add(name); n++)
            name = $"{folder}-{n}";
        return name;
    }
}
