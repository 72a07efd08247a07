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

internal static class CheckCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var files = parts.Arguments(new("文件", "file"), new(".docx、.md 或 .txt 文件；. 是这个工作区的全部稿件", ".docx, .md or .txt files; . is every paper of this workspace"));
        var strict = parts.Flag("--strict", new("有警告也算没有通过（退出状态 1）", "let warnings count: exit status 1"));
        var format = parts.Format();
        var command = parts.Command();
        command.Arguments.Add(files);
        command.Options.Add(strict);
        command.Options.Add(format);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(files) is { Length: > 0 } named ? named : ["."], parsed.GetValue(format), parsed.GetValue(strict)),
        [
            ("reports check 讲话.txt", new("检查一份别人的稿件", "check anybody's paper")),
            ("reports check .", new("检查工作区的全部稿件", "check every paper of the workspace")),
        ]);
    }

    private static int Run(Host host, string[] names, string? format, bool isStrict)
    {
        var findings = new DiagnosticBag();
        var root = host.Folder;
        BuildOptions? options = null;
        foreach (var name in names)
        {
            if (Directory.Exists(host.PathOf(name)))
            {
                if (Workspace(host, host.PathOf(name), findings) is not { } folder)
                {
                    FindingPrinter.Print(host, host.Error, findings, format, host.PathOf(name));
                    return Program.CouldNotStart;
                }
                root = folder;
                continue;
            }
            if (InputFiles.Read(host, name) is not { } bytes)
                return Program.CouldNotStart;
            options ??= Options(host, findings);
            findings.AddRange(File(name, bytes, options));
        }
        FindingPrinter.Print(host, host.Out, findings.InOrder(), format, root);
        return FindingPrinter.Status(findings, isStrict);
    }

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
        if (ending is ".docx" or ".docm" or ".dotx" or ".doc" || (name == "-" && bytes.AsSpan().StartsWith("PK"u8)))
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
        var allowances = new Allowances(new SourceText(name, text));
        // A text with front matter is a paper of ours; anybody else's is read line by line.
        var document = ending != ".txt" && text.StartsWith("---\n", StringComparison.Ordinal) ? MarkdownReader.Read(MergedText.Of(name, text), ReadContext.Empty, findings) : null;
        var paper = document is null ? PlainPaper.Read(name, text) : DocumentText.Of(document);
        findings.AddRange(RuleSet.Check(paper, options.Rules(findings)).Where(f => !allowances.Allows(f)));
        if (document is not null)
            Document(document, options, findings);
        return findings;
    }

    /// <summary>What depends on the paper's look: its speaking time and the characters of its faces.</summary>
    private static void Document(Document document, BuildOptions options, DiagnosticBag findings)
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
