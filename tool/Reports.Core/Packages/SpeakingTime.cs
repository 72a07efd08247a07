using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>How long a spoken paper takes.</summary>
internal static class SpeakingTime
{
    /// <summary>Characters a minute at which meeting speeches are read.</summary>
    private const decimal Speed = 180;

    /// <summary>The papers of a package together against what the meeting has.</summary>
    public static IEnumerable<Diagnostic> Check(PackageSpec spec, IReadOnlyList<ManifestPiece> papers)
    {
        var total = papers.Sum(p => p.SpeechMinutes ?? 0);
        if (spec.TotalMinutes is { } budget && total > budget)
            yield return PackageProblems.TotalTooLong(spec.Name, total, budget, [.. papers.OrderByDescending(p => p.SpeechMinutes ?? 0).Take(3)], spec.Location);
    }

    /// <returns>Minutes with one decimal; null for papers that are not spoken.</returns>
    public static decimal? MinutesOf(Document? document, int characters) =>
        document?.Kind is DocumentKind.Speech or DocumentKind.Host or DocumentKind.Exchange or DocumentKind.Statement or DocumentKind.Presentation
            ? MinutesOf(characters)
            : null;

    /// <returns>Minutes with one decimal.</returns>
    public static decimal MinutesOf(int characters) => Math.Round(characters / Speed, 1, MidpointRounding.AwayFromZero);
}
