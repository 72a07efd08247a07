using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>A paragraph or a table of a foreign Word file. The family is closed: only these two.</summary>
/// <param name="Place">The body paragraph (line, from 1); of a cell the table and cell too; of what stands outside the body the part's name.</param>
public abstract record DocxBlock(SourceLocation Place);

/// <summary>How a stretch of text is set.</summary>
/// <param name="EastAsia">The face of Han characters; null where the file names none.</param>
/// <param name="Latin">The face of Latin letters and digits.</param>
/// <param name="Size">Points.</param>
public sealed record DocxLook(string? EastAsia, string? Latin, decimal Size, bool IsBold, bool IsItalic, string? Color);

/// <summary>Text of one w:t, or a tab or break (<paramref name="TextIndex"/> -1).</summary>
/// <param name="Start">UTF-16 offset in the paragraph's text.</param>
/// <param name="TextIndex">Which w:t of its part it is, from 0 in document order.</param>
public sealed record DocxRun(int Start, int Length, int TextIndex, DocxLook Look)
{
    /// <summary>The target of the hyperlink it stands in.</summary>
    public string? Link { get; init; }

    /// <summary>Worked out by Word: a page number, a reference, a contents entry.</summary>
    public bool IsField { get; init; }
}

/// <summary>A foot- or endnote's mark: where it stands and which note it calls.</summary>
public sealed record DocxNoteMark(int Offset, bool IsEndnote, string Id);

/// <summary>How a paragraph stands. Lengths are twips; characters are hundredths of one.</summary>
public sealed record DocxForm(string? Align, int? Left, int? FirstLine, int? FirstLineChars, int? Line, string? LineRule, int? Before, int? After, bool PageBreakBefore)
{
    public static DocxForm None { get; } = new(null, null, null, null, null, null, null, null, false);
}

/// <summary>One w:p: its text as a reader sees it, with tracked insertions and without deletions; tabs are \t, line breaks \n.</summary>
/// <param name="Index">Which w:p of its part it is, from 0 in document order.</param>
/// <param name="Number">The automatic number as Word shows it (一、), which <paramref name="Text"/> does not hold; empty when there is none.</param>
/// <param name="HeadingLevel">1–9 by outline level or style; 0 for text.</param>
public sealed record DocxParagraph(SourceLocation Place, int Index, string Text, string Number, int HeadingLevel, IReadOnlyList<DocxRun> Runs) : DocxBlock(Place)
{
    public string? StyleId { get; init; }

    /// <summary>As Word names it in the file: “heading 1”, “Normal”, “标题”.</summary>
    public string StyleName { get; init; } = "";

    public bool IsTitle { get; init; }

    /// <summary>Of a list or a numbered heading, from 1; 0 when it has no automatic number or bullet.</summary>
    public int ListLevel { get; init; }

    public bool IsBullet { get; init; }

    /// <summary>The number comes with the heading's style; else it was put on the paragraph.</summary>
    public bool IsNumberOfStyle { get; init; }

    /// <summary>An entry of Word's table of contents.</summary>
    public bool IsContents { get; init; }

    public DocxForm Form { get; init; } = DocxForm.None;

    /// <summary>How the paragraph mark and so an empty paragraph is set.</summary>
    public required DocxLook Look { get; init; }

    public IReadOnlyList<DocxNoteMark> Notes { get; init; } = [];

    /// <summary>Text boxes anchored in the paragraph.</summary>
    public IReadOnlyList<IReadOnlyList<DocxBlock>> TextBoxes { get; init; } = [];

    /// <summary>Relationship ids of pictures in the paragraph.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    public bool HasPageBreak { get; init; }

    /// <summary>The place of a stretch (UTF-16) of <see cref="Text"/>.</summary>
    public SourceLocation At(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var end = Math.Clamp(offset + length, offset, Text.Length);
        return Place with { Column = CodePoints(0, offset) + 1, Length = CodePoints(offset, end) };
    }

    private int CodePoints(int from, int to)
    {
        var count = to - from;
        for (var i = from; i < to; i++)
            count -= char.IsLowSurrogate(Text[i]) ? 1 : 0;
        return count;
    }
}

public sealed record DocxTable(SourceLocation Place, IReadOnlyList<DocxRow> Rows) : DocxBlock(Place);

public sealed record DocxRow(bool IsHeader, IReadOnlyList<DocxCell> Cells);

/// <param name="Span">Columns that it covers.</param>
/// <param name="ContinuesAbove">Merged with the cell above; its own text is not shown.</param>
public sealed record DocxCell(int Span, bool ContinuesAbove, IReadOnlyList<DocxBlock> Blocks)
{
    public string Text => string.Join('\n', Blocks.OfType<DocxParagraph>().Select(p => p.Number + p.Text));
}
