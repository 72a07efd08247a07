using Reports.Documents;

namespace Reports.Charts;

/// <summary>Charts as SVG.</summary>
public static class ChartSvg
{
    public static string Draw(ChartSpec spec, ChartLook look, double widthMm, double heightMm) => "";
}
