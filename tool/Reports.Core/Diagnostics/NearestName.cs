using System.Text;

namespace Reports.Diagnostics;

/// <summary>The known names nearest to one that is not known, for “did you mean”.</summary>
public static class NearestName
{
    /// <summary>
    /// The nearest names first, by Damerau-Levenshtein distance over code points; names that have
    /// less than half in common with the wanted one are left out. Equal distances keep the order of <paramref name="known"/>.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string wanted, IEnumerable<string> known, int most = 3)
    {
        var sought = CodePoints(wanted);
        var near = new List<(string Name, int Distance, int Order)>();
        foreach (var name in known)
        {
            var candidate = CodePoints(name);
            var distance = Distance(sought, candidate);
            var holds = sought.Length >= 2 && (name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(name, StringComparison.OrdinalIgnoreCase));
            if (holds)
                distance = Math.Min(distance, 1 + distance / 4);
            if (distance <= Math.Max(1, Math.Max(sought.Length, candidate.Length) / 2))
                near.Add((name, distance, near.Count));
        }
        return [.. near.OrderBy(n => n.Distance).ThenBy(n => n.Order).Select(n => n.Name).Distinct().Take(most)];
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours (optimal string alignment); case is a half-hearted difference and counts nothing.</summary>
    public static int Distance(string a, string b) => Distance(CodePoints(a), CodePoints(b));

    private static int Distance(int[] a, int[] b)
    {
        // A name beyond this length is no slip of the keyboard, and the table would be large.
        if (a.Length > 200 || b.Length > 200)
            return a.AsSpan().SequenceEqual(b) ? 0 : Math.Max(a.Length, b.Length);
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }

    private static int[] CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            points.Add(Rune.ToLowerInvariant(rune).Value);
        return [.. points];
    }
}
