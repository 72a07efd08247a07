using Reports.Diagnostics;

namespace Reports.Rules;

public enum PartRole
{
    Title,
    Salutation,
    Heading,
    Paragraph,
    Caption,
    Cell,
}

/// <summary>One paragraph as a reader sees it, numbers included, with the way back to its place.</summary>
/// <param name="Level">1–4 for a heading, else 0.</param>
/// <param name="Number">The heading's number as written; 0 when it has none.</param>
/// <param name="Place">The place of an offset and length (UTF-16) of <paramref name="Text"/>.</param>
public sealed record TextPart(PartRole Role, string Text, int Level, int Number, Func<int, int, SourceLocation> Place)
{
    private List<Quantity>? _quantities;

    /// <summary>Numbers in digits with their units, in order.</summary>
    internal IReadOnlyList<Quantity> Quantities => _quantities ??= Quantity.Find(Text);

    public SourceLocation At(int offset, int length) => Place(offset, length);

    /// <summary>The number was set by the tool: its form and sequence are right.</summary>
    public bool IsNumberSet { get; init; }
}
