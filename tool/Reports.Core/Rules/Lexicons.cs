namespace Reports.Rules;

/// <summary>One line of a lexicon: what is looked for, what it should be, and longer words in which it is right.</summary>
public sealed record LexiconEntry(string Wrong, string Right, IReadOnlyList<string> Except)
{
    public bool HasCase { get; } = Wrong.Any(char.IsAsciiLetter);
}

/// <summary>词表 by file name (residue, words, stale, damage): lines of wrong, right and exceptions (parted by |), parted by tabs; # begins a remark.</summary>
public sealed record Lexicons(IReadOnlyDictionary<string, IReadOnlyList<LexiconEntry>> ByName)
{
    public static Lexicons Empty { get; } = new(new Dictionary<string, IReadOnlyList<LexiconEntry>>());

    public static IReadOnlyList<LexiconEntry> Parse(string text)
    {
        var entries = new List<LexiconEntry>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var cells = line.Split('\t');
            var wrong = cells[0].Trim().TrimStart('\uFEFF');
            if (wrong.Length > 0 && wrong[0] != '#')
                entries.Add(new LexiconEntry(wrong, cells.ElementAtOrDefault(1)?.Trim() ?? "", cells.ElementAtOrDefault(2)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []));
        }
        return entries;
    }

    /// <summary>Where the words of a lexicon stand in a text, longest word first at one place.</summary>
    public IEnumerable<(LexiconEntry Entry, int Offset)> Find(string lexicon, string text)
    {
        if (!ByName.TryGetValue(lexicon, out var entries))
            yield break;
        foreach (var entry in entries)
        {
            // Han has no case; the ordinal search is several times as fast.
            var comparison = entry.HasCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            for (var at = text.IndexOf(entry.Wrong, comparison); at >= 0; at = text.IndexOf(entry.Wrong, at + entry.Wrong.Length, comparison))
            {
                if (!entry.Except.Any(e => Covers(text, e, at, entry.Wrong.Length)))
                    yield return (entry, at);
            }
        }
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
