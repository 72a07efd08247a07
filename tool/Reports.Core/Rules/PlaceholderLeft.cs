using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>占位符没有换成内容</summary>
public sealed partial class PlaceholderLeft : PatternRule
{
    public override string Code => "L101";

    public override string Name => "placeholder-left";

    public override Sentence Title => new("占位符没有换成内容", "a placeholder left standing");

    public override Sentence Why => new("xx、××、**、20xx、下划线、【待补】和数字处的空白都是写稿时留的空，定稿前要填上。", "xx, ××, **, 20xx, underscores, 【待补】 and blanks where a figure belongs are gaps of a draft.");

    public override string Bad => "今年全市完成投资xx亿元，比上年增长20%。";

    public override string Good => "今年全市完成投资35亿元，比上年增长20%。";

    private static readonly SearchValues<char> s_signs = SearchValues.Create("xX×*_【某○◯☆# \t\u00A0\u3000");

    protected override Regex Pattern => Form();

    protected override SearchValues<char> Signs => s_signs;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (string.IsNullOrWhiteSpace(match.Value)
        ? new("这里留着空白，没有填数", "a blank is left where a figure belongs")
        : new($"“{match.Value}”是没有填的占位内容", $"\"{match.Value}\" is a placeholder that was not filled in"),
        new("填上确切的内容；还不知道就删去这一句", "fill it in, or take the sentence out"));

    [GeneratedRegex(@"(?<![A-Za-z])(?:19|20)[0-9]?[xX×]{1,2}(?=年|[^A-Za-z0-9]|$)|(?<![A-Za-z0-9.])[xX]{2,6}(?![A-Za-z0-9]|型号|系列|-[0-9])|(?<=[一-鿿“])(?<![数量])x(?=[一-鿿])(?![光射轴型])|某某(?=[省市县区镇乡村州局委]|街道|社区)|(?<![A-Za-z])[xX×](?=月[xX×]日)|(?<=月)[xX×](?=日)|(?<=[一-鿿])×(?=[一-鿿%])|(?<=^|[一-鿿，。、；：“（年])X(?=[县市区镇乡村]|主任|书记|县长|市长|局长|部长|同志)|☆{1,6}(?=[县市区镇乡村名个])|(?<=^|[一-鿿，。、；：“])_(?=[县市区镇乡村])|(?<![A-Za-z0-9])(?:19|20)(?:_{1,2}|\*{2,3})(?=年)|(?<![*])\*(?=书记|县长|市长|区长|主任|同志)|(?<!#)#{2,4}(?=[县市区镇乡村])|[○◯]{2,6}(?=[一-鿿])|×{2,6}|(?<![*])\*{2,6}(?=[一-鿿0-9，。、；：”（]|$)|_{3,}|【(?:待补|待核实?|待定|待填)[^】]{0,40}】|(?<=[一-鿿])[ \t\u00A0\u3000]{2,8}(?=(?:万|亿)?元|家|户|个百分点|%)|(?<=[一-鿿])\u00A0+(?=%|万|亿|家|户)|[（(][ \t\u00A0\u3000]{1,8}[）)]")]
    private static partial Regex Form();
}
