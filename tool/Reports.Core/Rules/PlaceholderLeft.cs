using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Rules;

/// <summary>占位符没有换成内容</summary>
public sealed class PlaceholderLeft : PatternRule
{
    public override string Code => "L101";

    public override string Name => "placeholder-left";

    public override Sentence Title => new("占位符没有换成内容", "a placeholder left standing");

    public override Sentence Why => new("xx、××、**、20xx、下划线、【待补】和数字处的空白都是写稿时留的空，定稿前要填上。", "xx, ××, **, 20xx, underscores, 【待补】 and blanks where a figure belongs are gaps of a draft.");

    public override string Bad => "今年全市完成投资xx亿元，比上年增长20%。";

    public override string Good => "今年全市完成投资35亿元，比上年增长20%。";

    protected override Regex Pattern => Gaps.InPaper();

    protected override SearchValues<char> Signs => Gaps.Signs;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (string.IsNullOrWhiteSpace(match.Value)
        ? new("这里留着空白，没有填数", "a blank is left where a figure belongs")
        : new($"“{match.Value}”是没有填的占位内容", $"\"{match.Value}\" is a placeholder that was not filled in"),
        new("填上确切的内容；还不知道就删去这一句", "fill it in, or take the sentence out"));
}
