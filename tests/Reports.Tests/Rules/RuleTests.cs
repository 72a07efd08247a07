using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Rules;
using Xunit;

namespace Reports.Tests.Rules;

/// <summary>A rule's sample: the text of a paper, or for a rule of tables CSV.</summary>
internal static class Samples
{
    public static List<Diagnostic> Check(Rule rule, string sample, RuleSettings settings) =>
        [.. rule is FormRule ? RuleSet.Check(WordPaper.Of(FormSample.Read(sample)), settings) : rule is TableRule ? TableRuleSet.Check(Csv(sample), settings) : RuleSet.Check(PlainPaper.Read("a.txt", sample), settings)];

    public static DataTable Csv(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Assert.IsType<DataTable>(DataFiles.Read("a.csv", stream, new DiagnosticBag()));
    }
}

public sealed partial class RuleTests
{
    private static readonly RuleSettings s_settings =
        new BuildOptions(Repository.Root, new TemplateFolders(null, Path.Combine(Repository.Root, "templates"))).Rules([]);

    public static TheoryData<string> Codes() => [.. RuleSet.All.Select(r => r.Code)];

    public static TheoryData<string> Cases() => [.. Directory.EnumerateFiles(Repository.Cases("check"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_sample_is_reported_and_the_good_one_is_not(string code)
    {
        var rule = RuleSet.Find(code)!;
        Assert.Contains(Samples.Check(rule, rule.Bad, s_settings), f => f.Code == code);
        Assert.DoesNotContain(Samples.Check(rule, rule.Good, s_settings), f => f.Code == code);
    }

    [Fact]
    public void Codes_and_names_are_unique() =>
        Assert.Equal(RuleSet.All.Count * 2, RuleSet.All.SelectMany(r => (string[])[r.Code, r.Name]).Distinct().Count());

    /// <summary>Case files: the paper, a line of ====, and the findings expected, one a line.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_has_the_findings_it_names(string name)
    {
        var file = Path.Combine(Repository.Cases("check"), name + ".txt");
        var paper = File.ReadAllText(file).Split("\n====\n")[0];
        var found = Check(paper).OrderBy(f => f.Location.Line).ThenBy(f => f.Location.Column).Select(f => $"{f.Location.Line}:{f.Location.Column}:{f.Location.Length} {f.Code} {f.Message.Zh}");
        Golden.Check(file, paper + "\n====\n" + string.Concat(found.Select(f => f + "\n")));
    }

    public static TheoryData<string> Marked() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Cases("check"), "marked"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>Papers with look-alikes and planted faults: a line's end names the codes that it must get, ⟦L102 L103⟧, and every other line none.</summary>
    [Theory]
    [MemberData(nameof(Marked))]
    public void A_marked_paper_gets_the_findings_it_is_marked_with_and_no_others(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Cases("check"), "marked", name + ".txt"));
        var expected = lines.SelectMany((l, i) => Mark().Match(l) is { Success: true } m ? m.Groups[1].Value.Split(' ').Select(c => $"{i + 1} {c}") : []);
        var found = Check(string.Join('\n', lines.Select(l => Mark().Replace(l, "")))).Select(f => $"{f.Location.Line} {f.Code}").Distinct();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"⟦([^⟧]*)⟧$")]
    private static partial Regex Mark();

    [Property(MaxTest = 300)]
    public void Any_text_checks_without_an_exception(string? text) => Check(text ?? "");

    /// <summary>Texts of the pieces that rules look for, in any order.</summary>
    [Property(MaxTest = 300)]
    public void Any_mixture_of_marks_checks_without_an_exception(byte[] bytes)
    {
        string[] pieces = ["一、", "（二）", "三是", "第一，", "\n", "“", "”", "（", "0月", "2026年", "13月", "32日", "xx", "约5", "左右", "图9", "见附件9", "共3个，其中a1个、b1个。", "讲三点意见", "\uD83D", "。", "99999999999年", "　", "|", "#"];
        Check(string.Concat(bytes.Select(b => pieces[b % pieces.Length])));
    }

    /// <summary>Fixing twice is fixing once, and what no finding names stays.</summary>
    [Property(MaxTest = 300)]
    public void Any_mixture_is_fixed_once_and_keeps_what_is_not_reported(byte[] bytes)
    {
        string[] pieces = ["同志们", ",", "，", "。", "布署", "”、“", "《a《b》c》", "[2026]9号", "（一）、", "第一、", "2026年03月", "15～30%", ".5%", "二个", "、等。", " ", "x", "...", "截止目前", "3,500", "a,b", "\n", "\uD83D\uDE00"];
        var text = string.Concat(bytes.Select(b => pieces[b % pieces.Length]));
        var applied = new List<AppliedFix>();
        var once = TextFixer.Fix(text, Check, applied);
        var again = new List<AppliedFix>();
        Assert.Equal(once, TextFixer.Fix(once, Check, again));
        Assert.Empty(again);
        if (applied.Count == 0)
            Assert.Equal(text, once);
        Assert.Equal(text.Count(c => c == '\n'), once.Count(c => c == '\n'));
    }

    [Fact]
    public void A_hundred_thousand_characters_are_checked_within_two_seconds()
    {
        var text = new StringBuilder();
        while (text.Length < 100_000)
            text.Append("一、提高认识，狠抓落实\n同志们，一是要加强领导，共整改问题1032个，已整改963个，整改率93.31%；二是要“压实责任”，约200人参加（含志愿者），2026年3月5日前完成。").Append('见').Append("图1，xx镇、**村占比15～30%。");
        Check("预热");
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Check(text.ToString());
        Check(text.Replace("\n", "").ToString());
        Assert.True((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds < 4, "two texts of 100,000 characters");
    }

    [Fact]
    public void A_finding_is_silenced_on_the_line_before_with_a_reason()
    {
        var text = new SourceText("a.txt", "县环保局的历史。\n<!-- reports: allow L308 写历史 -->\n县环保局成立于上世纪。");
        var allowances = new Allowances(text);
        Assert.Equal([1], RuleSet.Check(PlainPaper.Read("a.txt", text.Text), s_settings).Where(f => !allowances.Allows(f)).Select(f => f.Location.Line));
    }

    [Fact]
    public void A_rule_can_be_turned_off_or_raised()
    {
        var paper = PlainPaper.Read("a.txt", "要作好布署。");
        Assert.Equal(Severity.Error, Assert.Single(RuleSet.Check(paper, s_settings with { Levels = new Dictionary<string, RuleLevel> { ["L306"] = RuleLevel.Error } })).Severity);
        Assert.Empty(RuleSet.Check(paper, s_settings with { Levels = new Dictionary<string, RuleLevel> { ["L306"] = RuleLevel.Off } }));
    }

    private static List<Diagnostic> Check(string text) => [.. RuleSet.Check(PlainPaper.Read("a.txt", text), s_settings)];
}
