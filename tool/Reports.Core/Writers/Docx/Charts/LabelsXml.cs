using Reports.Charts;
using Reports.Documents;

namespace Reports.Writers.Docx.Charts;

/// <summary>Data labels: <c>c:dLbls</c> (ECMA-376 21.2.2.49).</summary>
internal static class LabelsXml
{
    /// <param name="position">The place relative to the point; null where the kind of chart allows none to be stated.</param>
    public static void Values(ChartPartText part, string format, string? position, string? color = null, string? rotation = null, bool isBoxed = false)
    {
        var xml = part.Xml;
        xml.Open("c:dLbls").Open("c:numFmt").Attribute("formatCode", format).Attribute("sourceLinked", "0").Close();
        Box(part, isBoxed);
        part.TextProperties("c:txPr", rotation, color: color);
        if (position is not null)
            xml.Empty("c:dLblPos", "val", position);
        Shows(part, value: true);
        xml.Close();
    }

    public static void None(ChartPartText part)
    {
        part.Xml.Open("c:dLbls");
        Shows(part, value: false);
        part.Xml.Close();
    }

    /// <summary>Labels for the points of a line for which a free place was found, each on its side.</summary>
    public static void Points(ChartPartText part, string format, IEnumerable<PointLabel> labels, string color)
    {
        var xml = part.Xml;
        xml.Open("c:dLbls");
        foreach (var label in labels.OrderBy(l => l.Point))
        {
            xml.Open("c:dLbl").Empty("c:idx", "val", label.Point);
            xml.Open("c:numFmt").Attribute("formatCode", format).Attribute("sourceLinked", "0").Close();
            Box(part, part.Spec.Kind == ChartKind.Combined);
            part.TextProperties("c:txPr", color: color);
            xml.Empty("c:dLblPos", "val", label.Side switch { LabelSide.Above => "t", LabelSide.Below => "b", LabelSide.Left => "l", _ => "r" });
            Shows(part, value: true);
            xml.Close();
        }
        xml.Open("c:numFmt").Attribute("formatCode", format).Attribute("sourceLinked", "0").Close();
        Shows(part, value: false);
        xml.Close();
    }

    public static void Shares(ChartPartText part, string? position)
    {
        var xml = part.Xml;
        var isPercent = part.Spec.Unit is "%" or "‰";
        var format = isPercent ? ChartPartText.NumberFormat(part.Spec.Series[0].Decimals, part.Spec.Unit) : "0.0%";
        xml.Open("c:dLbls").Open("c:numFmt").Attribute("formatCode", format).Attribute("sourceLinked", "0").Close();
        Box(part, position is null);
        part.TextProperties("c:txPr");
        if (position is not null)
            xml.Empty("c:dLblPos", "val", position);
        Shows(part, value: isPercent, category: position is not null, percent: !isPercent);
        xml.Element("c:separator", " ").Empty("c:showLeaderLines", "val", "1").Close();
    }

    /// <param name="isWhite">Over dark bars and areas the label has a white ground.</param>
    private static void Box(ChartPartText part, bool isWhite)
    {
        part.Xml.Open("c:spPr");
        if (isWhite)
            part.SolidFill("FFFFFF");
        else
            part.Xml.Empty("a:noFill");
        part.Xml.Open("a:ln").Empty("a:noFill").Close().Close();
    }

    private static void Shows(ChartPartText part, bool value, bool category = false, bool percent = false) =>
        part.Xml.Empty("c:showLegendKey", "val", "0").Empty("c:showVal", "val", value ? "1" : "0").Empty("c:showCatName", "val", category ? "1" : "0")
            .Empty("c:showSerName", "val", "0").Empty("c:showPercent", "val", percent ? "1" : "0").Empty("c:showBubbleSize", "val", "0");
}
