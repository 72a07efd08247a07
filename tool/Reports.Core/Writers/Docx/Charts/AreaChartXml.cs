using Reports.Charts;

namespace Reports.Writers.Docx.Charts;

/// <summary>Areas; several are stacked.</summary>
internal static class AreaChartXml
{
    public static void Write(ChartPartText part)
    {
        var (spec, xml) = (part.Spec, part.Xml);
        xml.Open("c:areaChart").Empty("c:grouping", "val", spec.Series.Count > 1 ? "stacked" : "standard").Empty("c:varyColors", "val", "0");
        for (var i = 0; i < spec.Series.Count; i++)
        {
            var paint = SeriesPaint.Of(part.Look, i);
            var format = ChartPartText.NumberFormat(spec.Series[i].Decimals, spec.Unit);
            xml.Open("c:ser");
            part.Name(i, spec.Series[i].Name);
            part.FillProperties(paint, paint.Color);
            LabelsXml.Values(part, format, null, isBoxed: true);
            part.CategoriesAndValues(i, spec.Series[i].Values, format);
            xml.Close();
        }
        xml.Empty("c:axId", "val", part.AxisId(0)).Empty("c:axId", "val", part.AxisId(1)).Close();
        var tops = Enumerable.Range(0, spec.Categories.Count).Select(c => spec.Series.Sum(s => s.Values[c] ?? 0));
        AxesXml.Category(part, 0, 1, isLeft: false);
        AxesXml.Value(part, 1, 0, Scale.For(tops.Concat(spec.Series.SelectMany(s => s.Values).OfType<decimal>()), fromZero: true), string.IsNullOrEmpty(spec.Unit) ? null : $"（{spec.Unit}）", "l", "autoZero");
    }
}
