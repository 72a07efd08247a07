using System.CommandLine;
using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

internal static class TemplatesCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var command = parts.Command();
        var list = parts.Subcommand("list", new("列出模板（不写子命令也是这个）", "list the templates (also without a subcommand)"));
        var show = parts.Subcommand("show", new("看一个模板的内容", "show a template"));
        var copy = parts.Subcommand("copy", new("把模板抄到工作区的 templates 里，好改成自己的", "copy a template into the workspace, to make it your own"));
        var shown = parts.Argument(new("模板", "template"), new("模板的名字", "the template's name"));
        var copied = parts.Argument(new("模板", "template"), new("模板的名字", "the template's name"));
        show.Arguments.Add(shown);
        copy.Arguments.Add(copied);
        foreach (var subcommand in (Command[])[list, show, copy])
            command.Subcommands.Add(subcommand);
        return new Invocation(command, (parsed, host) =>
        {
            var asked = parsed.CommandResult.Command;
            return asked == show ? Show(host, parsed.GetValue(shown)!) : asked == copy ? Copy(host, parsed.GetValue(copied)!) : List(host);
        },
        [
            ("reports templates", new("有哪些模板", "which templates there are")),
            ("reports templates copy speech/advance", new("抄一份来改", "take a copy to change")),
        ]);
    }

    private static int List(Host host)
    {
        var templates = WorkspaceCommands.Templates(host).All();
        if (templates.Count == 0)
        {
            host.Out.WriteLine(host.Say(Words.NoTemplates));
            return Program.Ok;
        }
        var table = new TextTable([host.Say(new("模板", "template")), host.Say(new("文种", "kind")), host.Say(new("标题", "title")), host.Say(new("在哪里", "where"))], [false, false, false, false]);
        foreach (var template in templates)
        {
            var (kind, title) = Head(template.Path);
            table.Add([template.Name, kind, DisplayWidth.Cut(title, 50), host.Say(template.IsShipped ? Words.ShippedTemplate : Words.OwnTemplate)]);
        }
        table.Write(host.Out, new Colours(host.OutputHasColour));
        return Program.Ok;
    }

    private static int Show(Host host, string name)
    {
        if (Find(host, name) is not { } template)
            return Program.CouldNotStart;
        host.Out.Write(File.ReadAllText(template.Path));
        return Program.Ok;
    }

    private static int Copy(Host host, string name)
    {
        if (Find(host, name) is not { } template)
            return Program.CouldNotStart;
        var own = Path.Combine(Workspace.FindRoot(host.Folder) ?? host.Folder, template.File);
        if (File.Exists(own))
        {
            host.Error.WriteLine("reports: " + host.Say(Words.AlreadyThere(template.File)));
            return Program.CouldNotStart;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        File.Copy(template.Path, own);
        host.Out.WriteLine(host.Say(Words.Wrote(template.File)));
        return Program.Ok;
    }

    private static TemplateFile? Find(Host host, string name)
    {
        var templates = WorkspaceCommands.Templates(host);
        if (templates.Find(name) is { } template)
            return template;
        host.Error.WriteLine("reports: " + host.Say(Words.UnknownTemplate(name, Nearest.To(name, templates.All().Select(t => t.Name)))));
        return null;
    }

    /// <summary>Kind and title as the front matter writes them; it may hold Scriban and is not parsed here.</summary>
    private static (string Kind, string Title) Head(string path)
    {
        var (kind, title) = ("", "");
        foreach (var line in File.ReadLines(path).Skip(1).TakeWhile(l => l.TrimEnd() != "---").Take(60))
        {
            if (Value(line, "kind", "文种") is { } foundKind)
                kind = foundKind;
            else if (Value(line, "title", "标题") is { } foundTitle)
                title = foundTitle;
        }
        return (kind, title);
    }

    private static string? Value(string line, string key, string chinese)
    {
        var at = line.IndexOfAny([':', '：']);
        return at > 0 && (line[..at].Trim() == key || line[..at].Trim() == chinese) ? line[(at + 1)..].Trim().Trim('"', '\'') : null;
    }
}
