using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Texts;

namespace Reports.Packages;

/// <summary>How long a paper takes to read aloud.</summary>
/// <param name="Characters">As they are read: 2024年 has five.</param>
/// <param name="Speed">Characters a minute.</param>
/// <param name="Sections">One for each level-1 heading, and one for what stands before the first; empty where there are no such headings.</param>
public sealed record SpokenPaper(int Characters, decimal Minutes, decimal Speed, IReadOnlyList<SpokenSection> Sections);

/// <param name="Title">The heading with its number; empty for what stands before the first.</param>
/// <param name="Before">The minutes spoken when it is reached.</param>
public sealed record SpokenSection(string Title, int Characters, decimal Minutes, decimal Before, SourceLocation Place);

/// <summary>Times papers that are spoken. Title, date and name are not read out, nor are tables, pictures and footnotes.</summary>
public static class SpeakingTime
{
    /// <summary>Characters a minute at which meeting speeches are read.</summary>
    public const decimal DefaultSpeed = 180;

    public const decimal LeastSpeed = 60;

    public const decimal MostSpeed = 400;

    public static bool IsSpoken(Document? document) =>
        document?.Kind is DocumentKind.Speech or DocumentKind.Host or DocumentKind.Exchange or DocumentKind.Statement or DocumentKind.Presentation;

    /// <returns>Null for papers that are not spoken.</returns>
    public static SpokenPaper? Of(Document? document, decimal speed)
    {
        if (document is null || !IsSpoken(document))
            return null;
        var parts = new List<(Heading? Heading, int Characters)> { (null, Count(document.Salutation)) };
        foreach (var block in document.Body)
        {
            if (block is Heading { Level: 1 } heading)
                parts.Add((heading, 0));
            parts[^1] = (parts[^1].Heading, parts[^1].Characters + Count(block));
        }
        var all = parts.Sum(p => p.Characters);
        var sections = new List<SpokenSection>();
        var before = 0;
        foreach (var (heading, characters) in parts)
        {
            if (parts.Count > 1 && (heading is not null || characters > 0))
                sections.Add(new SpokenSection(heading is null ? "" : Title(heading), characters, Minutes(characters, speed), Minutes(before, speed), heading?.Location ?? new SourceLocation(document.File)));
            before += characters;
        }
        return new SpokenPaper(all, Minutes(all, speed), speed, sections);
    }

    /// <summary>The minutes spoken when each heading of the body is reached, in reading order.</summary>
    public static IReadOnlyList<decimal> BeforeHeadings(Document document, decimal speed)
    {
        var minutes = new List<decimal>();
        var before = Count(document.Salutation);
        foreach (var block in DocumentWalker.Blocks(document.Body))
        {
            if (block is Heading)
                minutes.Add(Minutes(before, speed));
            before += CountAlone(block);
        }
        return minutes;
    }

    /// <summary>The minutes spoken at the end of each page: when it is turned.</summary>
    public static IReadOnlyList<decimal> ByPage(LaidOut laid, decimal speed) => [.. laid.SpokenByPage().Select(spoken => Minutes(spoken, speed))];

    /// <summary>What is wrong with the time: a paper that takes longer than it may.</summary>
    public static Diagnostic? OverBudget(SpokenPaper? spoken, decimal? budget, SourceLocation place) =>
        spoken is not null && budget is > 0 and var most && spoken.Minutes > most ? SpeakingProblems.TooLong(spoken, most, place) : null;

    /// <summary>The time as a note, which only <c>reports check</c> gives.</summary>
    public static Diagnostic Told(SpokenPaper spoken, SourceLocation place) => SpeakingProblems.Time(spoken, place);

    /// <summary>The papers of a package together against what the meeting has.</summary>
    internal static IEnumerable<Diagnostic> Check(PackageSpec spec, PackageSurvey papers)
    {
        if (spec.TotalMinutes is { } budget && papers.Minutes > budget)
            yield return PackageProblems.TotalTooLong(spec.Name, papers.Minutes, budget, papers.Longest, spec.Location);
    }

    /// <returns>Minutes with one decimal.</returns>
    private static decimal Minutes(int characters, decimal speed) => Math.Round(characters / speed, 1, MidpointRounding.AwayFromZero);

    private static string Title(Heading heading) => HeadingNumbers.Of(heading) + DocumentWalker.PlainText(heading.Inlines).TrimEnd('。');

    private static int Count(Block block) => DocumentWalker.Blocks([block]).Sum(CountAlone);

    /// <summary>A block without those within it.</summary>
    private static int CountAlone(Block block) => block switch
    {
        Table or Figure or Chart or Contents => 0,
        ListBlock list => Enumerable.Range(1, list.Items.Count).Sum(n => SpokenText.Count(HeadingNumbers.Of(list.Kind, n))),
        Heading heading => SpokenText.Count(HeadingNumbers.Of(heading)) + DocumentWalker.Lines(heading).Sum(Count),
        _ => DocumentWalker.Lines(block).Sum(Count),
    };

    private static int Count(IReadOnlyList<Inline> line) => SpokenText.Count(DocumentWalker.PlainText(line));
}
