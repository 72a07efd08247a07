using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Layouts;

/// <summary>What the pages of a paper show that nobody wants.</summary>
internal static class LayoutRules
{
    /// <summary>A last page with this many lines or fewer could be saved.</summary>
    private const int ShortPage = 2;

    private const int ShownCharacters = 20;

    /// <param name="parts">What each of the lines is.</param>
    public static void Check(Document document, LaidOut laid, IReadOnlyList<FlowPart> parts, bool isPodium)
    {
        var place = new SourceLocation(document.File);
        CheckLastPage(laid, parts, place);
        CheckHeadings(laid);
        CheckSignature(laid, parts, place);
        if (isPodium)
            CheckTurns(laid, place);
        if (laid.Estimated > 0)
            laid.Findings.Add(LayoutProblems.Estimated(laid.Estimated, laid.Placements.Count, place));
    }

    private static void CheckLastPage(LaidOut laid, IReadOnlyList<FlowPart> parts, SourceLocation place)
    {
        var last = laid.FirstPage + laid.Pages - 1;
        var lines = 0;
        var characters = 0;
        for (var i = laid.Lines.Count - 1; i >= 0 && laid.Lines[i].Page == last; i--)
        {
            if (parts[i] == FlowPart.Imprint)
            {
                // The imprint goes along to the page before and needs as many lines of it.
                characters += laid.Lines.Max(l => l.Source is Paragraph ? l.Length : 0);
                continue;
            }
            if (parts[i] != FlowPart.Text || laid.Lines[i].Source is Table)
                return;
            lines++;
            characters += laid.Lines[i].Length;
        }
        if (laid.Pages > 1 && lines is > 0 and <= ShortPage)
            laid.Findings.Add(LayoutProblems.LastPageShort(last, lines, characters, place));
    }

    /// <summary>A heading keeps with its text; what is left are those before a page break, and run-in ones whose text begins on the next page.</summary>
    private static void CheckHeadings(LaidOut laid)
    {
        for (var i = 0; i + 1 < laid.Lines.Count; i++)
        {
            var (line, next) = (laid.Lines[i], laid.Lines[i + 1]);
            if (line.Source is not Heading heading || next.Page == line.Page)
                continue;
            var text = InlineText.Plain(heading.Inlines);
            var end = line.Paragraph.IndexOf(text, StringComparison.Ordinal) + text.Length;
            if (line.Start + line.Length <= end)
                laid.Findings.Add(LayoutProblems.HeadingAtFoot(text, line.Page, heading.Location));
        }
    }

    private static void CheckSignature(LaidOut laid, IReadOnlyList<FlowPart> parts, SourceLocation place)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i] != FlowPart.Signature)
                continue;
            if (laid.Lines[i].Page > laid.Lines[i - 1].Page)
                laid.Findings.Add(LayoutProblems.SignatureAlone(laid.Lines[i].Page, place));
            return;
        }
    }

    private static void CheckTurns(LaidOut laid, SourceLocation place)
    {
        foreach (var turn in laid.Turns.Where(t => t.SentenceStart < t.At))
        {
            var text = laid.Lines.First(l => l.Page > turn.Page).Paragraph;
            var sentence = text[turn.SentenceStart..Math.Min(text.Length, turn.SentenceStart + ShownCharacters)];
            laid.Findings.Add(LayoutProblems.SentenceTorn(turn.Page, sentence + (turn.SentenceStart + ShownCharacters < text.Length ? "……" : ""), turn.Block?.Location ?? place));
        }
    }
}
