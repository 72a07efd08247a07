namespace Reports.Diagnostics;

/// <summary>The known word that a mistyped one most likely means.</summary>
public static class Nearest
{
    /// <summary>The nearest candidates, best first, however far: for lists of names to choose from.</summary>
    public static IReadOnlyList<string> Several(string word, IEnumerable<string> candidates, int most = 3)
    {
        var wanted = Fold(word);
        return [.. candidates.Distinct(StringComparer.Ordinal).OrderBy(c => Distance(wanted, Fold(c))).Take(most)];
    }

    /// <summary>The nearest candidate, or null when none is near enough to be worth naming.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(Fold(word), Fold(candidate));
            if (distance < least)
                (best, least) = (candidate, distance);
        }
        // A short word may differ in one place, a long one in a third of its length; in Chinese one character is a whole word.
        var allowed = best is null ? 0 : Math.Max(1, Math.Min(word.Length, best.Length) / 3);
        return least <= allowed && (best!.Length > 1 || word.Length > 1) ? best : null;
    }

    /// <summary>How many characters must be put in, left out, replaced or swapped with their neighbour.</summary>
    public static int Distance(string a, string b)
    {
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[b.Length];
    }

    /// <summary>Letters' case and full-width forms make no difference.</summary>
    private static string Fold(string word) =>
        string.Create(word.Length, word, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                span[i] = char.ToLowerInvariant(from[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(from[i] - 0xFEE0) : from[i]);
        });
}
