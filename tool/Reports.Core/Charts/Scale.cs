namespace Reports.Charts;

/// <summary>A value axis: round steps from <paramref name="Min"/> to <paramref name="Max"/>.</summary>
/// <param name="Decimals">How many decimals its tick labels need.</param>
internal sealed record Scale(decimal Min, decimal Max, decimal Step, int Decimals)
{
    /// <summary>Whether the axis leaves out the way from zero, which has to be marked.</summary>
    public bool IsBroken => Min > 0 || Max < 0;

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Min; tick <= Max; tick += Step)
                yield return tick;
        }
    }

    /// <summary>Where a value lies between two ends of the axis.</summary>
    public double At(decimal value, double atMin, double atMax) =>
        atMin + (double)((value - Min) / (Max - Min)) * (atMax - atMin);

    /// <param name="fromZero">Columns and areas stand on zero; lines may leave it out when they fill too little of the height otherwise.</param>
    public static Scale For(IEnumerable<decimal> values, bool fromZero, int steps = 5)
    {
        var (min, max, any) = (0m, 0m, false);
        foreach (var value in values)
        {
            (min, max) = any ? (Math.Min(min, value), Math.Max(max, value)) : (value, value);
            any = true;
        }
        if (!any)
            return new Scale(0, 1, 1, 0);
        var fillsLittle = max - min < 0.5m * Math.Max(Math.Abs(min), Math.Abs(max));
        if (fromZero || !fillsLittle || min == max)
            (min, max) = (Math.Min(min, 0), Math.Max(max, 0));
        if (min == max)
            max = min + 1;
        var step = RoundStep((max - min) / steps);
        var low = decimal.Floor(min / step) * step;
        var high = decimal.Ceiling(max / step) * step;
        return new Scale(low, high, step, DecimalsOf(step));
    }

    /// <summary>The smallest of 1, 2, 5 × 10ⁿ that is not below <paramref name="least"/>.</summary>
    internal static decimal RoundStep(decimal least)
    {
        var power = 1m;
        while (power * 10 <= least)
            power *= 10;
        while (power > least && power > 0.000001m)
            power /= 10;
        foreach (var factor in (ReadOnlySpan<decimal>)[1, 2, 5])
        {
            if (power * factor >= least)
                return power * factor;
        }
        return power * 10;
    }

    internal static int DecimalsOf(decimal step)
    {
        var decimals = 0;
        for (; decimals < 6 && step != decimal.Truncate(step); decimals++)
            step *= 10;
        return decimals;
    }
}
