using Reports.Diagnostics;

namespace Reports.Cli.Commands;

internal static class ExplainCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var code = parts.Argument(new("代码", "code"), new("方括号里的代码，例如 P105；不写就列出全部", "the code in brackets, such as P105; all are listed when none is given"), isOptional: true);
        var command = parts.Command();
        command.Arguments.Add(code);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(code)),
            [("reports explain P105", new("P105 是什么意思", "what P105 means"))]);
    }

    private static int Run(Host host, string? code)
    {
        var all = Explanations.Read();
        if (code is null)
        {
            foreach (var entry in all)
                host.Out.WriteLine($"{entry.Code}  {host.Say(entry.Title)}");
            return Program.Ok;
        }
        var asked = code.Trim().Trim('[', ']').ToUpperInvariant();
        if (all.FirstOrDefault(e => e.Code == asked) is { } found)
        {
            host.Out.WriteLine($"{found.Code}  {host.Say(found.Title)}");
            host.Out.WriteLine();
            host.Out.WriteLine(host.Say(found.Text));
            return Program.Ok;
        }
        host.Error.WriteLine("reports: " + host.Say(Words.UnknownCode(code, Nearest.To(asked, all.Select(e => e.Code)))));
        return Program.CouldNotStart;
    }
}
