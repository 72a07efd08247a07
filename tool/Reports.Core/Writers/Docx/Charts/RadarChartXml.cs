using Reports.Charts;

namespace Reports.Writers.Docx.Charts;

/// <summary>Radar: one outline per series.</summary>
internal static class RadarChartXml
{
    public static void Write(ChartPartText part)
    {
        var (spec, xml) = (part.Spec, part.Xml);
        xml.Open("c:radarChart").Empty("c:radarStyle", "val", "marker").Empty("c:varyColors", "val", "0");
        for (var i = 0; i < spec.Series.Count; i++)
        {
            var paint = SeriesPaint.Of(part.Look, i);
            var format = ChartPartText.NumberFormat(spec.Series[i].Decimals, spec.Unit);
            xml.Open("c:ser");
            part.Name(i, spec.Series[i].Name);
            part.LineProperties(paint.Color, LineChartXml.Dash(i, part.Look), 1.75);
            LineChartXml.Marker(part, paint);
            if (spec.Series.Count == 1)
                LabelsXml.Values(part, format, null);
            else
                LabelsXml.None(part);
            part.CategoriesAndValues(i, spec.Series[i].Values, format);
            xml.Close();
        }
        xml.Empty("c:axId", "val", part.AxisId(0)).Empty("c:axId", "val", part.AxisId(1)).Close();
        AxesXml.Category(part, 0, 1, isLeft: false);
        AxesXml.Value(part, 1, 0, Scale.For(spec.Series.SelectMany(s => s.Values).OfType<decimal>(), fromZero: false, steps: 4), null, "l", "autoZero");
    }
}
