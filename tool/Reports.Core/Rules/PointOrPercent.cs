using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>百分点与百分之几用错</summary>
public sealed partial class PointOrPercent : PatternRule
{
    public override string Code => "L511";

    public override string Name => "point-or-percent";

    public override Sentence Title => new("百分点与百分之几用错", "percentage points and per cent mixed up");

    public override Sentence Why => new("两个百分数之差说“个百分点”；金额、数量的增减说“%”。", "Percentages differ by points; amounts change by per cent.");

    public override string Bad => "完成投资3.2亿元，同比增长12.5个百分点。";

    public override string Good => "完成投资3.2亿元，同比增长12.5%。";

    private static readonly SearchValues<char> s_signs = SearchValues.Create("比较");

    protected override Regex Pattern => Form();

    protected override SearchValues<char> Signs => s_signs;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => match.Groups["p"].Success
        ? (new($"“{match.Groups["p"].Value}”：数量的增减不用百分点", $"\"{match.Groups["p"].Value}\": amounts do not change by points"), new("改为“%”", "write %"))
        : (new($"“{match.Groups["r"].Value}”：两个百分数之差是百分点", $"\"{match.Groups["r"].Value}\": percentages differ by points"), new("改为“个百分点”", "write 个百分点"));

    [GeneratedRegex(@"[0-9](?:万|亿)?(?:元|吨|人次|人|户|个|家|件|辆|亩|平方米)[，,](?:同比|比(?:上年|去年)(?:同期)?|较(?:上年|去年)(?:同期)?|环比)(?<p>(?:增长|增加|下降|减少|上升)了?[0-9]+(?:\.[0-9]+)?个百分点)|(?:率|满意度|占比|比重)(?:为|达到?|是)?[0-9]{1,3}(?:\.[0-9]+)?[%％][，,](?:同比|比(?:上年|去年|上季度|上月|上期)(?:同期)?|较(?:上年|去年|上季度|上月|上期)(?:同期)?|环比)(?<r>(?:提高|上升|下降|降低|提升)了?[0-9]+(?:\.[0-9]+)?[%％])")]
    private static partial Regex Form();
}
