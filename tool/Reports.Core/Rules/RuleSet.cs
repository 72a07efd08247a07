using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>Every rule, and a paper's findings by them.</summary>
public static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PlaceholderLeft(), new PromiseNotKept(), new SeriesBroken(), new SiteResidue(), new ChunkMarker(),
        new HeadingOutOfSequence(), new HeadingLevelSkipped(), new HeadingDelimiter(),
        new MarkUnpaired(), new MarkHalfWidth(), new MarkDoubled(), new CommaBetweenQuotes(), new HeadingWithStop(), new StrayMark(),
        new WrongWord(), new StaleName(), new DamagedWord(),
        new CaptionNumber(), new AttachmentMissing(),
        new DateForm(), new DateImpossible(), new WeekdayWrong(), new RangeWithoutUnit(), new FallByMultiple(), new StackedApproximation(),
        new DocumentNumberForm(), new FigureDisagrees(), new YearSpanWrong(),
        new ChangeWrong(), new PointOrPercent(), new CountOfNames(), new FigureTwice(), new NumeralForm(), new ClockForm(), new SpanReversed(), new AsOfLater(), new FigureAgainstTable(),
        new SalutationForm(), new SalutationMissing(), new ClosingUnfit(), new PassageRepeated(), new TitleUnknown(), new WordDoubled(), new PairBroken(), new TitleMarksMisused(),
        new ListMark(), new WordInContext(), new BlankInSentence(), new SubjectMissing(),
        new PaperSize(), new PageMargins(), new PageGrid(), new BodyFace(), new TitleFace(), new HeadingFace(), new NumbersMixed(), new PageNumberMissing(), new FacesMixed(), new IndentByBlanks(), new CommentsLeft(),
        .. TableRuleSet.All,
    ];

    /// <summary>By code (L201) or name (heading-out-of-sequence); null when there is none.</summary>
    public static Rule? Find(string codeOrName) =>
        All.FirstOrDefault(r => r.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || r.Name.Equals(codeOrName, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<Diagnostic> Check(PaperText paper, RuleSettings settings)
    {
        foreach (var rule in All)
        {
            if (settings.SeverityOf(rule) is not { } severity)
                continue;
            foreach (var finding in rule.Check(paper, settings.Lexicons))
                yield return finding with { Severity = severity };
            if (paper.Margins.Count == 0 || !s_ofMargins.Contains(rule.Code))
                continue;
            foreach (var finding in rule.Check(new PaperText(paper.File, paper.Margins), settings.Lexicons))
                yield return finding with { Severity = severity };
        }
    }

    /// <summary>Gaps, a site's words, wrong words, stale names, titles that do not exist.</summary>
    private static readonly HashSet<string> s_ofMargins = ["L101", "L104", "L306", "L308", "L414"];
}
