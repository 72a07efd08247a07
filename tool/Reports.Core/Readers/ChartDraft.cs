using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>A chart's data while it is being shaped.</summary>
internal sealed class ChartDraft
{
    public List<string> Categories { get; set; } = [];

    public List<SeriesDraft> Series { get; set; } = [];

    /// <summary>What has to be said under the chart.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The categories at these indices, in this order.</summary>
    public void Take(IReadOnlyList<int> order)
    {
        Categories = [.. order.Select(i => Categories[i])];
        foreach (var series in Series)
        {
            series.Values = [.. order.Select(i => series.Values[i])];
            series.Places = [.. order.Select(i => series.Places[i])];
        }
    }
}

internal sealed class SeriesDraft(string name)
{
    public string Name { get; set; } = name;

    public List<decimal?> Values { get; set; } = [];

    public List<SourceLocation> Places { get; set; } = [];

    public int Decimals { get; set; }

    public string? Unit { get; set; }

    public bool IsAdditive { get; set; }

    public bool OnSecondAxis { get; set; }
}
