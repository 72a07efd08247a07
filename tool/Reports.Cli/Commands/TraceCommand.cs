using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

/// <summary>来源: every figure of a finished paper with its cell.</summary>
internal static class TraceCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var file = parts.Argument(new("稿件", "paper"), new("reports build 写进 output 的文件", "a file that `reports build` wrote into output/"));
        var all = parts.Flag("--all", new("表和图逐格列出，不合并成区域", "list tables and charts cell by cell instead of by ranges"));
        var format = parts.Choice("--format", "table", ["table", "json"], new("给人看的表，或者 JSON", "a table to read, or JSON"));
        var command = parts.Command();
        command.Arguments.Add(file);
        command.Options.Add(all);
        command.Options.Add(format);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(file)!, parsed.GetValue(all), parsed.GetValue(format) == "json"),
            [
                ("reports trace output/通报/9月.docx", new("每个数来自哪个文件的哪一格", "which cell of which file each figure came from")),
                ("reports trace output/通报/9月.docx --format json", new("给别的程序用", "for another program")),
            ]);
    }

    private static int Run(Host host, string file, bool isWhole, bool isJson)
    {
        if (InputFiles.Read(host, file) is not { } bytes)
            return Program.CouldNotStart;
        var findings = new DiagnosticBag();
        var path = host.PathOf(file);
        var folder = Path.GetDirectoryName(path)!;
        var workspace = Workspace.Open(folder, WorkspaceCommands.ShippedTemplates(host), findings);
        var traced = workspace is null || findings.HasErrors ? null : FileTrace.Of(workspace, path, file, bytes, findings);
        FindingPrinter.Print(host, host.Error, findings, null, workspace?.Root ?? host.Folder);
        if (traced is not null && isJson)
            TraceFormat.WriteJson(host.Out, traced);
        else if (traced is not null)
            TraceFormat.Write(host.Out, traced, host.Language, new Colours(host.OutputHasColour), isWhole);
        return workspace is null ? Program.CouldNotStart : FindingPrinter.Status(findings);
    }
}
