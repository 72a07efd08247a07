using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Data;

/// <summary>The period that a title or a sheet's name states: 2023-09, 2023-Q3, 2023.</summary>
internal static partial class Periods
{
    public static string? Find(string text)
    {
        var folded = CellText.WithoutBlanks(CellText.FoldWidth(text));
        folded = WordYear().Replace(folded, m => string.Concat(m.Groups["y"].Value.Select(c => c is '○' ? '0' : (char)('0' + ChineseNumerals.Digit(c)))) + "年");
        var month = Month().Match(folded);
        if (month.Success && Count(month.Groups["m"].Value) is >= 1 and <= 12 and var m)
            return $"{month.Groups["y"].Value}-{m.ToString("00", CultureInfo.InvariantCulture)}";
        var quarter = Quarter().Match(folded);
        if (quarter.Success && Count(quarter.Groups["q"].Value) is >= 1 and <= 4 and var q)
            return $"{quarter.Groups["y"].Value}-Q{q.ToString(CultureInfo.InvariantCulture)}";
        var year = Year().Match(folded);
        return year.Success ? year.Groups["y"].Value : null;
    }

    private static int? Count(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : (int?)ChineseNumerals.Parse(text);

    // 2023年1—9月 runs to September.
    [GeneratedRegex(@"(?<y>(?:19|20)\d{2})(?:年度?(?:\d{1,2}月?[-—–~至到]+)?(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})月|[-./](?<m>\d{1,2})(?![\d]))")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<y>(?:19|20)\d{2})(?:年度?第?(?<q>[一二三四1-4])季度?|[-年]?Q(?<q>[1-4]))", RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d{2})(?:年|(?!\d))")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<y>[一二][零〇○一二三四五六七八九]{3})年")]
    private static partial Regex WordYear();
}
