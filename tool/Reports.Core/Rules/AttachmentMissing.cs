using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>提到的附件没有</summary>
public sealed partial class AttachmentMissing : Rule
{
    public override string Code => "L402";

    public override string Name => "attachment-missing";

    public override Sentence Title => new("提到的附件没有", "an attachment that is mentioned and not listed");

    public override Sentence Why => new("正文里的“附件3”要在附件说明里有。", "What the text calls 附件3 must be among the attachments.");

    public override string Bad => "具体安排见附件3。\n附件1：任务分工表\n附件2：时间安排表";

    public override string Good => "具体安排见附件2。\n附件1：任务分工表\n附件2：时间安排表";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var listed = paper.Parts.Select((p, i) => Listed().Match(p.Text) is { Success: true } first ? LastOf(paper, i, Number(first)) : 0).DefaultIfEmpty(0).Max();
        var count = Math.Max(listed, paper.Attachments ?? 0);
        if (count == 0)
            yield break;
        foreach (var part in paper.Parts.Where(p => p.Role == PartRole.Paragraph && !Listed().IsMatch(p.Text)))
        {
            foreach (Match match in Mention().Matches(part.Text))
            {
                if (Number(match) > count)
                    yield return Report(part.At(match.Index, match.Length), new($"提到“{match.Value}”，附件只有 {count} 个", $"\"{match.Value}\" is mentioned, there are {count}"), new("核对附件", "check the attachments"));
            }
        }
    }

    /// <summary>附件：1. 名单 and below it 2. 方案: the number that the list under the first one comes to.</summary>
    private static int LastOf(PaperText paper, int part, int number)
    {
        while (part + 1 < paper.Parts.Count && Item().Match(paper.Parts[part + 1].Text) is { Success: true } next && Number(next) == number + 1)
            (part, number) = (part + 1, number + 1);
        return number;
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^附件[：:]?\s*([0-9]{1,2})[.．：:\s]")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s*([0-9]{1,2})[.．、]\s*\S")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<=见)附件([0-9]{1,2})")]
    private static partial Regex Mention();
}
