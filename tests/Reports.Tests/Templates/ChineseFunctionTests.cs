using System.Text;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Templates;
using Xunit;

namespace Reports.Tests.Templates;

/// <summary>The examples of our own functions are executed, and a table of cases says what they do at the edges.</summary>
public sealed class ChineseFunctionTests
{
    private const string Arrow = " => ";

    public static TheoryData<string> Names() => [.. FunctionScope.Functions.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_prints_what_it_says_under_both_names(string name)
    {
        var function = FunctionScope.Functions.Single(f => f.Name == name);
        Assert.NotEmpty(function.Examples);
        foreach (var example in function.Examples)
        {
            Assert.Equal(example.Result, Evaluate(example.Code));
            Assert.Equal(example.Result, Evaluate(example.Code.Replace($"zh.{name} ", function.Chinese + " ", StringComparison.Ordinal)));
        }
    }

    /// <summary>cases/function/edges.txt: an expression and what it prints; an error begins with !.</summary>
    [Fact]
    public void Functions_keep_to_the_table_of_edges()
    {
        var file = Path.Combine(Repository.Cases("function"), "edges.txt");
        var result = new StringBuilder();
        foreach (var line in File.ReadAllLines(file))
        {
            var at = line.IndexOf(Arrow.TrimEnd(), StringComparison.Ordinal);
            result.Append(at < 0 ? line : (line[..at].TrimEnd() + Arrow + Evaluate(line[..at].Trim())).TrimEnd()).Append('\n');
        }
        Golden.Check(file, result.ToString());
    }

    [Fact]
    public void The_table_of_edges_has_null_for_every_function()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Cases("function"), "edges.txt"));
        var without = FunctionScope.Functions.Where(f => !lines.Any(l => l.StartsWith($"zh.{f.Name} null", StringComparison.Ordinal))).Select(f => f.Name).ToList();
        Assert.True(without.Count == 0, string.Join(", ", without));
    }

    /// <summary>What a function works on, and what its cases must hold: an expression of each pattern.</summary>
    private static readonly (string[] Functions, string[] Cases)[] s_needs =
    [
        // Zero, a negative, a very large number.
        (["number", "count", "capital", "fixed", "percent", "rate", "amount", "delta", "points", "growth", "yoy", "mom", "rank_phrase", "moved", "range"], [@" 0\b(?!\.)", @"\(-", @"\d{10}"]),
        (["digits"], [@" 0\b", @"\(-", @"\d{10}"]),
        // Nothing in it, an element without a value.
        (["join", "quoted", "titles", "people", "by_strokes", "name_rows"], [@" \[\]", @"null|\{\}"]),
        // Two that are level, one without a value.
        (["sorted", "top", "bottom", "rank", "place", "leaders", "trailers", "in_order", "where", "not", "at_least", "below", "group"], [@"s: 3\}.*s: 3\}", @"s: null"]),
        (["find"], [@"s: null", @"戊"]),
        // Nothing, negatives, very large ones, no number at all.
        (["sum", "average", "max", "min"], [@" \[\]", @"\[-1, 0", @"\d{20}", @"甲"]),
        // The last of February, a month without its day or a turn of the year, no date.
        (["date", "month_day", "month", "month_only", "year", "weekday", "han_date"], [@"-02-29", @"""2026-12""", @"下周"]),
        (["days", "span", "period"], [@"2026-12|12-31", @"2026-03|2026-Q5"]),
        (["name", "markdown", "or"], [@" """""]),
        // Nothing in it, two that are level, one without a value.
        (["average_against"], [@" \[\]", @"s: 2\}.*s: 2\}", @"s: null"]),
        (["streak", "always_first", "always_last"], [@"null ", @"s: (\d)\}.*s: \1\}", @"s: null"]),
        (["rate_against", "progress"], [@"null", @" 0\b(?!\.)", @"\(-", @"\d{20}"]),
        // No first issue, a turn of the year, an issue that was left out.
        (["issue", "issue_total"], [@"null", @"202[78]-", @"skip: \["]),
    ];

    [Fact]
    public void The_table_of_edges_has_zero_negatives_ties_and_very_large_numbers_where_a_function_can_meet_them()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Cases("function"), "edges.txt"));
        var missing = FunctionScope.Functions.Select(f => f.Name).Except(s_needs.SelectMany(n => n.Functions)).Select(f => $"zh.{f}: no row in the table of needs").ToList();
        foreach (var (functions, cases) in s_needs)
        {
            missing.AddRange(functions.SelectMany(f => cases
                .Where(c => !lines.Any(l => Regex.IsMatch(l, $@"^\(?zh\.{f} ") && Regex.IsMatch(l[..(l.IndexOf("=>", StringComparison.Ordinal))], c)))
                .Select(c => $"zh.{f}: {c}")));
        }
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    private static string Evaluate(string code)
    {
        var findings = new DiagnosticBag();
        var request = new MergeRequest(new SourceText("example.md", $"{{{{ {code} }}}}"), TemplateLibrary.Empty);
        return TemplateMerger.MergeLine(request, findings) ?? "! " + findings.First(f => f.Severity == Severity.Error).Message.Zh;
    }
}
