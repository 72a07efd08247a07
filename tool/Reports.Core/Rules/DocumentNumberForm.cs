using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>发文字号的括号不是六角括号</summary>
public sealed partial class DocumentNumberForm : PatternRule
{
    public override string Code => "L310";

    public override string Name => "document-number-brackets";

    public override Sentence Title => new("发文字号的括号不是六角括号", "a document number without hexagonal brackets");

    public override Sentence Why => new("GB/T 9704 规定发文字号的年份用六角括号〔〕，序号不加“第”、不编虚位。", "GB/T 9704: the year stands in 〔〕; the number has no 第 and no leading zero.");

    public override string Bad => "根据云创办[2026]9号文件要求，各乡镇要抓好整改。";

    public override string Good => "根据云创办〔2026〕9号文件要求，各乡镇要抓好整改。";

    protected override Regex Pattern => Form();

    protected override string Sign => "号";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        // Courts and cases are numbered in round brackets by their own rules: （2026）沪01民初1号 has its letters after the year.
        var right = $"〔{match.Groups["y"].Value}〕{match.Groups["n"].Value.TrimStart('0')}号";
        return (new($"发文字号“{match.Value}”的写法不对", $"the document number \"{match.Value}\" is not in form"), new($"写成“{right}”", $"write \"{right}\""));
    }

    protected override string? Fix(TextPart part, Match match) => $"〔{match.Groups["y"].Value}〕{match.Groups["n"].Value.TrimStart('0')}号";

    [GeneratedRegex(@"(?<=[一-鿿])(?:[\[【［](?<y>(?:19|20)[0-9]{2})[\]】］]第?(?<n>[0-9]{1,4})号|[（(](?<y>(?:19|20)[0-9]{2})[）)]第?(?<n>[0-9]{1,4})号|〔(?<y>(?:19|20)[0-9]{2})〕(?:第(?<n>[0-9]{1,4})|(?<n>0[0-9]{1,3}))号)")]
    private static partial Regex Form();
}
