namespace Reports.Layouts;

/// <summary>Word's measures: twips (1/20 pt), half-points, English metric units.</summary>
internal static class Twips
{
    public static int OfMm(decimal mm) => Round(mm * 1440 / 25.4m);

    public static int OfPoints(decimal points) => Round(points * 20);

    public static int HalfPoints(decimal points) => Round(points * 2);

    public static long EmuOfTwips(int twips) => twips * 635L;

    private static int Round(decimal value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
