using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Templates.Functions;

/// <summary>Dates as Chinese papers write them: Arabic digits, no zero padding.</summary>
internal static class DateFunctions
{
    private static readonly FunctionParameter s_date = new("date");

    public static ChineseFunction[] All() =>
    [
        new("date", "日期", new("年月日", "year, month and day"), [s_date], c => Shown(c, (y, m, d) => d is null ? $"{y}年{m}月" : $"{y}年{m}月{d}日"),
            new FunctionExample("zh.date (date.parse \"2026-03-05\")", "2026年3月5日")),
        new("month_day", "月日", new("月日", "month and day"), [s_date], c => Shown(c, (_, m, d) => d is null ? $"{m}月" : $"{m}月{d}日"),
            new FunctionExample("zh.month_day (date.parse \"2026-03-05\")", "3月5日")),
        new("month", "年月", new("年月", "year and month"), [s_date], c => Shown(c, (y, m, _) => $"{y}年{m}月"),
            new FunctionExample("zh.month (date.parse \"2026-03-05\")", "2026年3月"), new FunctionExample("zh.month \"2026-09\"", "2026年9月")),
        new("month_only", "月份", new("月份", "the month alone"), [s_date], c => Shown(c, (_, m, _) => $"{m}月"),
            new FunctionExample("zh.month_only \"2026-09\"", "9月")),
        new("year", "年份", new("年份", "the year"), [s_date], c => Shown(c, (y, _, _) => $"{y}年"),
            new FunctionExample("zh.year (date.parse \"2026-03-05\")", "2026年")),
        new("weekday", "星期", new("星期几", "the day of the week"), [s_date], Weekday,
            new FunctionExample("zh.weekday (date.parse \"2026-03-05\")", "星期四")),
        new("period", "期间", new("数据期间", "a period of data"), [new("period")], Period,
            new FunctionExample("zh.period \"2026-09\"", "2026年9月"), new FunctionExample("zh.period \"2026-Q3\"", "2026年第三季度"), new FunctionExample("zh.period \"2026-W36\"", "2026年第36周"), new FunctionExample("zh.period \"2026\"", "2026年")),
        new("days", "天数", new("两个日期之间的天数", "the days between two dates"), [new("from"), new("to")],
            c => Day(c, 0) is { } from && Day(c, 1) is { } to ? (object)(int)(to - from).TotalDays : null,
            new FunctionExample("zh.days (date.parse \"2026-03-01\") (date.parse \"2026-03-31\")", "30")),
        new("span", "起止", new("起止日期，相同的年、月不重复", "from one date to another, saying year and month once"), [new("from"), new("to"), new("year", true, false)], Span,
            new FunctionExample("zh.span \"2026-03-05\" \"2026-03-07\"", "3月5日至7日"), new FunctionExample("zh.span \"2026-03-05\" \"2026-04-07\"", "3月5日至4月7日"), new FunctionExample("zh.span \"2026-12-30\" \"2027-01-02\"", "2026年12月30日至2027年1月2日"), new FunctionExample("zh.span \"2026-03\" \"2026-05\" year:true", "2026年3月至5月"), new FunctionExample("zh.span \"2026-03-05\" \"2026-03-05\"", "3月5日")),
        new("han_date", "汉字日期", new("汉字的年月日", "year, month and day in Han digits"), [s_date],
            c => Shown(c, (y, m, d) => ChineseNumerals.DigitByDigit(y.ToString(CultureInfo.InvariantCulture)) + "年" + ChineseNumerals.Number(m) + "月" + (d is null ? "" : ChineseNumerals.Number(d.Value) + "日")),
            new FunctionExample("zh.han_date (date.parse \"2026-03-15\")", "二〇二六年三月十五日")),
    ];

    private static string? Shown(FunctionCall c, Func<int, int, int?, string> write) =>
        Parts(c, 0) is { } date ? write(date.Year, date.Month, date.Day) : null;

    private static (int Year, int Month, int? Day)? Parts(FunctionCall c, int index)
    {
        switch (c[index])
        {
            case null or "":
                return null;
            case DateTime day:
                return (day.Year, day.Month, day.Day);
            case DataMonth month:
                return (month.Year, month.Month, null);
            default:
                var text = c.Text(index);
                if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                    return (parsed.Year, parsed.Month, parsed.Day);
                if (DateTime.TryParseExact(text, ["yyyy-MM", "yyyy年M月", "yyyy.M", "yyyy/M"], CultureInfo.InvariantCulture, DateTimeStyles.None, out parsed))
                    return (parsed.Year, parsed.Month, null);
                throw c.Fail(index, "应为日期", "must be a date");
        }
    }

    private static string? Span(FunctionCall c)
    {
        if (Parts(c, 0) is not { } from || Parts(c, 1) is not { } to)
            return null;
        var isOneYear = from.Year == to.Year;
        var start = $"{(isOneYear && !c.Bool(2) ? "" : $"{from.Year}年")}{from.Month}月{Day(from.Day)}";
        if (from == to)
            return start;
        var end = isOneYear && from.Month == to.Month && to.Day is not null && from.Day is not null ? Day(to.Day)
            : $"{(isOneYear ? "" : $"{to.Year}年")}{to.Month}月{Day(to.Day)}";
        return $"{start}至{end}";

        static string Day(int? day) => day is { } number ? $"{number}日" : "";
    }

    /// <summary>A whole date; a month alone is none.</summary>
    private static DateTime? Day(FunctionCall c, int index) => Parts(c, index) switch
    {
        null => null,
        (int year, int month, int day) => new DateTime(year, month, day),
        _ => throw c.Fail(index, "应为日期", "must be a date"),
    };

    private static string? Weekday(FunctionCall c) => Day(c, 0) is { } day ? "星期" + "日一二三四五六"[(int)day.DayOfWeek] : null;

    private static string? Period(FunctionCall c)
    {
        if (c[0] is null or "")
            return null;
        if (c[0] is DateTime or DataMonth)
            return Shown(c, (y, m, _) => $"{y}年{m}月");
        var text = c.Text(0);
        if (text.Length == 4 && text.All(char.IsAsciiDigit))
            return text + "年";
        var at = text.IndexOf("-Q", StringComparison.Ordinal);
        if (at == 4 && text.Length == 7 && text[6] is >= '1' and <= '4')
            return $"{text[..4]}年第{ChineseNumerals.Number(text[6] - '0')}季度";
        if (IssuePeriod.Of(text) is { Step: IssueStep.Week } week)
            return string.Create(CultureInfo.InvariantCulture, $"{week.Year}年第{week.InYear}周");
        return Shown(c, (y, m, _) => $"{y}年{m}月");
    }
}
