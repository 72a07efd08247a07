namespace Reports.Layouts;

/// <summary>一 … 九百九十九, as headings and enumerations are counted.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int number)
    {
        if (number is <= 0 or >= 1000)
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = "";
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        if (hundreds > 0)
            text += Digits[hundreds] + "百";
        if (tens > 0)
            text += (tens == 1 && hundreds == 0 ? "" : Digits[tens].ToString()) + "十";
        else if (hundreds > 0 && ones > 0)
            text += '零';
        return ones > 0 ? text + Digits[ones] : text;
    }
}
