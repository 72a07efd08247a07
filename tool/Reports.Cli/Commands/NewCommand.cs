using System.CommandLine;
using System.Runtime.CompilerServices;
using Reports.Diagnostics;
using Reports.Packages;
using Spectre.Console;

namespace Reports.Cli.Commands;

internal static class NewCommand
{
    private static readonly (string Kind, Sentence Name)[] s_kinds =
    [
        ("speech", new("讲话稿", "a speech")),
        ("bulletin", new("工作简报，带表和图", "a bulletin with a table and a chart")),
        ("exchange", new("交流材料和汇编", "exchange papers and their volume")),
    ];

    public static Invocation Create(CommandParts parts)
    {
        var folder = parts.Argument(new("文件夹", "folder"), new("建在哪里；不写就在当前文件夹", "where to make it; the current folder when not given"), isOptional: true);
        var kind = parts.Text("--kind", null, new("speech|bulletin|exchange", "speech|bulletin|exchange"), new("讲话稿、工作简报、交流材料；不写时在终端上会问", "which kind; asked at a terminal when not given"));
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
        if (kind is null && host.InputIsTerminal && host.ErrorIsTerminal)
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
            foreach (var file in files)
            {
                var target = Path.Combine(root, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(starter, file), target);
            }
            WriteSchemas(root, files, host.Language);
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

    /// <summary>What the first lines of the starters' YAML files name: editors complete and check by them.</summary>
    private static void WriteSchemas(string root, List<string> files, Language language)
    {
        var folder = Path.Combine(root, ".schemas");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "plan.json"), PlanSchema.Write(language));
        foreach (var template in files.Where(f => f.EndsWith(".md", StringComparison.Ordinal)))
        {
            var text = new SourceText(template, File.ReadAllText(Path.Combine(root, template)));
            foreach (var data in files.Where(f => f.EndsWith(".yaml", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)!))
            {
                if (TemplateSchema.Write(Path.GetFileNameWithoutExtension(template), text, data, language, out _) is { } schema)
                    File.WriteAllBytes(Path.Combine(folder, data + ".json"), schema);
            }
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
