using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Rules;

/// <summary>说的点数与后面的不符</summary>
public sealed partial class PromiseNotKept : Rule
{
    public override string Code => "L102";

    public override string Name => "promise-not-kept";

    public override Sentence Title => new("说的点数与后面的不符", "a count that what follows does not keep");

    public override Sentence Why => new("“讲三点意见”后面却是四条，是讲话稿里最常见、也最难堪的错误。用 @count:h1 就不会错。", "Three points announced and four following is a speech's commonest mistake; @count:h1 cannot be wrong.");

    public override string Bad => "下面，我讲三点意见。\n一、提高认识\n要认清形势。\n二、狠抓落实\n要抓紧抓实。";

    public override string Good => "下面，我讲两点意见。\n一、提高认识\n要认清形势。\n二、狠抓落实\n要抓紧抓实。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        for (var i = 0; i < paper.Parts.Count; i++)
        {
            var part = paper.Parts[i];
            if (part.Role is not (PartRole.Heading or PartRole.Paragraph) || !HasCount(part.Text))
                continue;
            foreach (Match match in Promise().Matches(part.Text))
            {
                var isInHeading = !match.Groups["strong"].Success && !match.Groups["near"].Success;
                if (isInHeading && part.Role != PartRole.Heading)
                    continue;
                if (match.Groups["near"].Success && !IsNear(paper, i, match))
                    continue;
                if (SeriesMark.IsQuoted(part.Text, match.Index))
                    continue;
                var said = Count(match.Groups["n"].Value);
                if (said >= 2 && Kept(paper, i, match.Index + match.Length, isInHeading) is { } series && series.Count != said)
                    yield return Said(part, match, said, series, paper);
            }
        }
    }

    /// <summary>A numeral right before a measure word stands in every match, and the pattern is dear.</summary>
    private static bool HasCount(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '点' or '个' or '条' or '项' or '大' or '种' or '类' or '步' or '方' && (char.IsAsciiDigit(text[i - 1]) || "一二两俩三四五六七八九十".Contains(text[i - 1], StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    /// <summary>The list begins right where the count ends: on the same line, or with the next paragraph.</summary>
    private static bool IsNear(PaperText paper, int part, Match match)
    {
        var end = match.Index + match.Length;
        return paper.Marks.Any(m => m.Number == 1 && (m.Part == part ? m.Offset >= end && m.Offset <= end + 1 : m.Part == part + 1 && m.Offset == 0 && end >= paper.Parts[part].Text.Length));
    }

    private Diagnostic Said(TextPart part, Match match, int said, List<SeriesMark> series, PaperText paper) =>
        Report(part.At(match.Index, match.Length), new($"说的是“{match.Value}”，后面有 {series.Count} 项", $"\"{match.Value}\" is announced, {series.Count} follow"), new($"补上缺的，或者把“{match.Groups["n"].Value}”改成实际的数", "add what is missing, or change the count"))
        with
        {
            Related = [new Related(new($"最后一项是第 {series.Count} 项", $"the last is number {series.Count}"), paper.Parts[series[^1].Part].At(series[^1].Offset, Math.Max(1, series[^1].Text.Length)))],
        };

    /// <summary>The series that begins right after the promise; null when none does or it is not clear which is meant.</summary>
    private static List<SeriesMark>? Kept(PaperText paper, int part, int offset, bool isInHeading)
    {
        var marks = paper.Marks;
        var at = 0;
        while (at < marks.Count && (marks[at].Part < part || (marks[at].Part == part && marks[at].Offset < offset)))
            at++;
        if (at == marks.Count || marks[at].Number != 1 || marks[at].Part > part + 3)
            return null;
        var kind = marks[at].Kind;
        var level = paper.Parts[part].Level;
        if (level > 0 && kind <= SeriesKind.Level4 && (int)kind + 1 <= level)
            return null;
        List<SeriesMark> series = [marks[at]];
        foreach (var mark in marks.Skip(at + 1))
        {
            if (mark.IsHeading && (mark.Kind < kind || (level > 0 && (int)mark.Kind + 1 <= level)))
                break;
            if (mark.Kind != kind)
                continue;
            if (mark.Number == series.Count + 1)
                series.Add(mark);
            else if (mark.Number == 1 && !kind.Equals(SeriesKind.Level1))
                return isInHeading || series.Count == 1 ? null : series;
            else
                return null;
        }
        return series.Count < 2 ? null : series;
    }

    private static int Count(string text) => text is "两" or "俩" ? 2
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ChineseNumerals.ParseOrdinal(text);

    [GeneratedRegex(@"(?<strong>讲|谈|说|提出?|强调|汇报|报告|作)了?(?:以下|如下)?(?<n>[一二两俩三四五六七八九十]{1,2}|[0-9]{1,2})(?:(?:点|个方面|条)的?(?:意见|要求|建议|希望|体会|想法|看法|情况|问题|工作)?|项(?:要求|建议|工作|任务|措施))|(?<n>[二两俩三四五六七八九十])(?:项|大|条|个)(?:措施|机制|任务|工程|行动|举措)(?![：:])|(?<near>(?:抓|做|讲|谈|说|汇报|采取|采用|以下|如下|主要|突出|重点|存在|开展|落实|坚持|做到|表现|健全|强化|用好|从)[一-鿿]{0,8}?)(?<![第近前百千零年月0-9、])(?<n>[两俩二三四五六七八九十]|[2-9])(?:个|点|条|项|大|种|类|步|方面)[一-鿿“”]{0,8}[：:。]|(?<near>(?<![第近前百千零年月0-9、]))(?<n>[两俩二三四五六七八九十]|[2-9])(?:个|点|条|项|大|种|类|步|方面)[一-鿿“”]{1,8}[：:]")]
    private static partial Regex Promise();
}
