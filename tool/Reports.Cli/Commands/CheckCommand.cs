using Reports.Cli.Output;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Packages;
using Reports.Readers;
using Reports.Readers.Docx;
using Reports.Rules;

namespace Reports.Cli.Commands;

internal sealed record CheckJob(string[] Names, string? Format, bool IsStrict, bool Fixes, string? Output, string? Comments);

internal static class CheckCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var files = parts.Arguments(new("文件", "file"), new(".docx、.md 或 .txt 文件；. 是这个工作区的全部稿件", ".docx, .md or .txt files; . is every paper of this workspace"));
        var fix = parts.Flag("--fix", new("把有把握的改好：.md、.txt 就地改，.docx 写到 -o", "put the certain ones right: .md and .txt in place, a .docx into -o"));
        var output = parts.Text("-o", null, new("文件", "file"), new("改好的文件写到哪里", "where the fixed file goes"));
        var comments = parts.Text("--comments", null, new("文件.docx", "file.docx"), new("把问题作为批注写进一份 Word 文件", "write the findings into a Word file as comments"));
        var strict = parts.Flag("--strict", new("有警告也算没有通过（退出状态 1）", "let warnings count: exit status 1"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(files);
        command.Options.Add(fix);
        command.Options.Add(output);
        command.Options.Add(comments);
        command.Options.Add(strict);
        command.Options.Add(format);
        return new Invocation(command, (parsed, host) => Run(host, new CheckJob(parsed.GetValue(files) is { Length: > 0 } named ? named : ["."], parsed.GetValue(format), parsed.GetValue(strict), parsed.GetValue(fix), parsed.GetValue(output), parsed.GetValue(comments))),
        [
            ("reports check 讲话.docx", new("检查一份别人的稿件", "check anybody's paper")),
            ("reports check .", new("检查工作区的全部稿件", "check every paper of the workspace")),
            ("reports check 讲话.txt --fix", new("有把握的就地改好", "put the certain ones right in place")),
            ("reports check 讲话.docx --comments 讲话（批注）.docx", new("问题写成 Word 批注", "the findings as Word comments")),
        ]);
    }

    private static int Run(Host host, CheckJob job)
    {
        var findings = new DiagnosticBag();
        var root = host.Folder;
        BuildOptions? options = null;
        if (Refuse(host, job) is { } refused)
        {
            host.Error.WriteLine("reports: " + host.Say(refused));
            return Program.CouldNotStart;
        }
        foreach (var name in job.Names)
        {
            if (Directory.Exists(host.PathOf(name)))
            {
                if (Workspace(host, host.PathOf(name), findings) is not { } folder)
                {
                    FindingPrinter.Print(host, host.Error, findings, job.Format, host.PathOf(name));
                    return Program.CouldNotStart;
                }
                root = folder;
                continue;
            }
            if (InputFiles.Read(host, name) is not { } bytes)
                return Program.CouldNotStart;
            options ??= Options(host, findings);
            if (job.Fixes)
                bytes = CheckFixes.Fix(host, name, bytes, job, options.Rules(findings), findings);
            var found = File(name, bytes, options);
            if (job.Fixes && IsWord(name))
                CheckFixes.TellLeft(host, found);
            if (job.Comments is { } target)
                CheckFixes.Comment(host, name, bytes, target, [.. found], findings);
            findings.AddRange(found);
        }
        FindingPrinter.Print(host, host.Out, findings.InOrder(), job.Format, root);
        return FindingPrinter.Status(findings, job.IsStrict);
    }

    private static Sentence? Refuse(Host host, CheckJob job)
    {
        if (!job.Fixes && job.Output is not null)
            return new("-o 要和 --fix 一起用", "-o goes with --fix");
        if (!job.Fixes && job.Comments is null)
            return null;
        if (job.Names.FirstOrDefault(n => Directory.Exists(host.PathOf(n))) is { } folder)
            return new($"“{folder}”是文件夹：--fix 和 --comments 要指明文件", $"\"{folder}\" is a folder: --fix and --comments want files");
        if (job.Names.Length > 1 && (job.Output ?? job.Comments) is not null)
            return new("-o 和 --comments 一次只能用于一个文件", "-o and --comments take one file at a time");
        if (job.Comments is not null && job.Names.FirstOrDefault(n => !IsWord(n)) is { } text)
            return new($"只有 Word 文件能加批注，“{text}”不是 .docx；在 Word 里打开，另存为 .docx，再检查它（模板用 reports render 排成 .docx）", $"only a Word file takes comments; \"{text}\" is no .docx. Open it in Word, save it as .docx and check that (a template becomes one with reports render)");
        if (job.Fixes && job.Output is null && job.Names.FirstOrDefault(IsWord) is { } word)
            return new($"Word 文件不就地改：用 -o 写明改好的“{word}”写到哪里", $"a Word file is not fixed in place: say with -o where the fixed \"{word}\" goes");
        return null;
    }

    internal static bool IsWord(string name) => Path.GetExtension(name).ToLowerInvariant() is ".docx" or ".docm" or ".dotx" or ".doc";

    /// <summary>The levels and lexicons of the workspace that the folder lies in, where there is one.</summary>
    private static BuildOptions Options(Host host, DiagnosticBag findings)
    {
        var root = Packages.Workspace.FindRoot(host.Folder);
        var plan = root is null ? null : Packages.Workspace.Open(root, WorkspaceCommands.ShippedTemplates(host), findings)?.Plan;
        return new BuildOptions(host.Folder, WorkspaceCommands.Templates(host)) { Theme = plan?.Theme, Speed = plan?.Speed, RuleLevels = plan?.Rules ?? new Dictionary<string, RuleLevel>() };
    }

    private static DiagnosticBag File(string name, byte[] bytes, BuildOptions options)
    {
        var findings = new DiagnosticBag();
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (IsWord(name) || (name == "-" && bytes.AsSpan().StartsWith("PK"u8)))
        {
            if (DocxReader.Read(name, bytes, findings) is { } word)
                findings.AddRange(RuleSet.Check(WordPaper.Of(word), options.Rules(findings)));
            return findings;
        }
        if (ending is not (".md" or ".txt" or ".markdown" or "") && name != "-")
        {
            findings.Add(PackageProblems.CannotCheck(name));
            return findings;
        }
        var text = TextEncodings.Decode(bytes, name, null, findings).ReplaceLineEndings("\n");
        var document = Document(name, text, findings);
        findings.AddRange(Checked(name, text, document, options.Rules(findings)));
        if (document is not null)
            CheckLook(document, options, findings);
        return findings;
    }

    /// <summary>The rules' findings in a text, less those that it allows.</summary>
    internal static IEnumerable<Diagnostic> Text(string name, string text, RuleSettings rules, DiagnosticBag findings) =>
        Checked(name, text, Document(name, text, findings), rules);

    private static IEnumerable<Diagnostic> Checked(string name, string text, Document? document, RuleSettings rules)
    {
        var allowances = new Allowances(new SourceText(name, text));
        return RuleSet.Check(document is null ? PlainPaper.Read(name, text) : DocumentText.Of(document), rules).Where(f => !allowances.Allows(f));
    }

    /// <summary>A text with front matter is a paper of ours; anybody else's is read line by line.</summary>
    internal static Document? Document(string name, string text, DiagnosticBag findings) =>
        !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && text.StartsWith("---\n", StringComparison.Ordinal) ? MarkdownReader.Read(MergedText.Of(name, text), ReadContext.Empty, findings) : null;

    /// <summary>What depends on the paper's look: its speaking time and the characters of its faces.</summary>
    private static void CheckLook(Document document, BuildOptions options, DiagnosticBag findings)
    {
        if (options.Themes.Find(document.Theme ?? options.Theme, findings) is not { } theme)
            return;
        findings.AddRange(FaceGaps.Find(document, theme));
        if (SpeakingTime.Of(document, document.Speed ?? options.Speed ?? theme.Speed ?? SpeakingTime.DefaultSpeed) is not { } spoken)
            return;
        var place = new SourceLocation(document.File);
        if (SpeakingTime.OverBudget(spoken, document.Minutes, place) is { } over)
            findings.Add(over);
        findings.Add(SpeakingTime.Told(spoken, place));
    }

    /// <returns>The workspace's folder; null when it cannot be opened.</returns>
    private static string? Workspace(Host host, string folder, DiagnosticBag findings)
    {
        if (Packages.Workspace.Open(folder, WorkspaceCommands.ShippedTemplates(host), findings) is not { } workspace || findings.HasErrors)
            return null;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources) { Rules = RuleSettings.Default with { Levels = workspace.Plan.Rules } };
        var work = PiecePlanner.Plan(workspace, sources, PlanSelection.All, findings);
        var options = new BuildOptions(workspace.Root, workspace.Templates) { Theme = workspace.Plan.Theme, Speed = workspace.Plan.Speed, RuleLevels = workspace.Plan.Rules };
        foreach (var planned in work.Pieces)
        {
            findings.AddRange(planned.Findings);
            if (planned.Piece is { } piece)
                Add(findings, PieceBuilder.Build(piece, sources, options));
        }
        findings.AddRange(sources.Findings());
        return workspace.Root;
    }

    private static void Add(DiagnosticBag findings, BuiltPiece built)
    {
        findings.AddRange(built.Findings);
        if (built.Spoken is { } spoken)
            findings.Add(SpeakingTime.Told(spoken, new SourceLocation(built.Piece.TemplateFile)));
    }
}
