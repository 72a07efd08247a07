using Reports.Diagnostics;

namespace Reports.Packages;

public enum TracedPart
{
    /// <summary>The front matter: title, masthead, speakers, signature…</summary>
    Head,

    /// <summary>The body before its first heading, or under the heading that <see cref="TracedValue.PartName"/> names.</summary>
    Body,
    Table,
    Chart,
    Footnote,

    /// <summary>What tables and charts are told: a target line, a column's width.</summary>
    Setting,
}

/// <summary>A value that a paper shows, with the cells it was made from; or a figure that stands in the template itself.</summary>
/// <param name="PartName">The heading, or the caption with its number.</param>
/// <param name="Before">The words before it on its line, a few.</param>
/// <param name="After">The words after it.</param>
public sealed record TracedValue(TracedPart Part, string PartName, string Before, string Text, string After)
{
    /// <summary>What its row of a table, or its category of a chart, is called; null elsewhere.</summary>
    public string? Row { get; init; }

    /// <summary>What its column, or series, is called.</summary>
    public string? Column { get; init; }

    /// <summary>The value before it became text.</summary>
    public object? Value { get; init; }

    /// <summary>The expression that printed it, or where the figure is typed.</summary>
    public SourceLocation Template { get; init; }

    /// <summary>Empty for what no data gave.</summary>
    public IReadOnlyList<SourceLocation> Cells { get; init; } = [];

    /// <summary>What the conditions around it looked at.</summary>
    public IReadOnlyList<SourceLocation> DecidedBy { get; init; } = [];

    /// <summary>Typed in the template: data cannot change it.</summary>
    public bool IsTyped { get; init; }
}
