namespace Reports.Data;

/// <summary>中文数字: 三十二, 一百零五, 两万三千, 三点五, 二〇二三.</summary>
internal static class ChineseNumerals
{
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

    /// <summary>The number that the whole text is, or null.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 20)
            return null;
        var point = text.IndexOf('点');
        if (point > 0)
            return Parse(text[..point]) is { } whole && Digits(text[(point + 1)..]) is { } part
                ? whole + new decimal((int)Math.Min(part, int.MaxValue), 0, 0, false, (byte)(text.Length - point - 1))
                : null;
        return text.Length > 1 && Digits(text) is { } year ? year : Whole(text);
    }

    private static decimal? Digits(ReadOnlySpan<char> text)
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

    private static decimal? Whole(ReadOnlySpan<char> text)
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
}
