using System.Globalization;

namespace Reports.Charts;

/// <summary>Numbers as charts show them.</summary>
internal static class Shown
{
    /// <summary>Constant decimals, rounded half away from zero (四舍五入); null is a dash.</summary>
    public static string Number(decimal? value, int decimals) =>
        value is { } number
            ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : "—";

    /// <summary>The end of a label: 分 stays at the axis, % stays with its number.</summary>
    public static string WithPercent(decimal? value, int decimals, string? unit) =>
        Number(value, decimals) + (value is not null && unit is "%" or "‰" ? unit : "");

    public static string Day(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
