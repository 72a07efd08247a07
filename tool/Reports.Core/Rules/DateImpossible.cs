using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>没有这一天</summary>
public sealed partial class DateImpossible : PatternRule
{
    public override string Code => "L502";

    public override string Name => "date-impossible";

    public override Sentence Title => new("没有这一天", "a date that does not exist");

    public override Sentence Why => new("月份有大小，二月有平闰，照抄去年的稿子最容易出错。", "Months differ in length; last year's paper copied is the usual cause.");

    public override string Bad => "请于2026年2月30日前报送。";

    public override string Good => "请于2026年2月28日前报送。";

    protected override Regex Pattern => Form();

    protected override string Sign => "月";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        // Without a year 29 February may be right.
        var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : 2024;
        if (month is >= 1 and <= 12 && day >= 1 && year >= 1 && day <= DateTime.DaysInMonth(year, month))
            return null;
        return (new($"没有“{match.Value}”这一天", $"there is no day \"{match.Value}\""), new("核对日期", "check the date"));
    }

    [GeneratedRegex(@"(?<![0-9.])(?:(?<y>[0-9]{4})年)?(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日")]
    private static partial Regex Form();
}
