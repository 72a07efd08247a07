namespace Reports.Rules;

/// <summary>
/// One look at each pair of characters of a text tells which words of a lexicon can stand in it. Most texts hold none, so that
/// looking for each word costs nothing: two hundred words in three thousand characters were a third of a paper's time.
/// </summary>
internal sealed class LexiconSearch
{
    private readonly IReadOnlyList<LexiconEntry> _entries;
    private readonly int[] _single;
    private readonly Dictionary<int, int[]> _byPair;

    /// <summary>A bit for each hash of a pair that begins a word.</summary>
    private readonly ulong[] _pairs = new ulong[1 << 10];

    public LexiconSearch(IReadOnlyList<LexiconEntry> entries)
    {
        _entries = entries;
        _single = [.. Enumerable.Range(0, entries.Count).Where(i => entries[i].Wrong.Length == 1)];
        _byPair = Enumerable.Range(0, entries.Count).Where(i => entries[i].Wrong.Length > 1)
            .GroupBy(i => PairOf(entries[i].Wrong[0], entries[i].Wrong[1])).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var pair in _byPair.Keys)
            _pairs[Bit(pair) >> 6] |= 1UL << (Bit(pair) & 63);
    }

    /// <returns>Null when the text has none; else the words that may be there, in the lexicon's order.</returns>
    public IEnumerable<LexiconEntry>? Candidates(string text)
    {
        SortedSet<int>? found = null;
        for (var i = 1; i < text.Length; i++)
        {
            var pair = PairOf(text[i - 1], text[i]);
            var bit = Bit(pair);
            if ((_pairs[bit >> 6] & 1UL << (bit & 63)) != 0 && _byPair.TryGetValue(pair, out var words))
                (found ??= []).UnionWith(words);
        }
        if (_single.Length > 0)
            (found ??= []).UnionWith(_single);
        return found?.Select(i => _entries[i]);
    }

    private static int PairOf(char first, char second) => Fold(first) << 16 | Fold(second);

    /// <summary>Han has no case.</summary>
    private static char Fold(char c) => c is >= '\u2E80' and < '\uA000' ? c : char.ToUpperInvariant(c);

    private static int Bit(int pair) => (int)(unchecked((uint)pair * 0x9E3779B1u) >> 16);
}
