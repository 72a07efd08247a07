using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>时刻写法重复或不存在</summary>
public sealed partial class ClockForm : PatternRule
{
    public override string Code => "L515";

    public override string Name => "clock-form";

    public override Sentence Title => new("时刻写法重复或不存在", "an hour said twice, or one that does not exist");

    public override Sentence Why => new("用24小时制就不再写上午、下午；“上午15时”自相矛盾。", "The 24-hour clock needs no 上午 or 下午, and “上午15时” contradicts itself.");

    public override string Bad => "定于3月5日上午15时召开会议。";

    public override string Good => "定于3月5日下午3时召开会议。";

    private static readonly SearchValues<char> s_signs = SearchValues.Create("时点：:");

    protected override Regex Pattern => Form();

    protected override SearchValues<char> Signs => s_signs;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => match.Groups["none"].Success
        ? (new($"没有“{match.Value}”这个时刻", $"there is no hour \"{match.Value}\""), new("核对时间", "check the time"))
        : (new($"“{match.Value}”：{match.Groups["d"].Value}与24小时制不能同用", $"\"{match.Value}\" mixes {match.Groups["d"].Value} and the 24-hour clock"), new("只用一种写法", "use one or the other"));

    [GeneratedRegex(@"(?<d>上午|早上|凌晨|清晨)(?:1[3-9]|2[0-4])(?:时|点(?!半?钟?[一二三四五六七八九])|[：:][0-5][0-9])|(?<d>下午|傍晚|晚上|晚)(?:1[3-9]|2[0-3])(?:时|点(?=整|钟|半|[0-9]|在|召|举|前|，|至|到)|[：:][0-5][0-9])|(?<![0-9:：.])(?<none>(?:2[5-9]|[3-9][0-9])[：:][0-5][0-9](?=在|召|开|集合|前|至|—)|(?:[01]?[0-9]|2[0-3])时(?:[6-9][0-9])分)")]
    private static partial Regex Form();
}
