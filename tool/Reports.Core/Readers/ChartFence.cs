using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers.Tables;

namespace Reports.Readers;

/// <summary><c>```chart</c>: a chart drawn from a data source.</summary>
internal static class ChartFence
{
    /// <returns>The chart without its number, which the reader gives; null when the fence cannot be read.</returns>
    public static Block? Read(FenceText fence, ReadContext context, DiagnosticBag findings) =>
        FenceYaml.Parse(fence, findings) is { } map ? Read(map, fence, context, findings) : null;

    internal static Chart? Read(DataMap map, FenceText fence, ReadContext context, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var fields = FenceFields.Of(map, FenceWords.Chart, FenceWords.ChartName, fence, own);
        var kind = Kind(fields, own);
        var source = FenceSource.Find(fields, FenceWords.ChartName, context, own);
        var chart = kind is { } known && source is not null ? Build(known, fields, source, own) : null;
        findings.AddRange(own);
        return own.HasErrors ? null : chart;
    }

    private static ChartKind? Kind(FenceFields fields, DiagnosticBag findings)
    {
        if (fields.Text("type") is not { } word)
        {
            if (!fields.Has("type"))
                findings.Add(ChartProblems.NoType(ChartKindWords.Names, fields.Location));
            return null;
        }
        var kind = ChartKindWords.Find(word);
        if (kind is null)
            findings.Add(FenceProblems.BadWord(word, "type", Nearest.To(word, ChartKindWords.All), ChartKindWords.Names, fields.At("type")));
        return kind;
    }

    private static Chart? Build(ChartKind kind, FenceFields fields, SourceTable source, DiagnosticBag findings)
    {
        if (fields.Has("second") && kind != ChartKind.Combined)
            findings.Add(ChartProblems.SecondWithoutCombined(fields.At("second")));
        var rows = RowFilter.Apply(fields, source, findings);
        if (rows.Count == 0)
            findings.Add(FenceProblems.NoRows(source.Name, fields.At(fields.Has("where") ? "where" : "source")));
        var order = SortOrder.Read(fields, source, findings);
        if (rows.Count == 0)
            return null;
        if (order is { ByValue: false })
            rows = order.Apply(source, rows);
        if (new ChartSeriesReader(kind, fields, source, rows, findings).Read() is not { } draft)
            return null;
        Sort(draft, kind, order);
        CheckShape(draft, kind, fields, findings);
        if (findings.HasErrors)
            return null;
        ChartLimits.Apply(draft, kind, fields, findings);
        var spec = SpecOf(kind, draft, fields, source, findings);
        return new Chart(spec, 0, fields.Inlines("caption")) { Location = fields.Location, Id = FenceId.Read(fields, "fig:") };
    }

    /// <summary>Comparisons stand in the order of their values; periods keep theirs.</summary>
    private static void Sort(ChartDraft draft, ChartKind kind, SortOrder? order)
    {
        var isStated = order is { ByValue: true };
        var isOrdered = ChartKindWords.IsSorted(kind) && draft.Categories.Count > 1 && !draft.Categories.TrueForAll(PeriodWords.IsPeriod);
        if (draft.Series.Count == 0 || (order is not null && !isStated) || (order is null && !isOrdered))
            return;
        var isStacked = kind is ChartKind.StackedColumn or ChartKind.StackedBar;
        var measure = Enumerable.Range(0, draft.Categories.Count)
            .Select(c => isStacked ? draft.Series.Sum(s => s.Values[c] ?? 0) : draft.Series[0].Values[c]).ToList();
        // 其他 is no rival of the named ones: it stands last.
        draft.Take([.. Ranking.Order(measure, order?.Descending ?? true).OrderBy(i => ChartLimits.IsOthers(draft.Categories[i]) ? 1 : 0)]);
    }

    private static void CheckShape(ChartDraft draft, ChartKind kind, FenceFields fields, DiagnosticBag findings)
    {
        if (kind is ChartKind.Radar && draft.Categories.Count is > 0 and < 3)
            findings.Add(ChartProblems.NeedsMore("雷达图", 3, new("个类别", "categories"), fields.Location));
        if (kind is ChartKind.Gantt && draft.Series.Count < 2)
            findings.Add(ChartProblems.NeedsMore("倒排工期图", 2, new("列日期（开始、结束）", "columns of dates (first and last day)"), fields.At("y")));
        if (kind is ChartKind.Combined && draft.Series.Count < 2)
            findings.Add(ChartProblems.NeedsMore("组合图", 2, new("列数字", "columns of numbers"), fields.At("y")));
        if (kind is ChartKind.Gantt)
            CheckDays(draft, fields, findings);
        if (kind is not (ChartKind.Pie or ChartKind.Doughnut) || draft.Series.Count == 0)
            return;
        for (var c = 0; c < draft.Categories.Count; c++)
        {
            if (draft.Series[0].Values[c] < 0)
                findings.Add(ChartProblems.NegativePart(draft.Categories[c], fields.Location, draft.Series[0].Places[c]));
        }
    }

    /// <summary>Days are numbers of some 740 000; a plain number in their place is not one.</summary>
    private static void CheckDays(ChartDraft draft, FenceFields fields, DiagnosticBag findings)
    {
        foreach (var series in draft.Series.Take(2))
        {
            for (var i = 0; i < series.Values.Count; i++)
            {
                if (series.Values[i] is { } day and (< 600_000 or > 1_100_000))
                    findings.Add(ChartProblems.NotADay(ShownValue.Text(day, 0), fields.Location, series.Places[i]));
            }
        }
    }

    private static ChartSpec SpecOf(ChartKind kind, ChartDraft draft, FenceFields fields, SourceTable source, DiagnosticBag findings)
    {
        var left = Unit(draft.Series.Where(s => !s.OnSecondAxis), kind, fields, findings);
        var (target, targetName) = Target(fields);
        var series = draft.Series.Select(s => new ChartSeries(s.Name, s.Values, s.Decimals) { OnSecondAxis = s.OnSecondAxis, Places = s.Places });
        var spec = new ChartSpec(kind, draft.Categories, [.. series])
        {
            Unit = kind is ChartKind.Rank or ChartKind.Gantt ? null : fields.Text("unit") ?? left,
            SecondUnit = draft.Series.Find(s => s.OnSecondAxis)?.Unit,
            Target = target,
            TargetName = targetName,
            Title = fields.Text("title"),
            SourceNote = SourceNote(draft, fields, source),
            CategoryName = fields.Text("x"),
        };
        return spec with { Alt = fields.Text("alt") ?? ChartAlt.Of(spec) };
    }

    private static string? Unit(IEnumerable<SeriesDraft> series, ChartKind kind, FenceFields fields, DiagnosticBag findings)
    {
        var units = series.Select(s => s.Unit).Where(u => u is not null).Distinct().ToList();
        if (units.Count > 1 && kind is not (ChartKind.Gantt or ChartKind.Rank) && !fields.Has("unit"))
            findings.Add(ChartProblems.TwoUnits(units[0]!, units[1]!, fields.At("y")));
        return units.FirstOrDefault();
    }

    private static (decimal? Value, string? Name) Target(FenceFields fields) =>
        fields.Below("target", FenceWords.Target, FenceWords.TargetName) is { } below
            ? (below.Number("value"), below.Text("name"))
            : (fields.Number("target"), null);

    /// <summary>注：…。数据来源：…（2026年9月）。</summary>
    private static string? SourceNote(ChartDraft draft, FenceFields fields, SourceTable source)
    {
        var lines = NoteLines.Of(fields.Lines("notes"), draft.Notes).Select(l => string.Concat(l.OfType<TextRun>().Select(r => r.Text))).ToList();
        var period = fields.Text("period") ?? Period(source.Period);
        if (source.Title is { Length: > 0 } title)
            lines.Add($"数据来源：{title}{(period is null || title.Contains(period, StringComparison.Ordinal) ? "" : $"（{period}）")}");
        else if (period is not null)
            lines.Add($"数据时期：{period}");
        return lines.Count == 0 ? null : string.Join("　", lines);
    }

    /// <summary>2026-09 is 2026年9月, 2026-Q3 is 2026年第三季度.</summary>
    private static string? Period(string? period)
    {
        if (period is null || period.Length < 4)
            return period;
        var year = period[..4];
        return period.Length == 4 ? year + "年"
            : period.Contains('Q', StringComparison.Ordinal) ? $"{year}年第{"一二三四"[Math.Clamp(period[^1] - '1', 0, 3)]}季度"
            : $"{year}年{period[5..].TrimStart('0')}月";
    }
}
