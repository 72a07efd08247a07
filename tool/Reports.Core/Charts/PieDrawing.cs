using Reports.Documents;

namespace Reports.Charts;

internal static class PieDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
    }
}
