using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Data;

public enum IssueStep
{
    Week,
    Month,
    Quarter,
}

/// <summary>The period that an issue is about. Weeks are those of ISO 8601: the first has the year's first Thursday.</summary>
/// <param name="Index">Periods since the beginning of the calendar.</param>
/// <param name="InYear">The period's number in its year, from 1.</param>
public readonly partial record struct IssuePeriod(IssueStep Step, int Year, int InYear, int Index)
{
    private const int DaysOfWeek = 7;

    /// <summary>2026-09, 2026-Q3, 2026-W36, as dates, months or in Chinese; null when it is none of them.</summary>
    /// <param name="step">What a day stands for; a day alone is no period.</param>
    public static IssuePeriod? Of(object? value, IssueStep? step = null) => value switch
    {
        DataMonth month when step is IssueStep.Quarter => OfQuarter(month.Year, (month.Month + 2) / 3),
        DataMonth month => OfMonth(month.Year, month.Month),
        DateTime day when step is IssueStep.Month => OfMonth(day.Year, day.Month),
        DateTime day when step is IssueStep.Quarter => OfQuarter(day.Year, (day.Month + 2) / 3),
        DateTime day when step is IssueStep.Week => OfWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day)),
        string text => OfText(text.Trim(), step),
        _ => null,
    };

    private static IssuePeriod? OfText(string text, IssueStep? step)
    {
        if (Form().Match(text) is not { Success: true } match)
            return DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day, step) : null;
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["w"] is { Success: true } week)
            return OfWeek(year, Count(week.Value));
        if (match.Groups["q"] is { Success: true } quarter)
            return OfQuarter(year, Count(quarter.Value));
        return Count(match.Groups["m"].Value) is >= 1 and <= 12 and var month ? Of(new DataMonth(year, month), step) : null;
    }

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int)(ChineseNumerals.Parse(text) ?? 0);

    private static IssuePeriod? OfMonth(int year, int month) => new(IssueStep.Month, year, month, year * 12 + month - 1);

    private static IssuePeriod? OfQuarter(int year, int quarter) =>
        quarter is >= 1 and <= 4 ? new(IssueStep.Quarter, year, quarter, year * 4 + quarter - 1) : null;

    private static IssuePeriod? OfWeek(int year, int week) =>
        year > 1 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? new(IssueStep.Week, year, week, (int)(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday).Ticks / TimeSpan.TicksPerDay / DaysOfWeek))
            : null;

    [GeneratedRegex(@"^(?<y>(?:19|20)[0-9]{2})(?:-W(?<w>[0-9]{1,2})|年第?(?<w>[0-9一二三四五六七八九十]{1,3})周|-?Q(?<q>[1-4])|年第?(?<q>[1-4一二三四])季度?|[-./](?<m>[0-9]{1,2})|年(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月)$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
