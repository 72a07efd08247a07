using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>起止时间颠倒或相同</summary>
public sealed partial class SpanReversed : PatternRule
{
    public override string Code => "L516";

    public override string Name => "span-reversed";

    public override Sentence Title => new("起止时间颠倒或相同", "a span that ends before it begins, or where it begins");

    public override Sentence Why => new("“2023-2023年”“2014年、2014年”是整批改年份留下的；止比起早，不是写反就是抄错。", "“2023-2023年” is what changing all years at once leaves; an end before its start is a slip.");

    public override string Bad => "整治从2026年5月开始，分2026年9月至2026年6月两步实施，落实2023-2023年行动计划。";

    public override string Good => "整治从2026年5月开始，分2026年6月至2026年9月两步实施，落实2023-2025年行动计划。";

    protected override Regex Pattern => Form();

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var (from, to) = (Of(match, "a", null), Of(match, "b", match.Groups["ay"]));
        if (match.Groups["same"].Success)
            return match.Groups["ay"].Value == match.Groups["by"].Value ? (new($"“{match.Value}”说了两次同一年", $"\"{match.Value}\" names one year twice"), s_check) : null;
        if (from is null || to is null)
            return null;
        // Without a year December to March runs into the next one.
        if (!match.Groups["by"].Success && !match.Groups["ay"].Success)
            return null;
        return from < to || (from == to && match.Groups["am"].Success) ? null
            : (from == to ? new($"“{match.Value}”起止相同", $"\"{match.Value}\" ends where it begins") : new($"“{match.Value}”止比起早", $"\"{match.Value}\" ends before it begins"), s_check);
    }

    private static readonly Sentence s_check = new("核对起止时间", "check start and end");

    private static int? Of(Match match, string side, Group? year)
    {
        int Number(string name, int otherwise) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : otherwise;
        var y = Number(side + "y", year is { Success: true } ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : 0);
        var (m, d) = (Number(side + "m", 0), Number(side + "d", 0));
        return match.Groups["am"].Success != match.Groups["bm"].Success || match.Groups["ad"].Success != match.Groups["bd"].Success ? null : (y * 100 + m) * 100 + d;
    }

    [GeneratedRegex(@"(?<![0-9.])(?:(?<ay>(?:19|20)[0-9]{2})年(?<am>[0-9]{1,2})月(?:(?<ad>[0-9]{1,2})日)?(?:至|到|—|-|–|～|~)(?:(?<by>(?:19|20)[0-9]{2})年)?(?<bm>[0-9]{1,2})月(?:(?<bd>[0-9]{1,2})日)?|(?<ay>(?:19|20)[0-9]{2})年?(?:至|到|—|-|–|～|~)(?<by>(?:19|20)[0-9]{2})年(?![0-9])|(?<same>(?<ay>(?:19|20)[0-9]{2})年、(?<by>(?:19|20)[0-9]{2})年(?![0-9])))")]
    private static partial Regex Form();
}
