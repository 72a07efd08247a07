using System.Text;
using Reports.Charts;
using Reports.Documents;
using Reports.Themes;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>The charts of a paper as SVG files beside it: <c>图表/NAME-图1.svg</c>.</summary>
internal static class ChartFiles
{
    public static IEnumerable<BuiltFile> Of(Piece piece, Document document, Theme theme)
    {
        // A workbook holds the tables only.
        if (Path.GetExtension(piece.Output).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            yield break;
        var folder = Path.GetDirectoryName(piece.Output)?.Replace('\\', '/') ?? "";
        var stem = Path.GetFileNameWithoutExtension(piece.Output);
        var number = 0;
        foreach (var chart in DocumentWalker.Blocks(document).OfType<Chart>())
        {
            var name = chart.Number > 0 ? $"图{chart.Number}" : $"图表{++number}";
            var svg = ChartSvg.Draw(chart.Spec, ChartLooks.Of(theme));
            yield return new BuiltFile($"{(folder.Length == 0 ? "" : folder + "/")}图表/{stem}-{name}.svg", Encoding.UTF8.GetBytes(svg));
        }
    }
}
