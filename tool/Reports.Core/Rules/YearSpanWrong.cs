using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Rules;

/// <summary>起止年份与年数不符</summary>
public sealed partial class YearSpanWrong : PatternRule
{
    public override string Code => "L509";

    public override string Name => "year-span-wrong";

    public override Sentence Title => new("起止年份与年数不符", "years that do not span what is said");

    public override Sentence Why => new("起止年份和“几年”在同一句里，读的人一算就知道对不对。", "First and last year stand beside the count, and any reader can subtract.");

    public override string Bad => "2006年至2017年的15年间，全市持续推进创建。";

    public override string Good => "2006年至2017年的11年间，全市持续推进创建；前后12个年头，没有停过一天。";

    protected override Regex Pattern => Form();

    protected override string Sign => "年";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var (from, to) = (int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture));
        var said = int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : ChineseNumerals.ParseOrdinal(match.Groups["n"].Value);
        var isWhole = said == to - from + 1 && (match.Groups["both"].Success || from % 5 == 1 && said % 5 == 0 || Whole().IsMatch(part.Text.AsSpan(match.Index + match.Length)));
        return said == to - from || isWhole || to < from ? null
            : (new($"{from}年到{to}年是{to - from}年（首尾都算{to - from + 1}年），不是{said}年", $"from {from} to {to} are {to - from} years ({to - from + 1} with both), not {said}"), new("核对年份", "check the years"));
    }

    /// <summary>What is added up over the years counts the first and the last: 2021年至2023年的3年间，累计投入….</summary>
    [GeneratedRegex(@"^[^。；！？]{0,12}(?:累计|共|总|合计|每年|年均|连续)")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![0-9])(?<a>(?:19|20)[0-9]{2})年?(?:至|到|(?<both>[—\-–～~]{1,2}))(?<b>(?:19|20)[0-9]{2})年?[，,]?(?:的|这|共|历时|历经|前后)?(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})年(?:来|间|时间)")]
    private static partial Regex Form();
}
