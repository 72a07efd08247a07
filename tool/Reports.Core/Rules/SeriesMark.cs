using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Rules;

/// <summary>Outermost first.</summary>
internal enum SeriesKind
{
    Level1,
    Level2,
    Level3,
    Level4,
    Di,
    Shi,
    Yao,
}

/// <summary>The mark of one item of a series: 一、 （一） 1. （1） 第一， 一是 一要.</summary>
internal sealed partial record SeriesMark(SeriesKind Kind, int Number, int Part, int Offset, string Text)
{
    public bool IsHeading => Kind <= SeriesKind.Level4;

    public static IReadOnlyList<SeriesMark> Find(IReadOnlyList<TextPart> parts)
    {
        var marks = new List<SeriesMark>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Role is PartRole.Cell or PartRole.Caption or PartRole.Title)
                continue;
            if (part.Level >= 3 && part.Number > 0 && !ChunkMarker.IsChunk(parts, i))
                marks.Add(new SeriesMark((SeriesKind)(part.Level - 1), part.Number, i, 0, ""));
            foreach (Match match in Mark().Matches(part.Text))
            {
                if (Of(match, i, part) is { Number: > 0 } mark)
                    marks.Add(mark);
            }
        }
        return marks;
    }

    private static SeriesMark? Of(Match match, int index, TextPart part)
    {
        var kind = match.Groups["h1"].Success ? SeriesKind.Level1
            : match.Groups["h2"].Success ? SeriesKind.Level2
            : match.Groups["di"].Success ? SeriesKind.Di
            : match.Groups["shi"].Success ? SeriesKind.Shi : SeriesKind.Yao;
        // 一、 within a sentence joins numbers (二、三产业); only a new sentence or line can begin a heading.
        if (kind <= SeriesKind.Level2 && match.Index > 0 && part.Text[match.Index - 1] is '，' or ',' or '”')
            return null;
        if (IsQuoted(part.Text, match.Index))
            return null;
        var digits = match.Groups.Cast<Group>().Skip(1).First(g => g.Success).Value;
        return new SeriesMark(kind, ChineseNumerals.ParseOrdinal(digits), index, match.Index, match.Value);
    }

    /// <summary>Somebody's words, quoted whole: the quote opens and closes near by. A quote that was never closed is damage and hides nothing.</summary>
    public static bool IsQuoted(string text, int at)
    {
        var open = at == 0 ? -1 : text.LastIndexOf('“', at - 1, Math.Min(at, 60));
        if (open < 0 || text.AsSpan(open, at - open).Contains('”'))
            return false;
        var close = text.AsSpan(at, Math.Min(80, text.Length - at)).IndexOfAny('“', '”');
        return close >= 0 && text[at + close] == '”';
    }

    [GeneratedRegex(@"(?<=^|[。；;：:！!？?，,\s”])(?:(?<h1>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,3}[、类产线])|[（(](?<h2>[一二三四五六七八九十]{1,3})[）)]|第(?<di>[一二三四五六七八九十]{1,3})[，,、：:](?![第一二三四五六七八九十])|(?<shi>[一二三四五六七八九十]{1,3})是(?![非否])(?!\k<shi>[，,、。；;”])|(?<yao>[一二三四五六七八九十]{1,3})要(?![素点求件闻道么]|[一二三四五六七八九十]不))")]
    private static partial Regex Mark();
}
