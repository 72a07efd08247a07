using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>图表的编号与引用对不上</summary>
public sealed partial class CaptionNumber : Rule
{
    public override string Code => "L401";

    public override string Name => "caption-number";

    public override Sentence Title => new("图表的编号与引用对不上", "figures and tables whose numbers and references disagree");

    public override Sentence Why => new("正文说“见图3”，文中只有两张图；或者图号重了、跳了。用 @fig: 和 @tbl: 引用就不会错。", "“见图3” where there are two, or a number twice; @fig: and @tbl: cannot be wrong.");

    public override string Bad => "进展情况见图2。\n图1 各乡镇得分";

    public override string Good => "进展情况见图1。\n图1 各乡镇得分";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var captions = paper.Parts.Where(p => p.Role == PartRole.Caption).Select(p => (Part: p, Match: Label().Match(p.Text))).Where(c => c.Match.Success).ToList();
        var numbers = captions.Select(c => c.Match.Value).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, match) in captions.Where(c => !seen.Add(c.Match.Value)))
            yield return Report(part.At(0, match.Length), new($"“{match.Value}”出现了两次", $"\"{match.Value}\" stands twice"));
        foreach (var part in paper.Parts.Where(p => p.Role == PartRole.Paragraph))
        {
            foreach (Match match in Mention().Matches(part.Text))
            {
                var label = match.Groups[1].Value;
                if (!numbers.Contains(label) && numbers.Any(n => n[0] == label[0]))
                    yield return Report(part.At(match.Groups[1].Index, label.Length), new($"提到“{label}”，文中没有", $"\"{label}\" is mentioned and not there"), new("核对编号", "check the number"));
            }
        }
    }

    [GeneratedRegex(@"^[图表][0-9]{1,2}")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:见|如|由|从)([图表][0-9]{1,2})(?![0-9\-—－.])")]
    private static partial Regex Mention();
}
