using Reports.Data;
using Reports.Documents;
using Reports.Readers.Tables;

namespace Reports.Readers;

/// <summary>替代文字: what the chart shows, in one sentence: the highest, the lowest, the change.</summary>
internal static class ChartAlt
{
    // A sentence that is read out names no more series than can be kept in mind.
    private const int MostSeries = 3;

    public static string Of(ChartSpec spec)
    {
        var head = ChartKindWords.Chinese(spec.Kind) + "：";
        if (spec.Categories.Count == 0 || spec.Series.Count == 0 || !spec.Series.Any(s => s.Values.Any(v => v is not null)))
            return head + "没有数据。";
        return head + spec.Kind switch
        {
            ChartKind.Line or ChartKind.Area => Joined(spec, s => Course(spec, s)),
            ChartKind.Combined when spec.Categories.All(PeriodWords.IsPeriod) => Joined(spec, s => Course(spec, s)),
            ChartKind.Rank => Joined(spec, RankCourse),
            ChartKind.Pie or ChartKind.Doughnut => Share(spec),
            ChartKind.Gantt => Span(spec),
            ChartKind.Heat => Extremes(spec),
            _ => Joined(spec, s => Comparison(spec, s)),
        } + "。";
    }

    private static string Joined(ChartSpec spec, Func<ChartSeries, string?> sentence)
    {
        var parts = spec.Series.Take(MostSeries).Select(sentence).OfType<string>().ToList();
        return string.Join("；", parts) + (spec.Series.Count > MostSeries ? $"；另有{spec.Series.Count - MostSeries}项" : "");
    }

    private static string Value(ChartSpec spec, ChartSeries series, decimal? value) =>
        ShownValue.Text(value, series.Decimals) + (series.OnSecondAxis ? spec.SecondUnit : spec.Unit);

    /// <summary>乡镇平均由4月的90.12分升至9月的93.05分，最高为9月的93.05分</summary>
    private static string? Course(ChartSpec spec, ChartSeries series)
    {
        var points = Points(series);
        if (points.Count == 0)
            return null;
        var (first, last) = (points[0], points[^1]);
        if (points.Count == 1)
            return $"{series.Name}{spec.Categories[first]}为{Value(spec, series, series.Values[first])}";
        var change = Ranking.Round(series.Values[last] ?? 0, series.Decimals) - Ranking.Round(series.Values[first] ?? 0, series.Decimals);
        var verb = change > 0 ? "升至" : change < 0 ? "降至" : "到";
        var text = $"{series.Name}由{spec.Categories[first]}的{Value(spec, series, series.Values[first])}{verb}{spec.Categories[last]}的{Value(spec, series, series.Values[last])}";
        var highest = points.MaxBy(i => series.Values[i]);
        return change == 0 ? text + "，持平" : highest != last && highest != first ? $"{text}，最高为{spec.Categories[highest]}的{Value(spec, series, series.Values[highest])}" : text;
    }

    private static string? RankCourse(ChartSeries series)
    {
        var points = Points(series);
        if (points.Count == 0)
            return null;
        var (first, last) = (series.Values[points[0]] ?? 0, series.Values[points[^1]] ?? 0);
        return first == last ? $"{series.Name}保持第{last:0}位" : $"{series.Name}由第{first:0}位{(last < first ? "升至" : "降至")}第{last:0}位";
    }

    private static string? Comparison(ChartSpec spec, ChartSeries series)
    {
        var points = Points(series);
        if (points.Count == 0)
            return null;
        var (highest, lowest) = (points.MaxBy(i => series.Values[i]), points.MinBy(i => series.Values[i]));
        var most = series.Values[highest];
        var text = most == series.Values[lowest]
            ? $"{points.Count}项的{series.Name}都是{Value(spec, series, most)}"
            : $"{series.Name}最高的是{Named(spec, series, most)}（{Value(spec, series, most)}），最低的是{Named(spec, series, series.Values[lowest])}（{Value(spec, series, series.Values[lowest])}）";
        if (spec.Target is not { } target)
            return text;
        var missed = points.Count(i => series.Values[i] < target);
        var name = spec.TargetName ?? "目标";
        return text + (missed == 0 ? $"，都达到{name}" : $"，{missed}个未达到{name}{ShownValue.Text(target, Math.Min(4, (int)target.Scale))}{spec.Unit}");
    }

    /// <summary>Those that share a value are all named, up to three.</summary>
    private static string Named(ChartSpec spec, ChartSeries series, decimal? value)
    {
        var names = Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] == value).Select(i => spec.Categories[i]).ToList();
        return names.Count <= 3 ? string.Join("、", names) : $"{names[0]}等{names.Count}个";
    }

    private static string Share(ChartSpec spec)
    {
        var series = spec.Series[0];
        var total = series.Values.Sum(v => Math.Max(0, v ?? 0));
        var highest = Points(series).MaxBy(i => series.Values[i]);
        var share = Ranking.Rate(series.Values[highest], total);
        return $"{spec.Categories[highest]}占比最大，为{ShownValue.Text(share, 1)}%（{Value(spec, series, series.Values[highest])}），共{spec.Categories.Count}类、合计{Value(spec, series, total)}";
    }

    private static string Span(ChartSpec spec)
    {
        var days = spec.Series.Take(2).SelectMany(s => s.Values).OfType<decimal>().Select(ChartSpec.Day).ToList();
        return $"共{spec.Categories.Count}项，自{ShownValue.Text(days.Min(), 0)}至{ShownValue.Text(days.Max(), 0)}";
    }

    private static string Extremes(ChartSpec spec)
    {
        var cells = spec.Series.SelectMany(s => Points(s).Select(i => (Series: s, Point: i))).ToList();
        var highest = cells.MaxBy(c => c.Series.Values[c.Point]);
        var lowest = cells.MinBy(c => c.Series.Values[c.Point]);
        return $"最高的是{highest.Series.Name}{spec.Categories[highest.Point]}（{Value(spec, highest.Series, highest.Series.Values[highest.Point])}），最低的是{lowest.Series.Name}{spec.Categories[lowest.Point]}（{Value(spec, lowest.Series, lowest.Series.Values[lowest.Point])}）";
    }

    private static List<int> Points(ChartSeries series) => [.. Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] is not null)];
}
