using System.Diagnostics;
using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Packages;
using Reports.Rules;
using Reports.Writers.Docx;

namespace Reports.Benchmarks;

/// <summary>What each stage of a paper costs once the program is warm: milliseconds and kilobytes a paper, in the workspace of <see cref="PackageWorkspace"/>.</summary>
internal static class StageRun
{
    public static int Run(string folder, string shipped, TextWriter output)
    {
        var findings = new DiagnosticBag();
        if (Workspace.Open(folder, shipped, findings) is not { } workspace)
            return 1;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        var work = PiecePlanner.Plan(workspace, sources, PlanSelection.All, findings);
        var options = new BuildOptions(workspace.Root, workspace.Templates) { NotesReads = true };
        var pieces = work.Pieces.Select(p => p.Piece!).ToList();
        var papers = new Document[pieces.Count];
        var theme = options.Themes.Find(null, findings)!;
        var rules = options.Rules(findings);
        for (var round = 0; round < 3; round++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}, {pieces.Count} papers"));
            Measure("all", i => papers[i] = PieceBuilder.Build(pieces[i], sources, options).Document!);
            Measure("pages", i => PageLayout.Lay(papers[i], theme, LayoutOptions.Default));
            Measure("word", i => DocxWriter.Write(papers[i], theme, DocxOptions.Default, Stream.Null, []));
            Measure("rules", i => _ = RuleSet.Check(DocumentText.Of(papers[i]), rules).Count());
            Measure("rules' text", i => DocumentText.Of(papers[i]));
            Measure("characters", i => DocumentWalker.CountCharacters(papers[i]));
            foreach (var rule in round == 2 ? RuleSet.All : [])
                Measure(rule.Name, i => _ = rule.Check(DocumentText.Of(papers[i]), rules.Lexicons).Count());
        }
        return 0;

        void Measure(string stage, Action<int> act)
        {
            var (watch, bytes) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < pieces.Count; i++)
                act(i);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {stage,-24} {watch.Elapsed.TotalMilliseconds / pieces.Count,8:0.000} ms {(GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / pieces.Count,8:0.0} KB"));
        }
    }
}
