using System.CommandLine;
using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Cli;

/// <summary>Makes the options and arguments of one command, described in the language of the run.</summary>
internal sealed class CommandParts(CommandSpec spec, Language language)
{
    public Command Command() => new(spec.Name, Say(spec.Summary));

    public Command Subcommand(string name, Sentence summary) => new(name, Say(summary));

    public Argument<string?> Argument(Sentence name, Sentence description, bool isOptional = false) =>
        new(Say(name)) { Description = Say(description), Arity = isOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne };

    public Argument<string[]> Arguments(Sentence name, Sentence description) =>
        new(Say(name)) { Description = Say(description), Arity = ArgumentArity.ZeroOrMore };

    public Option<bool> Flag(string name, Sentence description) =>
        new(name) { Description = Say(description), Arity = ArgumentArity.Zero };

    public Option<string?> Text(string name, string? alias, Sentence value, Sentence description)
    {
        var option = new Option<string?>(name) { Description = Say(description), HelpName = Say(value), Arity = ArgumentArity.ExactlyOne };
        if (alias is not null)
            option.Aliases.Add(alias);
        return option;
    }

    /// <summary>An option that may be given several times.</summary>
    public Option<string[]> Texts(string name, Sentence value, Sentence description, bool severalAtOnce = false) =>
        new(name) { Description = Say(description), HelpName = Say(value) + "…", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = severalAtOnce };

    public Option<int?> Number(string name, int least, int most, Sentence description) =>
        new(name)
        {
            Description = Say(description),
            HelpName = "N",
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                    return number;
                result.AddError(Say(Words.NotANumber(name, text, least, most)));
                return null;
            },
        };

    public Option<string?> Choice(string name, string alternative, IReadOnlyList<string> choices, Sentence description)
    {
        var option = Text(name, null, new(string.Join('|', choices), string.Join('|', choices)), description);
        option.DefaultValueFactory = _ => alternative;
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!choices.Contains(token.Value))
                    result.AddError(Say(Words.NotAChoice(name, token.Value, Nearest.To(token.Value, choices), choices)));
            }
        });
        return option;
    }

    public Option<string?> Format() =>
        Choice("--format", "full", ["full", "concise", "json"], new("问题怎样列出：详细、一行一条、JSON", "how findings are shown: in full, one per line, JSON"));

    /// <summary>What every command takes. Returns the option that asks for help.</summary>
    public Option<bool> Shared(Command command)
    {
        var lang = Choice("--lang", "", ["zh", "en"], new("用中文还是英文", "Chinese or English"));
        var help = new Option<bool>("--help", "-h", "-?") { Description = Say(new("看这个命令的用法", "show this command's usage")), Arity = ArgumentArity.Zero };
        lang.Recursive = help.Recursive = true;
        command.Options.Add(lang);
        command.Options.Add(help);
        return help;
    }

    public string Say(Sentence sentence) => sentence.In(language);
}
