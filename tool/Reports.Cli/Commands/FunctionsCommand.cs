using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Templates;
using Reports.Templates.Functions;

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
        var all = FunctionScope.Functions;
        var wanted = name is not null && name.StartsWith("zh.", StringComparison.Ordinal) ? name[3..] : name;
        var found = wanted is null ? all : [.. all.Where(f => f.Name == wanted || f.Chinese == wanted)];
        if (found.Count == 0 && wanted is not null)
            found = [.. all.Where(f => f.Name.StartsWith(wanted, StringComparison.Ordinal))];
        if (found.Count == 0 && wanted is not null)
        {
            host.Error.WriteLine("reports: " + host.Say(Words.UnknownFunction(name!, Nearest.To(wanted, all.SelectMany(f => (string[])[f.Name, f.Chinese])))));
            return Program.CouldNotStart;
        }
        if (found.Count == 1 && wanted is not null)
            Explain(host, found[0]);
        else
            List(host, found);
        return Program.Ok;
    }

    private static void Explain(Host host, ChineseFunction function)
    {
        var arguments = string.Concat(function.Parameters.Select(p => p.IsOptional ? $" [{p.Name}]" : $" {p.Name}"));
        host.Out.WriteLine(host.Say(new($"zh.{function.Name}{arguments}，也叫 {function.Chinese}", $"zh.{function.Name}{arguments}, also {function.Chinese}")));
        host.Out.WriteLine(host.Say(function.Summary));
        if (function.Examples.Count > 0)
            host.Out.WriteLine();
        foreach (var example in function.Examples)
            host.Out.WriteLine($"  {{{{ {example.Code} }}}} → {example.Result}");
    }

    private static void List(Host host, IReadOnlyList<ChineseFunction> functions)
    {
        var table = new TextTable([host.Say(new("函数", "function")), host.Say(new("中文名", "Chinese name")), host.Say(new("做什么", "does"))], [false, false, false]);
        foreach (var function in functions)
            table.Add(["zh." + function.Name, function.Chinese, host.Say(function.Summary)]);
        table.Write(host.Out, new Colours(host.OutputHasColour));
    }
}
