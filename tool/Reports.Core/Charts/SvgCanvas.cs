using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;

namespace Reports.Charts;

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Writes the few shapes that charts need. Coordinates are points; it remembers where text stands, so that tests can see overlaps.</summary>
internal sealed class SvgCanvas(ChartLook look, double widthMm, double heightMm)
{
    // The line's ink reaches from 0.85 em above the baseline to 0.2 em below.
    private const double Ascent = 0.85;
    public const double LineHeight = 1.15;

    private readonly StringBuilder _body = new();
    private readonly SortedDictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly List<(Box Box, string Text)> _texts = [];

    public ChartLook Look { get; } = look;

    public Box Frame { get; } = new(0, 0, widthMm * 72 / 25.4, heightMm * 72 / 25.4);

    /// <summary>The size of labels; small pictures get smaller ones.</summary>
    public double FontSize { get; set; } = look.FontSize;

    /// <summary>What lies below the frame: the height of the lines under a chart that stands alone, points.</summary>
    public double Foot { get; set; }

    /// <summary>Where the data is drawn, once the frame is; the native chart takes the same place.</summary>
    public Box? Plot { get; set; }

    /// <summary>Where the value labels of lines found a place.</summary>
    public IReadOnlyList<PointLabel> PointLabels { get; set; } = [];

    public IReadOnlyList<(Box Box, string Text)> Texts => _texts;

    public double Width(string text) => TextMeasure.Em(text) * FontSize;

    public void Line(double x1, double y1, double x2, double y2, string color, double width, string? dash = null) =>
        _body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"#{color}\" stroke-width=\"{N(width)}\"{Dash(dash)}/>\n");

    public void Rectangle(Box box, string fill, string? stroke = null) =>
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" fill=\"{fill}\"{Stroke(stroke)}/>\n");

    public void Path(string data, string fill, string? stroke = null, double width = 0.6, string? dash = null, string? opacity = null) =>
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"{data}\" fill=\"{fill}\"{(opacity is null ? "" : $" fill-opacity=\"{opacity}\"")}{Stroke(stroke, width)}{Dash(dash)}/>\n");

    /// <summary>Text whose middle line is at <paramref name="centerY"/>.</summary>
    /// <param name="hasHalo">A white rim keeps it readable over lines and bars.</param>
    public void Text(double x, double centerY, string text, Anchor anchor = Anchor.Middle, string? color = null, double scale = 1, bool isBold = false, bool hasHalo = false)
    {
        if (text.Length == 0)
            return;
        var size = FontSize * scale;
        _texts.Add((TextBox(x, centerY, text, anchor, scale), text));
        var weight = isBold ? " font-weight=\"bold\"" : "";
        var sized = scale == 1 ? "" : $" font-size=\"{N(size)}\"";
        var halo = hasHalo ? " paint-order=\"stroke\" stroke=\"#FFFFFF\" stroke-width=\"2.4\" stroke-linejoin=\"round\"" : "";
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(centerY + 0.35 * size)}\"{At(anchor)}{Fill(color)}{sized}{weight}{halo}>{Escape(text)}</text>\n");
    }

    /// <summary>Text that reads upwards, starting or ending at a point.</summary>
    public void TurnedText(double x, double y, string text, Anchor anchor, string? color = null)
    {
        var length = Width(text);
        _texts.Add((new Box(x - FontSize * 0.5, anchor == Anchor.Start ? y - length : y, FontSize, length), text));
        _body.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({N(x)} {N(y)}) rotate(-90)\" y=\"{N(0.35 * FontSize)}\"{At(anchor)}{Fill(color)}>{Escape(text)}</text>\n");
    }

    public Box TextBox(double x, double centerY, string text, Anchor anchor = Anchor.Middle, double scale = 1)
    {
        var width = Width(text) * scale;
        var height = FontSize * scale * (Ascent + 0.2);
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - width / 2, _ => x - width };
        return new Box(left, centerY - height / 2, width, height);
    }

    /// <summary>The paint value of a series: a colour or a hatch in that colour.</summary>
    public string Paint(SeriesPaint paint)
    {
        if (paint.Hatch == Hatch.Solid)
            return "#" + paint.Color;
        var id = string.Create(CultureInfo.InvariantCulture, $"{paint.Hatch.ToString().ToLowerInvariant()}-{paint.Color}");
        _patterns.TryAdd(id, Pattern(id, paint));
        return $"url(#{id})";
    }

    public string ToSvg(string title, string description)
    {
        var svg = new StringBuilder();
        var families = string.Join(", ", new[] { Look.LatinFont, "Liberation Serif", Look.HanFont }.Concat(Look.HanFallbacks).Select(f => "'" + f.Replace("'", "", StringComparison.Ordinal) + "'"));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(widthMm)}mm\" height=\"{N(heightMm + Foot * 25.4 / 72)}mm\" viewBox=\"0 0 {N(Frame.Width)} {N(Frame.Height + Foot)}\" role=\"img\" ");
        svg.Append(CultureInfo.InvariantCulture, $"font-family=\"{Escape(families)}, serif\" font-size=\"{N(FontSize)}\" fill=\"#{Look.Ink}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n<desc>{Escape(description)}</desc>\n");
        if (_patterns.Count > 0)
            svg.Append("<defs>\n").AppendJoin("", _patterns.Values).Append("</defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{N(Frame.Width)}\" height=\"{N(Frame.Height + Foot)}\" fill=\"#FFFFFF\"/>\n");
        return svg.Append(_body).Append("</svg>\n").ToString();
    }

    /// <summary>A coordinate with at most two decimals.</summary>
    public static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    private static string Pattern(string id, SeriesPaint paint)
    {
        var (size, strokes) = paint.Hatch switch
        {
            Hatch.Rising => (5, "M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2"),
            Hatch.Falling => (4, "M-1,3 l2,2 M0,0 l4,4 M3,-1 l2,2"),
            Hatch.Grid => (4, "M0,2 h4 M2,0 v4"),
            Hatch.Flat => (4, "M0,2 h4"),
            _ => (4, ""),
        };
        var drawing = paint.Hatch == Hatch.Dots
            ? $"<circle cx=\"1\" cy=\"1\" r=\"0.9\" fill=\"#{paint.Color}\"/><circle cx=\"3\" cy=\"3\" r=\"0.9\" fill=\"#{paint.Color}\"/>"
            : $"<path d=\"{strokes}\" stroke=\"#{paint.Color}\" stroke-width=\"{(paint.Hatch == Hatch.Rising ? "1.7" : "1.1")}\"/>";
        return string.Create(CultureInfo.InvariantCulture, $"<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\"><rect width=\"{size}\" height=\"{size}\" fill=\"#FFFFFF\"/>{drawing}</pattern>\n");
    }

    private static string At(Anchor anchor) => anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };

    private static string Fill(string? color) => color is null ? "" : $" fill=\"#{color}\"";

    private static string Dash(string? dash) => dash is null ? "" : $" stroke-dasharray=\"{dash}\"";

    private static string Stroke(string? color, double width = 0.6) => color is null ? "" : $" stroke=\"#{color}\" stroke-width=\"{N(width)}\"";

    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(IsXml).Select(r => r.ToString())));

    private static bool IsXml(Rune rune) => !rune.IsBmp || (XmlConvert.IsXmlChar((char)rune.Value) && rune.Value is not (0xFFFE or 0xFFFF));
}
