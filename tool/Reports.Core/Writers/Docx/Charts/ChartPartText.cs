using System.Globalization;
using Reports.Charts;
using Reports.Documents;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx.Charts;

/// <summary>The text of a chart part while it is written, with the pieces that all kinds share: faces, fills, references into the workbook.</summary>
internal sealed class ChartPartText(ChartSpec spec, ChartLook look, double heightMm, int number)
{
    public XmlText Xml { get; } = XmlText.Document();

    public ChartSpec Spec { get; } = spec;

    public ChartLook Look { get; } = look;

    /// <summary>The same chart as SVG lays it out: the native one takes over its plot area and the sides of its labels.</summary>
    public SvgCanvas Canvas { get; } = ChartSvg.Lay(spec, look, look.WidthMm, heightMm);

    public double HeightMm { get; } = heightMm;

    /// <summary>Ids of the axes: category and value, then those of the second group.</summary>
    public long AxisId(int index) => 100_000_000L + number * 10L + index;

    /// <summary>Horizontal bars cannot carry a line series; there the bars below the target are hatched.</summary>
    public bool HasTargetLine => Spec.Target is not null && Spec.Kind is (ChartKind.Column or ChartKind.StackedColumn or ChartKind.Combined or ChartKind.Line);

    public string TargetName => string.IsNullOrEmpty(Spec.TargetName) ? "目标" : Spec.TargetName;

    /// <summary><c>0.00</c>, or <c>0.0"%"</c> for numbers out of 100.</summary>
    public static string NumberFormat(int decimals, string? unit)
    {
        var digits = decimals > 0 ? "0." + new string('0', Math.Min(decimals, 20)) : "0";
        return unit is "%" or "‰" ? digits + "\"" + unit + "\"" : digits;
    }

    public string UnitOf(ChartSeries series) => (Spec.Kind == ChartKind.Combined && series.OnSecondAxis ? Spec.SecondUnit : Spec.Unit) ?? "";

    public static string Number(decimal value) => value.ToString("0.##############", CultureInfo.InvariantCulture);

    /// <param name="element">c:txPr</param>
    public void TextProperties(string element, string? rotation = null, string? vertical = null, string? color = null)
    {
        Xml.Open(element).Open("a:bodyPr").Attribute("rot", rotation).Attribute("vert", vertical).Close().Empty("a:lstStyle");
        Xml.Open("a:p").Open("a:pPr");
        RunProperties("a:defRPr", color ?? Look.Ink);
        Xml.Close().Empty("a:endParaRPr", "lang", "zh-CN").Close().Close();
    }

    /// <summary>A title: of the chart, or of an axis when <paramref name="x"/> and <paramref name="y"/> place it.</summary>
    public void RichTitle(string text, bool isBold = false, double scale = 1, double? x = null, double? y = null)
    {
        Xml.Open("c:title").Open("c:tx").Open("c:rich").Open("a:bodyPr").Attribute("rot", "0").Attribute("vert", "horz").Close().Empty("a:lstStyle");
        Xml.Open("a:p").Open("a:pPr");
        RunProperties("a:defRPr", Look.Ink, isBold, scale);
        Xml.Close().Open("a:r");
        RunProperties("a:rPr", Look.Ink, isBold, scale);
        Xml.Element("a:t", text).Close().Close().Close().Close();
        if (x is { } left && y is { } top)
        {
            Xml.Open("c:layout").Open("c:manualLayout").Empty("c:xMode", "val", "edge").Empty("c:yMode", "val", "edge");
            Xml.Empty("c:x", "val", Share(left)).Empty("c:y", "val", Share(top)).Close().Close();
        }
        Xml.Empty("c:overlay", "val", "0").Close();
    }

    /// <summary>The fill and outline of bars, slices and areas.</summary>
    public void FillProperties(SeriesPaint paint, string outline)
    {
        Xml.Open("c:spPr");
        if (Preset(paint.Hatch) is { } preset)
        {
            Xml.Open("a:pattFill").Attribute("prst", preset);
            Xml.Open("a:fgClr").Empty("a:srgbClr", "val", paint.Color).Close().Open("a:bgClr").Empty("a:srgbClr", "val", "FFFFFF").Close().Close();
        }
        else
        {
            SolidFill(paint.Color);
        }
        Xml.Open("a:ln").Attribute("w", "6350");
        SolidFill(outline);
        Xml.Close().Close();
    }

    public void LineProperties(string color, string? dash, double points = 1.5)
    {
        Xml.Open("c:spPr").Open("a:ln").Attribute("w", (long)(points * 12700)).Attribute("cap", "rnd");
        SolidFill(color);
        Xml.Empty("a:prstDash", "val", dash ?? "solid").Empty("a:round").Close().Close();
    }

    public void SolidFill(string color) => Xml.Open("a:solidFill").Empty("a:srgbClr", "val", color).Close();

    /// <summary>The series' name, from the workbook's first row.</summary>
    /// <param name="series">The series' number, which is its column after the categories; the target comes last.</param>
    public void Name(int series, string name)
    {
        Xml.Empty("c:idx", "val", series).Empty("c:order", "val", series);
        Xml.Open("c:tx").Open("c:strRef").Element("c:f", $"Sheet1!${Column(series)}$1");
        Xml.Open("c:strCache").Empty("c:ptCount", "val", 1).Open("c:pt").Attribute("idx", "0").Element("c:v", name).Close().Close().Close().Close();
    }

    public void CategoriesAndValues(int series, IReadOnlyList<decimal?> values, string format)
    {
        var rows = Spec.Categories.Count;
        Xml.Open("c:cat").Open("c:strRef").Element("c:f", string.Create(CultureInfo.InvariantCulture, $"Sheet1!$A$2:$A${rows + 1}")).Open("c:strCache").Empty("c:ptCount", "val", rows);
        for (var i = 0; i < rows; i++)
            Xml.Open("c:pt").Attribute("idx", i).Element("c:v", Spec.Categories[i]).Close();
        Xml.Close().Close().Close();
        Xml.Open("c:val").Open("c:numRef").Element("c:f", string.Create(CultureInfo.InvariantCulture, $"Sheet1!${Column(series)}$2:${Column(series)}${rows + 1}"));
        Xml.Open("c:numCache").Element("c:formatCode", format).Empty("c:ptCount", "val", rows);
        for (var i = 0; i < rows; i++)
        {
            if (values[i] is { } value)
                Xml.Open("c:pt").Attribute("idx", i).Element("c:v", Number(value)).Close();
        }
        Xml.Close().Close().Close();
    }

    private static string Column(int series) => Sheets.SheetFile.ColumnName(series + 2);

    private void RunProperties(string element, string color, bool isBold = false, double scale = 1)
    {
        Xml.Open(element);
        if (element == "a:rPr")
            Xml.Attribute("lang", "zh-CN");
        Xml.Attribute("sz", (long)Math.Round(Look.FontSize * scale * 100)).Attribute("b", isBold ? "1" : "0");
        SolidFill(color);
        Xml.Empty("a:latin", "typeface", Look.LatinFont).Empty("a:ea", "typeface", Look.HanFont).Empty("a:cs", "typeface", Look.LatinFont).Close();
    }

    /// <summary>The plot area without its labels, as shares of the frame; what the SVG does not place is left to Word.</summary>
    public void PlotLayout()
    {
        if (Canvas.Plot is not { } plot || Spec.Kind == ChartKind.Rank)
        {
            Xml.Empty("c:layout");
            return;
        }
        var frame = Canvas.Frame;
        Xml.Open("c:layout").Open("c:manualLayout").Empty("c:layoutTarget", "val", "inner").Empty("c:xMode", "val", "edge").Empty("c:yMode", "val", "edge");
        Xml.Empty("c:x", "val", Share(plot.Left / frame.Width)).Empty("c:y", "val", Share(plot.Top / frame.Height));
        Xml.Empty("c:w", "val", Share(plot.Width / frame.Width)).Empty("c:h", "val", Share(PlotHeight(plot) / frame.Height)).Close().Close();
    }

    /// <summary>The native chart names its target in a legend, which the SVG has no room for.</summary>
    private double PlotHeight(Box plot) => HasTargetLine && Spec.Series.Count < 2 ? plot.Height - Look.FontSize * 1.6 : plot.Height;

    private static string Share(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Preset(Hatch hatch) => hatch switch
    {
        Hatch.Rising => "wdUpDiag",
        Hatch.Falling => "wdDnDiag",
        Hatch.Grid => "smGrid",
        Hatch.Dots => "pct40",
        Hatch.Flat => "narHorz",
        _ => null,
    };
}
