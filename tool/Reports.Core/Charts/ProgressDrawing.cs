using Reports.Documents;

namespace Reports.Charts;

internal static class ProgressDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
    }
}
