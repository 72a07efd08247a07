namespace Reports.Readers.Docx;

/// <summary>What a foreign Word file says and how it is set.</summary>
/// <param name="Blocks">Body paragraphs and tables in order; content controls and tracked insertions are opened up.</param>
public sealed record DocxPaper(string File, IReadOnlyList<DocxBlock> Blocks)
{
    /// <summary>The body's own paragraphs, outside tables: number n is line n.</summary>
    public IEnumerable<DocxParagraph> Paragraphs => Blocks.OfType<DocxParagraph>();

    public IReadOnlyList<DocxSection> Sections { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<DocxBlock>> Footnotes { get; init; } = new Dictionary<string, IReadOnlyList<DocxBlock>>();

    public IReadOnlyDictionary<string, IReadOnlyList<DocxBlock>> Endnotes { get; init; } = new Dictionary<string, IReadOnlyList<DocxBlock>>();

    /// <summary>Odd and even pages have their own headers and footers.</summary>
    public bool HasEvenPages { get; init; }

    public int Insertions { get; init; }

    public int Deletions { get; init; }

    public int Comments { get; init; }
}

public enum DocxPageKind
{
    Default,
    First,
    Even,
}

/// <summary>A header or footer.</summary>
/// <param name="HasPageNumber">It holds a PAGE field.</param>
public sealed record DocxPageText(DocxPageKind Kind, IReadOnlyList<DocxBlock> Blocks, bool HasPageNumber);

/// <summary>Page set-up from the section before it to <paramref name="LastLine"/>. Lengths are twips; null where the file says nothing.</summary>
public sealed record DocxSection(int LastLine)
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public bool IsLandscape { get; init; }

    public int? Top { get; init; }

    public int? Bottom { get; init; }

    public int? Left { get; init; }

    public int? Right { get; init; }

    public int? FooterDistance { get; init; }

    /// <summary>lines, linesAndChars, snapToChars or default.</summary>
    public string? GridType { get; init; }

    public int? LinePitch { get; init; }

    public int? CharSpace { get; init; }

    public int Columns { get; init; } = 1;

    public bool HasTitlePage { get; init; }

    public IReadOnlyList<DocxPageText> Headers { get; init; } = [];

    public IReadOnlyList<DocxPageText> Footers { get; init; } = [];
}
