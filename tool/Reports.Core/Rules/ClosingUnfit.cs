using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>结尾用语与文种不合</summary>
public sealed partial class ClosingUnfit : Rule
{
    public override string Code => "L412";

    public override string Name => "closing-unfit";

    public override Sentence Title => new("结尾用语与文种不合", "a closing that does not fit the kind");

    public override Sentence Why => new("通报用“特此通报”，通知用“特此通知”；请示才用“请批示”，报告里不夹带请示；“请批评指正”是汇报和交流发言的话，领导讲话不用；通报、通知也不说“谢谢大家”。", "Each kind has its closing phrase; a leader's speech does not ask for criticism, and a notice does not thank.");

    public override string Bad => "关于创建工作情况的通报\n各乡镇要认真整改，切实抓好落实。\n特此通知。";

    public override string Good => "关于创建工作情况的通报\n各乡镇要认真整改，切实抓好落实。\n特此通报。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        if (paper.Parts.Count < 3 || (paper.Kind is null && paper.Parts[0].Role != PartRole.Title))
            yield break;
        var title = string.Concat(paper.Parts.Take(2).Where(p => p.Role == PartRole.Title).Select(p => p.Text)).TrimEnd('。');
        foreach (var part in paper.Parts.Skip(Math.Max(2, paper.Parts.Count - 6)).Where(p => p.Role is PartRole.Paragraph))
        {
            foreach (Match match in Closing().Matches(part.Text))
            {
                if (Fits(match.Value, title, paper.Kind) is { } kind)
                    yield return Report(part.At(match.Index, match.Length), new($"{kind.Zh}的结尾用了“{match.Value}”", $"{kind.En} closes with \"{match.Value}\""), new("换成合乎文种的结尾，或者删去", "use the kind's own closing, or take it out"));
            }
        }
    }

    /// <returns>The kind that the closing does not fit; null when it does.</returns>
    private static Sentence? Fits(string closing, string title, DocumentKind? kind)
    {
        if (closing.StartsWith("特此", StringComparison.Ordinal))
        {
            var own = closing[2..];
            foreach (var (word, english) in (ReadOnlySpan<(string, string)>)[("通报", "a circular"), ("通知", "a notice"), ("报告", "a report"), ("请示", "a request"), ("函", "a letter")])
            {
                if (title.EndsWith(word, StringComparison.Ordinal) && !own.Contains(word, StringComparison.Ordinal) && !(word == "请示" && own == "请示") && !(word == "函" && own is "函复" or "函告" or "复函"))
                    return new(word, english);
            }
            return kind is DocumentKind.Speech or DocumentKind.Exchange or DocumentKind.Statement ? new("讲话、发言", "a speech") : null;
        }
        if (closing.Contains("批示", StringComparison.Ordinal) || closing.Contains("批复", StringComparison.Ordinal))
            return title.EndsWith("报告", StringComparison.Ordinal) ? new("报告", "a report") : kind is DocumentKind.Notice or DocumentKind.Speech ? new("通报、讲话", "a circular or speech") : null;
        if (closing.Contains("指正", StringComparison.Ordinal))
            return kind is DocumentKind.Speech && !title.Contains("发言", StringComparison.Ordinal) || kind is DocumentKind.Notice ? (kind is DocumentKind.Notice ? new("通报", "a circular") : new("领导讲话", "a leader's speech")) : null;
        return kind is DocumentKind.Notice or DocumentKind.Bulletin || title.EndsWith("通知", StringComparison.Ordinal) ? new("通报、通知", "a notice") : null;
    }

    [GeneratedRegex(@"特此(?:通报|通知|报告|请示|函告|函复|公告|批复)|(?:妥否|当否|可否)?，?(?:敬?请|恳请)(?:予以)?(?:批示|批复)(?=[。！]|$)|(?:敬?请|恳请)(?:各位)?(?:领导|同志们?|大家)?(?:、?同志们)?(?:提出宝贵意见|批评指正|予以指正|批评、指正)|谢谢(?:大家|各位)")]
    private static partial Regex Closing();
}
