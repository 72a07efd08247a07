using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A paragraph of a paper's head, tail or contents, as the Word file writes it and the layout sets it.</summary>
internal sealed record StatedLine(Role Role, IReadOnlyList<Inline> Inlines, FlowPart Part)
{
    public static readonly StatedLine Blank = new(Role.Body, [], FlowPart.Blank);

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    /// <summary>Null is the role's own.</summary>
    public TextAlign? Align { get; init; }

    /// <summary>In place of the role's, twips.</summary>
    public (int Left, int Right, int First)? Indents { get; init; }
}
