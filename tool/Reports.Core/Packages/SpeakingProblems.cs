using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Every sentence about speaking time (L607, L608).</summary>
internal static class SpeakingProblems
{
    private const int MostSections = 3;

    /// <summary>A section shorter than this is no place to cut.</summary>
    private const int LeastCut = 20;

    public static Diagnostic TooLong(SpokenPaper spoken, decimal budget, SourceLocation place)
    {
        var over = (int)Math.Ceiling(spoken.Characters - budget * spoken.Speed);
        var longest = spoken.Sections.OrderByDescending(s => s.Characters).Take(MostSections).Where(s => s.Characters > 0).ToList();
        var sum = longest.Sum(s => s.Characters);
        var cuts = longest.Select(s => (Section: s, Cut: (int)Math.Ceiling((decimal)over * s.Characters / sum))).Where(c => c.Cut >= LeastCut || longest.Count == 1).ToList();
        var (zh, en) = (string.Join("；", cuts.Select(c => $"{Name(c.Section).Zh}{Shown(c.Section.Minutes)}分钟，删约{c.Cut}字")), string.Join("; ", cuts.Select(c => $"{Name(c.Section).En} {Shown(c.Section.Minutes)} minutes, cut about {c.Cut}")));
        return new Diagnostic(
            "L607", Severity.Warning,
            new($"按每分钟{Shown(spoken.Speed)}字念，全文要{Shown(spoken.Minutes)}分钟，超过限时{Shown(budget)}分钟。", $"At {Shown(spoken.Speed)} characters a minute the paper takes {Shown(spoken.Minutes)} minutes; {Shown(budget)} are allowed."),
            place,
            new($"要删约{over}字。{(zh.Length == 0 ? "" : $"最长的部分：{zh}。")}", $"Cut about {over} characters.{(en.Length == 0 ? "" : $" The longest parts: {en}.")}"))
        {
            Name = "too-long-to-speak",
            Related = [.. cuts.Where(c => c.Section.Title.Length > 0).Select(c => new Related(new($"{Shown(c.Section.Minutes)}分钟，{c.Section.Characters}字", $"{Shown(c.Section.Minutes)} minutes, {c.Section.Characters} characters"), c.Section.Place))],
        };
    }

    public static Diagnostic Time(SpokenPaper spoken, SourceLocation place)
    {
        var (zh, en) = (string.Join("；", spoken.Sections.Select(s => $"{Name(s).Zh}{Shown(s.Minutes)}分钟")), string.Join("; ", spoken.Sections.Select(s => $"{Name(s).En} {Shown(s.Minutes)}")));
        return new Diagnostic(
            "L608", Severity.Note,
            new($"按每分钟{Shown(spoken.Speed)}字念，全文{spoken.Characters}字，要{Shown(spoken.Minutes)}分钟{(zh.Length == 0 ? "" : "：" + zh)}。", $"At {Shown(spoken.Speed)} characters a minute the paper's {spoken.Characters} characters take {Shown(spoken.Minutes)} minutes{(en.Length == 0 ? "" : ": " + en)}."),
            place)
        { Name = "speaking-time" };
    }

    private static Sentence Name(SpokenSection section) => section.Title.Length == 0 ? new("开头", "the opening") : new($"“{section.Title}”", $"\"{section.Title}\"");

    private static string Shown(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
