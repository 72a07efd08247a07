namespace Reports.Charts;

/// <summary>Puts labels where no other label stands. Marks (points, line pieces, bars) are avoided where possible.</summary>
internal sealed class LabelPlacer(Box bounds)
{
    private readonly List<Box> _labels = [];
    private readonly List<Box> _marks = [];

    public void AddMark(Box mark) => _marks.Add(mark);

    /// <summary>A line between two points, as a row of small marks.</summary>
    public void AddLine(double x1, double y1, double x2, double y2)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)) / 3));
        for (var i = 0; i <= pieces; i++)
            _marks.Add(new Box(x1 + (x2 - x1) * i / pieces - 0.7, y1 + (y2 - y1) * i / pieces - 0.7, 1.4, 1.4));
    }

    public void Reserve(Box label) => _labels.Add(label);

    /// <summary>The first candidate with the fewest marks under it, among those that hit no label and stay inside; null when there is none.</summary>
    public Box? Place(params ReadOnlySpan<Box> candidates)
    {
        Box? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (!bounds.Holds(candidate) || _labels.Exists(candidate.Overlaps))
                continue;
            var hits = _marks.Count(candidate.Overlaps);
            if (hits < fewest)
                (best, fewest) = (candidate, hits);
        }
        if (best is { } box)
            _labels.Add(box);
        return best;
    }

    /// <summary>Positions moved apart until neighbours are at least <paramref name="gap"/> apart, within the two ends, each as near to its wish as that allows.</summary>
    public static double[] Spread(IReadOnlyList<double> wishes, double gap, double least, double most)
    {
        var order = Enumerable.Range(0, wishes.Count).OrderBy(i => wishes[i]).ToArray();
        gap = wishes.Count > 1 ? Math.Min(gap, (most - least) / (wishes.Count - 1)) : gap;
        var places = new double[wishes.Count];
        // Clusters of touching labels, each centred on the mean of its wishes.
        var clusters = new List<(double Sum, int Count, double Start)>();
        foreach (var index in order)
        {
            var cluster = (Sum: wishes[index], Count: 1, Start: Fit(wishes[index], 1));
            while (clusters.Count > 0 && clusters[^1].Start + clusters[^1].Count * gap > cluster.Start)
            {
                var before = clusters[^1];
                clusters.RemoveAt(clusters.Count - 1);
                var (sum, count) = (before.Sum + cluster.Sum, before.Count + cluster.Count);
                cluster = (sum, count, Fit(sum / count, count));
            }
            clusters.Add(cluster);
        }
        var next = 0;
        foreach (var (_, count, start) in clusters)
        {
            for (var i = 0; i < count; i++)
                places[order[next++]] = start + i * gap;
        }
        return places;

        double Fit(double center, int count)
        {
            var extent = (count - 1) * gap;
            return Math.Max(least, Math.Min(center - extent / 2, most - extent));
        }
    }
}
