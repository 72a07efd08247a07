using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>文字之间夹着多余的符号</summary>
public sealed partial class StrayMark : PatternRule
{
    public override string Code => "L307";

    public override string Name => "stray-mark";

    public override Sentence Title => new("文字之间夹着多余的符号", "a stray mark between words");

    public override Sentence Why => new("汉字之间的撇号、反引号、竖线、半角连字符和空括号，是扫描或转换时带进来的。", "Apostrophes, backticks, bars, half-width hyphens and empty brackets between Han characters come from scanning or conversion.");

    public override string Bad => "交-警部门要加强`巡查。";

    public override string Good => "交警部门要加强巡查。";

    protected override Regex Pattern => Form();

    private static readonly SearchValues<char> s_strays = SearchValues.Create("'`|-\u00AD");

    protected override bool LooksAt(TextPart part) => part.Role != PartRole.Cell
        && (part.Text[0] is '，' or '。' or '；' or '、' or '？' or '！' || part.Text.AsSpan().ContainsAny(s_strays) || part.Text.Contains("（）", StringComparison.Ordinal) || part.Text.Contains("()", StringComparison.Ordinal));

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"文字之间有多余的“{match.Value}”", $"a stray \"{match.Value}\" between words"), match.Value[0] == '-' && match.Length > 1 ? new("破折号写成“——”", "a dash is ——") : new("删去", "take it out"));

    [GeneratedRegex(@"(?<=[一-鿿])(?:['`|]|[（(][）)]|\u00AD)(?=[一-鿿。，、；：])|(?<=[交城])-(?=[警管])|(?<=[：:])\||(?<=[一-鿿”])-{2,4}(?=[一-鿿“])|^[，。；、？！]")]
    private static partial Regex Form();
}
