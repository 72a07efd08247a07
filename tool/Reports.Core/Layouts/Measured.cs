namespace Reports.Layouts;

/// <summary>An item of the flow with its lines and heights.</summary>
internal sealed class Measured(FlowItem item)
{
    public FlowItem Item { get; } = item;

    public List<LineSpan> Lines { get; init; } = [];

    public int[] Heights { get; init; } = [];

    public List<Measured>[] Cells { get; init; } = [];

    /// <summary>Without what <see cref="Top"/> gives.</summary>
    public int Height { get; init; }

    /// <summary>It is not broken over pages.</summary>
    public bool IsWhole { get; init; }

    public int? FirstOverride { get; init; }

    public int FirstHeight => FirstOverride ?? (Heights.Length > 0 ? Heights[0] : Height);

    public int After => Item is FlowParagraph paragraph ? paragraph.After : 0;

    public object? Box => (Item as FlowParagraph)?.Box;

    /// <summary>The space above, and the line of a box that begins here.</summary>
    public int Top(object? box) => Item is FlowParagraph paragraph
        ? paragraph.Before + paragraph.BorderTop + Edges(box)
        : Edges(box);

    private int Edges(object? box) => ReferenceEquals(box, Box) ? 0 : ((box as BoxLook)?.Edge ?? 0) + ((Box as BoxLook)?.Edge ?? 0);
}
