using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>日期与星期不符</summary>
public sealed partial class WeekdayWrong : Rule
{
    public override string Code => "L503";

    public override string Name => "weekday-wrong";

    public override Sentence Title => new("日期与星期不符", "a weekday that is not the date's");

    public override Sentence Why => new("通知里的日期和星期对不上，参会的人会走错日子。没写年份的，按前面写过的年份或者成文日期推算；推不准的不报。", "When date and weekday disagree, people come on the wrong day. A date without a year is of the year stated before it or of the paper's date; where that is not certain nothing is said.");

    public override string Bad => "定于2026年3月5日（星期三）召开会议，3月6日（星期四）反馈。";

    public override string Good => "定于2026年3月5日（星期四）召开会议，3月6日（星期五）反馈。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        Func<int, IReadOnlyList<int>>? ofPaper = null;
        foreach (var part in paper.Parts)
        {
            if (!part.Text.Contains('日', StringComparison.Ordinal) || !Form().IsMatch(part.Text))
                continue;
            foreach (Match match in Form().Matches(part.Text))
            {
                var years = match.Groups["y"].Success ? [Of(match, "y")] : Near(part.Text, match) ?? (ofPaper ??= OfPaper(paper))(Of(match, "m"));
                if (Judge(match, years) is { } said)
                    yield return Report(part.At(match.Index, match.Length), said, new("核对日期和星期", "check date and weekday"));
            }
        }
    }

    /// <param name="years">Those that the date can be of, the likeliest first: the weekday has to be wrong in each.</param>
    private static Sentence? Judge(Match match, IReadOnlyList<int> years)
    {
        var (month, day) = (Of(match, "m"), Of(match, "d"));
        if (years.Count == 0 || month is < 1 or > 12 || day < 1)
            return null;
        var said = match.Groups["w"].Value[0] == '天' ? '日' : match.Groups["w"].Value[0];
        var right = '\0';
        foreach (var year in years.Reverse())
        {
            if (day > DateTime.DaysInMonth(year, month))
                return null;
            right = "日一二三四五六"[(int)new DateTime(year, month, day).DayOfWeek];
            if (right == said)
                return null;
        }
        return new($"{years[0]}年{month}月{day}日是星期{right}，不是星期{said}", $"{years[0]}-{month}-{day} is 星期{right}, not 星期{said}");
    }

    /// <summary>The year last stated before the date in its paragraph; no year at all (an empty list) where it is called another one.</summary>
    private static List<int>? Near(string text, Match match)
    {
        if (OtherYear().IsMatch(text.AsSpan(Math.Max(0, match.Index - 6), Math.Min(6, match.Index))))
            return [];
        var stated = FullYear().Matches(text[..match.Index]);
        return stated.Count > 0 ? [Of(stated[^1], "y")] : null;
    }

    /// <summary>The year of the paper's date, and around New Year the next one too; else the only year that the paper states.</summary>
    private static Func<int, IReadOnlyList<int>> OfPaper(PaperText paper)
    {
        if (AsOfLater.Date(paper) is { } date)
            return month => (date.Month, month) switch { ( >= 10, <= 3) => [date.Year, date.Year + 1], ( <= 3, >= 10) => [date.Year, date.Year - 1], _ => [date.Year] };
        var years = paper.Parts.SelectMany(p => FullYear().Matches(p.Text)).Select(m => Of(m, "y")).Distinct().Take(2).ToList();
        return _ => years.Count == 1 ? years : [];
    }

    private static int Of(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9]|[0-9]年)(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日[（(，,]?(?:星期|周|礼拜)(?<w>[一二三四五六日天])(?![、至到年报会期])|(?<![0-9])(?<y>(?:19|20)[0-9]{2})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日[（(，,]?(?:星期|周|礼拜)(?<w>[一二三四五六日天])(?![年报会期])")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})年")]
    private static partial Regex FullYear();

    [GeneratedRegex(@"[去前明次后上]年[^，。；]{0,4}$|翌年[^，。；]{0,4}$|次年")]
    private static partial Regex OtherYear();
}
