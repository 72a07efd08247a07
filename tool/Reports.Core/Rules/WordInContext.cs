using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>搭配错误的词</summary>
public sealed partial class WordInContext : PatternRule
{
    public override string Code => "L419";

    public override string Name => "word-in-context";

    public override Sentence Title => new("用错的词、搭配", "a word wrong where it stands");

    public override Sentence Why => new("“截至”某时，“截止”不带时间；“防止不再发生”多了否定；“目的是为了”“原因是因为”说了两遍；补语前用“得”。", "A word that is right elsewhere: 截止 before a date, a negation too many, a cause said twice, 的 for 得.");

    public override string Bad => "截止2026年3月底，各项工作干的很好，要防止类似问题不再发生。";

    public override string Good => "截至2026年3月底，各项工作干得很好，要防止类似问题再次发生。报名截止日期为3月5日。";

    protected override Regex Pattern => Form();

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var right = Fix(part, match);
        return (new($"“{match.Value}”用错了", $"\"{match.Value}\" is wrong here"), right is null ? new("改成肯定的说法：“防止……再次发生”", "say it without the negation") : new($"写成“{right}”", $"write \"{right}\""));
    }

    protected override string? Fix(TextPart part, Match match) => match.Groups["asof"].Success ? "截至"
        : match.Groups["de"].Success ? match.Value.Replace('的', '得')
        : match.Groups["aim"].Success ? match.Value[..^2]
        : match.Groups["now"].Success ? "截至目前"
        : match.Groups["make"].Success ? "作" + match.Value[1..] : null;

    [GeneratedRegex(@"(?<make>做出(?=了?(?:(?:一|这)?(?:项|个|系列)|重要|重大|明确|具体|全面|周密|相应|统一|新的?|专门|的|如下|以下){0,3}(?:决定|决策|决议|部署|安排|批示|指示|规定|承诺|判决|裁定|裁决|处理|处罚|处分|批复)))|(?<now>截[止至]到?目前为止)|(?<asof>截止到?(?=(?:20[0-9]{2}年|[0-9]{1,2}月|目前|今年|去年|[上本]月|[0-9]{1,2}日)))|(?<de>(?:讲|做|干|写|搞|抓|办|说|落实|完成|发展|推进|开展)的很(?=好|快|差|慢|深|实|到位|顺利|扎实|不错|透|细|紧|严|牢|早|稳|足|大|多(?![一-鿿])|少(?![一-鿿])))|(?<aim>(?:目的|目的就)是为了)(?=[一-鿿])|(?<aim>原因(?:就|主要)?是(?:由于|因为))|(?:防止|避免|杜绝|谨防)[^，。；！？,;!?]{0,16}(?<!只要|就|都)不(?:再)?(?:发生|出现)")]
    private static partial Regex Form();
}
