using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>日期写法不规范</summary>
public sealed partial class DateForm : PatternRule
{
    public override string Code => "L501";

    public override string Name => "date-form";

    public override Sentence Title => new("日期写法不规范", "a date out of form");

    public override Sentence Why => new("GB/T 15835—2011 和 GB/T 9704—2012：年份用四位数，月、日不编虚位（1月不写作01月）。", "Years have four digits; months and days have no leading zero.");

    public override string Bad => "会议于2026年03月05日召开。";

    public override string Good => "会议于2026年3月5日召开。";

    protected override Regex Pattern => Form();

    protected override string Sign => "年";

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        if (match.Groups["two"].Success)
            return (new($"年份“{match.Groups["two"].Value}年”只写了两位", $"the year \"{match.Groups["two"].Value}年\" has two digits"), new($"写成“20{match.Groups["two"].Value}年”", $"write \"20{match.Groups["two"].Value}年\""));
        var (year, month, day) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        if (year.Length == 4 && month[0] != '0' && !day.StartsWith('0'))
            return null;
        var right = Right(match);
        return (new($"日期“{match.Value}”的写法不规范", $"the date \"{match.Value}\" is out of form"), new($"写成“{right}”", $"write \"{right}\""));
    }

    private static string Right(Match match)
    {
        var (year, month, day) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        return $"{(year.Length == 2 ? "20" + year : year)}年{month.TrimStart('0')}月{(day.Length > 0 ? day.TrimStart('0') + "日" : "")}";
    }

    // Of two digits the century is a guess.
    protected override string? Fix(TextPart part, Match match) => match.Groups["y"].Length == 4 ? Right(match) : null;

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4}|[0-9]{2})年(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?|(?:(?<=^|[，。；：、（(,;:]|[在截到至])(?<two>0[0-9]|2[1-9])(?!年以来[^，,])|(?<=[自从比较])(?<two>[0-2][0-9]))年(?=以来|底(?![子层])|初(?![中级高])|上半年|下半年|[一二三四]季度|第[一二三四]季度|同期)")]
    private static partial Regex Form();
}
