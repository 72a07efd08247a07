using Reports.Documents;
using Reports.Layouts;

namespace Reports.Packages;

/// <summary>How long a spoken paper takes.</summary>
internal static class SpeakingTime
{
    /// <summary>Characters a minute at which meeting speeches are read.</summary>
    private const decimal Speed = 180;

    /// <returns>Minutes with one decimal; null for papers that are not spoken.</returns>
    public static decimal? MinutesOf(Document? document, int characters) => IsSpoken(document) ? MinutesOf(characters) : null;

    /// <returns>When each page is turned; empty for papers that are not spoken.</returns>
    public static IReadOnlyList<decimal> MinutesByPage(Document document, LaidOut laid) =>
        IsSpoken(document) ? [.. laid.SpokenByPage().Select(MinutesOf)] : [];

    /// <returns>Minutes with one decimal.</returns>
    public static decimal MinutesOf(int characters) => Math.Round(characters / Speed, 1, MidpointRounding.AwayFromZero);

    private static bool IsSpoken(Document? document) =>
        document?.Kind is DocumentKind.Speech or DocumentKind.Host or DocumentKind.Exchange or DocumentKind.Statement or DocumentKind.Presentation;
}
