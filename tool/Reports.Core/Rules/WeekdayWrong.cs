using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>日期与星期不符</summary>
public sealed partial class WeekdayWrong : PatternRule
{
    public override string Code => "L503";

    public override string Name => "weekday-wrong";

    public override Sentence Title => new("日期与星期不符", "a weekday that is not the date's");

    public override Sentence Why => new("通知里的日期和星期对不上，参会的人会走错日子。", "When date and weekday disagree, people come on the wrong day.");

    public override string Bad => "定于2026年3月5日（星期三）召开会议。";

    public override string Good => "定于2026年3月5日（星期四）召开会议。";

    protected override Regex Pattern => Form();

    protected override string Sign => "日";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var (year, month, day) = (Of(match, "y"), Of(match, "m"), Of(match, "d"));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var right = "日一二三四五六"[(int)new DateTime(year, month, day).DayOfWeek];
        var said = match.Groups["w"].Value[0] == '天' ? '日' : match.Groups["w"].Value[0];
        return said == right ? null
            : (new($"{year}年{month}月{day}日是星期{right}，不是星期{said}", $"{year}-{month}-{day} is 星期{right}, not 星期{said}"), new("核对日期和星期", "check date and weekday"));
    }

    private static int Of(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日[（(，,]?(?:星期|周|礼拜)(?<w>[一二三四五六日天])")]
    private static partial Regex Form();
}
