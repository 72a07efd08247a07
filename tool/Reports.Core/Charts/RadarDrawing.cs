using Reports.Documents;

namespace Reports.Charts;

internal static class RadarDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
    }
}
