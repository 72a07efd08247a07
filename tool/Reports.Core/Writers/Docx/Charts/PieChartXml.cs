using Reports.Charts;
using Reports.Documents;

namespace Reports.Writers.Docx.Charts;

/// <summary>Pie and doughnut of the first series, its slices named beside them.</summary>
internal static class PieChartXml
{
    public static void Write(ChartPartText part)
    {
        var (series, xml) = (part.Spec.Series[0], part.Xml);
        var isDoughnut = part.Spec.Kind == ChartKind.Doughnut;
        xml.Open(isDoughnut ? "c:doughnutChart" : "c:pieChart").Empty("c:varyColors", "val", "1").Open("c:ser");
        part.Name(0, series.Name);
        for (var i = 0; i < series.Values.Count; i++)
        {
            xml.Open("c:dPt").Empty("c:idx", "val", i).Empty("c:bubble3D", "val", "0");
            part.FillProperties(SeriesPaint.Of(part.Look, i), "FFFFFF");
            xml.Close();
        }
        LabelsXml.Shares(part, isDoughnut ? null : "outEnd");
        part.CategoriesAndValues(0, series.Values, ChartPartText.NumberFormat(series.Decimals, part.Spec.Unit));
        xml.Close().Empty("c:firstSliceAng", "val", "0");
        if (isDoughnut)
            xml.Empty("c:holeSize", "val", "55");
        xml.Close();
    }
}
