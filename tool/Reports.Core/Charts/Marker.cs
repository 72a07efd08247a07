using System.Globalization;

namespace Reports.Charts;

/// <summary>The points of a line.</summary>
internal static class Marker
{
    public const double Radius = 2.8;

    public static void Draw(SvgCanvas canvas, SeriesPaint paint, double x, double y)
    {
        var isHollow = paint.Marker is MarkerShape.HollowCircle or MarkerShape.HollowSquare;
        var data = paint.Marker switch
        {
            MarkerShape.Square or MarkerShape.HollowSquare => P($"M{S(x - 2.4)},{S(y - 2.4)} h4.8 v4.8 h-4.8 z"),
            MarkerShape.Triangle => P($"M{S(x)},{S(y - 3.2)} l3,5.4 h-6 z"),
            MarkerShape.Diamond => P($"M{S(x)},{S(y - 3.4)} l3.4,3.4 l-3.4,3.4 l-3.4,-3.4 z"),
            _ => P($"M{S(x - Radius)},{S(y)} a2.8,2.8 0 1,0 5.6,0 a2.8,2.8 0 1,0 -5.6,0 z"),
        };
        canvas.Path(data, isHollow ? "#FFFFFF" : "#" + paint.Color, paint.Color, isHollow ? 1.2 : 0.6);
    }

    private static string S(double value) => SvgCanvas.N(value);

    private static string P(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
