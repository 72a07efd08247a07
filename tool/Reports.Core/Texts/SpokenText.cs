using System.Text;

namespace Reports.Texts;

/// <summary>A text as it is read aloud: 2024年 is 二〇二四年, 35% is 百分之三十五. The table of cases is tests/cases/spoken/reading.txt.</summary>
public static class SpokenText
{
    /// <summary>What stands after a number and is read in words; the longest first.</summary>
    private static readonly (string Written, string Spoken)[] s_units =
    [
        ("μg/m³", "微克每立方米"), ("mg/m³", "毫克每立方米"), ("kW·h", "千瓦时"), ("km/h", "公里每小时"), ("m³/s", "立方米每秒"), ("mg/L", "毫克每升"),
        ("km²", "平方公里"), ("km2", "平方公里"), ("hm²", "公顷"), ("cm²", "平方厘米"), ("m²", "平方米"), ("m³", "立方米"), ("kWh", "千瓦时"), ("MW", "兆瓦"), ("kW", "千瓦"),
        ("km", "公里"), ("kg", "公斤"), ("cm", "厘米"), ("mm", "毫米"), ("mL", "毫升"), ("㎡", "平方米"), ("㎞", "公里"), ("㎏", "公斤"), ("℃", "摄氏度"),
        ("m", "米"), ("g", "克"), ("t", "吨"), ("L", "升"), ("×", "乘"), ("+", "加"), ("=", "等于"),
    ];

    /// <summary>What a number is told by digit by digit: 12345热线.</summary>
    private static readonly string[] s_lines = ["热线", "平台", "专线", "电话", "指挥中心", "举报"];

    private const string Measures = "个项条家次件处座户支台辆套批轮类种天周场所名位片步组部年倍";

    /// <summary>Han characters, and a syllable for each capital and for every three letters of a word.</summary>
    public static int Count(string text)
    {
        var count = 0;
        var letters = 0;
        foreach (var c in Read(text))
        {
            if (char.IsAsciiLetterLower(c))
            {
                count += letters++ % 3 == 0 ? 1 : 0;
                continue;
            }
            letters = 0;
            if (char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '〇' or >= '\uD840' and <= '\uD8BF')
                count++;
        }
        return count;
    }

    public static string Read(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('①', '⑳'))
            return text;
        var spoken = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is >= '①' and <= '⑳')
                spoken.Append(ChineseNumerals.Number(text[i++] - '①' + 1));
            else if (!char.IsAsciiDigit(text[i]))
                spoken.Append(text[i++]);
            else
                i = Number(text, i, spoken);
        }
        return spoken.ToString();
    }

    /// <returns>Where reading goes on.</returns>
    private static int Number(string text, int start, StringBuilder spoken)
    {
        var end = End(text, start);
        var number = text[start..end].Replace(",", "", StringComparison.Ordinal);
        if (Date(text, start, end, number, spoken) is var afterDate and > 0)
            return afterDate;
        if (Colon(text, end, number, spoken) is var afterColon and > 0)
            return afterColon;
        if (Range(text, end) is var next and > 0)
        {
            var second = End(text, next);
            if (Percent(text, second) is { } share)
            {
                // The sign that stands once at the end holds for both numbers.
                spoken.Append(share).Append(Said(number)).Append('至').Append(Said(text[next..second]));
                return second + 1;
            }
            spoken.Append(IsYear(number) && second - next == 4 && At(text, second) == '年' ? ChineseNumerals.DigitByDigit(number) : Said(number)).Append('至');
            return next;
        }
        if (At(text, end) == '/' && IsFraction(text, end, number, out var below))
        {
            spoken.Append(Said(text[(end + 1)..below])).Append("分之").Append(Said(number));
            return below;
        }
        return WithUnit(text, start, end, number, spoken);
    }

    private static int WithUnit(string text, int start, int end, string number, StringBuilder spoken)
    {
        Sign(text, start, spoken);
        if (Percent(text, end) is { } percent)
        {
            spoken.Append(percent).Append(Said(number));
            end++;
            // 15%～30%: the range goes on after its sign.
            if (Range(text, end) is var next and > 0)
            {
                spoken.Append('至');
                return next;
            }
            return end;
        }
        var digits = IsReadByDigit(text, start, end, number);
        var two = number == "2" && Measures.Contains(At(text, end)) && At(text, start - 1) is not ('第' or '月');
        spoken.Append(digits ? ChineseNumerals.DigitByDigit(number) : two ? "两" : Said(number));
        var after = At(text, end) == ' ' ? end + 1 : end;
        // A unit that is a Chinese word is read as it stands.
        if (At(text, after) is >= '\u4E00' and <= '\u9FFF')
            return end;
        foreach (var (written, unit) in s_units)
        {
            if (string.CompareOrdinal(text, after, written, 0, written.Length) != 0 || char.IsAsciiLetter(At(text, after + written.Length)))
                continue;
            spoken.Append(unit);
            return after + written.Length;
        }
        return end;
    }

    /// <summary>2026-03-05 and 3月5日's own forms; 0 when no date stands here.</summary>
    private static int Date(string text, int start, int end, string number, StringBuilder spoken)
    {
        if (number.Length != 4 || At(text, end) is not ('-' or '/' or '.') || char.IsAsciiDigit(At(text, start - 1)))
            return 0;
        var mark = text[end];
        var (month, day) = (Digits(text, end + 1), 0);
        if (month - end - 1 is not (1 or 2) || At(text, month) != mark || (day = Digits(text, month + 1)) - month - 1 is not (1 or 2))
            return 0;
        spoken.Append(ChineseNumerals.DigitByDigit(number)).Append('年').Append(Said(text[(end + 1)..month].TrimStart('0'))).Append('月').Append(Said(text[(month + 1)..day].TrimStart('0'))).Append('日');
        return day;
    }

    /// <summary>10:30 is 十点三十分, 3:1 is 三比一; 0 when neither stands here.</summary>
    private static int Colon(string text, int colon, string number, StringBuilder spoken)
    {
        if (At(text, colon) is not (':' or '：') || Digits(text, colon + 1) is var end && end == colon + 1)
            return 0;
        var right = text[(colon + 1)..end];
        if (right.Length == 2 && int.TryParse(number, out var hour) && hour <= 24 && right[0] < '6')
        {
            spoken.Append(Said(number)).Append('点');
            if (right != "00")
                spoken.Append(right[0] == '0' ? "零" : "").Append(Said(right.TrimStart('0'))).Append('分');
            return end;
        }
        if (text[colon] == '：' && number.Contains('.', StringComparison.Ordinal))
            return 0;
        spoken.Append(Said(number)).Append('比').Append(Said(right));
        return end;
    }

    /// <summary>Where the second number of a range begins; 0 when there is none.</summary>
    private static int Range(string text, int end)
    {
        if (At(text, end) is not ('～' or '~' or '—' or '–' or '-' or '〜'))
            return 0;
        var next = end + 1;
        if (At(text, next) == text[end])
            next++;
        return char.IsAsciiDigit(At(text, next)) ? next : 0;
    }

    private static void Sign(string text, int start, StringBuilder spoken)
    {
        if (spoken.Length == 0 || start == 0)
            return;
        var word = text[start - 1] switch { '-' or '−' when start < 2 || !char.IsAsciiLetterOrDigit(text[start - 2]) => "负", '+' => "加", '±' => "正负", '≥' => "大于等于", '≤' => "小于等于", '＞' or '>' => "大于", '＜' or '<' => "小于", _ => "" };
        if (word.Length > 0)
            spoken.Remove(spoken.Length - 1, 1).Append(word);
    }

    private static string? Percent(string text, int at) => At(text, at) switch { '%' or '％' => "百分之", '‰' => "千分之", _ => null };

    /// <summary>Years, document numbers, telephone numbers and what begins with a nought.</summary>
    private static bool IsReadByDigit(string text, int start, int end, string number)
    {
        if (number.Contains('.', StringComparison.Ordinal))
            return false;
        var isYear = IsYear(number) && (At(text, end) == '年' || IsFollowedByYear(text, end));
        return isYear || At(text, end) == '〕' || number.Length > 1 && number[0] == '0' || number.Length == 11 && number[0] == '1'
            || number.Length is >= 3 and <= 6 && Array.Exists(s_lines, l => string.CompareOrdinal(text, end, l, 0, l.Length) == 0);
    }

    /// <summary>2023、2024年</summary>
    private static bool IsFollowedByYear(string text, int end) =>
        At(text, end) is '、' or '和' or '至' && Digits(text, end + 1) is var next && next == end + 5 && At(text, next) == '年';

    private static bool IsYear(string number) => number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal));

    private static bool IsFraction(string text, int slash, string number, out int end)
    {
        end = Digits(text, slash + 1);
        return end > slash + 1 && end - slash < 5 && !number.Contains('.', StringComparison.Ordinal) && At(text, end) is not ('/' or '.')
            && decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture) < decimal.Parse(text.AsSpan(slash + 1, end - slash - 1), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The end of a number with its thousands commas and decimals.</summary>
    private static int End(string text, int start)
    {
        var end = Digits(text, start);
        while (end - start <= 3 + 4 * 6 && At(text, end) == ',' && Digits(text, end + 1) == end + 4)
            end += 4;
        return At(text, end) == '.' && Digits(text, end + 1) is var decimals && decimals > end + 1 && At(text, decimals) != '.' ? decimals : end;
    }

    private static int Digits(string text, int start)
    {
        var end = start;
        while (char.IsAsciiDigit(At(text, end)))
            end++;
        return end;
    }

    /// <summary>In Han, with every decimal that is written; beyond what has a name digit by digit.</summary>
    private static string Said(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? number : number[..point]).Replace(",", "", StringComparison.Ordinal);
        var said = whole.Length <= 20 ? ChineseNumerals.Number(decimal.Parse(whole, System.Globalization.CultureInfo.InvariantCulture)) : ChineseNumerals.DigitByDigit(whole);
        return point < 0 ? said : said + "点" + ChineseNumerals.DigitByDigit(number[(point + 1)..]);
    }

    private static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
