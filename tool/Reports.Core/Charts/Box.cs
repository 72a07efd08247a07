namespace Reports.Charts;

/// <summary>A rectangle in points; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double CenterX => Left + Width / 2;

    public double CenterY => Top + Height / 2;

    public bool Overlaps(Box other) =>
        Left < other.Right - Slack && other.Left < Right - Slack && Top < other.Bottom - Slack && other.Top < Bottom - Slack;

    public bool Holds(Box other) =>
        other.Left >= Left - Slack && other.Right <= Right + Slack && other.Top >= Top - Slack && other.Bottom <= Bottom + Slack;

    public Box Inset(double left, double top, double right, double bottom) =>
        new(Left + left, Top + top, Math.Max(1, Width - left - right), Math.Max(1, Height - top - bottom));

    // Two labels may touch; a hair's breadth is rounding.
    private const double Slack = 0.01;
}
