using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>At most as many categories and series as can be read: the rest of what adds up is 其他, the rest of anything else is left out with a finding.</summary>
internal static class ChartLimits
{
    private const string Others = "其他";

    /// <summary>其他 may be this many times the largest category.</summary>
    private const decimal MostTimes = 2;

    public static bool IsOthers(string category) => category is Others or "其它";

    public static void Apply(ChartDraft draft, ChartKind kind, FenceFields fields, DiagnosticBag findings)
    {
        LimitSeries(draft, kind, fields, findings);
        var most = ChartKindWords.MostCategories(kind);
        var stated = fields.Count("limit", 1, most);
        var limit = stated ?? most;
        var count = draft.Categories.Count;
        if (count <= limit)
            return;
        // A line or a rank is of a sequence: its latest part is what matters.
        var isSequence = kind is ChartKind.Line or ChartKind.Rank or ChartKind.Area or ChartKind.Combined or ChartKind.Heat;
        if (isSequence)
        {
            draft.Take([.. Enumerable.Range(count - limit, limit)]);
            draft.Notes.Add($"图中为最近{limit}期，共{count}期。");
        }
        else if (limit > 1 && (ChartKindWords.IsWhole(kind) || draft.Series.TrueForAll(s => s.IsAdditive)) && kind is not (ChartKind.Progress or ChartKind.Gantt or ChartKind.Radar))
        {
            if (!ChartKindWords.IsWhole(kind) && Dwarfs(draft, limit - 1))
                Cut(draft, limit, fields.Text("unit") ?? draft.Series[0].Unit);
            else
                Gather(draft, limit - 1);
            return;
        }
        else
        {
            draft.Take([.. Enumerable.Range(0, limit)]);
            draft.Notes.Add($"图中列出前{limit}个，共{count}个。");
        }
        if (stated is null)
            findings.Add(ChartProblems.TooMany(count, limit, fields.Location));
    }

    private static void LimitSeries(ChartDraft draft, ChartKind kind, FenceFields fields, DiagnosticBag findings)
    {
        var most = ChartKindWords.MostSeries(kind);
        var count = draft.Series.Count;
        if (count <= most)
            return;
        draft.Notes.Add($"图中列出{string.Join("、", draft.Series.Take(most).Select(s => s.Name).Take(3))}等{most}项，共{count}项。");
        draft.Series = [.. draft.Series.Take(most)];
        findings.Add(ChartProblems.TooManySeries(count, most, fields.At("y")));
    }

    /// <summary>Whether the rest together is so large that no bar beside it could be read.</summary>
    private static bool Dwarfs(ChartDraft draft, int kept) =>
        draft.Series.Any(s => s.Values.Skip(kept).Sum(v => v ?? 0) > MostTimes * s.Values.Take(kept).Max(v => v ?? 0));

    private static void Cut(ChartDraft draft, int limit, string? unit)
    {
        var rest = draft.Categories.Count - limit;
        var sums = draft.Series.Select(s => (draft.Series.Count > 1 ? s.Name : "") + "合计" + Tables.ShownValue.Text(s.Values.Skip(limit).Sum(v => v ?? 0), s.Decimals) + (s.Unit ?? unit));
        draft.Notes.Add($"图中列出前{limit}个，其余{rest}个{string.Join("、", sums)}。");
        draft.Take([.. Enumerable.Range(0, limit)]);
    }

    /// <summary>Everything after the first <paramref name="kept"/> becomes one category.</summary>
    private static void Gather(ChartDraft draft, int kept)
    {
        var rest = draft.Categories.Count - kept;
        foreach (var series in draft.Series)
        {
            var sum = series.Values.Skip(kept).Sum(v => v ?? 0);
            series.Values = [.. series.Values.Take(kept), sum];
            // The parts need not stand together: the whole sheet is the sum's place.
            series.Places = [.. series.Places.Take(kept), series.Places[kept] with { Line = 0, Column = 0, Length = 0, Cell = null }];
        }
        draft.Categories = [.. draft.Categories.Take(kept), Others];
        draft.Notes.Add($"“{Others}”为其余{rest}个之和。");
    }
}
