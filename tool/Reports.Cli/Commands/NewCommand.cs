using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Reports.Diagnostics;
using Reports.Packages;
using Spectre.Console;

namespace Reports.Cli.Commands;

internal static class NewCommand
{
    private static readonly (string Kind, Sentence Name)[] s_kinds =
    [
        ("speech", new("讲话稿", "a speech")),
        ("mobilisation", new("动员部署会讲话", "a speech at a mobilisation meeting")),
        ("command", new("指挥部扩大会讲话", "a speech at an enlarged command meeting")),
        ("onsite", new("现场会讲话，带名次", "a speech at an on-site meeting, with ranks")),
        ("host", new("主持词", "a host's script")),
        ("exchange", new("交流材料和汇编", "exchange papers and their volume")),
        ("department", new("部门交流发言", "a department's exchange paper")),
        ("community", new("社区交流发言", "a community's exchange paper")),
        ("statement", new("表态发言", "a statement of commitment")),
        ("report", new("向上级的汇报", "a report to superiors")),
        ("summary", new("工作总结，带表和图", "a summary with a table and a chart")),
        ("presentation", new("向评委的陈述", "a presentation to assessors")),
        ("bulletin", new("工作简报，带表和图", "a bulletin with a table and a chart")),
    ];

    private const string TemplateKey = "template:";

    public static Invocation Create(CommandParts parts)
    {
        var folder = parts.Argument(new("文件夹", "folder"), new("建在哪里；不写就在当前文件夹", "where to make it; the current folder when not given"), isOptional: true);
        var kind = parts.Text("--kind", null, new("文种", "kind"), new("做哪一种；不写时在终端上会问", "which kind; asked at a terminal when not given"));
        var kinds = s_kinds.Select(k => k.Kind).ToList();
        kind.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !kinds.Contains(t.Value)))
                result.AddError(parts.Say(Words.NotAChoice("--kind", token.Value, Nearest.To(token.Value, kinds), kinds)));
        });
        var command = parts.Command();
        command.Arguments.Add(folder);
        command.Options.Add(kind);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(folder), parsed.GetValue(kind)),
        [
            ("reports new 推进会 --kind speech", new("建一个讲话稿的工作区", "make a workspace for a speech")),
            ("cd 推进会", new("", "")),
            ("reports build", new("稿件在 output 文件夹里", "the papers are in output/")),
        ]);
    }

    private static int Run(Host host, string? folder, string? kind)
    {
        var isAsked = host.InputIsTerminal && host.ErrorIsTerminal;
        if (kind is null && isAsked)
            (kind, folder) = Ask(host, folder);
        folder ??= ".";
        var starter = Path.Combine(host.ProgramFolder, "starters", kind ?? "speech");
        var root = host.PathOf(folder);
        var files = Directory.EnumerateFiles(starter, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(starter, f)).Order(StringComparer.Ordinal).ToList();
        if (files.Find(f => File.Exists(Path.Combine(root, f))) is { } present)
        {
            host.Error.WriteLine("reports: " + host.Say(Words.FolderNotEmpty(folder, present.Replace('\\', '/'))));
            return Program.CouldNotStart;
        }
        try
        {
            var template = Template(host, starter, files);
            var uses = template is null ? null : TemplateSchema.Names(template);
            // A starter's own data files are small; all are held, so that nothing is written before the last answer.
            var contents = files.ToDictionary(f => f, f => Content(starter, f, uses), StringComparer.Ordinal);
            if (isAsked)
                AskFacts(host, contents);
            foreach (var (file, bytes) in contents)
            {
                var target = Path.Combine(root, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, bytes);
            }
            WriteSchemas(root, files, template, host.Language);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine("reports: " + host.Say(Words.CannotMake(folder, e.Message)));
            return Program.CouldNotStart;
        }
        host.Out.WriteLine(host.Say(Words.NewMade(folder)));
        foreach (var file in files)
            host.Out.WriteLine("  " + file.Replace('\\', '/'));
        host.Out.WriteLine(host.Say(Words.NewNext(folder)));
        return Program.Ok;
    }

    /// <summary>The starter's template: its own, else the shipped one that its plan names.</summary>
    private static SourceText? Template(Host host, string starter, List<string> files)
    {
        if (files.Find(f => f.EndsWith(".md", StringComparison.Ordinal)) is { } own)
            return new SourceText(own, File.ReadAllText(Path.Combine(starter, own)).ReplaceLineEndings("\n"));
        var plan = File.ReadLines(Path.Combine(starter, "reports.yaml"));
        var name = plan.Select(l => l.Trim()).First(l => l.StartsWith(TemplateKey, StringComparison.Ordinal))[TemplateKey.Length..].Trim();
        return new TemplateFolders(null, WorkspaceCommands.ShippedTemplates(host)).Find(name) is { } shipped
            ? new SourceText(name + ".md", File.ReadAllText(shipped.Path).ReplaceLineEndings("\n"))
            : null;
    }

    /// <summary>A file of the starter; a data file names its schema in its first line, for editors.</summary>
    private static byte[] Content(string starter, string file, IReadOnlyCollection<string>? uses)
    {
        var bytes = File.ReadAllBytes(Path.Combine(starter, file));
        var name = Path.GetFileNameWithoutExtension(file);
        if (!IsDataFile(file) || uses is null || !uses.Contains(name) || bytes.AsSpan().StartsWith("# yaml-language-server"u8))
            return bytes;
        return [.. Encoding.UTF8.GetBytes($"# yaml-language-server: $schema=../.schemas/{name}.json\n"), .. bytes];
    }

    private static bool IsDataFile(string file) => file.StartsWith("data", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>Puts the answers in the place of the examples.</summary>
    private static void AskFacts(Host host, Dictionary<string, byte[]> contents)
    {
        var input = new StreamReader(host.Input, Encoding.UTF8);
        foreach (var file in contents.Keys.Where(IsDataFile).Order(StringComparer.Ordinal).ToList())
        {
            host.Error.WriteLine(host.Say(Words.AskFacts(file.Replace('\\', '/'))));
            var yaml = DataQuestions.Ask(host, input, Encoding.UTF8.GetString(contents[file]));
            contents[file] = Encoding.UTF8.GetBytes(yaml);
        }
    }

    /// <summary>What the first lines of the starters' YAML files name: editors complete and check by them.</summary>
    private static void WriteSchemas(string root, List<string> files, SourceText? template, Language language)
    {
        var folder = Path.Combine(root, ".schemas");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "plan.json"), PlanSchema.Write(language));
        foreach (var data in files.Where(IsDataFile).Select(f => Path.GetFileNameWithoutExtension(f)!))
        {
            if (template is not null && TemplateSchema.Write(Path.GetFileNameWithoutExtension(template.File), template, data, language, out _) is { } schema)
                File.WriteAllBytes(Path.Combine(folder, data + ".json"), schema);
        }
    }

    /// <summary>Asks for what was not given.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string Kind, string Folder) Ask(Host host, string? folder)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Error),
            ColorSystem = host.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        var prompt = new SelectionPrompt<string> { Title = host.Say(Words.AskKind), Converter = kind => host.Say(Array.Find(s_kinds, k => k.Kind == kind).Name) };
        prompt.AddChoices(s_kinds.Select(k => k.Kind));
        var chosen = console.Prompt(prompt);
        folder ??= console.Prompt(new TextPrompt<string>(host.Say(Words.AskFolder)) { ShowDefaultValue = true }.DefaultValue("."));
        return (chosen, folder);
    }
}
