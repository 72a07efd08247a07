namespace Reports.Charts;

internal enum LabelSide
{
    Above,
    Below,
    Left,
    Right,

    /// <summary>Two lines away: a place that a native chart has no name for.</summary>
    Far,
}

/// <summary>The side of a point of a line on which its value label stands.</summary>
internal readonly record struct PointLabel(int Series, int Point, LabelSide Side);
