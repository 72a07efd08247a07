using Reports.Documents;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>A picture or chart on its own with its caption, and the source of a chart, below.</summary>
internal static class FigureWriter
{
    public static void Write(DocxFile file, Figure figure)
    {
        var hasCaption = figure.Number > 0 || figure.Caption.Count > 0;
        Paragraphs.Open(file, StyleNames.Figure);
        PictureWriter.WriteInline(file, figure.Picture, figure.Location);
        Paragraphs.Close(file);
        if (hasCaption)
            CaptionWriter.Write(file, "图", figure.Number, figure.Caption, figure.Id, keepNext: false);
    }

    public static void Write(DocxFile file, Chart chart)
    {
        CaptionWriter.Write(file, "图", chart.Number, chart.Caption, chart.Id, keepNext: false);
    }
}
