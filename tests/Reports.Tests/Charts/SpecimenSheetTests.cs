using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Reports.Charts;
using Xunit;

namespace Reports.Tests.Charts;

/// <summary>One picture of every kind of chart, for the README of templates/.</summary>
public sealed class SpecimenSheetTests
{
    private const double WidthMm = 120;
    private const double HeightMm = 66;
    private const double CaptionMm = 9;
    private const int Columns = 2;

    [Fact]
    public void The_sheet_of_all_kinds_is_up_to_date()
    {
        var rows = (Specimens.All.Count + Columns - 1) / Columns;
        var sheet = new StringBuilder();
        sheet.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Columns * (WidthMm + 6)}mm\" height=\"{rows * (HeightMm + CaptionMm)}mm\" viewBox=\"0 0 {Columns * (WidthMm + 6)} {rows * (HeightMm + CaptionMm)}\">\n");
        sheet.Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n");
        for (var i = 0; i < Specimens.All.Count; i++)
        {
            var (name, spec) = Specimens.All[i];
            var (x, y) = (3 + i % Columns * (WidthMm + 6), i / Columns * (HeightMm + CaptionMm) + 2);
            var height = Math.Min(HeightMm, ChartChoice.HeightMm(spec, ChartLook.Default));
            var svg = ChartSvg.Draw(spec, ChartLook.Default, WidthMm, height);
            sheet.Append(svg.Replace("<svg ", string.Create(CultureInfo.InvariantCulture, $"<svg x=\"{x}\" y=\"{y + (HeightMm - height) / 2}\" "), StringComparison.Ordinal)
                .Replace($"width=\"{WidthMm}mm\" height=\"{height.ToString("0.##", CultureInfo.InvariantCulture)}mm\"", string.Create(CultureInfo.InvariantCulture, $"width=\"{WidthMm}\" height=\"{height}\""), StringComparison.Ordinal));
            sheet.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + WidthMm / 2}\" y=\"{y + HeightMm + 4}\" font-size=\"3.6\" text-anchor=\"middle\" font-family=\"'Times New Roman', 'Liberation Serif', 'Noto Serif CJK SC', serif\">type: {(name == "column-two" ? "column" : name)}</text>\n");
        }
        sheet.Append("</svg>\n");
        XDocument.Parse(sheet.ToString());
        Golden.Check(Path.Combine(Repository.Root, "templates", "charts.svg"), sheet.ToString());
    }
}
