using System.CommandLine;
using System.Text;
using Reports.Cli.Output;
using Reports.Diagnostics;

namespace Reports.Cli;

/// <summary>The usage texts, aligned by terminal columns so that Chinese lines up.</summary>
internal static class Help
{
    public static int Root(Host host, IReadOnlyList<CommandSpec> commands)
    {
        var say = host.Say;
        host.Out.WriteLine(say(Words.Tagline));
        host.Out.WriteLine();
        Section(host, Words.Usage, ["reports " + say(new("<命令> [选项]", "<command> [options]"))]);
        Rows(host, Words.CommandsTitle, [.. commands.Select(c => (c.Name, say(c.Summary)))]);
        Rows(host, Words.OptionsTitle,
        [
            ("--lang zh|en", say(new("用中文还是英文", "Chinese or English"))),
            ("--version", say(new("看版本", "show the version"))),
            ("-h, --help", say(new("看用法", "show usage"))),
        ]);
        host.Out.WriteLine(say(Words.HelpOfCommand));
        return Program.Ok;
    }

    public static int Command(Host host, Command command, Invocation invocation)
    {
        host.Out.WriteLine(command.Description);
        host.Out.WriteLine();
        Section(host, Words.Usage, [UsageOf(command, host)]);
        Rows(host, Words.CommandsTitle, [.. command.Subcommands.Select(c => (c.Name, c.Description ?? ""))]);
        Rows(host, Words.ArgumentsTitle, [.. command.Arguments.Select(a => (a.Name, a.Description ?? ""))]);
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options).Where(o => o.Recursive));
        Rows(host, Words.OptionsTitle, [.. options.Select(o => (OptionTerm(o), o.Description ?? ""))]);
        if (invocation.Examples.Count > 0 && command == invocation.Command)
            Rows(host, Words.ExamplesTitle, [.. invocation.Examples.Select(e => (e.Line, host.Say(e.What)))]);
        return Program.Ok;
    }

    private static string UsageOf(Command command, Host host)
    {
        var usage = new StringBuilder("reports");
        foreach (var parent in command.Parents.OfType<Command>())
            usage.Append(' ').Append(parent.Name);
        usage.Append(' ').Append(command.Name);
        if (command.Subcommands.Count > 0)
            usage.Append(' ').Append(host.Say(new("[命令]", "[command]")));
        foreach (var argument in command.Arguments)
        {
            var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;
            usage.Append(argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : $" <{name}>");
        }
        return usage.Append(' ').Append(host.Say(new("[选项]", "[options]"))).ToString();
    }

    private static string OptionTerm(Option option)
    {
        var names = option.Aliases.Where(a => a.Length == 2 && a != "-?").Append(option.Name);
        return string.Join(", ", names) + (option.HelpName is null ? "" : " " + option.HelpName);
    }

    private static void Section(Host host, Sentence title, IReadOnlyList<string> lines)
    {
        host.Out.WriteLine(host.Say(title));
        foreach (var line in lines)
            host.Out.WriteLine("  " + line);
        host.Out.WriteLine();
    }

    private static void Rows(Host host, Sentence title, IReadOnlyList<(string Term, string Text)> rows)
    {
        if (rows.Count == 0)
            return;
        var width = rows.Max(r => DisplayWidth.Of(r.Term)) + 2;
        Section(host, title, [.. rows.Select(r => DisplayWidth.Pad(r.Term, width) + r.Text)]);
    }
}
