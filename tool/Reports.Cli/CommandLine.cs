using System.CommandLine;
using Reports.Cli.Commands;
using Reports.Diagnostics;

namespace Reports.Cli;

/// <summary>A command as the list shows it; its options are built only when it is called.</summary>
internal sealed record CommandSpec(string Name, Sentence Summary, Func<CommandParts, Invocation> Create);

/// <summary>A command ready to parse and run.</summary>
/// <param name="Examples">Lines that a reader can copy, each with what it does.</param>
internal sealed record Invocation(Command Command, Func<ParseResult, Host, int> Run, IReadOnlyList<(string Line, Sentence What)> Examples);

/// <summary>From the arguments to the command that they name.</summary>
internal static class CommandLine
{
    public static readonly IReadOnlyList<CommandSpec> Commands =
    [
        new("new", new("建一个马上能用的工作区", "make a workspace that builds at once"), NewCommand.Create),
        new("build", new("做计划里的稿件，写进 output 文件夹", "make the papers of the plan, into output/"), BuildCommand.Create),
        new("render", new("用一个模板和数据文件做一份稿件，不要工作区", "merge one template with data files, without a workspace"), RenderCommand.Create),
        new("volume", new("把一个材料包的稿件，或者现成的文件，装订成汇编", "bind the papers of a package, or files, into a volume"), VolumeCommand.Create),
        new("verify", new("核对清单里的文件是不是原样", "check that a manifest's files are as they were written"), VerifyCommand.Create),
        new("trace", new("查一份稿件里每个数来自哪一格", "which cell each figure of a paper came from"), TraceCommand.Create),
        new("diff", new("比较两稿：改了哪些话，变了哪些数", "what changed from one draft to the next"), DiffCommand.Create),
        new("data", new("看一个数据文件读成什么样", "show how a data file is read"), DataCommand.Create),
        new("chart", new("用一张表单独画一个图表", "draw a chart from a table on its own"), ChartCommand.Create),
        new("templates", new("列出、查看、复制模板", "list, show or copy templates"), TemplatesCommand.Create),
        new("schema", new("计划和模板数据的 JSON Schema，编辑器用来补全和检查", "JSON Schemas of the plan and of a template's data, for editors"), SchemaCommand.Create),
        new("functions", new("查模板里能用的函数", "the functions that templates can use"), FunctionsCommand.Create),
        new("check", new("检查稿件：漏填、断序、错字、日期和数目", "proofread papers: gaps, series, words, dates and figures"), CheckCommand.Create),
        new("import", new("把旧稿、网页变成干净的稿件和数据", "messy papers and saved pages become clean pieces and data"), ImportCommand.Create),
        new("explain", new("说明一个问题代码：什么意思，怎么办", "what a finding's code means and what to do"), ExplainCommand.Create),
        new("doctor", new("查这台机器上的字体和转换程序", "which fonts and converters this machine has"), DoctorCommand.Create),
    ];

    public static int Run(string[] args, Host host)
    {
        var at = 0;
        for (; at < args.Length && args[at].StartsWith('-'); at++)
        {
            switch (args[at])
            {
                case "--help" or "-h" or "-?":
                    // The language may be named behind it.
                    return TakeLanguage(args[at..], host) is null ? Program.CouldNotStart : Help.Root(host, Commands);
                case "--version":
                    host.Out.WriteLine("reports " + Version);
                    return Program.Ok;
                case "--lang" when at + 1 < args.Length:
                    if (!SetLanguage(host, args[++at]))
                        return Program.CouldNotStart;
                    break;
                case var option when option.StartsWith("--lang=", StringComparison.Ordinal):
                    if (!SetLanguage(host, option["--lang=".Length..]))
                        return Program.CouldNotStart;
                    break;
                default:
                    return ArgumentErrors.Show(host, null, Words.UnknownOption(args[at], Nearest.To(args[at], ["--help", "--version", "--lang"])));
            }
        }
        if (at == args.Length)
            return Help.Root(host, Commands);
        return args[at] == "help" ? HelpOf(args[(at + 1)..], host) : Run(args[at], args[(at + 1)..], host);
    }

    public static string Version => typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    private static int HelpOf(string[] names, Host host) =>
        names.Length == 0 ? Help.Root(host, Commands) : Run(names[0], ["--help"], host);

    private static int Run(string name, string[] args, Host host)
    {
        if (TakeLanguage(args, host) is not { } others)
            return Program.CouldNotStart;
        foreach (var spec in Commands)
        {
            if (spec.Name == name)
                return Run(spec, others, host);
        }
        return ArgumentErrors.Show(host, null, Words.UnknownCommand(name, Nearest.To(name, Commands.Select(c => c.Name))));
    }

    /// <summary>Sets the language, which must be known before the options are described. The parser gets it as the first option:
    /// it takes a first argument in brackets, such as a file [1].md, for something of its own.</summary>
    private static string[]? TakeLanguage(string[] args, Host host)
    {
        var others = new List<string>();
        var i = 0;
        for (; i < args.Length && args[i] != "--"; i++)
        {
            var isNext = args[i] == "--lang" && i + 1 < args.Length;
            var value = isNext ? args[++i] : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..] : null;
            if (value is null)
                others.Add(args[i]);
            else if (!SetLanguage(host, value))
                return null;
        }
        return ["--lang", host.Language == Language.Chinese ? "zh" : "en", .. others, .. args[i..]];
    }

    private static int Run(CommandSpec spec, string[] args, Host host)
    {
        var parts = new CommandParts(spec, host.Language);
        var invocation = spec.Create(parts);
        var help = parts.Shared(invocation.Command);
        var parsed = invocation.Command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.GetResult(help) is { Implicit: false })
            return Help.Command(host, parsed.CommandResult.Command, invocation);
        if (ArgumentErrors.Of(parsed, args, host.Language) is { } error)
            return ArgumentErrors.Show(host, spec.Name, error);
        return invocation.Run(parsed, host);
    }

    private static bool SetLanguage(Host host, string name)
    {
        if (Languages.Named(name) is { } language)
        {
            host.Language = language;
            return true;
        }
        ArgumentErrors.Show(host, null, Words.NotAChoice("--lang", name, null, ["zh", "en"]));
        return false;
    }
}
