using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>讲台版: where a page would turn within a sentence, the sentence begins the next page instead.</summary>
public static class PodiumPages
{
    /// <summary>A page keeps at least this share of its height; a sentence too long for that stays torn and is told (L606).</summary>
    private const double LeastKept = 1.0 / 3;

    /// <returns>The paper with page breaks, and its pages. Every break moves the pages after it, so the paper is laid out again after each.</returns>
    public static (Document Document, LaidOut Laid) Part(Document document, Theme theme)
    {
        var options = LayoutOptions.Default with { IsPodium = true };
        var laid = PageLayout.Lay(document, theme, options);
        for (var page = laid.FirstPage; page < laid.FirstPage + laid.Pages; page++)
        {
            if (laid.Turns.FirstOrDefault(t => t.Page == page && t.SentenceStart < t.At) is not { Block: { } torn } turn)
                continue;
            var paragraph = laid.Lines.First(l => l.Page == page && ReferenceEquals(l.Source, torn)).Paragraph;
            if (SentenceBreak.Before(document.Body, torn, turn.SentenceStart, paragraph.Length) is not { } body)
                continue;
            var parted = document with { Body = body };
            var again = PageLayout.Lay(parted, theme, options);
            if (IsBetter(laid, again, page))
                (document, laid) = (parted, again);
        }
        return (document, laid);
    }

    private static bool IsBetter(LaidOut before, LaidOut after, int page) =>
        !after.Turns.Any(t => t.Page == page && t.SentenceStart < t.At)
        && Foot(after, page) >= Foot(before, page) * LeastKept
        && !after.Turns.Any(t => t.Page == page + 1 && t.SentenceStart < t.At && IsAtHead(after, t));

    /// <summary>Where the last line of a page stands.</summary>
    private static double Foot(LaidOut laid, int page) => laid.Lines.Where(l => l.Page == page).Select(l => l.Top).DefaultIfEmpty().Max();

    /// <summary>The torn sentence begins its page already.</summary>
    private static bool IsAtHead(LaidOut laid, PageTurn turn)
    {
        var first = laid.Lines.First(l => l.Page == turn.Page);
        return ReferenceEquals(first.Source, turn.Block) && first.Start <= turn.SentenceStart && turn.SentenceStart < first.Start + first.Length;
    }
}
