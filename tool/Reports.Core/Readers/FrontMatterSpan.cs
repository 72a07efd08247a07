namespace Reports.Readers;

/// <summary>Where the front matter stands: between <c>---</c> on the first line that is not empty and the next <c>---</c>.</summary>
/// <param name="HeadEnd">-1 when there is no front matter, or none that ends.</param>
/// <param name="IsOpen">It begins but does not end.</param>
internal readonly record struct FrontMatterSpan(int Start, int HeadStart, int HeadEnd, int BodyStart, bool IsOpen)
{
    public static FrontMatterSpan Find(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        while (start > 0 && text[start - 1] is not ('\n' or '\uFEFF'))
            start--;
        var (end, next) = LineAt(text, start);
        if (!text.AsSpan(start, end - start).TrimEnd().SequenceEqual("---"))
            return new FrontMatterSpan(start, 0, -1, 0, IsOpen: false);
        var headStart = next;
        for (var line = next; line < text.Length; line = next)
        {
            (end, next) = LineAt(text, line);
            if (text.AsSpan(line, end - line).TrimEnd() is "---" or "...")
                return new FrontMatterSpan(start, headStart, line, next, IsOpen: false);
        }
        return new FrontMatterSpan(start, headStart, -1, 0, IsOpen: true);
    }

    private static (int End, int Next) LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? (text.Length, text.Length) : (end, end + 1);
    }
}
