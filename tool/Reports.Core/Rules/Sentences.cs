namespace Reports.Rules;

/// <summary>Sentences of a paragraph, by 。；！？; what stands in quotes stays in its sentence.</summary>
internal static class Sentences
{
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('。' or '；' or ';' or '！' or '？'))
                continue;
            yield return (start, i);
            start = i + 1;
        }
        if (start < text.Length)
            yield return (start, text.Length);
    }

    /// <summary>The start of the clause that holds <paramref name="at"/>.</summary>
    public static int ClauseStart(string text, int at)
    {
        while (at > 0 && !"，。；！？：,;:".Contains(text[at - 1], StringComparison.Ordinal))
            at--;
        return at;
    }
}
