using System.Runtime.InteropServices;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>Pairs of papers that share passages: the twenty worst. Linear in the number of papers, because a passage that many share makes no pairs.</summary>
internal static class SharedPassages
{
    private const int MostReported = 20;

    /// <summary>What stands in more papers than this is a set phrase.</summary>
    private const int MostPapers = 16;

    /// <summary>Digests in common from which on it is no accident: 28 characters, at times fewer.</summary>
    private const int LeastCommon = 2;

    private const int LeastPercent = 10;

    private const int LeastLength = 20;

    /// <param name="read">The paper of an entry, for the places.</param>
    public static IEnumerable<Diagnostic> Check(PackageSpec spec, PassageList papers, Func<int, Document?> read)
    {
        papers.Sort();
        // All pairs of a large package are too many to be held: each paper's are counted on their own, and only the bad ones kept.
        var bad = new List<(int A, int B, int Percent)>();
        var common = new Dictionary<int, int>();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            common.Clear();
            foreach (var digest in papers.Of(paper))
            {
                foreach (var holder in papers.Holders(digest, MostPapers))
                {
                    if (PassageList.PaperOf(holder) is var other && other > paper)
                        CollectionsMarshal.GetValueRefOrAddDefault(common, other, out _)++;
                }
            }
            foreach (var (other, count) in common)
            {
                var percent = 100 * count / Math.Min(papers.CountOf(paper), papers.CountOf(other));
                if (count >= LeastCommon && percent >= LeastPercent)
                    bad.Add((paper, other, percent));
            }
        }
        var reported = 0;
        foreach (var (a, b, percent) in bad.OrderByDescending(c => c.Percent).ThenBy(c => c.A).ThenBy(c => c.B).Take(2 * MostReported))
        {
            if (read(a) is { } first && read(b) is { } second && Longest(first, second) is { Text.Length: >= LeastLength } passage && reported++ < MostReported)
                yield return PackageProblems.SharedPassage(papers.NameOf(a), papers.NameOf(b), percent, passage.Text, passage.First, passage.Second, spec.Location);
        }
    }

    /// <summary>The longest text that both have, with its places.</summary>
    private static (string Text, SourceLocation First, SourceLocation Second)? Longest(Document first, Document second)
    {
        (string Text, SourceLocation, SourceLocation)? best = null;
        var starts = new Dictionary<string, (string Text, int At, SourceLocation Place)>(StringComparer.Ordinal);
        foreach (var (text, place) in Shingles.Passages(first))
        {
            for (var i = 0; i + Shingles.Length <= text.Length; i++)
                starts.TryAdd(text.Substring(i, Shingles.Length), (text, i, place));
        }
        foreach (var (text, place) in Shingles.Passages(second))
        {
            for (var i = 0; i + Shingles.Length <= text.Length; i++)
            {
                if (!starts.TryGetValue(text.Substring(i, Shingles.Length), out var start))
                    continue;
                var length = text.AsSpan(i).CommonPrefixLength(start.Text.AsSpan(start.At));
                if (length > (best?.Text.Length ?? 0))
                    best = (text.Substring(i, length), start.Place, place);
                i += length - Shingles.Length;
            }
        }
        return best;
    }
}
