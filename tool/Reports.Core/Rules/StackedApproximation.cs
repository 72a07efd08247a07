using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>约数重复</summary>
public sealed partial class StackedApproximation : PatternRule
{
    public override string Code => "L506";

    public override string Name => "stacked-approximation";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("约数重复", "two words for “about” stacked");

    public override Sentence Why => new("“约”“近”“超过”与“左右”“余”“以上”意思重复或者矛盾，只用一个。", "One word for “about” is enough; two repeat or contradict each other.");

    public override string Bad => "参加活动约200人左右。";

    public override string Good => "参加活动约200人。";

    protected override Regex Pattern => Form();

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"“{match.Value}”里约数说了两遍", $"\"{match.Value}\" says “about” twice"), new("只留一个", "keep one"));

    [GeneratedRegex(@"(?<!节|大|简|制|签|合|预|公|契|特|条|邀)(?:大约|约)(?:上午|下午)?[0-9.,，一二三四五六七八九十百千万亿]+[一-鿿%％]{0,3}?(?:左右|上下)|(?:大约|约)(?:有|为|在)[0-9.一二三四五六七八九十百千万亿]+[一-鿿%％]{0,3}?(?:左右|上下)|(?:将近|接近|近)[一二三四五六七八九]?[十百千万][多余](?=[名人个户家件亩处项])|(?:至少|最少|不低于|不少于)(?:要|应|须)?(?:完成|达到|有|在)[0-9.]+(?:万|亿)?[一-鿿%％]{0,2}?以上|(?:将近|接近|近)[0-9.]+[多余][一-鿿]|(?:超过|逾|突破|至少|不低于|不少于)[0-9.]+(?:万|亿)?[一-鿿%％]{0,2}?以上|(?:最多|不超过|至多)[0-9.]+(?:万|亿)?[一-鿿%％]{0,2}?(?:以内|以下)|(?:将近|接近|近)[0-9.]+(?:万|亿)?[一-鿿%％]{0,2}?(?:左右|以上)")]
    private static partial Regex Form();
}
