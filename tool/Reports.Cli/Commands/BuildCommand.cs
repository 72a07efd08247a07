using System.CommandLine;
using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

internal static class BuildCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var names = parts.Arguments(new("名字", "name"), new("计划里的稿件或材料包；不写就是全部", "pieces or packages of the plan; all when none is named"));
        var only = parts.Texts("--only", new("列=值", "column=value"), new("材料包里只做这样的行，例如 --only 单位=清河镇", "of packages, only rows with this value: --only unit=Qinghe"));
        var jobs = parts.Number("--jobs", 1, 256, new("同时做几份；不写就按处理器", "how many at a time; by default as many as processors"));
        var force = parts.Flag("--force", new("没有变的也重做", "make again what has not changed"));
        var overwrite = parts.Flag("--overwrite", new("人改过的旧稿也换成新的", "replace files that someone has edited"));
        var prune = parts.Flag("--prune", new("删去不在计划里了的旧稿（人改过的不删）", "remove files of papers no longer in the plan, save those that someone has edited"));
        var zip = parts.Flag("--zip", new("每个材料包另打一个压缩包", "make an archive of each package"));
        var shard = parts.Text("--shard", null, new("K/N", "K/N"), new("只做 N 份里的第 K 份，几台机器分着做；最后用 reports volume 装订", "build the K-th of N parts, for several machines; bind them with `reports volume`"));
        var dryRun = parts.Flag("--dry-run", new("只说会做什么，不写文件", "say what would be made, write nothing"));
        var draft = parts.Flag("--draft", new("数据还缺的地方写【待补】，照样出稿", "mark what the data lacks and go on"));
        var strict = parts.Flag("--strict", new("有警告也算没有通过（退出状态 1）", "let warnings count: exit status 1"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(names);
        foreach (var option in (Option[])[only, jobs, force, overwrite, prune, zip, shard, dryRun, draft, strict, format])
            command.Options.Add(option);
        return new Invocation(command, (parsed, host) =>
        {
            if (Filters(parsed.GetValue(only) ?? [], host) is not { } filters)
                return Program.CouldNotStart;
            var part = parsed.GetValue(shard) is { } text ? Shard.Parse(text) : null;
            if (part is null && parsed.GetValue(shard) is { } wrong)
            {
                ArgumentErrors.Show(host, "build", Words.NotAShard(wrong));
                return Program.CouldNotStart;
            }
            var selection = new PlanSelection(parsed.GetValue(names) ?? [], filters) { Shard = part };
            var options = new RunOptions(selection, parsed.GetValue(jobs) ?? Environment.ProcessorCount, CommandLine.Version)
            {
                IsDryRun = parsed.GetValue(dryRun),
                Force = parsed.GetValue(force),
                Overwrite = parsed.GetValue(overwrite),
                Prune = parsed.GetValue(prune),
                Zip = parsed.GetValue(zip),
                Draft = parsed.GetValue(draft),
            };
            return Run(host, options, parsed.GetValue(format), parsed.GetValue(strict));
        },
        [
            ("reports build", new("做全部稿件", "make everything")),
            ("reports build speech", new("只做这一份", "make one piece")),
            ("reports build exchange --only 单位=清河镇", new("材料包里只做一个单位的", "make one unit's paper of a package")),
        ]);
    }

    internal static int Run(Host host, RunOptions options, string? format, bool isStrict)
    {
        var planning = new DiagnosticBag();
        if (WorkspaceCommands.Open(host, options.Selection, planning) is not { } workspace)
        {
            FindingPrinter.Print(host, host.Error, planning, format, Workspace.FindRoot(host.Folder) ?? host.Folder);
            return Program.CouldNotStart;
        }
        host.WatchStop();
        var result = BuildProgress.Show(host, progress => WorkspaceBuilder.Build(workspace, options, progress, host.Stop));
        result = result with { Findings = [.. planning, .. result.Findings] };
        FindingPrinter.Print(host, host.Error, result.AllFindings, format, workspace.Root);
        BuildSummary.Write(host, result, options.IsDryRun);
        if (result.Bug is { } bug)
        {
            host.Error.WriteLine(host.Say(Words.OurBug(bug.GetType().Name, bug.TargetSite?.Name ?? "?")));
            if (host.Variable("REPORTS_DEBUG") == "1")
                host.Error.WriteLine(bug);
            return Program.Bug;
        }
        return result.IsStopped ? Program.Findings : FindingPrinter.Status(result.AllFindings, isStrict);
    }

    /// <returns>Null when one of them is not column=value; it has been said.</returns>
    private static List<(string, string)>? Filters(string[] texts, Host host)
    {
        var filters = new List<(string, string)>();
        foreach (var text in texts)
        {
            var at = text.IndexOfAny(['=', '＝']);
            if (at <= 0)
            {
                ArgumentErrors.Show(host, "build", Words.NotAPair("--only", text));
                return null;
            }
            filters.Add((text[..at].Trim(), text[(at + 1)..].Trim()));
        }
        return filters;
    }
}
