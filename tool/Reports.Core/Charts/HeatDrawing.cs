using Reports.Documents;

namespace Reports.Charts;

internal static class HeatDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
    }
}
