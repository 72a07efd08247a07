namespace Reports.Themes;

public enum TextAlign
{
    Both,
    Left,
    Center,
    Right,
}

/// <summary>How a role looks. Sizes and distances in points, indents in characters of the role's own size.</summary>
/// <param name="Face">The East Asian face, by the name that Word shows.</param>
/// <param name="Line">The fixed line height; 0 lets the line take what it needs (tables, pictures).</param>
/// <param name="Squeeze">Added to each character's advance: −0.25 puts 28 characters of 16 pt on 156 mm.</param>
public sealed record TextLook(
    string Face,
    decimal Size,
    decimal Line = 0,
    TextAlign Align = TextAlign.Both,
    decimal FirstLine = 0,
    decimal Left = 0,
    decimal Right = 0,
    decimal Before = 0,
    decimal After = 0,
    bool Bold = false,
    decimal Squeeze = 0,
    string? Color = null)
{
    /// <summary>The advance of one Han character in points.</summary>
    public decimal Advance => Size + Squeeze;
}
