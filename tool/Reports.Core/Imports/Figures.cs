using System.Globalization;
using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>A figure of a paper with its unit and what it counts.</summary>
/// <param name="Value">As the paper writes it.</param>
internal readonly record struct ImportFigure(string Value, string Unit, string What, int Offset);

/// <summary>Finds the figures worth keeping: amounts, ranks, shares; dates and headings' numbers are none.</summary>
internal static partial class Figures
{
    private const int LongestName = 14;

    public static IEnumerable<ImportFigure> Find(TextLine line)
    {
        foreach (Match match in Number().Matches(line.Text))
        {
            var unit = match.Groups["unit"].Value;
            if (unit.Length == 0 && !match.Groups["rank"].Success)
                continue;
            var value = match.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal);
            if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                continue;
            yield return new ImportFigure(value, match.Groups["scale"].Value + unit, What(line.Text, match), line.Offset(match.Index));
        }
    }

    /// <summary>The words behind the unit up to the next mark (13个服务窗口 → 服务窗口), else those before the figure in its clause.</summary>
    private static string What(string text, Match match)
    {
        var end = match.Index + match.Length;
        var after = text.AsSpan(end, Math.Min(LongestName, text.Length - end));
        var stop = after.IndexOfAny("，。；：！？、（）“”《》,;0123456789");
        if (stop >= 0)
            after = after[..stop];
        if (Han.Count(after) >= 2 && stop >= 0)
            return after.ToString();
        var start = match.Index;
        while (start > 0 && match.Index - start < LongestName && !"，。；：！？、,;（0123456789".Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        var before = text.AsSpan(start, match.Index - start).TrimEnd("达为到约有近共是的");
        return before.Length >= 2 ? before.ToString() : after.ToString();
    }

    // Years, months, days and hours are dates; 第3页 and 3版 point to pages.
    [GeneratedRegex(@"(?<![A-Za-z0-9.])(?<rank>第)?(?<value>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?<scale>[万亿千百]{0,2})(?:多|余|来)?(?<unit>%|‰|个百分点|平方公里|平方千米|平方米|公里|千米|立方米|万元|亿元|元|公顷|小时|分钟|位|名|个|家|户|人次|人(?![民均])|件|条|处|座|所|辆|台|套|项|次|场|期|批|类|种|幅|册|份|篇|本|支|只|亩|吨|度|岁|倍|组|块|间|栋|米|分|字|张|面|届|级|天|周|门|株|棵)?(?![0-9])")]
    private static partial Regex Number();
}
