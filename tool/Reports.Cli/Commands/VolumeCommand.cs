using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

internal static class VolumeCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var name = parts.Argument(new("材料包", "package"), new("计划里的材料包，要写了 volume", "a package of the plan that names a volume"));
        var overwrite = parts.Flag("--overwrite", new("人改过的旧稿也换成新的", "replace files that someone has edited"));
        var measure = parts.Flag("--measure", new("用本机的 LibreOffice 印一遍，校正目录的页码", "print the volume with this machine's LibreOffice and correct the page numbers of its contents"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(name);
        command.Options.Add(overwrite);
        command.Options.Add(measure);
        command.Options.Add(format);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(name)!, parsed.GetValue(overwrite), parsed.GetValue(measure), parsed.GetValue(format)),
            [
                ("reports volume exchange", new("把 exchange 的稿件装订成一本", "bind the papers of exchange")),
                ("reports volume exchange --measure", new("装订后按 LibreOffice 的页码校正目录", "and correct the contents by LibreOffice's pages")),
            ]);
    }

    private static int Run(Host host, string name, bool overwrite, bool isMeasured, string? format)
    {
        var findings = new DiagnosticBag();
        var selection = new PlanSelection([name], []);
        if (WorkspaceCommands.Open(host, selection, findings) is { } workspace)
        {
            var options = new RunOptions(selection, Environment.ProcessorCount, CommandLine.Version)
            {
                Overwrite = overwrite,
                PrintVolume = isMeasured ? (file, bag) => PagePrinter.Print(file, host, bag) : null,
            };
            if (workspace.Plan.Packages.FirstOrDefault(p => p.Name == name) is { Volume: not null })
                return BuildCommand.Run(host, options, format, isStrict: false);
            findings.Add(PackageProblems.NoVolume(name, new SourceLocation(Workspace.PlanFile)));
        }
        FindingPrinter.Print(host, host.Error, findings, format, Workspace.FindRoot(host.Folder) ?? host.Folder);
        return Program.CouldNotStart;
    }
}
