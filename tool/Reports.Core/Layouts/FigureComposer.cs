using System.Globalization;
using Reports.Charts;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A picture or chart on its own with its caption below.</summary>
internal static class FigureComposer
{
    /// <summary>The space above a figure or chart behind a table, which would touch the table or its note; twips.</summary>
    public const int BehindTable = 160;

    public static void Write(Composer to, Figure figure, bool isBehindTable)
    {
        var text = new FlowText();
        to.Inlines.Append(text, [new PictureInline(figure.Picture)], RunLook.Of(to.Theme, Role.Body) with { Squeeze = 0 });
        to.Add(Behind(Look(to, text), isBehindTable) with { Source = figure });
        if (figure.Number > 0 || figure.Caption.Count > 0)
            Caption(to, "图", figure.Number, figure.Caption, keepNext: ReferenceEquals(figure, to.BeforeSignature));
    }

    /// <summary>A native chart, or the table that stands for one of a kind Word does not have.</summary>
    public static void Write(Composer to, Chart chart, bool isBehindTable)
    {
        if (chart.Spec.Kind is ChartKind.Progress or ChartKind.Gantt or ChartKind.Heat)
            TableComposer.Write(to, ChartTables.From(chart.Spec), chart);
        else
            WriteNative(to, chart, isBehindTable);
        if (chart.Number > 0 || chart.Caption.Count > 0)
            Caption(to, "图", chart.Number, chart.Caption, keepNext: !string.IsNullOrEmpty(chart.Spec.SourceNote) || ReferenceEquals(chart, to.BeforeSignature));
        if (!string.IsNullOrEmpty(chart.Spec.SourceNote))
            to.Add(to.Look(Role.TableNote, to.Text(Role.TableNote, chart.Spec.SourceNote)) with { KeepNext = ReferenceEquals(chart, to.BeforeSignature) });
    }

    private static void WriteNative(Composer to, Chart chart, bool isBehindTable)
    {
        var look = ChartLook.Default with
        {
            FontSize = Math.Max(9, (double)to.Theme[Role.TableCell].Size - 1.5),
            WidthMm = Math.Max(60, Math.Min(ChartLook.Default.WidthMm, to.TextWidth * 25.4 / 1440 - 4)),
        };
        var body = to.Theme[Role.Body];
        var text = new FlowText();
        text.Pictures.Add((Twips.OfMm((decimal)look.WidthMm), Twips.OfMm((decimal)ChartChoice.HeightMm(chart.Spec, look))));
        text.Add(FlowText.Object.ToString(), to.Styles.Make(body.Face, false, body.Size, 0));
        to.Add(Behind(Look(to, text), isBehindTable) with { Source = chart });
    }

    private static FlowParagraph Behind(FlowParagraph look, bool isTable) => isTable ? look with { Before = look.Before + BehindTable } : look;

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

    public static void Caption(Composer to, string label, int number, IReadOnlyList<Inline> caption, bool keepNext)
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
        to.Add(to.Look(Role.Caption, text) with { KeepNext = keepNext, Part = FlowPart.Caption });
    }
}
