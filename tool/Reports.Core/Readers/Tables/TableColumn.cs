using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>A value of a cell, with the cells of the data it was made from.</summary>
internal readonly record struct CellContent(string Text, object? Value, IReadOnlyList<SourceLocation> Places);

/// <summary>A column of the table to be made: its header, and how a source row fills it.</summary>
/// <param name="Path">The header from the top level down.</param>
/// <param name="Source">The source column, or -1 for what is computed.</param>
/// <param name="Of">The cell of a source row; the second number is the row's place in the finished table, from 1.</param>
internal sealed record TableColumn(IReadOnlyList<string> Path, int Source, int Decimals, Func<int, int, CellContent> Of)
{
    public string? Unit { get; init; }

    public CellAlign Align { get; init; }

    public double? Width { get; init; }

    public bool IsNumeric { get; init; }

    /// <summary>Whether the column may be summed without being told to.</summary>
    public bool IsAdditive { get; init; }

    /// <summary>The source columns that it is the rate of, out of 100; a total row has the rate of their totals.</summary>
    public (int Part, int Whole)? Rate { get; init; }

    public string Title => string.Concat(Path);
}
