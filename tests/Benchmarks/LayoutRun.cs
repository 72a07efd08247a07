using System.Diagnostics;
using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Benchmarks;

/// <summary>A thousand papers of 3,000 characters laid out on one thread: CPU time and what stays in memory (issue 5).</summary>
internal static class LayoutRun
{
    private const int Papers = 1000;
    private const int Rounds = 5;
    private const double MostSeconds = 0.3;

    /// <summary>What may stay behind after a thousand papers.</summary>
    private const long MostKept = 1 << 20;

    public static bool Run(TextWriter output)
    {
        var theme = ThemeFiles.Load("speech", [Path.Combine(AppContext.BaseDirectory, "themes")], new DiagnosticBag())!;
        var papers = Enumerable.Range(0, Papers).Select(Paper).ToList();
        for (var i = 0; i < 2; i++)
            Lay(papers, theme);
        var best = double.MaxValue;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Rounds; i++)
        {
            var started = Process.GetCurrentProcess().TotalProcessorTime;
            Lay(papers, theme);
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds);
        }
        var characters = papers.Average(p => PageLayout.Lay(p, theme, LayoutOptions.Default).Characters);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"layout: {Papers:N0} papers of {characters:N0} characters in {best:0.000} s of CPU time (target {MostSeconds} s), {kept:N0} bytes kept (target {MostKept:N0})"));
        return best <= MostSeconds && kept <= MostKept;
    }

    private static void Lay(List<Document> papers, Theme theme)
    {
        foreach (var paper in papers)
            PageLayout.Lay(paper, theme, LayoutOptions.Default);
    }

    /// <summary>Thirty paragraphs of about a hundred characters, with figures and marks as papers have them, no two papers alike.</summary>
    private static Document Paper(int number)
    {
        var body = new List<Block>();
        for (var i = 0; i < 30; i++)
        {
            if (i % 10 == 0)
                body.Add(new Heading(1, i / 10 + 1, [new TextRun("把环境整治的责任落到每一个网格")]));
            body.Add(new Paragraph([new TextRun(string.Create(CultureInfo.InvariantCulture,
                $"截至9月底，第{number + i}号片区共排查点位{1000 + number}个，整改率为{80 + i % 20}.5%；各责任单位要坚持“马路办公”，发现一处、解决一处，对照台账逐项销号，对推进缓慢的及时提醒，一周一调度、一月一通报，让群众看得见变化。"))]));
        }
        return new Document { Kind = DocumentKind.Report, File = "稿件.md", Title = [new TextRun("在工作推进会上的讲话")], Body = body };
    }
}
