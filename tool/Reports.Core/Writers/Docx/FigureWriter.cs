using System.Globalization;
using System.Text;
using Reports.Charts;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Docx.Charts;

namespace Reports.Writers.Docx;

/// <summary>A picture or chart on its own with its caption, and the source of a chart, below.</summary>
internal static class FigureWriter
{
    public static void Write(DocxFile file, Figure figure, bool isBehindTable)
    {
        var hasCaption = figure.Number > 0 || figure.Caption.Count > 0;
        Paragraphs.Open(file, StyleNames.Figure, LookOf(file, isBehindTable));
        PictureWriter.WriteInline(file, figure.Picture, figure.Location);
        Paragraphs.Close(file);
        if (hasCaption)
            CaptionWriter.Write(file, "图", figure.Number, figure.Caption, figure.Id, keepNext: ReferenceEquals(figure, file.Flow.BeforeSignature));
    }

    /// <summary>A native chart, or the table that stands for one of a kind Word does not have.</summary>
    public static void Write(DocxFile file, Chart chart, bool isBehindTable)
    {
        if (ChartParts.IsNative(chart.Spec.Kind))
            WriteNative(file, chart.Spec, isBehindTable);
        else
            TableWriter.Write(file, ChartTables.From(chart.Spec) with { Location = chart.Location });
        var note = chart.Spec.SourceNote;
        if (chart.Number > 0 || chart.Caption.Count > 0)
            CaptionWriter.Write(file, "图", chart.Number, chart.Caption, chart.Id, keepNext: !string.IsNullOrEmpty(note) || ReferenceEquals(chart, file.Flow.BeforeSignature));
        if (!string.IsNullOrEmpty(note))
            Paragraphs.WriteText(file, StyleNames.Id(Role.TableNote), note, new ParagraphLook { KeepNext = ReferenceEquals(chart, file.Flow.BeforeSignature), Align = TextAlign.Center });
    }

    private static void WriteNative(DocxFile file, ChartSpec spec, bool isBehindTable)
    {
        var number = file.NextChart();
        var part = ChartParts.Create(spec, LookOf(file), number);
        var name = number.ToString(CultureInfo.InvariantCulture);
        var workbook = new Relationship(ChartParts.WorkbookRelationship, ChartParts.WorkbookRelationshipType, $"../embeddings/Microsoft_Excel_Sheet{name}.xlsx");
        file.AddPart(new PackagePart($"word/charts/chart{name}.xml", ChartParts.ChartContentType, Encoding.UTF8.GetBytes(part.ChartXml)));
        file.AddPart(new PackagePart($"word/charts/_rels/chart{name}.xml.rels", "", Encoding.UTF8.GetBytes(PackageParts.WriteRelationships([workbook]))));
        file.AddPart(new PackagePart($"word/embeddings/Microsoft_Excel_Sheet{name}.xlsx", "", part.Workbook, IsPacked: true));
        Paragraphs.Open(file, StyleNames.Figure, LookOf(file, isBehindTable));
        file.Xml.Open("w:r").Raw(ChartParts.Drawing(part, spec, file.Relate(ChartParts.ChartRelationshipType, $"charts/chart{name}.xml"), file.NextDrawing())).Close();
        Paragraphs.Close(file);
    }

    private static ParagraphLook? LookOf(DocxFile file, bool isBehindTable) => !isBehindTable ? null : new ParagraphLook
    {
        Spacing = (Twips.OfPoints(file.Theme[Role.Body].Before) + FigureComposer.BehindTable, Twips.OfPoints(file.Theme[Role.Body].After), -1),
    };

    /// <summary>The theme's faces and colours; a chart is a little narrower than the text.</summary>
    private static ChartLook LookOf(DocxFile file)
    {
        var theme = file.Theme;
        var width = Paragraphs.TextWidth(file) * 25.4 / 1440;
        return ChartLook.Default with
        {
            HanFont = theme[Role.TableCell].Face,
            LatinFont = theme.DigitsFace ?? theme[Role.TableCell].Face,
            FontSize = Math.Max(9, (double)theme[Role.TableCell].Size - 1.5),
            Palette = theme.Palette.Count > 0 ? theme.Palette : ChartLook.Default.Palette,
            WidthMm = Math.Max(60, Math.Min(ChartLook.Default.WidthMm, width - 4)),
        };
    }
}
