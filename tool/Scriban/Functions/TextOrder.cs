namespace Scriban.Functions;

/// <summary>
/// Orders text as the root collation of a linguistic comparison does for what occurs in practice — signs, then digits, then
/// letters, a small letter before its capital — the same on every machine, whether or not it has collation data.
/// </summary>
internal static class TextOrder
{
    /// <summary>ASCII in the order of the Unicode root collation; letters are placed by their small form.</summary>
    private const string Ascii = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly int[] Rank = MakeRank();

    internal static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var tie = 0;
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a == b)
                continue;
            var order = Primary(a).CompareTo(Primary(b));
            if (order != 0)
                return order;
            if (tie == 0)
                tie = char.IsLower(a) ? -1 : 1;
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : tie;
    }

    private static int Primary(char c) => c < Rank.Length ? Rank[c] : char.ToLowerInvariant(c) + 128;

    private static int[] MakeRank()
    {
        var rank = new int[128];
        for (var c = 0; c < rank.Length; c++)
            rank[c] = Math.Max(0, Ascii.IndexOf(char.ToLowerInvariant((char)c), StringComparison.Ordinal)) + (c > ' ' ? 2 : c == ' ' ? 1 : 0);
        return rank;
    }
}
