namespace Reports.Imports;

/// <summary>Paragraph by paragraph, what a better copy could give to a worse one.</summary>
internal static class CopyRepairs
{
    private const int LeastParagraph = 20;
    private const double LeastAlike = 0.5;

    public static List<CopyProposal> Propose(ImportPiece worse, ImportPiece better)
    {
        var theirs = new Dictionary<ulong, int>();
        for (var i = 0; i < better.Lines.Count; i++)
        {
            foreach (var run in Shingles.Of(better.Lines[i].Text))
                theirs.TryAdd(run, i);
        }
        var proposals = new List<CopyProposal>();
        var matched = new int[worse.Lines.Count];
        for (var i = 0; i < worse.Lines.Count; i++)
        {
            matched[i] = Match(worse.Lines[i], theirs, better);
            if (matched[i] >= 0 && Letters(worse.Lines[i].Text) != Letters(better.Lines[matched[i]].Text))
                proposals.Add(new CopyProposal(worse.Lines[i].Start, worse.Lines[i].Text, better.Lines[matched[i]].Start, better.Lines[matched[i]].Text));
        }
        Missing(worse, better, matched, proposals);
        return proposals;
    }

    /// <summary>Paragraphs of the better copy between two that follow each other in the worse.</summary>
    private static void Missing(ImportPiece worse, ImportPiece better, int[] matched, List<CopyProposal> proposals)
    {
        for (var i = 0; i + 1 < matched.Length; i++)
        {
            if (matched[i] < 0 || matched[i + 1] <= matched[i] + 1 || matched[i + 1] - matched[i] > 6)
                continue;
            for (var k = matched[i] + 1; k < matched[i + 1]; k++)
                proposals.Add(new CopyProposal(worse.Lines[i + 1].Start, "", better.Lines[k].Start, better.Lines[k].Text));
        }
    }

    private static int Match(TextLine line, Dictionary<ulong, int> theirs, ImportPiece better)
    {
        if (line.Length < LeastParagraph)
            return -1;
        var runs = Shingles.Of(line.Text);
        var counts = new Dictionary<int, int>();
        foreach (var run in runs)
        {
            if (theirs.TryGetValue(run, out var at))
                counts[at] = counts.GetValueOrDefault(at) + 1;
        }
        if (counts.Count == 0)
            return -1;
        var best = counts.MaxBy(c => c.Value);
        return best.Value >= LeastAlike * runs.Count && better.Lines[best.Key].Length < 3 * line.Length ? best.Key : -1;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
