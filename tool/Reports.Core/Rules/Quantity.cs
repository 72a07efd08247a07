using System.Globalization;

namespace Reports.Rules;

/// <summary>A number in digits with its unit, as a sentence states it: 1.5亿元 is 150000000 元 with one decimal shown.</summary>
/// <param name="Value">With 万 and 亿 multiplied out.</param>
/// <param name="Shown">As written, so that its decimals tell how it was rounded.</param>
/// <param name="Unit">Without 万 and 亿; empty where no unit is known.</param>
/// <param name="IsAbout">Called approximate, a bound, or one of a range: not to be reckoned with.</param>
internal readonly record struct Quantity(decimal Value, decimal Shown, string Unit, int Start, int Length, bool IsAbout)
{
    private static readonly string[] s_units =
    [
        "个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "公顷", "千瓦时", "千瓦", "人次", "件次", "户次", "个", "元", "人", "户", "家", "件", "项", "处", "名", "座", "条", "起", "份", "场", "次", "期", "篇", "天",
        "吨", "亩", "辆", "台", "套", "所", "只", "位", "块", "棵", "株", "米", "支", "批", "分", "盏", "倍", "宗", "例", "口", "栋", "间", "眼", "册", "幅", "面", "镇", "村", "%", "％", "‰",
    ];

    public int End => Start + Length;

    public static List<Quantity> Find(string text)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' && IsDigit(text, i + 1)) || (text[i] is ',' && IsGroup(text, i))))
                i++;
            if (i - start <= 18 && decimal.TryParse(text.AsSpan(start, i - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var shown)
                && !(start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '.' or '/' or ':' or '-')))
                found.Add(Of(text, start, i, shown));
        }
        return found;
    }

    private static Quantity Of(string text, int start, int end, decimal shown)
    {
        var at = end;
        var isAbout = IsAboutBefore(text, start);
        if (at < text.Length && text[at] is '多' or '余' or '几')
            (isAbout, at) = (true, at + 1);
        var times = 1m;
        for (; at < text.Length && text[at] is '万' or '亿'; at++)
            times *= text[at] == '万' ? 10_000 : 100_000_000;
        if (at < text.Length && text[at] is '多' or '余')
            (isAbout, at) = (true, at + 1);
        var unit = "";
        foreach (var candidate in s_units)
        {
            if (string.CompareOrdinal(text, at, candidate, 0, candidate.Length) == 0)
            {
                unit = candidate;
                break;
            }
        }
        var after = at + unit.Length;
        isAbout |= after < text.Length && (text[after] is '多' or '余' or '左' or '—' or '～' or '~' or '-' || string.CompareOrdinal(text, after, "以上", 0, 2) == 0 || string.CompareOrdinal(text, after, "以内", 0, 2) == 0);
        return new Quantity(shown * times, shown, unit is "％" ? "%" : unit is "百分点" ? "个百分点" : unit, start, after - start, isAbout);
    }

    private static bool IsAboutBefore(string text, int start) =>
        start > 0 && (text[start - 1] is '约' or '近' or '超' or '逾' or '破' or '—' or '～' or '~' or '-' or '第' or '前' || (start > 1 && text[start - 2] is '超' or '不' && text[start - 1] is '过' or '足' or '少'));

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsGroup(string text, int at) => IsDigit(text, at + 1) && IsDigit(text, at + 2) && IsDigit(text, at + 3) && !IsDigit(text, at + 4);
}
