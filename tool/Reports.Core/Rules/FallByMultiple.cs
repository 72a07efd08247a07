using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>用倍数表示减少</summary>
public sealed partial class FallByMultiple : PatternRule
{
    public override string Code => "L505";

    public override string Name => "fall-by-multiple";

    public override Sentence Title => new("用倍数表示减少", "a fall stated as a multiple");

    public override Sentence Why => new("倍数只用于增加；减少要用分数或百分数，减少一倍就是没有了。", "Multiples are for rises; to fall by once is to be gone.");

    public override string Bad => "投诉量比上年下降2倍。";

    public override string Good => "投诉量比上年下降60%。";

    protected override Regex Pattern => Form();

    protected override string Sign => "倍";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"“{match.Value}”：减少不用倍数", $"\"{match.Value}\": a fall is not told in multiples"), new("改用百分数或者“降至几分之几”", "use a percentage or a fraction"));

    [GeneratedRegex(@"(?:减少|下降|降低|缩短|缩小|减轻)了?(?:近|约|将近|超过)?[0-9一二两三四五六七八九十]+(?:\.[0-9]+)?倍")]
    private static partial Regex Form();
}
