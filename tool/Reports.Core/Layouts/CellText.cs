namespace Reports.Layouts;

/// <summary>What a cell's text is, for its alignment.</summary>
internal static class CellText
{
    /// <summary>A number with sign or arrow, separators, percent: 93.31%, ↑3, −1,204.5.</summary>
    public static bool IsNumber(string text)
    {
        var rest = text.AsSpan().Trim().TrimStart("+-−↑↓▲▼≥≤").TrimEnd("%％‰");
        if (rest.Length == 0 || !char.IsAsciiDigit(rest[0]))
            return false;
        foreach (var c in rest)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '.'))
                return false;
        }
        return rest.Count('.') <= 1;
    }

    /// <summary>Nothing, a dash, a slash, 持平: stands for a number that is not there.</summary>
    public static bool IsNoNumber(string text) => text.Trim() is "" or "—" or "-" or "－" or "–" or "/" or "／" or "持平" or "未测评" or "新增";

    /// <summary>The width of what stands from the decimal point on, in cells; percent signs of one column weigh alike and are left out.</summary>
    public static double WidthAfterPoint(string text)
    {
        var at = text.IndexOf('.', StringComparison.Ordinal);
        return at < 0 ? 0 : CellWidth.Of(text[at..].TrimEnd('%', '％', ' '));
    }
}
