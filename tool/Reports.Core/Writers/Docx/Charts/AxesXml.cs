using Reports.Charts;
using Reports.Documents;

namespace Reports.Writers.Docx.Charts;

/// <summary>Axes: <c>c:catAx</c>, <c>c:valAx</c> (ECMA-376 21.2.2.25, 21.2.2.226).</summary>
internal static class AxesXml
{
    private const double PointsPerMm = 72 / 25.4;

    /// <summary>The categories at the left of horizontal bars (the first at the top) or below.</summary>
    public static void Category(ChartPartText part, int id, int crossing, bool isLeft, bool isHidden = false)
    {
        var xml = part.Xml;
        var isRank = part.Spec.Kind == ChartKind.Rank;
        xml.Open("c:catAx").Empty("c:axId", "val", part.AxisId(id));
        xml.Open("c:scaling").Empty("c:orientation", "val", isLeft ? "maxMin" : "minMax").Close();
        xml.Empty("c:delete", "val", isHidden ? "1" : "0").Empty("c:axPos", "val", isLeft ? "l" : "b");
        xml.Open("c:numFmt").Attribute("formatCode", "General").Attribute("sourceLinked", "0").Close();
        xml.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", isRank ? "nextTo" : "low");
        AxisLine(part);
        var labels = isLeft ? null : Labels(part);
        var (rotation, vertical) = labels?.Form switch
        {
            LabelForm.Stacked => ("0", "eaVert"),
            LabelForm.Turned => ("-5400000", "horz"),
            LabelForm.Flat or LabelForm.Thinned => ("0", "horz"),
            _ => ((string?)null, (string?)null),
        };
        part.TextProperties("c:txPr", rotation, vertical);
        xml.Empty("c:crossAx", "val", part.AxisId(crossing));
        // Ranks read downwards: the categories stand at the greatest rank.
        xml.Empty("c:crosses", "val", isRank ? "max" : "autoZero");
        xml.Empty("c:auto", "val", "0").Empty("c:lblAlgn", "val", "ctr").Empty("c:lblOffset", "val", "100");
        if (labels is { Every: > 1 })
            xml.Empty("c:tickLblSkip", "val", labels.Every);
        xml.Empty("c:noMultiLvlLbl", "val", "1").Close();
    }

    /// <param name="position">l, r or b.</param>
    /// <param name="crosses">Where on the category axis it stands.</param>
    public static void Value(ChartPartText part, int id, int crossing, Scale scale, string? unit, string position, string crosses)
    {
        var xml = part.Xml;
        var isRank = part.Spec.Kind == ChartKind.Rank;
        xml.Open("c:valAx").Empty("c:axId", "val", part.AxisId(id));
        xml.Open("c:scaling").Empty("c:orientation", "val", isRank ? "maxMin" : "minMax");
        xml.Empty("c:max", "val", ChartPartText.Number(scale.Max)).Empty("c:min", "val", ChartPartText.Number(scale.Min)).Close();
        xml.Empty("c:delete", "val", "0").Empty("c:axPos", "val", position);
        if (position != "r")
        {
            xml.Open("c:majorGridlines").Open("c:spPr").Open("a:ln").Attribute("w", "6350");
            part.SolidFill(part.Look.GridLine);
            xml.Close().Close().Close();
        }
        UnitTitle(part, unit, position);
        xml.Open("c:numFmt").Attribute("formatCode", ChartPartText.NumberFormat(scale.Decimals, null)).Attribute("sourceLinked", "0").Close();
        xml.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", "nextTo");
        AxisLine(part);
        part.TextProperties("c:txPr");
        xml.Empty("c:crossAx", "val", part.AxisId(crossing)).Empty("c:crosses", "val", crosses);
        xml.Empty("c:crossBetween", "val", "between").Empty("c:majorUnit", "val", ChartPartText.Number(scale.Step)).Close();
    }

    /// <summary>The unit at the end of its axis: above the left or right one, at the right of the lower one.</summary>
    private static void UnitTitle(ChartPartText part, string? unit, string position)
    {
        if (string.IsNullOrEmpty(unit))
            return;
        var width = TextMeasure.Em(unit) * part.Look.FontSize / (part.Look.WidthMm * PointsPerMm);
        var (x, y) = position switch
        {
            "l" => (0.01, part.Spec.Title is { Length: > 0 } ? 0.1 : 0.01),
            "r" => (0.97 - width, part.Spec.Title is { Length: > 0 } ? 0.1 : 0.01),
            _ when part.Spec.Target is not null => (0.97 - width, 0.005),
            _ => (0.985 - width, ((part.Canvas.Plot?.Bottom ?? 0) - 0.15 * part.Look.FontSize) / part.Canvas.Frame.Height),
        };
        part.RichTitle(unit, x: x, y: y);
    }

    private static void AxisLine(ChartPartText part)
    {
        part.Xml.Open("c:spPr").Open("a:ln").Attribute("w", "9525");
        part.SolidFill(part.Look.AxisLine);
        part.Xml.Close().Close();
    }

    /// <summary>The plot of a native chart is some 16 mm narrower than its frame.</summary>
    private static CategoryLabels Labels(ChartPartText part) =>
        CategoryLabels.Plan(part.Spec.Categories, (part.Look.WidthMm - 16) * PointsPerMm / Math.Max(1, part.Spec.Categories.Count), part.Look.FontSize);
}
