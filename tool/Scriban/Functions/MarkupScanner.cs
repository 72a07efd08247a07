namespace Scriban.Functions;

/// <summary>Finds where markup ends, in time proportional to the text: what was not found once is not looked for again.</summary>
internal sealed class MarkupScanner(string text)
{
    private readonly HashSet<string> _absent = [];

    /// <summary>The end of the comment, script, style or tag that starts there; the start itself when it does not end.</summary>
    internal int EndOf(int open)
    {
        foreach (var (start, end) in ((string, string)[])[("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"), ("<", ">")])
        {
            if (string.Compare(text, open, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var close = Find(end, open + start.Length);
            if (close >= 0)
                return close + end.Length;
        }

        return open;
    }

    private int Find(string end, int from)
    {
        if (_absent.Contains(end))
            return -1;
        var at = text.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            _absent.Add(end);
        return at;
    }
}
