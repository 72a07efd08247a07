using System.Text.RegularExpressions;
using Reports.Cli.Commands;
using Reports.Rules;
using Xunit;

namespace Reports.Tests.Cli;

public sealed partial class ExplanationTests
{
    [Fact]
    public void Every_code_of_every_stage_is_explained_and_no_other()
    {
        // A rule explains itself: reason, bad and good sample.
        var declared = Codes(Path.Combine(Repository.Root, "tool")).Union(RuleSet.All.Select(r => r.Code));
        var explained = Explanations.Read().Select(e => e.Code);
        Assert.Equal(declared.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_explanation_is_whole_in_both_languages() =>
        Assert.All(Explanations.Read(), e => Assert.All([e.Title.Zh, e.Title.En, e.Text.Zh, e.Text.En], text => Assert.NotEqual("", text)));

    private static HashSet<string> Codes(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*Problems.cs", SearchOption.AllDirectories).SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("\"([A-Z][0-9]{3})\"")]
    private static partial Regex Code();
}
