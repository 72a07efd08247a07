using System.Text;
using Xunit;

namespace Scriban.Tests;

public sealed class CaseTests
{
    private static readonly Dictionary<string, TemplateCase> s_cases = TemplateCase.ReadAll().ToDictionary(test => test.Place);

    public static TheoryData<string> Places => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_engine_gives_what_the_case_file_says(string place)
    {
        TemplateCase test = s_cases[place];
        CaseRunner.Outcome outcome = CaseRunner.Run(test);
        if (!Fits(test, outcome))
        {
            Assert.Fail(Describe(test, outcome));
        }
    }

    [Fact]
    public void At_least_eighty_cases_expect_an_error_with_its_position() =>
        Assert.True(s_cases.Values.Count(test => test.Error is not null && test.Error.Contains(':')) >= 80);

    /// <summary>A parse error given as a line alone may stand in any column: the order of messages is not part of the language.</summary>
    private static bool Fits(TemplateCase test, CaseRunner.Outcome outcome) =>
        test.Output is not null
            ? outcome.Output == test.Output
            : outcome.Error is not null && (outcome.Error == test.Error || outcome.Error.StartsWith(test.Error + ":", StringComparison.Ordinal));

    private static string Describe(TemplateCase test, CaseRunner.Outcome outcome)
    {
        var text = new StringBuilder();
        text.AppendLine().Append("tests/cases/scriban/").AppendLine(test.Place);
        Show(text, "template", test.Input);
        Show(text, "expected", test.Output ?? "!! " + test.Error);
        Show(text, "actual  ", outcome.Output ?? "!! " + outcome.Error + " " + outcome.Message);
        return text.ToString();
    }

    private static void Show(StringBuilder text, string label, string value)
    {
        foreach (string line in value.Split('\n'))
        {
            text.Append(label).Append(" |").Append(line.Replace("\r", "␍")).AppendLine("|");
        }
    }
}
