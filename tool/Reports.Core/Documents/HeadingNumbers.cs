using System.Globalization;

namespace Reports.Documents;

/// <summary>The numbers of headings, lists and captions as they are written: 一、 （一） 1. （1）; 一是 一要 第一，.</summary>
public static class HeadingNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private const string Places = "\0十百千";

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
        1 => Han(number) + "、",
        2 => $"（{Han(number)}）",
        3 => number.ToString(CultureInfo.InvariantCulture) + ".",
        _ => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
    };

    /// <summary>What stands before the text of an item, from 1; empty for bullets.</summary>
    public static string Of(ListKind kind, int number) => kind switch
    {
        ListKind.Shi => Han(number) + "是",
        ListKind.Yao => Han(number) + "要",
        ListKind.Di => $"第{Han(number)}，",
        ListKind.Decimal => number.ToString(CultureInfo.InvariantCulture) + ".",
        _ => "",
    };

    /// <summary>三, 十一, 二十, 一百零五; up to 99,999,999, digits beyond.</summary>
    public static string Han(int number)
    {
        if (number is < 0 or > 99_999_999)
            return number.ToString(CultureInfo.InvariantCulture);
        if (number < 10_000)
            return Under10000(number);
        var rest = number % 10_000;
        return Under10000(number / 10_000) + "万" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + Under10000(rest, afterHigher: true));
    }

    /// <summary>The number that Han digits say (十一 is 11), or -1.</summary>
    public static int FromHan(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
            return -1;
        if (text.Length > 1 && text[0] is '零' or '〇')
            return -1;
        var (total, digit) = (0, 0);
        foreach (var c in text)
        {
            var place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place > 0)
            {
                total += Math.Max(1, digit) * place;
                digit = 0;
                continue;
            }
            // Two digits side by side are a year or a count glued to a number, no numeral.
            if (digit > 0)
                return -1;
            digit = c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return -1;
        }
        return total + digit;
    }

    private static string Under10000(int number, bool afterHigher = false)
    {
        if (number == 0)
            return "零";
        var text = "";
        var zero = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }
            if (zero)
                text += "零";
            zero = false;
            var isTen = place == 1 && digit == 1 && text.Length == 0 && !afterHigher;
            text += (isTen ? "" : Digits[digit].ToString()) + (place == 0 ? "" : Places[place].ToString());
        }
        return text;
    }
}
