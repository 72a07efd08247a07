namespace Reports.Imports;

/// <summary>A part of a paper's body. The closed family of parts.</summary>
internal abstract record PaperPart;

/// <param name="Number">The number that the source writes; 0 when it writes none.</param>
/// <param name="IsNumbered">The number is the one that the tool gives too; else it stands in the text.</param>
/// <param name="RunIn">What goes on in the heading's paragraph.</param>
internal sealed record HeadingPart(int Level, int Number, bool IsNumbered, TextLine Text, TextLine? RunIn) : PaperPart;

internal sealed record ParagraphPart(TextLine Text) : PaperPart;

/// <param name="Kind">Shi, Yao, Di, or Level3 for 1. 2. 3.</param>
/// <param name="Items">Each item's paragraphs, the first without its number.</param>
internal sealed record ListPart(PartMark Kind, bool IsInline, IReadOnlyList<IReadOnlyList<TextLine>> Items) : PaperPart;

/// <param name="Rows">Lines of cells parted by tabs.</param>
internal sealed record TablePart(TextLine? Caption, IReadOnlyList<TextLine> Rows) : PaperPart;
