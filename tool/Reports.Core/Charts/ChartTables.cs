using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Charts;

/// <summary>Charts that Word draws as tables with shaded cells: progress bars, Gantt, heat table.</summary>
public static class ChartTables
{
    // A bar of ten steps, each full, half or empty, shows 5 %.
    private const int Steps = 10;
    private const double DoneShade = 0.8;
    private const double PlannedShade = 0.35;

    /// <summary>The table of a progress, Gantt or heat chart. It has no caption and no number: the chart's stand below it as below a picture.</summary>
    public static Table From(ChartSpec spec)
    {
        var table = spec.Kind switch
        {
            ChartKind.Progress => Progress(spec),
            ChartKind.Gantt => Gantt(spec),
            _ => Heat(spec),
        };
        return table with { Unit = spec.Kind == ChartKind.Heat && spec.Unit is { Length: > 0 } ? "单位：" + spec.Unit : null };
    }

    private static Table Progress(ChartSpec spec)
    {
        var series = spec.Series[0];
        var whole = ProgressDrawing.Whole(spec);
        var rows = new List<Row> { new([Text(spec.CategoryName ?? "事项"), Text("进度", Steps), Text(series.Name)]) };
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            var share = ProgressDrawing.Share(series.Values[c], whole);
            // What has begun shows half a step, what is not finished lacks one.
            var halves = share <= 0 ? 0 : share >= 1 ? 2 * Steps : Math.Clamp((int)Math.Round(share * 2 * Steps), 1, 2 * Steps - 1);
            var cells = new List<Cell> { Name(spec.Categories[c]) };
            if (halves > 1)
                cells.Add(new Cell([], halves / 2, Mark: CellMark.Shade, Shade: DoneShade));
            if (halves % 2 == 1)
                cells.Add(new Cell([], Mark: CellMark.Shade, Shade: PlannedShade));
            if (halves < 2 * Steps - 1)
                cells.Add(new Cell([], Steps - (halves + 1) / 2));
            cells.Add(Value(series, c, series.Values[c] is null ? "" : spec.Unit ?? "%"));
            rows.Add(new Row(cells));
        }
        Column[] columns = [new(CellAlign.Left, NameWidth(spec.Categories)), .. Enumerable.Repeat(new Column(CellAlign.Center, 1.6), Steps), new(CellAlign.Right, 5)];
        return new Table(0, [], 1, columns, rows);
    }

    private static Table Gantt(ChartSpec spec)
    {
        var periods = GanttPeriods.Of(spec);
        var rows = new List<Row> { new([Text(spec.CategoryName ?? "事项"), .. periods.Columns.Select(p => Text(p.Name)), Text("起止时间")]) };
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            var days = GanttPeriods.Row(spec, c);
            var done = GanttPeriods.Done(spec, c);
            var cells = new List<Cell> { Name(spec.Categories[c]) };
            cells.AddRange(periods.Columns.Select(p => Period(p.First, p.Next, days, done)));
            cells.Add(new Cell([new TextRun(days is { } span ? Day(span.First) + "—" + Day(span.Last) : "—", From(spec, c))], Align: CellAlign.Center));
            rows.Add(new Row(cells));
        }
        var width = Math.Max(1.2, 20.0 / periods.Columns.Count);
        Column[] columns = [new(CellAlign.Left, NameWidth(spec.Categories)), .. Enumerable.Repeat(new Column(CellAlign.Center, width), periods.Columns.Count), new(CellAlign.Center, 6)];
        return new Table(0, [], 1, columns, rows);
    }

    private static Cell Period(DateTime first, DateTime next, (DateTime First, DateTime Last)? days, double? done)
    {
        if (days is not { } span || span.Last < first || span.First >= next)
            return new Cell([]);
        var doneUntil = span.First.AddDays(((span.Last - span.First).TotalDays + 1) * (done ?? 0));
        var middle = first + (next - first) / 2;
        return new Cell([], Mark: CellMark.Shade, Shade: done is null || (done > 0 && doneUntil >= middle) || done >= 1 ? DoneShade : PlannedShade);
    }

    private static Table Heat(ChartSpec spec)
    {
        var shades = HeatShades.Of(spec);
        var rows = new List<Row> { new([Text(spec.CategoryName ?? ""), .. spec.Categories.Select(c => Text(c))]) };
        foreach (var series in spec.Series)
        {
            var cells = Enumerable.Range(0, spec.Categories.Count)
                .Select(c => Value(series, c, "") with { Align = CellAlign.Center, Mark = CellMark.Shade, Shade = shades.Share(series.Values[c]) });
            rows.Add(new Row([Name(series.Name), .. cells]));
        }
        Column[] columns = [new(CellAlign.Left, NameWidth([.. spec.Series.Select(s => s.Name)])), .. spec.Categories.Select(_ => new Column(CellAlign.Center, 3))];
        return new Table(0, [], 1, columns, rows);
    }

    private static Cell Text(string text, int span = 1) => new([new TextRun(text)], span, Align: CellAlign.Center);

    private static Cell Name(string text) => new([new TextRun(text)], Align: CellAlign.Left);

    private static Cell Value(ChartSeries series, int category, string unit)
    {
        var text = Shown.Number(series.Values[category], series.Decimals) + unit;
        var places = category < series.Places.Count ? new[] { series.Places[category] } : [];
        return new Cell([new TextRun(text, places.Length == 0 ? null : new PrintedValue(text, series.Values[category], SourceLocation.None, places, []))], Align: CellAlign.Right);
    }

    private static PrintedValue? From(ChartSpec spec, int category)
    {
        var places = spec.Series.Take(2).Where(s => category < s.Places.Count).Select(s => s.Places[category]).ToList();
        return places.Count == 0 ? null : new PrintedValue("", null, SourceLocation.None, places, []);
    }

    private static string Day(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}.{day.Day}");

    private static double NameWidth(IReadOnlyList<string> names) => Math.Clamp(names.Select(TextMeasure.Em).DefaultIfEmpty(4).Max() + 1, 4, 14);
}
