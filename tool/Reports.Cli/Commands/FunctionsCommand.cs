using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Templates;

namespace Reports.Cli.Commands;

internal static class FunctionsCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var name = parts.Argument(new("名字", "name"), new("一个函数，或者一组的开头，例如 zh.", "one function, or the beginning of a group such as zh."), isOptional: true);
        var command = parts.Command();
        command.Arguments.Add(name);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(name)),
        [
            ("reports functions", new("全部函数", "all functions")),
            ("reports functions zh.date", new("一个函数怎么用", "how one is used")),
        ]);
    }

    private static int Run(Host host, string? name)
    {
        var all = FunctionTable.All;
        var found = name is null ? all : [.. all.Where(f => f.Name == name || f.ChineseName == name)];
        if (found.Count == 0 && name is not null)
            found = [.. all.Where(f => f.Name.StartsWith(name, StringComparison.Ordinal))];
        if (found.Count == 0 && name is not null)
        {
            host.Error.WriteLine("reports: " + host.Say(Words.UnknownFunction(name, Nearest.To(name, all.Select(f => f.Name).Concat(all.Select(f => f.ChineseName).OfType<string>())))));
            return Program.CouldNotStart;
        }
        if (found.Count == 1 && name is not null)
        {
            var entry = found[0];
            host.Out.WriteLine(entry.Name + (entry.ChineseName is null ? "" : host.Say(new($"，也叫 {entry.ChineseName}", $", also {entry.ChineseName}"))));
            host.Out.WriteLine(host.Say(entry.Summary));
            host.Out.WriteLine();
            host.Out.WriteLine($"  {entry.Example}");
            host.Out.WriteLine($"  → {entry.Result}");
            return Program.Ok;
        }
        var table = new TextTable([host.Say(new("函数", "function")), host.Say(new("中文名", "Chinese name")), host.Say(new("做什么", "does"))], [false, false, false]);
        foreach (var entry in found)
            table.Add([entry.Name, entry.ChineseName ?? "", host.Say(entry.Summary)]);
        table.Write(host.Out, new Colours(host.OutputHasColour));
        return Program.Ok;
    }
}
