using Reports.Documents;

namespace Reports.Charts;

/// <summary>The two axes of columns combined with lines: the columns keep to the lower three fifths and the lines to the upper two, so that neither hides the other's figures.</summary>
internal static class CombinedScales
{
    private const int Steps = 5;
    private const int StepsOfLines = 2;

    public static (Scale Left, Scale Right) Of(ChartSpec spec)
    {
        var columns = spec.Series.Where(s => !s.OnSecondAxis).SelectMany(s => s.Values).OfType<decimal>().ToList();
        if (spec.Target is { } target)
            columns.Add(target);
        var lines = spec.Series.Where(s => s.OnSecondAxis).SelectMany(s => s.Values).OfType<decimal>().ToList();
        if (columns.Count == 0 || lines.Count == 0 || columns.Min() < 0 || columns.Max() == 0)
            return (Scale.For(columns, fromZero: true), Scale.For(lines, fromZero: false));
        var right = Above(lines.Min(), lines.Max());
        if (right.Min < 0 && lines.Min() >= 0)
            return (Scale.For(columns, fromZero: true), Scale.For(lines, fromZero: false));
        var step = Scale.RoundStep(columns.Max() / (Steps - StepsOfLines));
        return (new Scale(0, step * Steps, step, Scale.DecimalsOf(step)), right);
    }

    /// <summary>The finest round steps of which the topmost two hold all values.</summary>
    private static Scale Above(decimal least, decimal most)
    {
        var step = Scale.RoundStep(Math.Max((most - least) / StepsOfLines, 0.000001m));
        for (; ; step = Scale.RoundStep(step * 1.01m))
        {
            var high = decimal.Ceiling(most / step) * step;
            if (high - StepsOfLines * step <= least)
                return new Scale(high - Steps * step, high, step, Scale.DecimalsOf(step));
        }
    }
}
