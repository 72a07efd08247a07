using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>汉字旁边用了半角标点</summary>
public sealed partial class MarkHalfWidth : Rule
{
    public override string Code => "L302";

    public override string Name => "mark-half-width";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("汉字旁边用了半角标点", "half-width marks beside Han characters");

    public override Sentence Why => new("中文里的逗号、分号、冒号、问号、叹号用全角；数字、时刻和网址里的不算。", "Chinese text takes full-width marks; those in figures, times and addresses are not meant.");

    public override string Bad => "同志们,今年的任务很重。";

    public override string Good => "同志们，今年的任务很重。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(p => p.Role != PartRole.Cell))
        {
            var matches = Form().Matches(part.Text);
            if (matches.Count == 0)
                continue;
            var all = string.Concat(matches.Select(m => m.Value).Distinct());
            yield return Report(part.At(matches[0].Index, 1), new($"这一段有 {matches.Count} 处半角标点：{all}", $"{matches.Count} half-width marks in this paragraph: {all}"), new("换成全角", "write them full-width"))
                with
            { Fixes = [.. matches.Select(m => Fix(part, m))] };
        }
    }

    private static TextFix Fix(TextPart part, Match match)
    {
        var at = match.Value[0] == '(' ? "(" : match.Value;
        return new TextFix(part.At(match.Index, 1), at, at switch { "," => "，", ";" => "；", ":" => "：", "?" => "？", "!" => "！", "\"" => IsOpening(part, match) ? "“" : "”", "(" => "（", _ => "）" });
    }

    private static bool IsOpening(TextPart part, Match match) => part.Text.AsSpan(0, match.Index).Count('"') % 2 == 0;

    [GeneratedRegex(@"(?<=[一-鿿”》）])[,;:?!](?![0-9A-Za-z/])|(?<=[一-鿿]):(?=[0-9]{1,4}[年月日])|(?<=[一-鿿，。：])""(?=[一-鿿][^""\n]{0,40}"")|(?<=""[^""\n]{0,40}[一-鿿])""(?=[一-鿿，。；])|(?<=[0-9%”》）])[,;?!](?=[一-鿿“《])|(?<=[一-鿿])\([一-鿿]|(?<=[一-鿿])\)(?=[一-鿿，。])")]
    private static partial Regex Form();
}
