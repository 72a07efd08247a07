using Reports.Documents;

namespace Reports.Charts;

internal static class GanttDrawing
{
    public static void Draw(SvgCanvas canvas, ChartSpec spec)
    {
    }
}
