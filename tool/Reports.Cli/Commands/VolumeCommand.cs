using System.CommandLine;
using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

internal static class VolumeCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var names = parts.Arguments(new("材料包|文件", "package|file"), new("计划里的材料包，要写了 volume；或者 .docx、.md 文件和放它们的文件夹，按次序装订", "a package of the plan that names a volume; or .docx and .md files and folders of them, bound in their order"));
        var output = parts.Text("--output", "-o", new("文件.docx", "file.docx"), new("文件装订到哪里；不写就是 汇编.docx", "of files, where to; 汇编.docx when not stated"));
        var title = parts.Text("--title", null, new("标题", "title"), new("文件装订时封面和页眉的标题", "of files, the title of cover and running head"));
        var theme = parts.Text("--theme", null, new("版式", "theme"), new("文件装订时汇编的版式", "of files, the volume's theme"));
        var oddPage = parts.Flag("--odd-page", new("文件装订时每份材料从单页开始", "of files, each begins on an odd page"));
        var overwrite = parts.Flag("--overwrite", new("人改过的旧稿也换成新的", "replace files that someone has edited"));
        var measure = parts.Flag("--measure", new("用本机的 LibreOffice 印一遍，校正目录的页码", "print the volume with this machine's LibreOffice and correct the page numbers of its contents"));
        var format = parts.Format();
        var command = parts.Command();
        names.Arity = ArgumentArity.OneOrMore;
        command.Arguments.Add(names);
        foreach (var option in (Option[])[output, title, theme, oddPage, overwrite, measure, format])
            command.Options.Add(option);
        return new Invocation(command, (parsed, host) =>
        {
            var print = parsed.GetValue(measure) ? (file, bag) => PagePrinter.Print(file, host, bag) : (Func<byte[], DiagnosticBag, IReadOnlyList<string>?>?)null;
            var wanted = parsed.GetValue(names) ?? [];
            var job = new FileJob(wanted, parsed.GetValue(output), parsed.GetValue(title), parsed.GetValue(theme), parsed.GetValue(oddPage));
            if (wanted.Length == 1 && !IsFile(wanted[0], host) && !job.IsStated)
                return Run(host, wanted[0], parsed.GetValue(overwrite), print, parsed.GetValue(format));
            return Bind(host, job, print, parsed.GetValue(format));
        },
            [
                ("reports volume exchange", new("把 exchange 的稿件装订成一本", "bind the papers of exchange")),
                ("reports volume exchange --measure", new("装订后按 LibreOffice 的页码校正目录", "and correct the contents by LibreOffice's pages")),
                ("reports volume 致辞.md 稿件/*.docx -o 汇编.docx --title 交流发言材料汇编", new("装订现成的文件，不要工作区", "bind files that are there, without a workspace")),
            ]);
    }

    private sealed record FileJob(string[] Files, string? Output, string? Title, string? Theme, bool IsOddPage)
    {
        public bool IsStated => Output is not null || Title is not null || Theme is not null || IsOddPage;
    }

    private static bool IsFile(string name, Host host) => VolumeFile.IsKnown(name) || name.AsSpan().ContainsAny("/\\*?") || File.Exists(host.PathOf(name))
        || (Directory.Exists(host.PathOf(name)) && Workspace.FindRoot(host.Folder) is null);

    private static int Run(Host host, string name, bool overwrite, Func<byte[], DiagnosticBag, IReadOnlyList<string>?>? print, string? format)
    {
        var findings = new DiagnosticBag();
        var selection = new PlanSelection([name], []);
        if (WorkspaceCommands.Open(host, selection, findings) is { } workspace)
        {
            var options = new RunOptions(selection, Environment.ProcessorCount, CommandLine.Version) { Overwrite = overwrite, PrintVolume = print };
            if (workspace.Plan.Packages.FirstOrDefault(p => p.Name == name) is { Volume: not null })
                return BuildCommand.Run(host, options, format, isStrict: false);
            findings.Add(PackageProblems.NoVolume(name, new SourceLocation(Workspace.PlanFile)));
        }
        FindingPrinter.Print(host, host.Error, findings, format, Workspace.FindRoot(host.Folder) ?? host.Folder);
        return Program.CouldNotStart;
    }

    /// <summary>Files alone: the result goes where -o says, as that of render does.</summary>
    private static int Bind(Host host, FileJob job, Func<byte[], DiagnosticBag, IReadOnlyList<string>?>? print, string? format)
    {
        var name = job.Output is null ? "汇编.docx" : job.Output.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? job.Output : job.Output + ".docx";
        var place = new SourceLocation(name);
        var spec = new VolumeSpec(new PlanText(Path.GetFileName(name), place)) { Title = job.Title ?? "材料汇编", IsOddPage = job.IsOddPage };
        var options = new BuildOptions(host.Folder, WorkspaceCommands.Templates(host)) { PrintVolume = print };
        var built = FileVolume.Build(job.Files, spec, job.Theme, options, Environment.ProcessorCount);
        var findings = new DiagnosticBag();
        findings.AddRange(built.Findings);
        var files = new OutputFiles(Path.GetDirectoryName(host.PathOf(name))!, (_, _) => job.Output is not null, overwrite: false);
        foreach (var file in built.Files)
        {
            if (files.Prepare(file.Path, file.Bytes, place, findings) is { } ready && files.Write(ready, file.Bytes, place, findings))
                host.Out.WriteLine(host.Say(Words.Wrote(Path.Combine(Path.GetDirectoryName(name) ?? "", ready.Path).Replace('\\', '/'))));
        }
        FindingPrinter.Print(host, host.Error, findings, format, host.Folder);
        return FindingPrinter.Status(findings, isStrict: false);
    }
}
