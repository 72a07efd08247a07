namespace Scriban.Runtime;

/// <summary>Finds the known name that a mistyped one most likely means.</summary>
internal static class Nearest
{
    private const int MostNames = 2000;
    private const int LongestName = 64;

    /// <returns>Empty where no name is near.</returns>
    internal static string To(string name, IEnumerable<string>? candidates)
    {
        if (candidates is null || name.Length > LongestName)
            return "";
        var best = "";
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates.Take(MostNames))
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - name.Length) >= least)
                continue;
            var distance = Distance(name, candidate);
            if (distance < least && distance < Math.Max(name.Length, candidate.Length))
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
