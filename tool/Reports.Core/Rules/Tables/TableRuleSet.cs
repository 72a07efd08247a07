using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>The findings of a table of data by the rules for tables.</summary>
public static class TableRuleSet
{
    internal static IReadOnlyList<TableRule> All { get; } =
        [new RateDisagrees(), new PartsDisagree(), new TotalDisagrees(), new RankDisagrees(), new ChangeDisagrees(), new PointsAsPercent()];

    public static IEnumerable<Diagnostic> Check(DataTable table, RuleSettings settings)
    {
        foreach (var rule in All)
        {
            if (settings.SeverityOf(rule) is not { } severity)
                continue;
            foreach (var finding in rule.Check(table))
                yield return finding with { Severity = severity };
        }
    }
}
