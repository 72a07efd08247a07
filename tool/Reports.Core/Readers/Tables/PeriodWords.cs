namespace Reports.Readers.Tables;

/// <summary>Names of periods: 9月, 2026年, 第3周, 三季度, 第12期, 2026-09.</summary>
internal static class PeriodWords
{
    private static readonly string[] s_ends = ["月", "年", "季度", "周", "期", "日", "月份", "上半年", "下半年"];

    public static bool IsPeriod(string name)
    {
        var word = name.Trim();
        if (word.Length is 0 or > 14)
            return false;
        var hasNumber = word.Any(c => char.IsAsciiDigit(c) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal));
        var isBare = word.All(c => char.IsAsciiDigit(c) || c is '-' or '/' or '.' or 'Q') && word.Length >= 4;
        return isBare || (hasNumber && s_ends.Any(e => word.EndsWith(e, StringComparison.Ordinal))) || word is "上半年" or "下半年" or "本期" or "上期";
    }
}
