using Reports.Documents;
using Reports.Writers.Sheets;

namespace Reports.Writers.Docx.Charts;

/// <summary>The workbook that a chart carries: categories in column A, one column per series, names in row 1, the target as the last column.</summary>
internal static class ChartWorkbook
{
    public static byte[] Write(ChartSpec spec)
    {
        var formats = Formats(spec);
        var sheet = new SheetFile("Sheet1", formats);
        sheet.Row(row =>
        {
            row.Text(1, spec.CategoryName ?? "");
            for (var s = 0; s < spec.Series.Count; s++)
                row.Text(s + 2, spec.Series[s].Name);
            if (spec.Target is { } named)
                row.Text(spec.Series.Count + 2, (string.IsNullOrEmpty(spec.TargetName) ? "目标" : spec.TargetName) + Reports.Charts.Shown.WithPercent(named, Math.Min(4, (int)named.Scale), spec.Unit));
        });
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            sheet.Row(row =>
            {
                row.Text(1, spec.Categories[c]);
                for (var s = 0; s < formats.Count; s++)
                    row.Number(s + 2, s < spec.Series.Count ? spec.Series[s].Values[c] : spec.Target, s + 1);
            });
        }
        return sheet.Finish();
    }

    private static List<string> Formats(ChartSpec spec)
    {
        var formats = spec.Series.Select(s => ChartPartText.NumberFormat(s.Decimals, spec.Kind == ChartKind.Combined && s.OnSecondAxis ? spec.SecondUnit : spec.Unit)).ToList();
        if (spec.Target is { } target)
            formats.Add(ChartPartText.NumberFormat(Math.Min(4, (int)target.Scale), spec.Unit));
        return formats;
    }
}
