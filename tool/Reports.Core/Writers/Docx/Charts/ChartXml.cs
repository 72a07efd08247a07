using Reports.Charts;
using Reports.Documents;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx.Charts;

/// <summary>The chart part: <c>c:chartSpace</c> (ECMA-376 21.2.2.29).</summary>
internal static class ChartXml
{
    public static string Write(ChartSpec spec, ChartLook look, double heightMm, int number)
    {
        var part = new ChartPartText(spec, look, heightMm, number);
        var xml = part.Xml;
        xml.Open("c:chartSpace")
            .Attribute("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart")
            .Attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
            .Attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.Empty("c:date1904", "val", "0").Empty("c:lang", "val", "zh-CN").Empty("c:roundedCorners", "val", "0");
        xml.Open("c:chart");
        Title(part);
        xml.Open("c:plotArea");
        part.PlotLayout();
        Plot(part);
        xml.Open("c:spPr").Empty("a:noFill").Close().Close();
        Legend(part);
        xml.Empty("c:plotVisOnly", "val", "1").Empty("c:dispBlanksAs", "val", "gap").Close();
        xml.Open("c:spPr").Open("a:solidFill").Empty("a:srgbClr", "val", "FFFFFF").Close().Open("a:ln").Empty("a:noFill").Close().Close();
        part.TextProperties("c:txPr");
        xml.Open("c:externalData").Attribute("r:id", ChartParts.WorkbookRelationship).Empty("c:autoUpdate", "val", "0").Close();
        return xml.Close().ToString();
    }

    private static void Title(ChartPartText part)
    {
        if (part.Spec.Title is { Length: > 0 } title)
            part.RichTitle(title, isBold: true, scale: 1.2);
        part.Xml.Empty("c:autoTitleDeleted", "val", part.Spec.Title is { Length: > 0 } ? "0" : "1");
    }

    private static void Plot(ChartPartText part)
    {
        switch (part.Spec.Kind)
        {
            case ChartKind.Line or ChartKind.Rank: LineChartXml.Write(part); break;
            case ChartKind.Area: AreaChartXml.Write(part); break;
            case ChartKind.Pie or ChartKind.Doughnut: PieChartXml.Write(part); break;
            case ChartKind.Radar: RadarChartXml.Write(part); break;
            default: BarChartXml.Write(part); break;
        }
    }

    private static void Legend(ChartPartText part)
    {
        var isDoughnut = part.Spec.Kind == ChartKind.Doughnut;
        if ((part.Spec.Series.Count < 2 || part.Spec.Kind == ChartKind.Pie) && !part.HasTargetLine && !isDoughnut)
            return;
        part.Xml.Open("c:legend").Empty("c:legendPos", "val", part.Spec.Kind == ChartKind.Rank || isDoughnut ? "r" : "b").Empty("c:overlay", "val", "0").Close();
    }
}
