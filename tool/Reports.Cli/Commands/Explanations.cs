using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Cli.Commands;

internal sealed record Explanation(string Code, Sentence Title, Sentence Text);

/// <summary>
/// What each code means, from the files <c>Explanations/*.md</c>: a heading <c>## P105 标题 | title</c>, the Chinese text,
/// a line <c>en:</c>, the English text.
/// </summary>
internal static class Explanations
{
    public static IReadOnlyList<Explanation> Read()
    {
        var assembly = typeof(Explanations).Assembly;
        var all = new List<Explanation>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("explanations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            all.AddRange(Parse(reader.ReadToEnd()));
        }
        all.AddRange(RuleSet.All.Select(Of));
        return all;
    }

    /// <summary>A rule explains itself by its reason and its samples, which a test runs.</summary>
    private static Explanation Of(Rule rule) => new(rule.Code, rule.Title,
        new($"{rule.Why.Zh}\n\n错：\n{Indented(rule.Bad)}\n\n对：\n{Indented(rule.Good)}\n\n不想查：{(rule is TableRule ? "" : $"在上一行写 <!-- reports: allow {rule.Code} 理由 -->，或者")}在 reports.yaml 里写 rules: {{ {rule.Code}: off }}",
            $"{rule.Why.En}\n\nWrong:\n{Indented(rule.Bad)}\n\nRight:\n{Indented(rule.Good)}\n\nTo silence it: {(rule is TableRule ? "" : $"<!-- reports: allow {rule.Code} reason --> on the line before, or ")}rules: {{ {rule.Code}: off }} in reports.yaml"));

    private static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    internal static IEnumerable<Explanation> Parse(string text)
    {
        foreach (var section in text.ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var (head, body) = Part(section, "\n");
            var (code, titles) = Part(head, " ");
            var (zh, en) = Part(titles, " | ");
            var (chinese, english) = Part(body, "\nen:\n");
            yield return new Explanation(code, new(zh.Trim(), en.Trim()), new(chinese.Trim(), english.Trim()));
        }
    }

    private static (string Before, string After) Part(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }
}
