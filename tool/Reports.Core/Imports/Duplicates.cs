namespace Reports.Imports;

/// <summary>A paragraph of the worse copy that the better one has otherwise, or that only the better one has.</summary>
/// <param name="Offset">In the worse copy's source.</param>
/// <param name="Text">Empty when the paragraph is missing.</param>
internal readonly record struct CopyProposal(int Offset, string Text, int BetterOffset, string Better);

/// <summary>Two pieces that hold the same text.</summary>
/// <param name="Share">The part of A's runs of thirteen characters that B has too.</param>
internal sealed record Duplicate(ImportPiece A, ImportPiece B, decimal Share, ImportPiece Better, IReadOnlyList<CopyProposal> Proposals)
{
    public int LineOfWorse(CopyProposal proposal) => (ReferenceEquals(Better, A) ? B : A).LineOf(proposal.Offset);

    public int LineOfBetter(CopyProposal proposal) => Better.LineOf(proposal.BetterOffset);
}

/// <summary>Finds near copies among pieces, and what the better copy can give to the worse.</summary>
internal static class Duplicates
{
    private const double LeastShare = 0.3;
    private const int LeastRuns = 30;
    private const int MostHolders = 64;

    /// <param name="damage">How many signs of damage a piece has.</param>
    public static List<Duplicate> Find(IReadOnlyList<ImportPiece> pieces, Func<ImportPiece, int> damage)
    {
        var runs = pieces.Select(p => p.Lines.SelectMany(l => Shingles.Of(l.Text)).ToHashSet()).ToList();
        var holders = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (var run in runs[i])
            {
                if (!holders.TryGetValue(run, out var list))
                    holders[run] = list = new List<int>(1);
                // A phrase that everybody uses says nothing of copies, and would cost the square of its users.
                if (list.Count < MostHolders)
                    list.Add(i);
            }
        }
        var common = new Dictionary<(int, int), int>();
        foreach (var list in holders.Values.Where(l => l.Count > 1))
        {
            for (var a = 0; a < list.Count; a++)
            {
                for (var b = a + 1; b < list.Count; b++)
                    common[(list[a], list[b])] = common.GetValueOrDefault((list[a], list[b])) + 1;
            }
        }
        var found = new List<Duplicate>();
        foreach (var ((first, second), count) in common.OrderBy(c => c.Key))
        {
            var (a, b) = runs[first].Count <= runs[second].Count ? (first, second) : (second, first);
            var share = count / (double)Math.Max(1, runs[a].Count);
            if (share < LeastShare || count < LeastRuns)
                continue;
            var isAsLong = runs[a].Count * 10 >= runs[b].Count * 9;
            var (ofA, ofB) = (damage(pieces[a]), damage(pieces[b]));
            var better = isAsLong && (ofA < ofB || ofA == ofB && a < b && runs[a].Count * 100 >= runs[b].Count * 99) ? pieces[a] : pieces[b];
            var worse = ReferenceEquals(better, pieces[a]) ? pieces[b] : pieces[a];
            found.Add(new Duplicate(pieces[a], pieces[b], Math.Round((decimal)share, 3), better, CopyRepairs.Propose(worse, better)));
        }
        return found;
    }
}
