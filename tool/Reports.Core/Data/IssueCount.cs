namespace Reports.Data;

/// <summary>期号、总期号: counted from the first issue that is known, never from what lies in output/. The issue begins anew each year, the total runs on.</summary>
/// <param name="Skipped">Periods without an issue.</param>
public sealed record IssueCount(IssuePeriod First, int FirstIssue, int? FirstTotal, IReadOnlyList<IssuePeriod> Skipped)
{
    /// <summary>Null when the period lies before the first, is of another kind, or has no issue.</summary>
    public (int Issue, int? Total)? Of(IssuePeriod period)
    {
        if (period.Step != First.Step || period.Index < First.Index || Skipped.Any(s => s.Index == period.Index))
            return null;
        var since = period.Index - First.Index - SkippedBetween(First.Index, period.Index);
        var firstOfYear = period.Index - period.InYear + 1;
        var issue = period.Year == First.Year ? FirstIssue + since : period.InYear - SkippedBetween(firstOfYear, period.Index);
        return (issue, FirstTotal + since);
    }

    private int SkippedBetween(int from, int before) => Skipped.Select(s => s.Index).Distinct().Count(i => i >= from && i < before);
}
