using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>书名号用在不是书文名的词上</summary>
public sealed partial class TitleMarksMisused : PatternRule
{
    public override string Code => "L417";

    public override string Name => "title-marks-misused";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("书名号用错", "title marks used wrong");

    public override Sentence Why => new("GB/T 15834—2011：会议、活动、奖项、证件的名称不用书名号；书名号里再用书名号，里面的用单书名号〈〉。", "GB/T 15834—2011: meetings, campaigns, awards and licences take no 《》; a title within a title takes 〈〉.");

    public override string Bad => "召开《全县创建工作推进会》，印发《关于落实《创建方案》的通知》。";

    public override string Good => "召开全县创建工作推进会，印发《关于落实〈创建方案〉的通知》。";

    protected override Regex Pattern => Form();

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => match.Groups["in"].Success
        ? (new("书名号里又用了书名号", "title marks within title marks"), new($"里面的写成“〈{match.Groups["in"].Value}〉”", $"write the inner one 〈{match.Groups["in"].Value}〉"))
        : (new($"“{match.Groups["n"].Value}”不是书名、文件名，不用书名号", $"\"{match.Groups["n"].Value}\" is no title"), new("去掉书名号，需要时用引号", "take the marks out, or use quotes"));

    protected override string? Fix(TextPart part, Match match) => match.Groups["in"] is { Success: true } inner ? string.Concat(match.Value.AsSpan(0, inner.Index - match.Index - 1), $"〈{inner.Value}〉", match.Value.AsSpan(inner.Index - match.Index + inner.Length + 1)) : null;

    [GeneratedRegex(@"《[^《》\n]{0,40}《(?<in>[^《》\n]{1,60})》[^《》\n]{0,40}》|《(?<n>[^《》\n]{2,30}(?:推进会|动员会|座谈会|现场会|表彰会|调度会|工作会议|培训会|活动|专项行动|大赛|营业执照|许可证|资格证书?|荣誉称号|优秀奖|一等奖|二等奖|三等奖))》|(?<=(?:召开|举行|举办|参加|出席|列席|组织|主持)了?(?:了|的)?)《(?<n>[^《》\n]{2,30}(?:会议?|论坛|仪式|培训班?))》")]
    private static partial Regex Form();
}
