using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A paragraph of a paper's masthead, as the Word file writes it and the layout sets it. Lengths in twips.</summary>
internal sealed record MastheadLine(Role Role, params IReadOnlyList<MastheadRun> Runs)
{
    public static readonly MastheadLine Blank = new(Role.Body);

    public IReadOnlyList<TabStop> Tabs { get; init; } = [];

    /// <summary>Between tab stops, so that the red rule below keeps the width of the text; else the role's own place.</summary>
    public bool IsFlushLeft { get; init; }

    /// <summary>The points between the text and a red rule below it; null is without one.</summary>
    public int? RuleSpace { get; init; }

    /// <summary>The name in its own size, points, with the space above it and the height of its line, on no grid.</summary>
    public (decimal Size, int Before, int Height)? Name { get; init; }
}

/// <param name="Face">In place of the role's.</param>
internal readonly record struct MastheadRun(string Text, string? Face = null);

internal readonly record struct TabStop(int Position, bool IsRight = false);
