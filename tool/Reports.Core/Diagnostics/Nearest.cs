using System.Text;

namespace Reports.Diagnostics;

/// <summary>The known names that a mistyped one most likely means, for “did you mean”.</summary>
public static class Nearest
{
    /// <summary>A name beyond this length is no slip of the keyboard, and the table of distances would be large.</summary>
    private const int LongestName = 200;

    /// <summary>The nearest candidate, or null when none is near enough to be worth naming.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var wanted = Fold(word);
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted, Fold(candidate));
            if (distance < least)
                (best, least) = (candidate, distance);
        }
        // A short word may differ in one place, a long one in a third of its length; in Chinese one character is a whole word.
        var allowed = best is null ? 0 : Math.Max(1, Math.Min(word.Length, best.Length) / 3);
        return least <= allowed && (best!.Length > 1 || word.Length > 1) ? best : null;
    }

    /// <summary>The nearest candidates, best first, however far: for lists of names to choose from.</summary>
    public static IReadOnlyList<string> Several(string word, IEnumerable<string> candidates, int most = 3)
    {
        var wanted = Fold(word);
        return [.. candidates.Distinct(StringComparer.Ordinal).OrderBy(c => Distance(wanted, Fold(c))).Take(most)];
    }

    /// <summary>
    /// The candidates that have at least half in common with the word, or hold it, best first; equally near ones keep their order.
    /// </summary>
    public static IReadOnlyList<string> Alike(string word, IEnumerable<string> candidates, int most = 3)
    {
        var wanted = Fold(word);
        var near = new List<(string Name, int Distance)>();
        foreach (var name in candidates.Distinct(StringComparer.Ordinal))
        {
            var candidate = Fold(name);
            var distance = Distance(wanted, candidate);
            if (wanted.Length >= 2 && (name.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(name, StringComparison.OrdinalIgnoreCase)))
                distance = Math.Min(distance, 1 + distance / 4);
            if (distance <= Math.Max(1, Math.Max(wanted.Length, candidate.Length) / 2))
                near.Add((name, distance));
        }
        return [.. near.OrderBy(n => n.Distance).Select(n => n.Name).Take(most)];
    }

    /// <summary>How many code points must be put in, left out, replaced or swapped with their neighbour; case and width count nothing.</summary>
    public static int Distance(string a, string b) => Distance(Fold(a), Fold(b));

    private static int Distance(int[] a, int[] b)
    {
        if (a.Length > LongestName || b.Length > LongestName)
            return a.AsSpan().SequenceEqual(b) ? 0 : Math.Max(a.Length, b.Length);
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

    /// <summary>Code points; letters' case and full-width forms make no difference.</summary>
    private static int[] Fold(string word)
    {
        var points = new List<int>(word.Length);
        foreach (var rune in word.EnumerateRunes())
            points.Add(Rune.ToLowerInvariant(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune).Value);
        return [.. points];
    }
}
