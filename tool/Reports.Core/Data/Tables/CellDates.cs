using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Data;

/// <summary>Reads the dates of cells as offices write them; the day may be missing.</summary>
internal static partial class CellDates
{
    /// <returns>A <see cref="DateTime"/> or a <see cref="DataMonth"/>, or null.</returns>
    public static object? Parse(string text)
    {
        if (text.Length is < 6 or > 30 || !(char.IsDigit(text[0]) || text[0] is '一' or '二'))
            return null;
        var folded = CellText.WithoutBlanks(CellText.FoldWidth(text.Contains(':', StringComparison.Ordinal) ? text.Replace(' ', 'T') : text));
        var match = Digits().Match(folded);
        if (match.Success)
            return Make(Number(match, "y"), Number(match, "m"), match.Groups["d"].Success ? Number(match, "d") : 0, Time(match));
        var words = Words().Match(folded);
        return words.Success && ChineseNumerals.Parse(words.Groups["y"].Value) is { } year && ChineseNumerals.Parse(words.Groups["m"].Value) is { } month
            ? Make((int)year, (int)month, words.Groups["d"].Success ? (int)(ChineseNumerals.Parse(words.Groups["d"].Value) ?? 0) : 0, TimeSpan.Zero)
            : null;
    }

    /// <summary>What a plain number means in a column of dates: 45170, 20230930, 2023.9, 202309. Null when nothing.</summary>
    public static object? OfNumber(decimal number)
    {
        if (number is >= 19000101 and <= 21991231 && number.Scale == 0)
            return Make((int)number / 10000, (int)number / 100 % 100, (int)number % 100, TimeSpan.Zero);
        if (number is >= 190001 and <= 219912 && number.Scale == 0)
            return Make((int)number / 100, (int)number % 100, 0, TimeSpan.Zero);
        if (number is >= 20000 and < 80000)
            return ExcelDays.ToDay(number);
        if (number is >= 1949 and < 2200 && number.Scale is 1 or 2)
        {
            var month = (int)((number - decimal.Floor(number)) * (number.Scale == 1 ? 10 : 100));
            return Make((int)decimal.Floor(number), month, 0, TimeSpan.Zero);
        }
        return null;
    }

    private static object? Make(int year, int month, int day, TimeSpan time)
    {
        if (year is < 1900 or > 2199 || month is < 1 or > 12)
            return null;
        if (day == 0)
            return new DataMonth(year, month);
        return day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Add(time) : null;
    }

    private static TimeSpan Time(Match match) =>
        match.Groups["h"].Success && int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) is < 24 and var hour && int.Parse(match.Groups["min"].Value, CultureInfo.InvariantCulture) is < 60 and var minute
            ? new TimeSpan(hour, minute, match.Groups["sec"].Success ? int.Parse(match.Groups["sec"].Value, CultureInfo.InvariantCulture) : 0)
            : TimeSpan.Zero;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})(?:年(?<m>\d{1,2})月(?:份|(?<d>\d{1,2})[日号]?)?|(?<s>[-./—–])(?<m>\d{1,2})(?:\k<s>(?<d>\d{1,2}))?[日]?)(?:\(?(?:星期|周)[一二三四五六日天]\)?)?(?:T?(?<h>\d{1,2}):(?<min>\d{2})(?::(?<sec>[0-5]\d))?)?$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<y>[一二][零〇一二三四五六七八九0○]{3})年(?<m>[一二三四五六七八九十]{1,2})月(?:(?<d>[一二三四五六七八九十]{1,3})日)?$")]
    private static partial Regex Words();
}
