using System.Globalization;
using System.Text;

namespace Reports.Texts;

/// <summary>中文数字 (GB/T 15835—2011): written, and read back.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] s_small = ["", "十", "百", "千"];
    private static readonly string[] s_smallCapital = ["", "拾", "佰", "仟"];
    private static readonly string[] s_large = ["", "万", "亿", "万亿", "亿亿"];

    /// <summary>一百二十三; with decimals 三点一四. Beyond 10^20 the digits are read one by one.</summary>
    public static string Number(decimal value) => Signed(value, v => Whole(v, Digits, s_small, shortTen: true), Digits);

    /// <summary>壹佰贰拾叁</summary>
    public static string Capital(decimal value) => Signed(value, v => Whole(v, Capitals, s_smallCapital, shortTen: false), Capitals);

    /// <summary>二〇二六: digit by digit, 〇 for numbering and years.</summary>
    public static string DigitByDigit(string number)
    {
        var builder = new StringBuilder(number.Length);
        foreach (var c in number)
            builder.Append(c is >= '0' and <= '9' ? "〇一二三四五六七八九"[c - '0'] : c == '.' ? '点' : c == '-' ? '负' : c);
        return builder.ToString();
    }

    /// <summary>As <see cref="Number"/>, but 2 is 两: before a measure word.</summary>
    public static string Count(decimal value) => value == 2 ? "两" : Number(value);

    private static string Signed(decimal value, Func<decimal, string> whole, string digits)
    {
        var sign = value < 0 ? "负" : "";
        value = Math.Abs(value);
        var text = sign + whole(decimal.Truncate(value));
        if (decimal.IsInteger(value))
            return text;
        var fraction = value.ToString(CultureInfo.InvariantCulture);
        var point = fraction.IndexOf('.', StringComparison.Ordinal);
        return text + "点" + string.Concat(fraction[(point + 1)..].TrimEnd('0').Select(c => digits[c - '0']));
    }

    private static string Whole(decimal value, string digits, string[] small, bool shortTen)
    {
        if (value == 0)
            return digits[..1];
        if (value < 10_000)
            return Short(Section((int)value, digits, small), shortTen);
        var sections = new List<int>();
        for (var rest = value; rest > 0; rest = decimal.Truncate(rest / 10_000))
            sections.Add((int)(rest % 10_000));
        if (sections.Count > s_large.Length)
        {
            var figures = value.ToString(CultureInfo.InvariantCulture);
            return digits == Capitals ? string.Concat(figures.Select(c => Capitals[c - '0'])) : DigitByDigit(figures);
        }
        var builder = new StringBuilder();
        var skipped = false;
        for (var i = sections.Count - 1; i >= 0; i--)
        {
            if (sections[i] == 0)
            {
                skipped = builder.Length > 0;
                continue;
            }
            if (builder.Length > 0 && (skipped || sections[i] < 1000))
                builder.Append(digits[0]);
            builder.Append(Section(sections[i], digits, small)).Append(s_large[i]);
            skipped = false;
        }
        return Short(builder.ToString(), shortTen);
    }

    /// <summary>一十五 is 十五.</summary>
    private static string Short(string text, bool shortTen) => shortTen && text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;

    private static string Section(int section, string digits, string[] small)
    {
        var builder = new StringBuilder();
        var zero = false;
        for (var (place, power) = (3, 1000); place >= 0; (place, power) = (place - 1, power / 10))
        {
            var digit = section / power % 10;
            if (digit == 0)
            {
                zero = builder.Length > 0;
                continue;
            }
            if (zero)
                builder.Append(digits[0]);
            zero = false;
            builder.Append(digits[digit]).Append(small[place]);
        }
        return builder.ToString();
    }

    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static decimal Size(char c) => c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 0 };

    /// <summary>The number that the whole text says, or null: 三十二, 两万三千, 三点五, 二〇二三, 叁拾贰.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 20)
            return null;
        var point = text.IndexOf('点');
        if (point > 0)
            return Parse(text[..point]) is { } whole && InARow(text[(point + 1)..]) is { } part
                ? whole + new decimal((int)Math.Min(part, int.MaxValue), 0, 0, false, (byte)(text.Length - point - 1))
                : null;
        return text.Length > 1 && InARow(text) is { } year ? year : FromPlaces(text);
    }

    private static decimal? InARow(ReadOnlySpan<char> text)
    {
        decimal number = 0;
        if (text.IsEmpty || text.Length > 8)
            return null;
        foreach (var c in text)
        {
            if (Digit(c) is not (>= 0 and var digit))
                return null;
            number = number * 10 + digit;
        }
        return number;
    }

    private static decimal? FromPlaces(ReadOnlySpan<char> text)
    {
        decimal total = 0, section = 0, digit = -1;
        foreach (var c in text)
        {
            if (Digit(c) is >= 0 and var d)
            {
                if (digit > 0)
                    return null;
                digit = d;
                continue;
            }
            var size = Size(c);
            if (size == 0)
                return null;
            if (total >= 1e16m)
                return null;
            if (size >= 10_000)
            {
                total = (total + section + Math.Max(digit, 0)) * size;
                section = 0;
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * size;
            }
            digit = -1;
        }
        return total + section + Math.Max(digit, 0);
    }

    /// <summary>The number that a heading or an item is counted by (十一 is 11), or -1. Digits side by side are a year or a count glued to a number, no numeral.</summary>
    public static int ParseOrdinal(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 9 && !(text.Length > 1 && Digit(text[0]) == 0) && FromPlaces(text) is { } number and <= 99_999_999 ? (int)number : -1;
}
