using System.Globalization;
using System.Text;

namespace Reports.Templates.Functions;

/// <summary>Numbers in Han digits (GB/T 15835—2011).</summary>
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
        var fraction = value.ToString(CultureInfo.InvariantCulture);
        var point = fraction.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || fraction[(point + 1)..].All(c => c == '0'))
            return text;
        return text + "点" + string.Concat(fraction[(point + 1)..].TrimEnd('0').Select(c => digits[c - '0']));
    }

    private static string Whole(decimal value, string digits, string[] small, bool shortTen)
    {
        if (value == 0)
            return digits[..1];
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
        var text = builder.ToString();
        return shortTen && text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Section(int section, string digits, string[] small)
    {
        var builder = new StringBuilder();
        var zero = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = section / (int)Math.Pow(10, place) % 10;
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
}
