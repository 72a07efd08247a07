using Reports.Documents;

namespace Reports.Layouts;

/// <summary>What is set on pages one below the other. Lengths in twips.</summary>
internal abstract record FlowItem
{
    /// <summary>The block it came from; null for the head and tail of a paper.</summary>
    public Block? Source { get; init; }

    public FlowPart Part { get; init; }

    public bool PageBreakBefore { get; set; }
}

/// <summary>What a part of the flow is, for findings and places.</summary>
internal enum FlowPart
{
    Text,
    Title,
    Salutation,
    Heading,
    Blank,
    Caption,
    Figure,
    Attachments,
    Signature,
    Contents,
    Masthead,
    Imprint,
}

internal sealed record FlowParagraph(FlowText Text, RunStyle Mark) : FlowItem
{
    public int First { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    public int Before { get; init; }

    public int After { get; init; }

    /// <summary>The exact height of a line; 0 is what it needs.</summary>
    public int Line { get; init; }

    /// <summary>Lines stand on the page's grid.</summary>
    public bool IsOnGrid { get; init; } = true;

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    /// <summary>Above and below a border inside the paragraph.</summary>
    public int BorderTop { get; init; }

    public int BorderBottom { get; init; }

    /// <summary>Boxed paragraphs of one look that touch share one box.</summary>
    public object? Box { get; init; }
}

internal sealed record FlowTable(IReadOnlyList<FlowRow> Rows, int HeaderRows) : FlowItem
{
    /// <summary>The note below, which the last row keeps with.</summary>
    public FlowParagraph? Note { get; init; }

    /// <summary>The last row's border below.</summary>
    public int BorderBottom { get; init; }

    /// <summary>The last of the rows that stay on one page with a row and what is above it.</summary>
    public int EndOfKept(int row)
    {
        while (row < Rows.Count - 1 && Rows[row].KeepNext)
            row++;
        return row;
    }
}

/// <param name="Least">The least height of the row.</param>
internal sealed record FlowRow(IReadOnlyList<FlowCell> Cells, int Least, int BorderTop, bool KeepNext);

/// <param name="Rows">How many rows the cell reaches over.</param>
internal sealed record FlowCell(IReadOnlyList<FlowParagraph> Paragraphs, int Width, int Rows = 1);

/// <summary>A new section: on a new page, perhaps turned.</summary>
internal sealed record FlowSection(bool IsLandscape) : FlowItem;

/// <summary>A table that floats at the foot of the page that its anchor stands on.</summary>
internal sealed record FlowFootTable(IReadOnlyList<FlowParagraph> Lines, int Borders) : FlowItem;
