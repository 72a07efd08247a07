using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Line breaks that became blanks, or were lost, before 一、 （一） 一要 同志们： and after headings.</summary>
internal static partial class FoldedBreaks
{
    private const int LongestHeading = 60;
    private const int LongestTitle = 70;

    /// <param name="isChunked">The source was cut into chunks, which lose all line breaks.</param>
    public static void Restore(Draft draft, bool isChunked)
    {
        var isFolded = isChunked || IsFolded(draft.Lines);
        var lines = new List<TextLine>(draft.Lines.Count + 16);
        var last = new int[3];
        foreach (var line in draft.Lines)
        {
            if (line.IsTable)
            {
                lines.Add(line);
                continue;
            }
            var from = 0;
            foreach (var (start, end) in Breaks(line.Text, isFolded, lines.Count == 0, last))
            {
                draft.Log.Repair(line, start, end - start, "\n", "line-break");
                lines.Add(line.Part(from, start - from));
                from = end;
            }
            lines.Add(from == 0 ? line : line.Part(from, line.Length - from));
        }
        draft.Replace(lines);
    }

    private static bool IsFolded(List<TextLine> lines)
    {
        var marks = lines.Sum(l => l.Length > 200 ? AfterSentence().Count(l.Text) : 0);
        return marks >= 3 && lines.Sum(l => l.Length) / lines.Count > 200;
    }

    /// <summary>Where a paragraph ends and the next begins: the stretch of blanks between, or nothing.</summary>
    private static List<(int Start, int End)> Breaks(string text, bool isFolded, bool isFirst, int[] last)
    {
        var breaks = new List<(int, int)>();
        var plain = Script.Plain(text);
        var from = 0;
        Note(Structure.Read(plain), last);
        for (var i = 1; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && ImportSource.IsBlank(text[end]))
                end++;
            var isBlank = end > i;
            if (isFirst && from == 0 && i <= LongestTitle && !isBlank && GluedSalutation(plain, i))
            {
                breaks.Add((i, i));
                from = i;
                continue;
            }
            if (end >= text.Length || i == from || !isBlank && !IsStop(text[i - 1]))
                continue;
            var mark = MayBegin(text[end]) ? Structure.Read(plain, end) : default;
            if (isBlank ? BreaksAtBlank(plain, from, i, end, mark, isFolded, isFirst && from == 0, last) : IsNext(mark, last))
            {
                breaks.Add((i, end));
                from = end;
                Note(mark, last);
            }
            i = end;
        }
        return breaks;
    }

    private static bool BreaksAtBlank(string plain, int from, int start, int end, FoundMark mark, bool isFolded, bool isFirst, int[] last)
    {
        var left = plain.AsSpan(from, start - from);
        var isEnd = Han.EndsParagraph(left);
        if (mark.Level is 1 or 2)
            return isEnd || isFolded || IsNext(mark, last);
        if (mark.Kind != PartMark.None)
            return isEnd && (isFolded || mark.Kind is PartMark.Shi or PartMark.Yao or PartMark.Di);
        if (Salutation(plain, end) || Marker().IsMatch(plain.AsSpan(end, Math.Min(12, plain.Length - end))))
            return true;
        if (isFolded && isFirst && Titles.EndsAsTitle(left.ToString()))
            return true;
        if (isFolded && (Signatures.IsDate(left.ToString()) || PieceHead.IsSpeaker(left.ToString()) && left.Contains(' ')))
            return true;
        if (!Han.Is(plain[end]) && plain[end] is not ('“' or '《'))
            return false;
        if (isFolded && isEnd)
            return true;
        var heading = Structure.Read(plain, from);
        return heading.IsHeading && left.Length is >= 4 and <= LongestHeading && (isFolded || !isEnd && plain.Length - end >= 30);
    }

    /// <summary>Only a number that goes on with the series parts a paragraph without a blank: 。三、推广程度.</summary>
    private static bool IsNext(FoundMark mark, int[] last) =>
        mark.Level is 1 or 2 && (mark.Number == last[mark.Level] + 1 && last[mark.Level] > 0 || mark.Level == 2 && mark.Number == 1 && last[1] > 0 && last[2] == 0);

    private static void Note(FoundMark mark, int[] last)
    {
        if (mark.Level is not (1 or 2))
            return;
        last[mark.Level] = mark.Number;
        if (mark.Level == 1)
            last[2] = 0;
    }

    /// <summary>在…会上的讲话同志们：… — a title runs into the salutation.</summary>
    private static bool GluedSalutation(string plain, int at) =>
        at >= 8 && Titles.EndsAsTitle(plain[..at]) && Salutations.Length(plain.Substring(at, Math.Min(80, plain.Length - at))) > 0;

    private static bool Salutation(string plain, int at) =>
        plain.AsSpan(at).StartsWith("同志们") || Salutations.Length(plain.Substring(at, Math.Min(80, plain.Length - at))) > 0;

    private static bool IsStop(char c) => c is '。' or '！' or '!' or '？' or '”';

    private static bool MayBegin(char c) => Han.IsNumeral(c) || Han.IsDigit(c) || c is '（' or '(' or '第' or '㈠' or '①' or '⑴';

    [GeneratedRegex(@"[。！!？?:：]\s+(?=[\u4E00-\u9FFF“（(])")]
    private static partial Regex AfterSentence();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]{1,3}篇|【?(?:篇|范文)[一二三四五六七八九十]{1,3})")]
    private static partial Regex Marker();
}
