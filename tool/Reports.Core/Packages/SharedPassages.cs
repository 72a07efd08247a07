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

    /// <summary>Digests are looked at in so many parts, by their lowest bits: only one part is sorted at a time.</summary>
    private const int Parts = 16;

    /// <param name="read">The paper of an entry, for the places.</param>
    public static IEnumerable<Diagnostic> Check(PackageSpec spec, PassageList papers, Func<int, Document?> read)
    {
        var common = new Dictionary<(int, int), int>();
        for (var part = 0; part < Parts; part++)
            Count(papers, part, common);
        var worst = common.Where(c => c.Value >= LeastCommon)
            .Select(c => (c.Key, Percent: 100 * c.Value / Math.Min(papers.CountOf(c.Key.Item1), papers.CountOf(c.Key.Item2))))
            .Where(c => c.Percent >= LeastPercent)
            .OrderByDescending(c => c.Percent).ThenBy(c => c.Key).Take(2 * MostReported);
        var reported = 0;
        foreach (var ((a, b), percent) in worst)
        {
            if (read(a) is { } first && read(b) is { } second && Longest(first, second) is { Text.Length: >= LeastLength } passage && reported++ < MostReported)
                yield return PackageProblems.SharedPassage(papers.NameOf(a), papers.NameOf(b), percent, passage.Text, passage.First, passage.Second, spec.Location);
        }
    }

    /// <summary>Counts what each two papers have in common among the digests of one part.</summary>
    private static void Count(PassageList papers, int part, Dictionary<(int, int), int> common)
    {
        var holders = new List<ulong>();
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var digest in papers.Of(i))
            {
                if (digest % Parts == part)
                    holders.Add((ulong)digest << 32 | (uint)i);
            }
        }
        holders.Sort();
        for (int from = 0, to; from < holders.Count; from = to)
        {
            to = from + 1;
            while (to < holders.Count && holders[to] >> 32 == holders[from] >> 32)
                to++;
            if (to - from > MostPapers)
                continue;
            for (var a = from; a < to; a++)
            {
                for (var b = a + 1; b < to; b++)
                    CollectionsMarshal.GetValueRefOrAddDefault(common, ((int)(uint)holders[a], (int)(uint)holders[b]), out _)++;
            }
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
