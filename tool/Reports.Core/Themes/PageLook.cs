namespace Reports.Themes;

/// <summary>The sheet, upright. Lengths in millimetres, <paramref name="Pitch"/> in points.</summary>
/// <param name="Pitch">The distance of two lines of the grid; 0 is no grid.</param>
/// <param name="IsDuplex">Printed on both sides: the page number stands outside, left on even pages.</param>
public sealed record PageLook(
    decimal Width,
    decimal Height,
    decimal Top,
    decimal Bottom,
    decimal Left,
    decimal Right,
    decimal Pitch,
    bool IsDuplex)
{
    public decimal TextWidth => Width - Left - Right;

    public decimal TextHeight => Height - Top - Bottom;
}

public enum PageNumberPlace
{
    /// <summary>Right on odd pages, left on even ones, one character in.</summary>
    Outside,
    Center,
    Right,
}

/// <param name="Form">The text with <c>{page}</c> and <c>{pages}</c>: <c>— {page} —</c>.</param>
/// <param name="Below">How far its middle lies below the text, in millimetres.</param>
public sealed record PageNumberLook(string Form, PageNumberPlace Place, decimal Below);
