namespace Reports.Readers;

/// <summary>The known name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length > 60)
            return null;
        var (best, distance) = ((string?)null, Math.Max(2, name.Length / 2 + 1));
        foreach (var candidate in known)
        {
            var d = Distance(name, candidate);
            if (d < distance && d < candidate.Length)
                (best, distance) = (candidate, d);
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
