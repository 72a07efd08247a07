using System.Globalization;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Output;

/// <summary>The table at the end of a build: what was made, characters, findings. A package of many papers is one row.</summary>
internal static class BuildSummary
{
    private const int MostRows = 30;

    private const int MostTitle = 16;

    public static void Write(Host host, BuildResult result, bool isDryRun)
    {
        var say = host.Say;
        var hasPages = result.Pieces.Any(p => p.Pages is not null);
        var hasMinutes = result.Pieces.Any(p => p.SpeechMinutes is not null);
        var rows = Rows(result, host, isDryRun).ToList();
        if (rows.Count > 0)
        {
            var header = new List<string> { say(Words.PieceColumn), say(Words.CharactersColumn), say(Words.FindingsColumn), say(Words.FileColumn) };
            var numbers = new List<bool> { false, true, true, false };
            Insert(hasMinutes, Words.MinutesColumn, 2);
            Insert(hasPages, Words.PagesColumn, 2);
            var table = new TextTable(header, numbers);
            foreach (var row in rows)
            {
                // A dry run and a paper that failed have none.
                var cells = new List<string> { row.Name, row.Characters == 0 ? "" : Number(row.Characters), row.Findings, row.File };
                if (hasMinutes)
                    cells.Insert(2, row.Minutes?.ToString("0.0", CultureInfo.InvariantCulture) ?? "");
                if (hasPages)
                    cells.Insert(2, row.Pages is { } pages ? Number(pages) : "");
                table.Add([.. cells]);
                foreach (var section in row.Sections)
                    table.Add([.. SectionCells(say, section, hasPages)]);
            }
            table.Write(host.Out, new Colours(host.OutputHasColour));
            host.Out.WriteLine();

            void Insert(bool isNeeded, Sentence title, int at)
            {
                if (!isNeeded)
                    return;
                header.Insert(at, say(title));
                numbers.Insert(at, true);
            }
        }
        if (isDryRun)
            WriteReasons(host, result);
        foreach (var file in result.HandOver)
            host.Out.WriteLine("output/" + file);
        WriteOutcome(host, result, isDryRun);
    }

    /// <summary>A part of a spoken paper under its own row: the heading, characters and minutes.</summary>
    private static List<string> SectionCells(Func<Sentence, string> say, SpokenSection section, bool hasPages)
    {
        var title = section.Title.Length == 0 ? say(Words.OpeningPart) : section.Title.Length > MostTitle ? section.Title[..MostTitle] + "…" : section.Title;
        List<string> cells = ["  " + title, Number(section.Characters), section.Minutes.ToString("0.0", CultureInfo.InvariantCulture), "", ""];
        if (hasPages)
            cells.Insert(2, "");
        return cells;
    }

    /// <summary>Why pieces would be made: one line a reason, with the first of the pieces.</summary>
    private static void WriteReasons(Host host, BuildResult result)
    {
        foreach (var group in result.Pieces.Where(p => p.Why is not null).GroupBy(p => p.Why!.Value))
        {
            var names = group.Select(p => p.Name).ToList();
            host.Out.WriteLine(host.Say(Words.WouldMakeBecause(names.Take(3), names.Count, group.Key)));
        }
    }

    private static void WriteOutcome(Host host, BuildResult result, bool isDryRun)
    {
        var findings = result.AllFindings.Distinct().ToList();
        int Count(PieceState state) => result.Pieces.Count(p => p.State == state);
        var outcome = isDryRun ? Words.Planned(Count(PieceState.Planned), Count(PieceState.Unchanged))
            : Words.Outcome(Count(PieceState.Made), Count(PieceState.Unchanged), Count(PieceState.Beside), Count(PieceState.Failed));
        var counts = Words.FindingCounts(findings.Count(f => f.Severity == Severity.Error), findings.Count(f => f.Severity == Severity.Warning), findings.Count(f => f.Severity == Severity.Note));
        host.Out.WriteLine(host.Say(new($"{outcome.Zh}；{counts.Zh}", $"{outcome.En}; {counts.En}")));
        if (result.IsStopped)
            host.Out.WriteLine(host.Say(Words.Stopped(Count(PieceState.Stopped))));
    }

    private sealed record SummaryRow(string Name, int Characters, int? Pages, decimal? Minutes, string Findings, string File, IReadOnlyList<SpokenSection> Sections);

    private static IEnumerable<SummaryRow> Rows(BuildResult result, Host host, bool isDryRun)
    {
        var isLong = result.Pieces.Count > MostRows;
        foreach (var group in result.Pieces.GroupBy(p => isLong && p.Package is not null ? p.Package : p.Name))
        {
            var pieces = group.ToList();
            var files = pieces.SelectMany(p => p.Files).Select(f => "output/" + f.Path).ToList();
            var findings = pieces.Sum(p => p.Findings.Count);
            var file = files.Count switch
            {
                0 => host.Say(isDryRun ? Words.WouldFailMark : pieces[0].State == PieceState.Stopped ? Words.StoppedMark : Words.FailedMark),
                1 => files[0],
                _ => host.Say(Words.AndMoreFiles(files[0], files.Count - 1)),
            };
            var failed = pieces.Count(p => p.State == PieceState.Failed);
            if (failed == pieces.Count && !isDryRun)
                file = host.Say(Words.FailedMark);
            else if (failed > 0 && files.Count > 0)
                file = host.Say(new($"{file}；{Words.Failed(failed).Zh}", $"{file}; {Words.Failed(failed).En}"));
            var name = pieces.Count == 1 ? group.Key : host.Say(new($"{group.Key}（{Words.Pieces(pieces.Count).Zh}）", $"{group.Key} ({Words.Pieces(pieces.Count).En})"));
            yield return new SummaryRow(name, pieces.Sum(p => p.Characters), Sum(pieces.Select(p => p.Pages)), pieces.Exists(p => p.SpeechMinutes is not null) ? pieces.Sum(p => p.SpeechMinutes) : null,
                findings == 0 ? "" : Number(findings), file,
                // The papers of a package have theirs in the manifest.
                pieces.Count == 1 && pieces[0].Package is null ? pieces[0].Sections : []);
        }
    }

    private static int? Sum(IEnumerable<int?> numbers) => numbers.Any(n => n is not null) ? numbers.Sum() : null;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
