using System.Globalization;
using System.Text;
using Reports.Texts;

namespace Reports.Readers.Docx;

/// <summary>w:numFmt (ECMA-376 17.18.59): how Word shows a list's number.</summary>
internal static class NumberForms
{
    public static string Format(string form, int number) => form switch
    {
        "none" => "",
        "bullet" => "•",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseDigitalTenThousand" => ChineseNumerals.Number(number),
        "ideographDigital" or "taiwaneseDigital" => ChineseNumerals.DigitByDigit(Digits(number)),
        "chineseLegalSimplified" or "ideographLegalTraditional" => ChineseNumerals.Capital(number),
        "ideographTraditional" => Pick("甲乙丙丁戊己庚辛壬癸", number),
        "ideographZodiac" => Pick("子丑寅卯辰巳午未申酉戌亥", number),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is >= 1 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is >= 1 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "ideographEnclosedCircle" when number is >= 1 and <= 10 => ((char)('㊀' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Digits(number).Select(c => (char)(c - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => Digits(number),
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Pick(string signs, int number) => number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Digits(number);

    /// <summary>After z come aa, bb.</summary>
    private static string Letters(int number, char first) =>
        number is < 1 or > 26 * 50 ? Digits(number) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Digits(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }
        return text.ToString();
    }
}
