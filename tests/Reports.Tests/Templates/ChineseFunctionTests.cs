using System.Text;
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

    private static string Evaluate(string code)
    {
        var findings = new DiagnosticBag();
        var request = new MergeRequest(new SourceText("example.md", $"{{{{ {code} }}}}"), TemplateLibrary.Empty);
        return TemplateMerger.MergeLine(request, findings) ?? "! " + findings.First(f => f.Severity == Severity.Error).Message.Zh;
    }
}
