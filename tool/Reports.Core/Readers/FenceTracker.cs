namespace Reports.Readers;

/// <summary>Knows whether a line stands inside a fence, where nothing is read as it is meant but as it is.</summary>
internal sealed class FenceTracker
{
    private char _mark;
    private int _length;
    private bool _isQuoted;
    private bool _isIndented;

    public bool Opens(string text, int start, int i, int end, bool isQuoted)
    {
        var run = RunLength(text, i, end);
        if (run < 3 || text[i] is not ('`' or '~') || text[i] == '`' && text.AsSpan(i + run, end - i - run).Contains('`'))
            return false;
        (_mark, _length, _isQuoted, _isIndented) = (text[i], run, isQuoted, i > start && !isQuoted);
        return true;
    }

    /// <summary>Whether the line belongs to an open fence, its last line included.</summary>
    public bool Continues(string text, int start, int end)
    {
        if (_mark == '\0')
            return false;
        var i = start;
        while (i < end && (text[i] is ' ' or '\t' || _isQuoted && text[i] == '>'))
            i++;
        // The item or quote around the fence has ended, and the fence with it.
        if (_isQuoted && text.AsSpan(start, i - start).IndexOf('>') < 0 || _isIndented && i == start && i < end)
        {
            _mark = '\0';
            return false;
        }
        if (i < end && text[i] == _mark && RunLength(text, i, end) is var run && run >= _length && text.AsSpan(i + run, end - i - run).Trim(" \t").IsEmpty)
            _mark = '\0';
        return true;
    }

    private static int RunLength(string text, int i, int end)
    {
        var run = i;
        while (run < end && text[run] == text[i])
            run++;
        return run - i;
    }
}
