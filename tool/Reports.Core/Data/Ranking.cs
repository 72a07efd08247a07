namespace Reports.Data;

/// <summary>How ranks go on after a tie.</summary>
public enum Ties
{
    /// <summary>1, 2, 2, 4</summary>
    Skip,

    /// <summary>1, 2, 2, 3</summary>
    Dense,
}

/// <summary>排名、增减、合计、平均、比率: computed here and nowhere else, so that sentence, table and chart agree. Null is no value and never counts.</summary>
public static class Ranking
{
    /// <summary>The rank of each value from 1; null for null.</summary>
    /// <param name="descending">Whether the highest value is first.</param>
    public static IReadOnlyList<int?> Ranks(IReadOnlyList<decimal?> values, Ties ties = Ties.Skip, bool descending = true)
    {
        var sorted = values.OfType<decimal>().Order().ToList();
        if (descending)
            sorted.Reverse();
        var rankOf = new Dictionary<decimal, int>();
        for (var i = 0; i < sorted.Count; i++)
            rankOf.TryAdd(sorted[i], ties == Ties.Skip ? i + 1 : rankOf.Count + 1);
        return [.. values.Select(v => v is { } value ? rankOf[value] : (int?)null)];
    }

    /// <summary>The place that a value has among others, from 1; those level with it share it.</summary>
    public static int PlaceOf(IEnumerable<decimal?> values, decimal value, bool descending = true) =>
        1 + values.Count(v => descending ? v > value : v < value);

    /// <summary>Indices in the order of the values, nulls last, equal values in their old order.</summary>
    public static IReadOnlyList<int> Order(IReadOnlyList<decimal?> values, bool descending = true)
    {
        var sign = descending ? -1 : 1;
        return [.. Enumerable.Range(0, values.Count).Order(Comparer<int>.Create((a, b) =>
        {
            var byValue = (values[a], values[b]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (left, right) => sign * decimal.Compare(left.Value, right.Value),
            };
            return byValue != 0 ? byValue : a.CompareTo(b);
        }))];
    }

    /// <summary>How many places somebody went up (positive) or down; null when one of the ranks is missing.</summary>
    public static int? RankChange(int? now, int? last) => last - now;

    public static decimal? Change(decimal? now, decimal? last) => now - last;

    public static decimal Total(IEnumerable<decimal?> values) => values.Sum(v => v ?? 0);

    /// <summary>The mean of the values that are there; null when there is none.</summary>
    public static decimal? Average(IEnumerable<decimal?> values)
    {
        var present = values.OfType<decimal>().ToList();
        return present.Count == 0 ? null : present.Sum() / present.Count;
    }

    /// <summary><paramref name="part"/> of <paramref name="whole"/> out of 100; null when there is no whole.</summary>
    public static decimal? Rate(decimal? part, decimal? whole) => whole is null or 0 ? null : 100 * part / whole;

    /// <summary>四舍五入: half away from zero.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);

    /// <summary>Whether the parts as shown add up to the total as shown; when they do not, a note has to say that rounding is why.</summary>
    public static bool SumsAsShown(IEnumerable<decimal?> parts, int decimals)
    {
        var list = parts.OfType<decimal>().ToList();
        return list.Sum(p => Round(p, decimals)) == Round(list.Sum(), decimals);
    }

    /// <summary>The most decimals that any of the values shows, at most four: a mean of thirds is not meant to show twenty-eight.</summary>
    public static int DecimalsOf(IEnumerable<decimal?> values)
    {
        var most = 0;
        foreach (var value in values.OfType<decimal>())
            most = Math.Max(most, value.Scale);
        return Math.Min(most, 4);
    }
}
