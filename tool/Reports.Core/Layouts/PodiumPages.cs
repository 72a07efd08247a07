using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>
/// 讲台版: where a page would turn within a sentence, the sentence begins the next page instead. The file is read in Word and in
/// LibreOffice without the faces, which breaks lines elsewhere; its pages turn between sentences in both, and where only one can be cured, in Word.
/// </summary>
public static class PodiumPages
{
    /// <summary>A page keeps at least this share of its height; a sentence too long for that stays torn and is told (L606).</summary>
    private const double LeastKept = 1.0 / 3;

    /// <returns>The paper with page breaks, and its pages in Word. Every break moves the pages after it, so the paper is laid out again after each.</returns>
    public static (Document Document, LaidOut Laid) Part(Document document, Theme theme)
    {
        var shown = Shown.Of(document, theme);
        var tried = new HashSet<(Block, int)>();
        while (shown.FirstTorn(tried) is { Block: { } block } turn)
        {
            tried.Add((block, turn.SentenceStart));
            // Where the two have come apart, to turn where Word turns anyhow brings them together.
            foreach (var place in new[] { turn, shown.HeadOfWordsPage(turn) })
            {
                if (!shown.MayBreakAt(place, theme) || shown.BrokenAt(place, theme) is not { } broken || Shown.IsTorn(broken.Word, turn))
                    continue;
                shown = broken;
                break;
            }
        }
        return (shown.Document, shown.Word);
    }

    /// <summary>A paper as either program shows it.</summary>
    private sealed record Shown(Document Document, LaidOut Word, LaidOut LibreOffice)
    {
        public static Shown Of(Document document, Theme theme)
        {
            var options = LayoutOptions.Default with { IsPodium = true };
            return new Shown(document, PageLayout.Lay(document, theme, options), PageLayout.Lay(document, theme, options with { Faces = FaceTable.Noto }));
        }

        public static bool IsTorn(LaidOut laid, PageTurn turn) =>
            laid.Turns.Any(t => ReferenceEquals(t.Block, turn.Block) && t.SentenceStart == turn.SentenceStart && t.SentenceStart < t.At);

        /// <summary>The first sentence in reading order that a page's end tears in one or the other.</summary>
        public PageTurn? FirstTorn(HashSet<(Block, int)> tried)
        {
            var torn = Word.Turns.Concat(LibreOffice.Turns).Where(t => t.SentenceStart < t.At && t.Block is not null && !tried.Contains((t.Block, t.SentenceStart))).ToList();
            return torn.Count == 0 ? null : torn.MinBy(t => (FirstLine(Word, t), t.SentenceStart));
        }

        public PageTurn HeadOfWordsPage(PageTurn turn)
        {
            var page = LineOf(Word, turn).Page;
            var head = Word.Lines.First(l => l.Page == page);
            return new PageTurn(page, head.Source, head.Start, head.Start);
        }

        public bool MayBreakAt(PageTurn turn, Theme theme)
        {
            if (turn.Block is null)
                return false;
            var least = (double)theme.Page.TextHeight * 72 / 25.4 * LeastKept;
            var (inWord, atHead, top) = (IsTorn(Word, turn), IsAtHead(Word, turn), LineOf(Word, turn).Top);
            return inWord
                ? !atHead && top >= least
                : (atHead || top >= least) && !IsAtHead(LibreOffice, turn) && LineOf(LibreOffice, turn).Top >= least;
        }

        public Shown? BrokenAt(PageTurn turn, Theme theme)
        {
            var length = LineOf(Word, turn).Paragraph.Length;
            return new SentenceBreak(turn.Block!, turn.SentenceStart, length, theme.IsLeadBold).Before(Document.Body) is { } body ? Of(Document with { Body = body }, theme) : null;
        }

        private static int FirstLine(LaidOut laid, PageTurn turn)
        {
            var at = 0;
            while (!ReferenceEquals(laid.Lines[at].Source, turn.Block))
                at++;
            return at;
        }

        /// <summary>The line that the sentence begins in.</summary>
        private static LaidLine LineOf(LaidOut laid, PageTurn turn) =>
            laid.Lines.Skip(FirstLine(laid, turn)).TakeWhile(l => ReferenceEquals(l.Source, turn.Block)).Last(l => l.Start <= turn.SentenceStart);

        /// <summary>The sentence begins its page already.</summary>
        private static bool IsAtHead(LaidOut laid, PageTurn turn)
        {
            var line = LineOf(laid, turn);
            return line.Top == 0 && line.Start == turn.SentenceStart;
        }
    }
}
