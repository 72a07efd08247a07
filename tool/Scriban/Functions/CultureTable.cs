using System.Globalization;

namespace Scriban.Functions;

/// <summary>The cultures of cultures.txt: the same on every machine, with or without ICU.</summary>
internal static class CultureTable
{
    private const int LinesOfOne = 8;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, CultureInfo> Made = new(StringComparer.OrdinalIgnoreCase);

    internal static CultureInfo? Find(string name)
    {
        lock (Gate)
        {
            if (!Made.TryGetValue(name, out var culture) && Lines(name) is { } lines)
                Made[name] = culture = CultureInfo.ReadOnly(Make(lines));
            return culture;
        }
    }

    private static string[]? Lines(string name)
    {
        using var stream = typeof(CultureTable).Assembly.GetManifestResourceStream("Scriban.Functions.cultures.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is ' ' or '#' || !line.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            var lines = new string[LinesOfOne];
            for (var i = 0; i < lines.Length; i++)
                lines[i] = reader.ReadLine()![2..];
            return lines;
        }

        return null;
    }

    private static CultureInfo Make(string[] lines)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        SetNumbers(culture.NumberFormat, lines[0].Split('|'));
        var dates = culture.DateTimeFormat;
        dates.DayNames = lines[1].Split('|');
        dates.AbbreviatedDayNames = lines[2].Split('|');
        dates.MonthNames = lines[3].Split('|');
        dates.AbbreviatedMonthNames = lines[4].Split('|');
        dates.MonthGenitiveNames = lines[5].Split('|');
        dates.AbbreviatedMonthGenitiveNames = lines[6].Split('|');
        SetDates(dates, lines[7].Split('|'));
        return culture;
    }

    private static void SetNumbers(NumberFormatInfo numbers, string[] parts)
    {
        numbers.NumberDecimalSeparator = parts[0];
        numbers.NumberGroupSeparator = parts[1];
        numbers.NumberGroupSizes = Array.ConvertAll(parts[2].Split(','), Number);
        numbers.PercentGroupSizes = numbers.CurrencyGroupSizes = numbers.NumberGroupSizes;
        numbers.NumberDecimalDigits = Number(parts[3]);
        numbers.NumberNegativePattern = Number(parts[4]);
        numbers.NegativeSign = parts[5];
        numbers.PercentSymbol = parts[6];
        numbers.PercentPositivePattern = Number(parts[7]);
        numbers.PercentNegativePattern = Number(parts[8]);
        numbers.PercentDecimalDigits = Number(parts[9]);
        numbers.CurrencySymbol = parts[10];
        numbers.CurrencyPositivePattern = Number(parts[11]);
        numbers.CurrencyNegativePattern = Number(parts[12]);
        numbers.CurrencyDecimalDigits = Number(parts[13]);
        numbers.CurrencyDecimalSeparator = parts[14];
        numbers.CurrencyGroupSeparator = parts[15];
        numbers.NaNSymbol = parts[16];
        numbers.PositiveInfinitySymbol = parts[17];
        numbers.NegativeInfinitySymbol = parts[18];
        numbers.PercentDecimalSeparator = parts[19];
        numbers.PercentGroupSeparator = parts[20];
    }

    private static void SetDates(DateTimeFormatInfo dates, string[] parts)
    {
        dates.AMDesignator = parts[0];
        dates.PMDesignator = parts[1];
        dates.DateSeparator = parts[2];
        dates.TimeSeparator = parts[3];
        dates.FirstDayOfWeek = (DayOfWeek)Number(parts[4]);
        dates.CalendarWeekRule = (CalendarWeekRule)Number(parts[5]);
        dates.ShortDatePattern = parts[6];
        dates.LongDatePattern = parts[7];
        dates.ShortTimePattern = parts[8];
        dates.LongTimePattern = parts[9];
        dates.FullDateTimePattern = parts[10];
        dates.MonthDayPattern = parts[11];
        dates.YearMonthPattern = parts[12];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
