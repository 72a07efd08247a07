namespace Reports.Imports;

/// <summary>Words that a synonym swap has damaged (创建 → 创立) are never changed, only proposed.</summary>
internal static class DamageProposals
{
    public static void Add(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (line.IsTable)
                continue;
            foreach (var (wrong, right, except) in draft.Words.Damage)
            {
                for (var at = line.Text.IndexOf(wrong, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(wrong, at + wrong.Length, StringComparison.Ordinal))
                {
                    if (!except.Any(e => Covers(line.Text, e, at, wrong.Length)))
                        draft.Log.Doubt(line, at, wrong.Length, "damaged-word", right);
                }
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
