using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>“截至”的日子在成文以后</summary>
public sealed partial class AsOfLater : Rule
{
    public override string Code => "L517";

    public override string Name => "as-of-after-date";

    public override Sentence Title => new("“截至”的日子在成文以后", "an “as of” later than the paper");

    public override Sentence Why => new("三月的稿子不会有“截至六月底”的数；不是日子写错，就是去年的稿子没有改全。", "A paper of March holds no figures as of June: the date is wrong, or last year's paper was not changed throughout.");

    public override string Bad => "全县创建工作情况通报\n截至2026年6月底，已完成投资3亿元。\n2026年3月5日";

    public override string Good => "全县创建工作情况通报\n截至2026年2月底，已完成投资3亿元。\n2026年3月5日";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        if (Date(paper) is not { } date)
            yield break;
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading))
        {
            foreach (Match match in AsOf().Matches(part.Text))
            {
                if (Read(match, whole: false) is { } said && said > date)
                    yield return Report(part.At(match.Index, match.Length), new($"“{match.Value}”在成文日期{date.Year}年{date.Month}月{date.Day}日以后", $"\"{match.Value}\" is later than the paper's date {date:yyyy-MM-dd}"), new("核对日期", "check the dates"));
            }
        }
    }

    /// <summary>The date on a line of its own: under the title or at the end.</summary>
    internal static DateTime? Date(PaperText paper)
    {
        foreach (var part in paper.Parts.Take(4).Concat(paper.Parts.Reverse().Take(4)))
        {
            if (Own().Match(part.Text) is { Success: true } match)
                return Read(match, whole: true);
        }
        return null;
    }

    private static DateTime? Read(Match match, bool whole)
    {
        var (year, month) = (int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture));
        if (year < 1 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        // A month without a day counts from its first: the paper may be of its last.
        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : whole ? last : match.Groups["e"].Success ? last - 10 : 1;
        return day >= 1 && day <= last ? new DateTime(year, month, day) : null;
    }

    [GeneratedRegex(@"截[至止]到?(?:目前的?)?(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日|(?<e>底|末))?")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"^[（(]?(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?[）)]?$")]
    private static partial Regex Own();
}
