using System.CommandLine;
using Reports.Cli.Output;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Rules;

namespace Reports.Cli.Commands;

internal static class RenderCommand
{
    private static readonly string[] s_formats = ["docx", "html", "md", "txt", "xlsx"];

    public static Invocation Create(CommandParts parts)
    {
        var template = parts.Argument(new("模板", "template"), new("模板文件，或者模板的名字（reports templates 列出）", "a template file, or the name of one that `reports templates` lists"));
        var data = parts.Texts("--data", new("[名字=]文件", "[name=]file"), new("数据文件；不写名字就用文件名", "data files; the file's stem is the name when none is given"), severalAtOnce: true);
        var to = parts.Text("--to", null, new("docx|html|md|txt|xlsx", "docx|html|md|txt|xlsx"), new("写成什么格式；不写就看 -o 的扩展名，再不就是 docx", "the format; else by the ending of -o, else docx"));
        var output = parts.Text("--output", "-o", new("文件|-", "file|-"), new("写到哪里；- 是标准输出", "where to; - is standard output"));
        var theme = parts.Text("--theme", null, new("版式", "theme"), new("版式的名字", "the theme's name"));
        var draft = parts.Flag("--draft", new("数据还缺的地方写【待补】，照样出稿", "mark what the data lacks and go on"));
        var overwrite = parts.Flag("--overwrite", new("已有的文件直接换掉", "replace a file that is there"));
        var strict = parts.Flag("--strict", new("有警告也算没有通过（退出状态 1）", "let warnings count: exit status 1"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(template);
        foreach (var option in (Option[])[data, to, output, theme, draft, overwrite, strict, format])
            command.Options.Add(option);
        to.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !s_formats.Contains(t.Value)))
                result.AddError(parts.Say(Words.NotAChoice("--to", token.Value, Nearest.To(token.Value, s_formats), s_formats)));
        });
        return new Invocation(command, (parsed, host) =>
        {
            var job = new RenderJob(parsed.GetValue(template)!, parsed.GetValue(data) ?? [], parsed.GetValue(to), parsed.GetValue(output), parsed.GetValue(theme), parsed.GetValue(draft), parsed.GetValue(overwrite));
            return Run(host, job, parsed.GetValue(format), parsed.GetValue(strict));
        },
        [
            ("reports render speech/advance --data meeting.yaml", new("写成 advance.docx", "writes advance.docx")),
            ("reports render 讲话.md --data meeting.yaml --to txt -o -", new("在屏幕上看文字", "shows the text")),
        ]);
    }

    private sealed record RenderJob(string Template, string[] Data, string? To, string? Output, string? Theme, bool IsDraft, bool Overwrite);

    private static int Run(Host host, RenderJob job, string? format, bool isStrict)
    {
        var findings = new DiagnosticBag();
        var templates = WorkspaceCommands.Templates(host);
        if (Template(host, job.Template, templates) is not { } template || Specs(host, job.Data) is not { } specs)
            return Program.CouldNotStart;
        var sources = new Sources(host.Folder, specs) { Rules = RuleSettings.Default };
        var name = OutputName(job, template);
        var piece = new Piece(template.Name, template.File, template.Path, Path.GetFileName(name), [], job.Theme) { Location = new SourceLocation(template.File) };
        var built = PieceBuilder.Build(piece, sources, new BuildOptions(host.Folder, templates) { Draft = job.IsDraft });
        findings.AddRange(sources.Findings());
        findings.AddRange(built.Findings);
        if (!findings.Any(f => f.Severity == Severity.Error && !f.Code.StartsWith('L')))
            Write(host, job, name, built, findings);
        FindingPrinter.Print(host, host.Error, findings, format, host.Folder);
        return FindingPrinter.Status(findings, isStrict);
    }

    private static void Write(Host host, RenderJob job, string name, BuiltPiece built, DiagnosticBag findings)
    {
        if (job.Output == "-")
        {
            if (built.Files.Count > 0)
                host.Output.Write(built.Files[0].Bytes);
            return;
        }
        var folder = Path.GetDirectoryName(host.PathOf(name))!;
        // Without a manifest nothing tells our own file from an edited one: what was named by -o is replaced, as other programs do.
        var files = new OutputFiles(folder, (_, _) => job.Output is not null, job.Overwrite);
        foreach (var file in built.Files)
        {
            var place = new SourceLocation(file.Path);
            if (files.Prepare(file.Path, file.Bytes, place, findings) is { } ready && files.Write(ready, file.Bytes, place, findings))
                host.Out.WriteLine(host.Say(Words.Wrote(Path.Combine(Path.GetDirectoryName(name) ?? "", ready.Path).Replace('\\', '/'))));
        }
    }

    /// <summary>A file of that name, else a template by name.</summary>
    private static TemplateFile? Template(Host host, string name, TemplateFolders templates)
    {
        var path = host.PathOf(name);
        if (File.Exists(path))
            return new TemplateFile(Path.GetFileNameWithoutExtension(name), name.Replace('\\', '/'), path, IsShipped: false);
        if (templates.Find(name) is { } found)
            return found;
        var error = Directory.Exists(path) ? Words.IsFolder(name) : Words.UnknownTemplate(name, Nearest.To(name, templates.All().Select(t => t.Name)));
        host.Error.WriteLine("reports: " + host.Say(error));
        return null;
    }

    /// <summary>Each file under its name; without one the file's stem, and a mapping's keys stand at top level too.</summary>
    private static List<SourceSpec>? Specs(Host host, string[] data)
    {
        var specs = new List<SourceSpec>();
        foreach (var text in data)
        {
            var at = text.IndexOf('=');
            var isNamed = at > 0 && !File.Exists(host.PathOf(text));
            var file = isNamed ? text[(at + 1)..] : text;
            if (file != "-" && !InputFiles.Exists(host, file))
                return null;
            var name = isNamed ? text[..at].Trim() : file == "-" ? "data" : Path.GetFileNameWithoutExtension(file);
            specs.Add(new SourceSpec(name, new PlanText(file, new SourceLocation(file))) { IsSpread = !isNamed, Stream = file == "-" ? host.Input : null });
        }
        return specs;
    }

    private static string OutputName(RenderJob job, TemplateFile template)
    {
        var extension = job.To ?? (job.Output is null or "-" ? null : Path.GetExtension(job.Output).TrimStart('.').ToLowerInvariant());
        if (extension is null || !s_formats.Contains(extension))
            extension = "docx";
        var stem = job.Output is null or "-" ? Path.GetFileName(template.Name) : job.Output;
        return Path.GetExtension(stem).Equals("." + extension, StringComparison.OrdinalIgnoreCase) ? stem : $"{stem}.{extension}";
    }
}
