using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>标题末尾用了句号</summary>
public sealed partial class HeadingWithStop : PatternRule
{
    public override string Code => "L305";

    public override string Name => "heading-with-stop";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("标题末尾用了句号", "a heading that ends in a full stop");

    public override Sentence Why => new("单独成行的标题末尾不用句号；标题后接着写正文的，才用句号断开。", "A heading on a line of its own ends without a stop; only one that text follows is parted by it.");

    public override string Bad => "一、存在的问题。\n主要是进度不快。";

    public override string Good => "一、存在的问题\n主要是进度不快。";

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part) => (part.Role == PartRole.Heading && part.Level == 1) || part.Role is PartRole.Title or PartRole.Caption || part is { Role: PartRole.Heading, Level: 2 } && part.Text.Length <= 20;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"标题“{match.Value}”末尾有句号", $"the heading \"{match.Value}\" ends in a full stop"), new("删去句号", "take it out"));

    [GeneratedRegex(@"^[^。；！？!?]{2,30}。$")]
    private static partial Regex Form();
}
