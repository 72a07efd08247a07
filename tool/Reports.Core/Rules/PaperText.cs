using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>What the rules look at: one paper as paragraphs, wherever it came from.</summary>
public sealed record PaperText(string File, IReadOnlyList<TextPart> Parts)
{
    private IReadOnlyList<SeriesMark>? _marks;

    /// <summary>The paper's kind; null for a text that does not state it.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>How the paper is set, where it came as a Word file.</summary>
    public DocxPaper? Word { get; init; }

    /// <summary>附件说明: how many attachments the paper names; null where they stand in the text itself.</summary>
    public int? Attachments { get; init; }

    /// <summary>页眉 and 页脚, each text once. Only gaps, names and words are looked for in them.</summary>
    internal IReadOnlyList<TextPart> Margins { get; init; } = [];

    /// <summary>The paper's tables, whose figures its sentences may repeat.</summary>
    internal IReadOnlyList<PaperTable> Tables { get; init; } = [];

    /// <summary>一、 （一） 一是 一要 第一， in reading order.</summary>
    internal IReadOnlyList<SeriesMark> Marks => _marks ??= SeriesMark.Find(Parts);

    public SourceLocation Start => Parts.Count > 0 ? Parts[0].At(0, 0) : new SourceLocation(File);
}
