using System.Globalization;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A picture or chart on its own with its caption below.</summary>
internal static class FigureComposer
{
    public static void Write(Composer to, Figure figure)
    {
        var text = new FlowText();
        to.Inlines.Append(text, [new PictureInline(figure.Picture)], RunLook.Of(to.Theme, Role.Body) with { Squeeze = 0 });
        to.Add(Look(to, text) with { Source = figure });
        if (figure.Number > 0 || figure.Caption.Count > 0)
            Caption(to, "图", figure.Number, figure.Caption, keepNext: false);
    }

    public static void Write(Composer to, Chart chart) => Caption(to, "图", chart.Number, chart.Caption, keepNext: false, chart);

    /// <summary>The paragraph that holds a picture takes the height it needs and stays with what follows.</summary>
    public static FlowParagraph Look(Composer to, FlowText text)
    {
        var body = to.Theme[Role.Body];
        return new FlowParagraph(text, to.Styles.Make(body.Face, false, body.Size, 0))
        {
            Before = Twips.OfPoints(body.Before),
            After = Twips.OfPoints(body.After),
            IsOnGrid = false,
            KeepNext = true,
            Part = FlowPart.Figure,
        };
    }

    public static void Caption(Composer to, string label, int number, IReadOnlyList<Inline> caption, bool keepNext, Block? source = null)
    {
        var text = new FlowText();
        var style = to.Styles.Of(Role.Caption);
        if (number > 0)
        {
            text.Add(label, style).Add(number.ToString(CultureInfo.InvariantCulture), style, parts: true);
            if (caption.Count > 0)
                text.Add("　", style);
        }
        to.Inlines.Append(text, caption, RunLook.Of(to.Theme, Role.Caption));
        // The style of captions keeps with what follows.
        to.Add(to.Look(Role.Caption, text) with { KeepNext = true, Part = FlowPart.Caption, Source = source });
    }
}
