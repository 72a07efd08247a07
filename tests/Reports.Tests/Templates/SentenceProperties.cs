using System.Globalization;
using FsCheck.Xunit;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Templates;
using Xunit;

namespace Reports.Tests.Templates;

/// <summary>Sentences never contradict the table that stands beside them.</summary>
public sealed class SentenceProperties
{
    /// <summary>The change in the sentence is the difference of the two averages as they are printed.</summary>
    [Property(MaxTest = 200)]
    public void The_change_of_an_average_is_that_of_the_printed_figures(byte[] now, byte[] last)
    {
        if (now.Length == 0 || last.Length == 0)
            return;
        var text = Evaluate($"zh.average_against {List(now)} \"s\" {List(last)} \"分\" 2");
        var (a, b) = (Printed(now), Printed(last));
        var change = a - b;
        Assert.Equal($"平均s{Shown(a)}分，" + (change == 0 ? "与上月持平" : $"比上月{(change > 0 ? "提高" : "下降")}{Shown(Math.Abs(change))}分"), text);
    }

    [Property(MaxTest = 200)]
    public void The_leaders_of_a_sentence_are_the_first_ranks_of_the_table(byte[] scores, byte count)
    {
        if (scores.Length == 0)
            return;
        var first = 1 + count % 5;
        var ranks = Ranking.Ranks([.. scores.Select(s => (decimal?)s)]);
        var said = Evaluate($"zh.leaders {List(scores)} {first} \"s\" \"n\"");
        said = said.Split('（')[0];
        for (var i = 0; i < scores.Length; i++)
        {
            var isNamed = said.EndsWith($"n{i}", StringComparison.Ordinal) || said.Contains($"n{i}、", StringComparison.Ordinal) || said.Contains($"n{i}和", StringComparison.Ordinal);
            Assert.Equal(ranks[i] <= Math.Min(first, scores.Length), isNamed);
        }
    }

    /// <summary>Issue and total run on by one from period to period, and the issue is 1 at the turn of the year.</summary>
    [Property(MaxTest = 200)]
    public void Issues_follow_one_another(byte start, byte steps, byte kind)
    {
        var step = (IssueStep)(kind % 3);
        var first = Period(step, start);
        var count = new IssueCount(first, 3, 87, []);
        (int Issue, int? Total)? before = (3, 87);
        for (var i = 1; i <= steps; i++)
        {
            var now = count.Of(Period(step, start + i));
            Assert.Equal(before!.Value.Total + 1, now!.Value.Total);
            Assert.Equal(Period(step, start + i).InYear == 1 ? 1 : Period(step, start + i).Year == first.Year ? before.Value.Issue + 1 : Period(step, start + i).InYear, now.Value.Issue);
            before = now;
        }
        Assert.Null(count.Of(Period(step, start - 1)));
    }

    private static IssuePeriod Period(IssueStep step, int index)
    {
        var (month, day) = (new DateTime(2024, 1, 1).AddMonths(index), new DateTime(2024, 1, 1).AddDays(7 * index));
        return step switch
        {
            IssueStep.Week => IssuePeriod.Of(day, step),
            IssueStep.Month => IssuePeriod.Of(new DataMonth(month.Year, month.Month)),
            _ => IssuePeriod.Of(new DataMonth(2024 + (int)Math.Floor(index / 4.0), 1 + (index % 4 + 4) % 4 * 3), step),
        } ?? throw new InvalidOperationException();
    }

    private static decimal Printed(byte[] values) => Math.Round(values.Sum(v => v / 10m) / values.Length, 2, MidpointRounding.AwayFromZero);

    private static string Shown(decimal value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static string List(byte[] values) =>
        "[" + string.Join(", ", values.Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"{{n: \"n{i}\", s: {v / 10m:F1}m}}"))) + "]";

    private static string Evaluate(string code) =>
        TemplateMerger.MergeLine(new MergeRequest(new SourceText("example.md", $"{{{{ {code} }}}}"), TemplateLibrary.Empty), []) ?? "";
}
