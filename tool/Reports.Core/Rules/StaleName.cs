using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>机构名称已经变了</summary>
public sealed partial class StaleName : Rule
{
    public override string Code => "L308";

    public override string Name => "stale-name";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("机构名称已经变了", "the name of an organ that has changed");

    public override Sentence Why => new("机构改革后名称已变；写历史事件用原名的不算：名称前有“原”，或者同一句里的年份都在改名以前。词表在 templates/lexicons/stale.tsv。", "The organ was renamed; 原 before it, or a sentence whose years are all earlier, makes the old name right. The lexicon is templates/lexicons/stale.tsv.");

    public override string Bad => "县环保局要加强监测。";

    public override string Good => "县生态环境局要加强监测。1998年，环保局成立；原环保局的档案已移交。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts)
        {
            foreach (var (entry, offset) in lexicons.Find("stale", part.Text).Where(f => !IsOfItsTime(part.Text, f.Offset, f.Entry)))
                yield return Report(part.At(offset, entry.Wrong.Length), new($"“{entry.Wrong}”现为“{entry.Right}”", $"\"{entry.Wrong}\" is now \"{entry.Right}\""));
        }
    }

    /// <summary>原环保局, or a sentence that tells of years in which the organ still had the name.</summary>
    private static bool IsOfItsTime(string text, int at, LexiconEntry entry)
    {
        if (Former().IsMatch(text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at))))
            return true;
        var (start, end) = Sentences.Of(text).FirstOrDefault(s => s.Start <= at && at < s.End);
        var years = end > start ? Year().Matches(text[start..end]) : null;
        return entry.Until is { } until && years is { Count: > 0 } && years.All(y => int.Parse(y.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) <= until);
    }

    [GeneratedRegex(@"(?:^|[^草高平])原(?:来的|来|任|先的)?(?:[\u4e00-\u9fff]{0,2}[省市县区州])?$|(?:时任|当年的|当时的|撤销|前身为?是?|更名前的?|历任)[\u4e00-\u9fff]{0,4}$")]
    private static partial Regex Former();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?=年|[—\-～~至])")]
    private static partial Regex Year();
}
