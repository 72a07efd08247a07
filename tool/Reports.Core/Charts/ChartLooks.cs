using Reports.Themes;

namespace Reports.Charts;

/// <summary>A theme's look of charts.</summary>
public static class ChartLooks
{
    public static ChartLook Of(Theme theme) => ChartLook.Default with
    {
        Palette = theme.Palette.Count > 0 ? theme.Palette : ChartLook.Default.Palette,
    };
}
