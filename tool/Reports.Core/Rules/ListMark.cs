using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>顿号、省略号与“等”“和”重复</summary>
public sealed partial class ListMark : PatternRule
{
    public override string Code => "L418";

    public override string Name => "list-mark";

    public override Sentence Title => new("顿号、省略号与“等”“和”重复", "、 or …… beside a word that does its work");

    public override Sentence Why => new("“等”前不用顿号，“和”前也不用；省略号与“等”只用一个，省略号是六个连点。", "No 、 stands before 等 or 和; an ellipsis has six dots and does without 等.");

    public override string Bad => "包括道路、桥梁、等设施。";

    public override string Good => "包括道路、桥梁等设施。";

    protected override Regex Pattern => Form();

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => match.Groups["dots"].Success
        ? (new($"省略号写成了“{match.Value}”", $"the ellipsis is written \"{match.Value}\""), new("写成“……”", "write ……"))
        : (new($"“{match.Value}”重复", $"\"{match.Value}\" says it twice"), new("只留一个", "keep one"));

    protected override string? Fix(TextPart part, Match match) => match.Groups["dots"].Success ? "……" : match.Value[0] == '、' ? match.Value[1..] : null;

    [GeneratedRegex(@"(?<!(?:不|要|推|拖|看|靠|慢|坐)[^、]{0,2})、等(?=[，。；）)]|[0-9]|[多一二两三四五六七八九十](?:个|项|家|种|位|名)|(?:设施|单位|部门|问题|工作|方面|活动|环节|内容|措施|领域|地方|地区|行业|区域|现象|项目|任务|制度|材料|情况)[，。；）,;]|(?:设施|单位|部门|问题|工作|方面)[一-鿿])|、和(?![谐平睦美解田顺县气善硕静布林龙政煦缓约议蔼弦衷声])(?=[一-鿿])|……等(?!待|候|级)|等等?……|(?<=[一-鿿”])(?<dots>\.{3,}|。{3,}|…(?!…)(?<!……))(?=[一-鿿，。”]|$)")]
    private static partial Regex Form();
}
