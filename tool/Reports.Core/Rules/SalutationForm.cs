using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>称谓后的标点不对</summary>
public sealed partial class SalutationForm : Rule
{
    public override string Code => "L410";

    public override string Name => "salutation-form";

    public override Sentence Title => new("称谓后的标点不对", "a salutation that does not end in a colon");

    public override Sentence Why => new("称谓和主送机关单独成行、顶格，用全角冒号。", "A salutation stands on its own line and ends in a full-width colon.");

    public override string Bad => "在全县创建工作推进会上的讲话\n同志们。\n今天召开推进会。";

    public override string Good => "在全县创建工作推进会上的讲话\n同志们：\n今天召开推进会。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Take(6).Where(p => p.Role is PartRole.Paragraph or PartRole.Title))
        {
            if (paper.Parts.Count < 3 || !Salutation().IsMatch(part.Text) || part.Text[^1] is '：' or ':')
                continue;
            var mark = "，。；！,.;!、".Contains(part.Text[^1], StringComparison.Ordinal) ? 1 : 0;
            yield return Report(part.At(part.Text.Length - 1, 1), mark > 0 ? new($"称谓后是“{part.Text[^1]}”", $"the salutation ends in \"{part.Text[^1]}\"") : new("称谓后没有冒号", "the salutation has no colon"), new($"写成“{part.Text[..^mark]}：”", $"write \"{part.Text[..^mark]}：\""));
            yield break;
        }
    }

    internal static bool Has(PaperText paper) => paper.Parts.Any(p => p.Role == PartRole.Salutation) || paper.Parts.Take(8).Any(p => Opening().IsMatch(p.Text));

    [GeneratedRegex(@"^(?:尊敬的)?(?:各位)?[一-鿿、，,]{0,20}?(?:同志们|各位领导|各位同志|各位代表|各位委员|同事们|朋友们|各位评委|各位来宾|女士们|先生们)[：:，,。；！!.、]?$")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^.{0,40}(?:同志们|各位|尊敬的|朋友们|代表们|女士|书记|县长|市长|主任|主席|主持人)[^。]{0,40}[：:，,！!]?")]
    private static partial Regex Opening();
}
