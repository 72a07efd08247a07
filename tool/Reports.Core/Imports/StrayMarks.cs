using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Marks that nobody wrote: soft hyphens within words, single apostrophes, bars, empty brackets, doubled marks, blanks beside full-width marks.</summary>
internal static partial class StrayMarks
{
    public static void Remove(Draft draft)
    {
        var whole = new Lazy<string>(() => string.Concat(draft.Lines.Select(l => l.Text + "\n")));
        foreach (var line in draft.Lines)
        {
            if (line.IsTable)
                continue;
            Marks(draft, line, whole);
            Doubled(draft, line);
            Blanks(draft, line, whole);
        }
        draft.Lines.RemoveAll(l => l.IsEmpty);
    }

    private static void Marks(Draft draft, TextLine line, Lazy<string> whole)
    {
        var edits = new LineEdits(line, draft.Log);
        var text = line.Text;
        foreach (Match match in Stray().Matches(text))
        {
            if (match.Value == "-")
            {
                var word = string.Concat(text.AsSpan(match.Index - 1, 1), text.AsSpan(match.Index + 1, 1));
                if (whole.Value.Contains(word, StringComparison.Ordinal))
                    edits.Remove(match.Index, 1, "soft-hyphen");
                else if (IsWithinWord(text, match.Index))
                    draft.Log.Doubt(line, match.Index - 1, 3, "soft-hyphen", word);
                continue;
            }
            if (match.Value == "'" && text.AsSpan().Count('\'') > 1)
                continue;
            edits.Remove(match.Index, match.Length, "stray-mark");
        }
        edits.Apply();
    }

    /// <summary>A hyphen right after the first character of a word; between two names there are two on each side.</summary>
    private static bool IsWithinWord(string text, int at) => at >= 2 && (!Han.Is(text[at - 2]) || "个的了和与及在各每条座".Contains(text[at - 2], StringComparison.Ordinal));

    private static void Doubled(Draft draft, TextLine line)
    {
        var edits = new LineEdits(line, draft.Log);
        foreach (Match match in DoubledMark().Matches(line.Text))
        {
            var after = match.Value[^1] == '。' && match.Value[0] is '，' or '、' ? "。" : match.Value[..1];
            edits.Repair(match.Index, match.Length, match.Value.Length >= 3 && match.Value[0] == '。' ? "……" : after, "doubled-mark");
        }
        foreach (Match match in CommaBeforeOf().Matches(line.Text))
            draft.Log.Doubt(line, match.Index, match.Length, "stray-mark", match.Value.Replace("，", "", StringComparison.Ordinal));
        edits.Apply();
    }

    /// <summary>Blanks at full-width marks; all of them where every character stands alone.</summary>
    private static void Blanks(Draft draft, TextLine line, Lazy<string> whole)
    {
        var edits = new LineEdits(line, draft.Log);
        var spread = SpreadOut().Count(line.Text) >= 6 && SpreadOut().Count(line.Text) * 3 >= Han.Count(line.Text);
        var atMarks = BlankAtMark().Matches(line.Text).Select(m => m.Index).ToHashSet();
        foreach (Match match in BlankInHan().Matches(line.Text))
        {
            if (spread && IsHan(line.Text, match) || atMarks.Contains(match.Index) || IsWord(line.Text, match, whole))
                edits.Repair(match.Index, match.Length, "", "blank");
        }
        edits.Apply();
    }

    private static bool IsHan(string text, Match blank) => Han.Is(text[blank.Index - 1]) || Han.Is(text[blank.Index + blank.Length]);

    /// <summary>One blank within a word that the text has elsewhere without it, and no name that is spaced (张 三).</summary>
    private static bool IsWord(string text, Match blank, Lazy<string> whole)
    {
        var end = blank.Index + blank.Length;
        if (blank.Length > 1 || end >= text.Length || !Han.Is(text[blank.Index - 1]) || !Han.Is(text[end]))
            return false;
        var word = string.Concat(text.AsSpan(blank.Index - 1, 1), text.AsSpan(end, 1));
        var first = whole.Value.IndexOf(word, StringComparison.Ordinal);
        return first >= 0 && whole.Value.IndexOf(word, first + 2, StringComparison.Ordinal) >= 0;
    }

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])-(?=[\u4E00-\u9FFF])|(?<=[\u4E00-\u9FFF])['`´](?=[\u4E00-\u9FFF])|(?<=[\u4E00-\u9FFF：。，；！])\s?\|(?=[\u4E00-\u9FFF：。，；！\s]|$)|(?<=[\u4E00-\u9FFF])(?:\(\)|（）)(?=[\u4E00-\u9FFF])|(?<=[\u4E00-\u9FFF，。])\^(?=[\u4E00-\u9FFF，。])")]
    private static partial Regex Stray();

    [GeneratedRegex(@"，{2,}|。{2,}|、{2,}|；{2,}|：{2,}|，。|、。|：。|，、|、，|；。")]
    private static partial Regex DoubledMark();

    [GeneratedRegex(@"(?<=[》”])，的(?=[\u4E00-\u9FFF])")]
    private static partial Regex CommaBeforeOf();

    [GeneratedRegex(@"(?<=[，。；：！？、（《“])[ \u00A0\u3000]+(?=[^\s）)])|(?<=[^\s（(])[ \u00A0\u3000]+(?=[，。；：！？、）》”])")]
    private static partial Regex BlankAtMark();

    [GeneratedRegex(@"(?<=\S)[ \u00A0\u3000]+(?=\S)")]
    private static partial Regex BlankInHan();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])[ \u00A0](?=[\u4E00-\u9FFF])")]
    private static partial Regex SpreadOut();
}
