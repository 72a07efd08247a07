using System.Globalization;
using Reports.Data;

namespace Reports.Readers;

/// <summary>Dates as papers write them: 2026年3月5日, without zeros before (GB/T 9704 7.3.5.4).</summary>
internal static class ChineseDate
{
    public static string Of(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static string Of(DataMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");

    /// <summary>A text that is an ISO date becomes a written date; any other text stays as it is.</summary>
    public static string OfText(string text) =>
        DateTime.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day) : text;
}
