using FsCheck.Xunit;
using Reports.Data;
using Xunit;

namespace Reports.Tests.Fences;

public sealed class RankingTests
{
    [Fact]
    public void Ties_skip_or_go_on()
    {
        decimal?[] scores = [95, 90, 90, null, 88];
        Assert.Equal([1, 2, 2, null, 4], Ranking.Ranks(scores));
        Assert.Equal([1, 2, 2, null, 3], Ranking.Ranks(scores, Ties.Dense));
        Assert.Equal([4, 2, 2, null, 1], Ranking.Ranks(scores, descending: false));
    }

    [Property]
    public void Ranks_are_a_permutation_consistent_with_ties(int[] numbers)
    {
        decimal?[] values = [.. numbers.Select(n => (decimal?)(n % 7))];
        var skip = Ranking.Ranks(values);
        var dense = Ranking.Ranks(values, Ties.Dense);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.Equal(1 + values.Count(v => v > values[i]), skip[i]);
            Assert.Equal(1 + values.Where(v => v > values[i]).Distinct().Count(), dense[i]);
        }
        // Broken by position, ties make every place from 1 to n occur once.
        var places = Enumerable.Range(0, values.Length).Select(i => skip[i] + Enumerable.Range(0, i).Count(j => values[j] == values[i]));
        Assert.Equal(Enumerable.Range(1, values.Length), places.Select(p => p!.Value).Order());
    }

    [Property]
    public void The_order_is_a_permutation_with_absent_values_last(int?[] numbers)
    {
        decimal?[] values = [.. numbers.Select(n => (decimal?)n)];
        var order = Ranking.Order(values);
        Assert.Equal(Enumerable.Range(0, values.Length), order.Order());
        for (var i = 1; i < order.Count; i++)
            Assert.True(values[order[i]] is null || values[order[i - 1]] >= values[order[i]]);
    }

    [Property]
    public void Parts_add_up_as_shown_or_it_is_known_that_they_do_not(int[] numbers, byte places)
    {
        var decimals = places % 3;
        decimal?[] parts = [.. numbers.Select(n => (decimal?)(n % 100_000) / 1000)];
        var shown = parts.Sum(p => Ranking.Round(p!.Value, decimals));
        Assert.Equal(shown == Ranking.Round(Ranking.Total(parts), decimals), Ranking.SumsAsShown(parts, decimals));
    }

    [Property]
    public void The_changes_of_a_permutation_of_ranks_cancel_out(int[] numbers)
    {
        decimal?[] last = [.. numbers.Distinct().Select(n => (decimal?)n)];
        decimal?[] now = [.. last.Reverse()];
        Assert.Equal(0, Ranking.Ranks(now).Zip(Ranking.Ranks(last), Ranking.RankChange).Sum());
    }

    [Theory]
    [InlineData(963, 1032, "93.31")]
    [InlineData(1, 3, "33.33")]
    [InlineData(1, 8, "12.50")]
    public void A_rate_is_out_of_a_hundred_and_rounded_half_away_from_zero(int part, int whole, string shown) =>
        Assert.Equal(shown, Ranking.Round(Ranking.Rate(part, whole)!.Value, 2).ToString("F2", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void There_is_no_rate_of_nothing_and_no_average_of_no_values()
    {
        Assert.Null(Ranking.Rate(3, 0));
        Assert.Null(Ranking.Rate(null, 5));
        Assert.Null(Ranking.Average([null, null]));
        Assert.Null(Ranking.RankChange(null, 3));
        Assert.Equal(2.5m, Ranking.Average([2, null, 3]));
    }
}
