using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>并列的引号、书名号之间用了顿号</summary>
public sealed partial class CommaBetweenQuotes : PatternRule
{
    public override string Code => "L304";

    public override string Name => "comma-between-quotes";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("并列的引号、书名号之间用了顿号", "、 between quoted or titled items");

    public override Sentence Why => new("GB/T 15834—2011 4.5.3.5：标有引号或书名号的并列成分之间通常不用顿号。", "GB/T 15834—2011 4.5.3.5: items in “” or 《》 side by side usually take no 、.");

    public override string Bad => "大力弘扬“奉献”、“友爱”的精神。";

    public override string Good => "大力弘扬“奉献”“友爱”的精神。";

    protected override Regex Pattern => Form();

    protected override string Sign => "、";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"“{match.Value[0]}”与“{match.Value[2]}”之间一般不用顿号", $"no 、 is usual between {match.Value[0]} and {match.Value[2]}"), new("删去顿号", "take the 、 out"));

    protected override string? Fix(TextPart part, Match match) => match.Value.Replace("、", "", StringComparison.Ordinal);

    [GeneratedRegex(@"”、“|》、《")]
    private static partial Regex Form();
}
