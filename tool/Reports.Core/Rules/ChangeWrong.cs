using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>前后两个数与变动对不上</summary>
public sealed partial class ChangeWrong : Rule
{
    public override string Code => "L510";

    public override string Name => "change-wrong";

    public override Sentence Title => new("前后两个数与变动对不上", "a change that is not the difference of its two figures");

    public override Sentence Why => new("“由35.2%提高到38.6%，提高3.4个百分点”“由第64位上升至第57位，前移7位”，读的人一减就知道对不对；两个百分数相差的是百分点，不是百分之几。", "The two figures stand beside their change and any reader can subtract; two percentages differ by points, not by per cent.");

    public override string Bad => "全市排名由第64位上升至第57位，前移6位；满意度由91.2%提高到95.6%，提高4.4%。";

    public override string Good => "全市排名由第64位上升至第57位，前移7位；满意度由91.2%提高到95.6%，提高4.4个百分点。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading && p.Quantities.Count >= 2))
        {
            foreach (Match match in Move().Matches(part.Text))
            {
                if (Rank(match) is { } said)
                    yield return Report(part.At(match.Groups["c"].Index, match.Groups["c"].Length), said, s_check);
            }
            foreach (Match match in Change().Matches(part.Text))
            {
                if (Judge(match) is { } said)
                    yield return Report(part.At(match.Groups["c"].Index, match.Groups["c"].Length + match.Groups["cu"].Length), said, s_check);
            }
        }
    }

    private static readonly Sentence s_check = new("核对这几个数", "check the figures");

    private static Sentence? Rank(Match match)
    {
        var (a, b, c) = (Value(match, "a"), Value(match, "b"), Value(match, "c"));
        var isUp = match.Groups["up"].Success;
        if (a - b == c * (isUp ? 1 : -1))
            return null;
        return isUp != a > b ? new($"由第{a}位到第{b}位不是{match.Groups["v"].Value}", $"from {a} to {b} is not {match.Groups["v"].Value}")
            : new($"由第{a}位到第{b}位是{Math.Abs(a - b)}位，不是{c}位", string.Create(CultureInfo.InvariantCulture, $"from {a} to {b} are {Math.Abs(a - b)} places, not {c}"));
    }

    private static Sentence? Judge(Match match)
    {
        var (a, b, c) = (Value(match, "a") * Times(match, "au"), Value(match, "b") * Times(match, "bu"), Value(match, "c"));
        var (unit, by) = (Unit(match, "bu"), Unit(match, "cu"));
        if ((match.Groups["au"].Length > 0 && Unit(match, "au") != unit) || a <= 0 || a == b)
            return null;
        var isUp = match.Groups["up"].Success;
        if (isUp != b > a)
            return new($"由{a}到{b}不是{match.Groups["v"].Value}", string.Create(CultureInfo.InvariantCulture, $"from {a} to {b} is not {match.Groups["v"].Value}"));
        var difference = Math.Abs(b - a);
        if (by == "%")
        {
            var share = difference / a * 100;
            if (unit == "%" && difference == c)
                return new($"两个百分数相差的是{c}个百分点，不是{c}%", string.Create(CultureInfo.InvariantCulture, $"two percentages differ by {c} points, not {c}%"));
            var rounded = Times(match, "bu") > 1 || FigureDisagrees.Decimals(Value(match, "b")) > 0 ? FigureDisagrees.Half(Math.Min(Value(match, "a"), Value(match, "b"))) * 2 * Times(match, "bu") / a * 100 : 0;
            if (unit == "%" || FigureDisagrees.IsRoundingOf(share, c) || Math.Abs(share - c) <= rounded + FigureDisagrees.Half(c))
                return null;
            var right = Math.Round(share, FigureDisagrees.Decimals(c), MidpointRounding.AwayFromZero);
            return Math.Abs(share - c) < Math.Max(5, share / 2) ? new($"由{a}到{b}是{right}%，不是{c}%", string.Create(CultureInfo.InvariantCulture, $"from {a} to {b} is {right}%, not {c}%")) : null;
        }
        if (by != unit && !(unit == "%" && by == "个百分点"))
            return null;
        c *= Times(match, "cu");
        // Rounded amounts may differ from their rounded change by one of the last place.
        var slack = Times(match, "bu") > 1 && unit != "%" ? 2 * FigureDisagrees.Half(Value(match, "b")) * Times(match, "bu") : 0;
        return Math.Abs(difference - c) <= slack ? null : new($"由{Plain(a)}到{Plain(b)}相差{Plain(difference)}，不是{Plain(c)}", string.Create(CultureInfo.InvariantCulture, $"from {Plain(a)} to {Plain(b)} is a difference of {Plain(difference)}, not {Plain(c)}"));
    }

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal Value(Match match, string group) => decimal.TryParse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static decimal Times(Match match, string group) => match.Groups[group].ValueSpan is ['万', ..] ? 10_000 : match.Groups[group].ValueSpan is ['亿', ..] ? 100_000_000 : 1;

    private static string Unit(Match match, string group) => match.Groups[group].Value.TrimStart('万', '亿').Replace('％', '%');

    [GeneratedRegex(@"[由从](?:[一-鿿]{0,8})第?(?<a>[0-9]{1,4})[位名](?<v>(?<up>上升|前移|跃升|提升|升|进位|提高)|下降|后移|下滑|降|退|跌)[一-鿿]{0,3}?[到至]?(?:[一-鿿]{0,4})第?(?<b>[0-9]{1,4})[位名][，,](?:[一-鿿]{0,4}?)(?:上升|前移|前进|提升|跃升|进|升|提高|下降|后移|后退|下滑|退|降)了?(?<c>[0-9]{1,4})(?:个?位次?|名)")]
    private static partial Regex Move();

    [GeneratedRegex(@"[由从](?:[一-鿿0-9]{0,10}?的)?(?<a>[0-9]{1,9}(?:\.[0-9]{1,4})?)(?<au>[万亿]?(?:[%％元人户家件项个处座条所吨亩辆台]|公里|平方米|公顷)?)(?<v>(?<up>提高|上升|增加|增长|提升|扩大|增|升)|下降|减少|降低|降|减|缩减|回落)(?:到了?|至|为)(?:[一-鿿0-9]{0,8}?的)?(?<b>[0-9]{1,9}(?:\.[0-9]{1,4})?)(?<bu>[万亿]?(?:[%％元人户家件项个处座条所吨亩辆台]|公里|平方米|公顷))[，,](?:[一-鿿]{0,4}?)(?:提高|上升|增加|增长|提升|扩大|下降|减少|降低|增|升|降|减|回落)了?(?<c>[0-9]{1,9}(?:\.[0-9]{1,4})?)(?<cu>个百分点|[万亿]?(?:[%％元人户家件项个处座条所吨亩辆台]|公里|平方米|公顷))(?!以上|左右|多)")]
    private static partial Regex Change();
}
