namespace Reports.Imports;

/// <summary>Runs of thirteen characters without marks, by which copies of a text know each other.</summary>
internal static class Shingles
{
    public const int Size = 13;

    /// <summary>The hashes of a text's runs, in order.</summary>
    public static List<ulong> Of(ReadOnlySpan<char> text)
    {
        var letters = new List<char>(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Add(char.ToLowerInvariant(Script.Simplified(c)));
        }
        const ulong Factor = 1_099_511_628_211;
        var hashes = new List<ulong>(Math.Max(0, letters.Count - Size + 1));
        var (hash, top) = (0UL, 1UL);
        for (var i = 0; i < letters.Count; i++)
        {
            hash = hash * Factor + letters[i];
            if (i < Size)
                top *= Factor;
            else
                hash -= top * letters[i - Size];
            if (i >= Size - 1)
                hashes.Add(hash);
        }
        return hashes;
    }

    /// <summary>The share of the runs that a set holds.</summary>
    public static double Share(List<ulong> runs, HashSet<ulong> of) => runs.Count == 0 ? 0 : runs.Count(of.Contains) / (double)runs.Count;
}
