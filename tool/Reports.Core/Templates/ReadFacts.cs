namespace Reports.Templates;

/// <summary>
/// What a merge looked at of one container: enough to ask later whether it would see the same again. Rows and elements are ranges
/// (<c>0-12,15</c>, <c>*</c> for all).
/// </summary>
/// <param name="Path">From the top-level name: keys, and element numbers of lists.</param>
public sealed record ReadFacts(IReadOnlyList<string> Path)
{
    /// <summary>All of it: a table or chart of the paper shows it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How many rows, elements or keys it has; of a mapping also which.</summary>
    public bool HasSize { get; init; }

    /// <summary>A table's columns, title, period and unit.</summary>
    public bool HasHead { get; init; }

    /// <summary>Keys of a mapping, or columns of the piece's own row, found or not.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Columns of a table, found or not, with the rows in which each was read.</summary>
    public IReadOnlyList<(string Column, string Rows)> Cells { get; init; } = [];

    /// <summary>Elements of a list, or rows of a table that are shown whole.</summary>
    public string Items { get; init; } = "";
}
