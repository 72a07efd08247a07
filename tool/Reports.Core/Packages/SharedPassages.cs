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
    public static IEnumerable<Diagnostic> Check(PackageSpec spec, IReadOnlyList<ManifestPiece> papers, Func<int, Document?> read)
    {
        var common = new Dictionary<(int, int), int>();
        foreach (var holders in Holders(papers))
        {
            for (var a = 0; a < holders.Count; a++)
            {
                for (var b = a + 1; b < holders.Count; b++)
                    CollectionsMarshal.GetValueRefOrAddDefault(common, (holders[a], holders[b]), out _)++;
            }
        }
        var worst = common.Where(c => c.Value >= LeastCommon)
            .Select(c => (c.Key, Percent: 100 * c.Value / (Math.Min(papers[c.Key.Item1].Passages.Length, papers[c.Key.Item2].Passages.Length) / 4)))
            .Where(c => c.Percent >= LeastPercent)
            .OrderByDescending(c => c.Percent).ThenBy(c => c.Key).Take(2 * MostReported);
        var reported = 0;
        foreach (var ((a, b), percent) in worst)
        {
            if (read(a) is { } first && read(b) is { } second && Longest(first, second) is { Text.Length: >= LeastLength } passage && reported++ < MostReported)
                yield return PackageProblems.SharedPassage(papers[a].Name, papers[b].Name, percent, passage.Text, passage.First, passage.Second, spec.Location);
        }
    }

    private static IEnumerable<List<int>> Holders(IReadOnlyList<ManifestPiece> papers)
    {
        var holders = new Dictionary<uint, List<int>>();
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var digest in MemoryMarshal.Cast<byte, uint>(papers[i].Passages.Span))
            {
                if (!holders.TryGetValue(digest, out var list))
                    holders[digest] = list = new List<int>(1);
                if (list.Count <= MostPapers)
                    list.Add(i);
            }
        }
        return holders.Values.Where(h => h.Count is > 1 and <= MostPapers);
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
