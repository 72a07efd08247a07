using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>“通过……，使……”没有主语</summary>
public sealed partial class SubjectMissing : PatternRule
{
    public override string Code => "L421";

    public override string Name => "subject-missing";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("“通过……，使……”没有主语", "通过…，使… leaves the sentence without a subject");

    public override Sentence Why => new("“通过”“经过”和“使”“让”一起用，句子就没有主语了，去掉一个就通。", "Between 通过 and 使 the sentence has no subject; without one of them it has.");

    public override string Bad => "通过这次整治，使全县面貌焕然一新。";

    public override string Good => "通过这次整治，全县面貌焕然一新，使人振奋。";

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part) => part.Role is PartRole.Paragraph or PartRole.Heading;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"“{match.Groups["a"].Value}……，{match.Groups["b"].Value}……”没有主语", $"\"{match.Groups["a"].Value}…，{match.Groups["b"].Value}…\" has no subject"),
        new($"去掉“{match.Groups["a"].Value}”或者“{match.Groups["b"].Value}”", $"take out \"{match.Groups["a"].Value}\" or \"{match.Groups["b"].Value}\""));

    [GeneratedRegex(@"(?<=^|[。；！？])(?<a>通过|经过|随着)(?!了|过)[^，。；！？：,;]{2,40}[，,](?<b>使|让)(?![用得人命节馆者])(?=[一-鿿“])")]
    private static partial Regex Form();
}
