using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>A printed page's line ends that became blanks within words: 衷 心的感谢 … 问 题。 They stand a line's length apart.</summary>
internal static partial class FoldedBlanks
{
    private const int Least = 3;

    /// <summary>The shortest line of print, in characters; spaced names and lists of words have their blanks nearer.</summary>
    private const int ShortestLine = 16;

    private const int LongestLine = 60;

    public static void Remove(Draft draft)
    {
        var found = draft.Lines.Where(l => !l.IsTable && l.Length >= 2 * ShortestLine)
            .Select(l => (Line: l, Blanks: Within().Matches(l.Text).Where(m => IsLineEnd(l.Text, m.Index)).ToList())).Where(f => f.Blanks.Count > 0).ToList();
        if (found.Sum(f => f.Blanks.Count) < Least)
            return;
        foreach (var (line, blanks) in found)
        {
            var edits = new LineEdits(line, draft.Log);
            foreach (var blank in blanks)
                edits.Repair(blank.Index, 1, "", "blank");
            edits.Apply();
        }
    }

    /// <summary>No other blank within a line's length before it, and one, or the paragraph's end, a line's length behind.</summary>
    private static bool IsLineEnd(string text, int at)
    {
        var before = at - 1 - text.LastIndexOf(' ', at - 1);
        var next = text.IndexOf(' ', at + 1);
        var after = (next < 0 ? text.Length : next) - at - 1;
        return before is >= ShortestLine and <= LongestLine && (after >= ShortestLine || next < 0 || text[next - 1] is '。' or '！' or '!' or '？');
    }

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF，、；])[ ](?=[\u4E00-\u9FFF“《])")]
    private static partial Regex Within();
}
