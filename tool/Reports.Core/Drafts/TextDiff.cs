namespace Reports.Drafts;

/// <summary>A stretch of a changed paragraph: kept when both sides are equal, else what stood before and what stands now.</summary>
public readonly record struct Change(string Before, string After)
{
    public bool IsKept => Before == After;
}

/// <summary>Two wordings of one paragraph → what was put in the place of what. A number or a Latin word changes as a whole.</summary>
public static class TextDiff
{
    /// <summary>The table of lengths has at most so many places; longer paragraphs are compared by their two ends.</summary>
    private const int LargestTable = 16_000_000;

    public static IReadOnlyList<Change> Of(string before, string after)
    {
        var (a, b) = (Tokens(before), Tokens(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        var changes = new List<Change>();
        Add(changes, Join(a, 0, head), Join(a, 0, head));
        Middle(changes, a[head..^tail], b[head..^tail]);
        Add(changes, Join(a, a.Count - tail, a.Count), Join(a, a.Count - tail, a.Count));
        return Readable(changes);
    }

    private static void Middle(List<Change> changes, List<string> a, List<string> b)
    {
        if ((long)(a.Count + 1) * (b.Count + 1) > LargestTable)
        {
            Add(changes, Join(a, 0, a.Count), Join(b, 0, b.Count));
            return;
        }
        var common = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
                Add(changes, a[i++], b[j++]);
            else if (j == b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1]))
                Add(changes, a[i++], "");
            else
                Add(changes, "", b[j++]);
        }
    }

    /// <summary>Equal stretches join, and so do changes that touch.</summary>
    private static void Add(List<Change> changes, string before, string after)
    {
        if (before.Length + after.Length == 0)
            return;
        var isKept = before == after;
        if (changes.Count > 0 && changes[^1].IsKept == isKept)
            changes[^1] = new Change(changes[^1].Before + before, changes[^1].After + after);
        else
            changes.Add(new Change(before, after));
    }

    /// <summary>One character that happens to stand on both sides between two changes is no island to read: 加快推进→全力推动.</summary>
    private static List<Change> Readable(List<Change> changes)
    {
        var readable = new List<Change>();
        for (var i = 0; i < changes.Count; i++)
        {
            var isIsland = changes[i].IsKept && changes[i].Before.Length == 1 && i > 0 && i + 1 < changes.Count && !char.IsPunctuation(changes[i].Before[0]);
            if (readable.Count > 0 && !readable[^1].IsKept && (isIsland || !changes[i].IsKept))
                readable[^1] = new Change(readable[^1].Before + changes[i].Before, readable[^1].After + changes[i].After);
            else
                readable.Add(changes[i]);
        }
        return readable;
    }

    private static string Join(List<string> tokens, int from, int to) => string.Concat(tokens[from..to]);

    /// <summary>A number with its marks and a Latin word are one token, any other character is one.</summary>
    internal static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
                    end++;
                if (end < text.Length && text[end] is '%' or '％' or '‰')
                    end++;
            }
            else if (char.IsHighSurrogate(text[i]) && end < text.Length)
            {
                end++;
            }
            tokens.Add(text[i..end]);
            i = end;
        }
        return tokens;
    }
}
