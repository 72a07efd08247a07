using System.Globalization;
using Reports.Texts;

namespace Reports.Documents;

/// <summary>The numbers of headings, lists and captions as they are written: 一、 （一） 1. （1）; 一是 一要 第一，.</summary>
public static class HeadingNumbers
{
    /// <summary>Numbers the headings of a body in reading order; each level starts again under its parent. Unnumbered ones (0) stay so.</summary>
    public static int[] Assign(IEnumerable<Heading> headings)
    {
        var counters = new int[16];
        var numbers = new List<int>();
        foreach (var heading in headings)
        {
            var level = Math.Clamp(heading.Level, 1, counters.Length - 1);
            if (heading.Number != 0)
                counters[level]++;
            Array.Clear(counters, level + 1, counters.Length - level - 1);
            numbers.Add(heading.Number == 0 ? 0 : counters[level]);
        }
        return [.. numbers];
    }

    /// <summary>What stands before a heading's text; empty when it is unnumbered.</summary>
    public static string Of(Heading heading) => Of(heading.Level, heading.Number);

    public static string Of(int level, int number) => number <= 0 ? "" : level switch
    {
        1 => ChineseNumerals.Number(number) + "、",
        2 => $"（{ChineseNumerals.Number(number)}）",
        3 => number.ToString(CultureInfo.InvariantCulture) + ".",
        _ => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
    };

    /// <summary>What stands before the text of an item, from 1; empty for bullets.</summary>
    public static string Of(ListKind kind, int number) => kind switch
    {
        ListKind.Shi => ChineseNumerals.Number(number) + "是",
        ListKind.Yao => ChineseNumerals.Number(number) + "要",
        ListKind.Di => $"第{ChineseNumerals.Number(number)}，",
        ListKind.Decimal => number.ToString(CultureInfo.InvariantCulture) + ".",
        _ => "",
    };
}
