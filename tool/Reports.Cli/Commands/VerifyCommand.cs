using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

internal static class VerifyCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var file = parts.Argument(new("清单", "manifest"), new("reports build 写的 manifest.json", "the manifest.json that `reports build` wrote"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(file);
        command.Options.Add(format);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(file)!, parsed.GetValue(format)),
            [("reports verify output/manifest.json", new("核对 output 里的文件", "check the files in output/"))]);
    }

    private static int Run(Host host, string file, string? format)
    {
        if (InputFiles.Read(host, file) is not { } bytes)
            return Program.CouldNotStart;
        var findings = new DiagnosticBag();
        if (ManifestJson.Read(bytes) is not { } manifest)
        {
            findings.Add(PackageProblems.NoManifest(file, new SourceLocation(file)));
            FindingPrinter.Print(host, host.Error, findings, format, host.Folder);
            return Program.CouldNotStart;
        }
        var folder = file == "-" ? host.Folder : Path.GetDirectoryName(host.PathOf(file))!;
        var count = ManifestCheck.Run(manifest, folder, file, findings);
        FindingPrinter.Print(host, host.Error, findings, format, host.Folder);
        if (!findings.HasErrors)
            host.Out.WriteLine(host.Say(Words.VerifyGood(count)));
        return FindingPrinter.Status(findings);
    }
}
