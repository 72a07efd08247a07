using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Imports;

/// <summary>A line that says “here begins the n-th paper”.</summary>
/// <param name="TitleStart">Where the paper's own title begins in the line; its length when there is none.</param>
internal readonly record struct PieceMarker(int Line, int Number, int TitleStart, string Base);

/// <summary>篇一, 第二篇：…, 【范文三】: found by their numbers, which must rise from paper to paper.</summary>
internal static partial class PieceMarkers
{
    private const int LongestLine = 120;

    public static List<PieceMarker> Find(IReadOnlyList<string> plain)
    {
        var groups = new Dictionary<string, List<PieceMarker>>(StringComparer.Ordinal);
        for (var i = 0; i < plain.Count; i++)
        {
            if (plain[i].Length <= LongestLine && Read(plain[i], i) is { } marker)
            {
                if (!groups.TryGetValue(marker.Base, out var group))
                    groups[marker.Base] = group = [];
                group.Add(marker);
            }
        }
        return [.. groups.Values.SelectMany(Rising).OrderBy(m => m.Line)];
    }

    /// <summary>Members whose numbers rise; one alone counts only when it says 第二篇 or is the first of none.</summary>
    private static IEnumerable<PieceMarker> Rising(List<PieceMarker> group)
    {
        var kept = new List<PieceMarker>();
        foreach (var marker in group)
        {
            if (kept.Count == 0 ? marker.Number is 1 or 2 : marker.Number > kept[^1].Number && marker.Number <= kept[^1].Number + 3)
                kept.Add(marker);
        }
        return kept.Count >= 2 || kept.Count == 1 && kept[0].Base == "第" ? kept : [];
    }

    private static PieceMarker? Read(string plain, int line)
    {
        var match = Ordinal().Match(plain);
        if (!match.Success)
            return null;
        var digits = match.Groups["n"].Value;
        var number = char.IsAsciiDigit(digits[0]) ? int.Parse(digits, CultureInfo.InvariantCulture) : ChineseNumerals.ParseOrdinal(digits);
        var title = match.Groups["title"];
        var rest = title.Value.Trim();
        // 之一 and 其二 end a line; a title behind 篇一 needs something that parts it.
        if (number <= 0 || rest.Length > 0 && (match.Groups["end"].Success || rest[^1] is '。' or '，' or ','))
            return null;
        var head = Han.Fold(match.Groups["base"].ValueSpan);
        return new PieceMarker(line, number, rest.Length == 0 ? plain.Length : title.Index + title.Length - title.Value.TrimStart().Length, head.Length == 0 && match.Groups["di"].Success ? "第" : head + match.Groups["word"].Value);
    }

    [GeneratedRegex(@"^[【\[（(《]?(?:(?<di>第)(?<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?<word>[篇部])(?:分)?(?:[】\])）》]\s*|\s*(?:[:、]\s*|\s+|$))(?<title>.*)|(?<base>[^。，,;!?]{0,50}?)(?<word>篇|范文|发言材料|交流材料|讲话稿|发言稿|样本|模板)\s*(?<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?:[】\])）》]\s*(?<title>.*)|\s*(?:[:、]\s*(?<title>.*)|\s+(?<title>.*)|$))|(?<base>[^。，,;!?]{2,50}?)(?<word>之|其)(?<n>[一二三四五六七八九十]{1,3})(?<end>)\s*$|(?<base>[^。，,;!?]{2,50}?(?:材料|讲话|讲话稿|发言|发言稿|稿件|范文|[0-9一二三四五六七八九十]{1,3}篇[)）]))\s*[(（](?<n>[一二三四五六七八九十]{1,3}|\d{1,3})[)）](?<end>)\s*$|(?<word>材料|发言)(?<n>[一二三四五六七八九十]{1,3}|\d{1,3})[】\])）》]?\s*[:、]\s*(?<title>.*))$")]
    private static partial Regex Ordinal();
}
