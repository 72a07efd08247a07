using System.Globalization;

namespace Reports.Rules;

/// <summary>One line of a lexicon: what is looked for, what it should be, and longer words in which it is right.</summary>
public sealed record LexiconEntry(string Wrong, string Right, IReadOnlyList<string> Except)
{
    /// <summary>The last year in which the word was right; null when none is stated.</summary>
    public int? Until { get; init; }

    public bool HasCase { get; } = Wrong.Any(char.IsAsciiLetter);
}

/// <summary>词表 by file name (residue, words, stale, damage): lines of wrong, right, exceptions (parted by |) and the last year in which it was right, parted by tabs; # begins a remark.</summary>
public sealed record Lexicons(IReadOnlyDictionary<string, IReadOnlyList<LexiconEntry>> ByName)
{
    private readonly Dictionary<string, LexiconSearch> _searches = ByName.ToDictionary(l => l.Key, l => new LexiconSearch(l.Value), StringComparer.Ordinal);

    public static Lexicons Empty { get; } = new(new Dictionary<string, IReadOnlyList<LexiconEntry>>());

    public static IReadOnlyList<LexiconEntry> Parse(string text)
    {
        var entries = new List<LexiconEntry>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var cells = line.Split('\t');
            var wrong = cells[0].Trim().TrimStart('\uFEFF');
            if (wrong.Length > 0 && wrong[0] != '#')
                entries.Add(new LexiconEntry(wrong, cells.ElementAtOrDefault(1)?.Trim() ?? "", cells.ElementAtOrDefault(2)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
                {
                    Until = int.TryParse(cells.ElementAtOrDefault(3), NumberStyles.Integer, CultureInfo.InvariantCulture, out var year) ? year : null,
                });
        }
        return entries;
    }

    /// <summary>Where the words of a lexicon stand in a text, word by word in the lexicon's order.</summary>
    public IReadOnlyList<(LexiconEntry Entry, int Offset)> Find(string lexicon, string text)
    {
        if (!_searches.TryGetValue(lexicon, out var search) || search.Candidates(text) is not { } candidates)
            return [];
        var found = new List<(LexiconEntry, int)>();
        foreach (var entry in candidates)
        {
            var comparison = entry.HasCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            for (var at = text.IndexOf(entry.Wrong, comparison); at >= 0; at = text.IndexOf(entry.Wrong, at + entry.Wrong.Length, comparison))
            {
                if (!IsExcepted(entry, text, at))
                    found.Add((entry, at));
            }
        }
        return found;
    }

    private static bool IsExcepted(LexiconEntry entry, string text, int at)
    {
        foreach (var word in entry.Except)
        {
            if (Covers(text, word, at, entry.Wrong.Length))
                return true;
        }
        return false;
    }

    private static bool Covers(string text, string word, int at, int length)
    {
        for (var from = Math.Max(0, at + length - word.Length); from <= at && from + word.Length <= text.Length; from++)
        {
            if (string.CompareOrdinal(text, from, word, 0, word.Length) == 0)
                return true;
        }
        return false;
    }
}
