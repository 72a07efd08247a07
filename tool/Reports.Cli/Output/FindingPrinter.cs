using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>Findings in the format asked for, and the exit status that they mean.</summary>
internal static class FindingPrinter
{
    /// <summary>A screen holds a few; a batch of thousands must not bury its errors under its notes.</summary>
    private const int MostInFull = 50;

    /// <param name="root">The folder that the findings' files start from.</param>
    public static void Print(Host host, TextWriter to, IEnumerable<Diagnostic> findings, string? format, string root)
    {
        var all = findings.Distinct().ToList();
        var excerpts = new Excerpts(root, host.ProgramFolder);
        if (format == "json")
        {
            JsonFormat.Write(to, all, excerpts, host.Language);
            return;
        }
        if (format == "concise")
        {
            all.ForEach(f => ConciseFormat.Write(to, f, host.Language));
            return;
        }
        var shown = all.Count <= MostInFull ? all : [.. all.OrderByDescending(f => f.Severity).Take(MostInFull)];
        foreach (var finding in shown)
            FullFormat.Write(to, finding, excerpts, host.Language, new Colours(host.HasColour));
        if (shown.Count < all.Count)
            to.WriteLine(host.Say(Words.MoreFindings(all.Count - shown.Count)));
    }

    public static int Status(IEnumerable<Diagnostic> findings, bool isStrict = false)
    {
        var worst = findings.Select(f => f.Severity).DefaultIfEmpty(Severity.Note).Max();
        return worst == Severity.Error || (isStrict && worst == Severity.Warning) ? Program.Findings : Program.Ok;
    }
}
