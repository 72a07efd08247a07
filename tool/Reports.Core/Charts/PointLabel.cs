namespace Reports.Charts;

internal enum LabelSide
{
    Above,
    Below,
    Left,
    Right,
}

/// <summary>The side of a point of a line on which its value label stands.</summary>
internal readonly record struct PointLabel(int Series, int Point, LabelSide Side);
