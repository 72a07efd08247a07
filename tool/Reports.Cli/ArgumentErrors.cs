using System.CommandLine;
using System.CommandLine.Parsing;
using Reports.Diagnostics;

namespace Reports.Cli;

/// <summary>What is wrong with the arguments, in our own words and the user's language.</summary>
internal static class ArgumentErrors
{
    /// <summary>Says it, and where the usage stands. Returns the exit status.</summary>
    public static int Show(Host host, string? command, Sentence error)
    {
        host.Error.WriteLine("reports: " + host.Say(error));
        var asked = command is null ? "reports --help" : $"reports {command} --help";
        host.Error.WriteLine(host.Say(Words.SeeUsage(asked)));
        return Program.CouldNotStart;
    }

    /// <returns>Null when nothing is wrong.</returns>
    public static Sentence? Of(ParseResult parsed, string[] args, Language language)
    {
        var command = parsed.CommandResult.Command;
        if (!args.Contains("--") && UnknownOption(parsed) is { } unknown)
            return Words.UnknownOption(unknown, Nearest.To(unknown.Split('=')[0], OptionNames(command)));
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0)
            return Words.UnknownCommand($"{command.Name} {parsed.UnmatchedTokens[0]}", Nearest.To(parsed.UnmatchedTokens[0], command.Subcommands.Select(c => c.Name)));
        if (parsed.UnmatchedTokens.Count > 0)
            return Words.TooMany(parsed.UnmatchedTokens[0]);
        // A command that has subcommands does its own work when none is named.
        foreach (var error in parsed.Errors.Where(e => e.SymbolResult is not CommandResult))
        {
            return error.SymbolResult switch
            {
                OptionResult { Tokens.Count: 0 } option => Words.ValueMissing(option.Option.Name, option.Option.HelpName ?? ""),
                OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 => Words.OptionTwice(option.Option.Name),
                ArgumentResult { Tokens.Count: 0 } argument => Words.ArgumentMissing(argument.Argument.Name),
                // Only our own validators are left, and they speak the language of the run already.
                _ => new Sentence(error.Message, error.Message),
            };
        }
        return null;
    }

    /// <summary>A dash word that was taken for an argument.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        var positional = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value);
        return positional.Concat(parsed.UnmatchedTokens).FirstOrDefault(t => t.Length > 1 && t[0] is '-' or '－' or '—');
    }

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Select(o => o.Name).Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options).Where(o => o.Recursive).Select(o => o.Name));
}
