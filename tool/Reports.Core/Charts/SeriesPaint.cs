namespace Reports.Charts;

internal enum Hatch
{
    Solid,
    Rising,
    Grid,
    Dots,
    Falling,
    Flat,
}

internal enum MarkerShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    HollowCircle,
    HollowSquare,
}

/// <summary>How a series is told apart, in colour and in grey.</summary>
internal readonly record struct SeriesPaint(string Color, Hatch Hatch, MarkerShape Marker, string? Dash)
{
    private static readonly Hatch[] s_hatches = [Hatch.Solid, Hatch.Rising, Hatch.Solid, Hatch.Grid, Hatch.Dots, Hatch.Falling, Hatch.Solid, Hatch.Flat];
    private static readonly string?[] s_dashes = [null, "6 3", null, "2 2", "8 3 2 3", "4 2", null, "1 2"];

    public static SeriesPaint Of(ChartLook look, int series)
    {
        var color = look.Palette.Count == 0 ? look.Ink : look.Palette[series % look.Palette.Count];
        var turn = series % s_hatches.Length;
        return new SeriesPaint(color, look.HasPatterns ? s_hatches[turn] : Hatch.Solid, (MarkerShape)(series % 6), look.HasPatterns ? s_dashes[turn] : null);
    }

    /// <summary>The series' colour for text on white: light colours darker.</summary>
    public string TextColor
    {
        get
        {
            var (red, green, blue) = Parts(Color);
            return IsDark(Color) ? Color : $"{red * 6 / 10:X2}{green * 6 / 10:X2}{blue * 6 / 10:X2}";
        }
    }

    /// <summary>Whether white text can be read on the solid colour.</summary>
    public static bool IsDark(string color)
    {
        var (red, green, blue) = Parts(color);
        return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
    }

    /// <summary>A colour between white (0) and <paramref name="color"/> (1).</summary>
    public static string Tint(string color, double share)
    {
        var (red, green, blue) = Parts(color);
        return $"{Mix(red):X2}{Mix(green):X2}{Mix(blue):X2}";

        int Mix(int part) => (int)Math.Round(255 + (part - 255) * Math.Clamp(share, 0, 1));
    }

    private static (int Red, int Green, int Blue) Parts(string color) =>
        color.Length == 6 && int.TryParse(color, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? (value >> 16, value >> 8 & 255, value & 255)
            : (0, 0, 0);
}
