using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>段首题句: a heading line that goes on after its first 。. A 。 of a value or within quotes and brackets does not count.</summary>
internal static class RunInHeading
{
    /// <returns>The heading and what goes on after it: null when there is no 。, empty when the line ends there.</returns>
    public static (IReadOnlyList<Inline> Heading, List<Inline>? RunIn) Split(IReadOnlyList<Inline> inlines)
    {
        var depth = 0;
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i] is TextRun { From: null } run)
            {
                var stop = Stop(run.Text, ref depth);
                if (stop >= 0)
                    return ([.. inlines.Take(i), Part(run, 0, stop + 1)], Rest(run, stop + 1, inlines.Skip(i + 1)));
            }
            else if (depth == 0 && inlines[i] is Strong or Emphasis && EndsWithStop(inlines[i]))
            {
                return ([.. inlines.Take(i + 1)], [.. TrimStart(inlines.Skip(i + 1))]);
            }
        }
        return (inlines, null);
    }

    /// <summary>Text that follows without an empty line joins the paragraph.</summary>
    public static List<Inline> Join(List<Inline> runIn, List<Inline> following)
    {
        var (before, after) = (DocumentWalker.PlainText(runIn), DocumentWalker.PlainText(following));
        var isHan = before.Length == 0 || after.Length == 0 || TextScripts.IsHan(before[^1]) || TextScripts.IsHan(after[0]);
        return isHan ? [.. runIn, .. following] : [.. runIn, new TextRun(" ") { Location = following[0].Location }, .. following];
    }

    private static int Stop(string text, ref int depth)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' or '‘' or '（' or '《' or '「' or '【' or '〔':
                    depth++;
                    break;
                case '”' or '’' or '）' or '》' or '」' or '】' or '〕':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '。' when depth == 0:
                    return i;
            }
        }
        return -1;
    }

    private static bool EndsWithStop(Inline inline) =>
        DocumentWalker.InlinesWithin(inline) is { Count: > 0 } inner && inner[^1] is TextRun { From: null } last && last.Text.EndsWith('。');

    public static TextRun Part(TextRun run, int start, int end) =>
        run with { Text = run.Text[start..end], Location = Within(run.Location, run.Text, start, end) };

    private static List<Inline> Rest(TextRun run, int start, IEnumerable<Inline> following)
    {
        var rest = start < run.Text.Length ? following.Prepend(Part(run, start, run.Text.Length)) : following;
        return [.. TrimStart(rest)];
    }

    private static IEnumerable<Inline> TrimStart(IEnumerable<Inline> inlines)
    {
        var isFirst = true;
        foreach (var inline in inlines)
        {
            if (!isFirst || inline is not TextRun { From: null } run)
            {
                isFirst = false;
                yield return inline;
                continue;
            }
            var blanks = run.Text.TakeWhile(TextScripts.IsBlank).Count();
            if (blanks == run.Text.Length)
                continue;
            isFirst = false;
            yield return blanks == 0 ? run : Part(run, blanks, run.Text.Length);
        }
    }

    private static SourceLocation Within(SourceLocation place, string text, int start, int end)
    {
        if (place.Column == 0)
            return place;
        var before = text.AsSpan(0, start);
        var lows = 0;
        foreach (var c in before)
            lows += char.IsLowSurrogate(c) ? 1 : 0;
        return place with { Column = place.Column + start - lows, Length = Math.Min(end - start, Math.Max(0, place.Length - start + lows)) };
    }
}
