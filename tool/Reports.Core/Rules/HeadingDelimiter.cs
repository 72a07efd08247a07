using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>层次序数后的标点不对</summary>
public sealed partial class HeadingDelimiter : PatternRule
{
    public override string Code => "L203";

    public override string Name => "heading-delimiter";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("层次序数后的标点不对", "a wrong mark after a heading's number");

    public override Sentence Why => new("“一”后用顿号，“（一）”后不加标点，“1”后用下脚点，“第一”后用逗号。", "一 takes 、, （一） takes nothing, 1 takes a full point, 第一 takes ，.");

    public override string Bad => "（一）、加强组织领导";

    public override string Good => "（一）加强组织领导";

    protected override Regex Pattern => Form();

    /// <summary>1、 and 2. in one list, besides what the pattern finds.</summary>
    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var finding in base.Check(paper, lexicons))
            yield return finding;
        TextPart? before = null;
        foreach (var part in paper.Parts.Where(p => p is { Level: 3, Number: > 0, IsNumberSet: false }))
        {
            if (before is not null && part.Number == before.Number + 1 && Mark(part) is '、' != Mark(before) is '、')
                yield return Report(part.At(0, part.Text.IndexOf(Mark(part)) + 1), new($"“{part.Number}{Mark(part)}”与前面的“{before.Number}{Mark(before)}”写法不一", $"\"{part.Number}{Mark(part)}\" and \"{before.Number}{Mark(before)}\" are written differently"), new("序数后的标点要一致，用“1.”", "write all alike: 1."));
            before = part;
        }
    }

    private static char Mark(TextPart part) => part.Text[part.Text.AsSpan().IndexOfAny(".．、")];

    protected override bool LooksAt(TextPart part) => part.Role is PartRole.Heading or PartRole.Paragraph && !part.IsNumberSet;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var mark = match.Value;
        var number = mark[..^1];
        var right = Right(mark);
        return (new($"序数“{mark}”的标点不对", $"the mark after \"{number}\" is wrong"), new($"写成“{right}”", $"write \"{right}\""));
    }

    private static string Right(string mark) => mark[0] == '第' ? mark[..^1] + "，" : mark[^2] is '）' or ')' ? mark[..^1] : mark[..^1] + "、";

    protected override string? Fix(TextPart part, Match match) => Right(match.Value);

    [GeneratedRegex(@"^[（(][一二三四五六七八九十]{1,3}[）)][、，,．.]|^[（(][0-9]{1,2}[）)][、，,．.]|^[一二三四五六七八九十]{1,2}[，,．.](?=[一-鿿])|(?<=^|[。；\s])第[一二三四五六七八九十]{1,2}、(?![第一二三四五六七八九十])")]
    private static partial Regex Form();
}
