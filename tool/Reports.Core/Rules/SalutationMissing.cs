using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>讲话没有称谓</summary>
public sealed class SalutationMissing : Rule
{
    public override string Code => "L411";

    public override string Name => "salutation-missing";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("讲话没有称谓", "a speech without a salutation");

    public override Sentence Why => new("讲话稿和主持词开头要称呼听的人：“同志们：”“各位领导、同志们：”；短的表态和交流发言常常没有，不报。", "A speech begins by addressing its hearers; short statements and exchange papers often do not and are not reported.");

    public override string Bad => "在全县创建工作推进会上的讲话\n今天召开推进会，主要任务是总结工作、分析形势、安排任务。\n一、提高认识\n二、狠抓落实";

    public override string Good => "在全县创建工作推进会上的讲话\n同志们：\n今天召开推进会，主要任务是总结工作、分析形势、安排任务。\n一、提高认识\n二、狠抓落实";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        if (paper.Kind is DocumentKind.Speech or DocumentKind.Host && paper.Parts.Count(p => p.Role is PartRole.Paragraph or PartRole.Heading) >= 3
            && paper.Parts[0].Role is PartRole.Title && !SalutationForm.Has(paper))
            yield return Report(paper.Parts[0].At(0, paper.Parts[0].Text.Length), new("开头没有称谓", "there is no salutation"), new("在标题下加一行“同志们：”", "add a line 同志们： below the title"));
    }
}
