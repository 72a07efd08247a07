using System.Globalization;
using Reports.Documents;

namespace Reports.Charts;

/// <summary>The time axis of a Gantt chart: weeks, months or quarters, whichever gives at most two dozen columns.</summary>
internal sealed record GanttPeriods(IReadOnlyList<(DateTime First, DateTime Next, string Name)> Columns)
{
    private const int MostColumns = 24;

    public DateTime First => Columns[0].First;

    public DateTime End => Columns[^1].Next;

    public static GanttPeriods Of(ChartSpec spec)
    {
        var days = spec.Series.Take(2).SelectMany(s => s.Values).OfType<decimal>().Where(IsDay).Select(ChartSpec.Day).ToList();
        var (first, last) = days.Count == 0 ? (new DateTime(2000, 1, 1), new DateTime(2000, 1, 31)) : (days.Min(), days.Max());
        var length = (last - first).Days + 1;
        if (length <= 7 * 10)
            return new GanttPeriods(Split(first.AddDays(-(((int)first.DayOfWeek + 6) % 7)), last, d => d.AddDays(7), d => string.Create(CultureInfo.InvariantCulture, $"{d.Month}.{d.Day}")));
        var month = new DateTime(first.Year, first.Month, 1);
        if (length <= 31 * MostColumns)
            return new GanttPeriods(Split(month, last, d => d.AddMonths(1), d => MonthName(d, month)));
        var quarter = new DateTime(first.Year, (first.Month - 1) / 3 * 3 + 1, 1);
        if (length <= 92 * MostColumns)
            return new GanttPeriods(Split(quarter, last, d => d.AddMonths(3), d => string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{(d.Month - 1) / 3 + 1}季度")));
        return new GanttPeriods(Split(new DateTime(first.Year, 1, 1), last, d => d.AddYears(1), d => string.Create(CultureInfo.InvariantCulture, $"{d.Year}年")));
    }

    /// <summary>The days of a row, or null where it has none.</summary>
    public static (DateTime First, DateTime Last)? Row(ChartSpec spec, int category)
    {
        var (from, to) = (spec.Series[0].Values[category], spec.Series.Count > 1 ? spec.Series[1].Values[category] : null);
        if ((from ?? to) is not { } start || (to ?? from) is not { } end || !IsDay(start) || !IsDay(end))
            return null;
        var (first, last) = (ChartSpec.Day(start), ChartSpec.Day(end));
        return first <= last ? (first, last) : (last, first);
    }

    /// <summary>The share done of a row, from 0 to 1; null where it is not told.</summary>
    public static double? Done(ChartSpec spec, int category) =>
        spec.Series.Count > 2 && spec.Series[2].Values[category] is { } done ? Math.Clamp((double)done / 100, 0, 1) : null;

    // 3 000 000 days are some 8 200 years; AddYears stays within DateTime.
    private static bool IsDay(decimal number) => number is >= 1 and < 3_000_000;

    private static string MonthName(DateTime day, DateTime first) =>
        day.Month == 1 && day != first || day == first && day.Year != first.Year
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年1月")
            : string.Create(CultureInfo.InvariantCulture, $"{day.Month}月");

    private static List<(DateTime First, DateTime Next, string Name)> Split(DateTime first, DateTime last, Func<DateTime, DateTime> next, Func<DateTime, string> name)
    {
        var columns = new List<(DateTime First, DateTime Next, string Name)>();
        for (var day = first; day <= last; day = next(day))
            columns.Add((day, next(day), name(day)));
        return columns;
    }
}
