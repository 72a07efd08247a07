using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Rules;

/// <summary>说的个数与列出的不符</summary>
public sealed partial class CountOfNames : Rule
{
    public override string Code => "L512";

    public override string Name => "count-of-names";

    public override Sentence Title => new("说的个数与列出的不符", "a count that the list beside it does not keep");

    public override Sentence Why => new("“前三名分别是”后面要有三个名字，“四个统一”后面要有四个“统一”。", "Three names follow “前三名分别是”, and four items “四个统一”.");

    public override string Bad => "得分前三名分别是青河镇、白石镇、南坪街道、龙泉镇。";

    public override string Good => "得分前三名分别是青河镇、白石镇、南坪街道。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading))
        {
            foreach (Match match in part.Text.Contains("分别", StringComparison.Ordinal) || part.Text.Contains("依次", StringComparison.Ordinal) ? Named().Matches(part.Text) : s_none)
            {
                if (Judge(match, Items(match.Groups["list"].Value)) is { } said)
                    yield return Report(part.At(match.Groups["say"].Index, match.Groups["say"].Length), said, s_check);
            }
            foreach (Match match in part.Text.Contains('个', StringComparison.Ordinal) ? Sayings().Matches(part.Text) : s_none)
            {
                if (Saying(match) is { } said)
                    yield return Report(part.At(match.Groups["say"].Index, match.Groups["say"].Length), said, s_check);
            }
            foreach (Match match in part.Text.Contains('、', StringComparison.Ordinal) && part.Text.Contains('等', StringComparison.Ordinal) ? AndOthers().Matches(part.Text) : s_none)
            {
                var names = match.Groups["list"].Value.Split('、');
                if (names.Length > Number(match.Groups["n"].Value) && names.All(n => n.Length is >= 2 and <= 10))
                    yield return Report(part.At(match.Groups["say"].Index, match.Groups["say"].Length), new($"“{match.Groups["say"].Value}”，列出的有 {names.Length} 个", $"\"{match.Groups["say"].Value}\", and {names.Length} are named"), s_check);
            }
        }
    }

    /// <summary>Of a paragraph without a character that stands in every match.</summary>
    private static readonly IEnumerable<Match> s_none = [];

    private static readonly Sentence s_check = new("核对个数和名单", "check count and list");

    private static Sentence? Judge(Match match, (int Least, int Most) items)
    {
        var said = Number(match.Groups["n"].Value);
        return said < 2 || items.Least < 2 || (said >= items.Least && said <= items.Most) ? null
            : new($"说的是“{match.Groups["say"].Value}”，列出的有 {items.Least} 个", $"\"{match.Groups["say"].Value}\" is said, {items.Least} are named");
    }

    /// <summary>“四个统一”：统一规划、统一标准、统一建设、统一管理.</summary>
    private static Sentence? Saying(Match match)
    {
        var word = match.Groups["w"].Value;
        var items = match.Groups["list"].Value.Split('、', '，', ',');
        var said = Number(match.Groups["n"].Value);
        // 一是 … 二是 … is a series, which its own rule counts.
        if (items[0].Length > 1 && items[0][1] is '是' or '要')
            return null;
        // Items after the list belong to it only while they carry the word.
        var count = items.TakeWhile(i => i.Contains(word, StringComparison.Ordinal)).Count();
        return said < 2 || count < 2 || count != items.Length || count == said ? null
            : new($"说的是“{match.Groups["say"].Value}”，列出的有 {count} 个", $"\"{match.Groups["say"].Value}\" is said, {count} are named");
    }

    /// <summary>和 may join two names or stand in one (住房和城乡建设局); between two units it joins.</summary>
    private static (int Least, int Most) Items(string list)
    {
        var names = list.Split('、');
        if (names.Any(n => n.Trim().Length is < 2 or > 16))
            return (0, 0);
        var joined = names.Count(n => n.AsSpan(1).ContainsAny("和及与") && n.Length >= 4);
        return (names.Length + names.Count(n => TwoUnits().IsMatch(n)), names.Length + joined);
    }

    private static int Number(string text) => text is "两" or "俩" ? 2
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ChineseNumerals.ParseOrdinal(text);

    [GeneratedRegex(@"(?<![0-9第至到～—])(?<say>(?:[前后](?<n>[0-9]{1,2}|[二两三四五六七八九十]{1,2})[位名]|(?<n>[0-9]{1,2}|[二两三四五六七八九十]{1,2})(?:个|家|名|位)(?:乡镇|镇街?|街道|村|社区|单位|部门|县区|县市区|区县|县|区|企业|局)))(?:的(?:乡镇|镇街|单位|部门|县区|街道|村|社区|企业)?)?(?:依次|分别)(?:是|为)[：:]?(?<list>[^，。；、：！？0-9（）(),.;]{2,16}(?:、[^，。；、：！？0-9（）(),.;]{2,16}){1,20})(?=[。；，！;,!]|$)(?<!等)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^[一-鿿]{1,8}(?:镇|乡|街道|县|区|村|局)[和及与][一-鿿]{1,8}(?:镇|乡|街道|县|区|村|局)$")]
    private static partial Regex TwoUnits();

    [GeneratedRegex(@"(?<say>[“""]?(?<n>[二两三四五六七八九十]|[0-9]{1,2})个(?<w>[一-鿿]{2})[”""]?)(?:[：:]|，即|[（(]即?)(?<list>[一-鿿“”]{2,16}(?:[、，][一-鿿“”]{2,16}){1,12})(?=[。；;）)]|$)")]
    private static partial Regex Sayings();

    [GeneratedRegex(@"(?<=^|[，。；：,;:在对由])(?<list>[一-鿿]{2,8}(?:、[一-鿿]{2,8}){2,12})(?<say>等(?<n>[0-9]{1,2}|[二两三四五六七八九十])(?:个|家)(?:乡镇|镇街?|街道|村|社区|单位|部门|县区|县市区|县|区|企业))")]
    private static partial Regex AndOthers();
}
