using Reports.Diagnostics;

namespace Reports.Documents;

/// <summary>A part of the body. The closed family of blocks.</summary>
public abstract record Block
{
    public SourceLocation Location { get; init; }

    /// <summary>The id of <c>{#id}</c>: ASCII letters, digits, hyphen, without the <c>tbl:</c> or <c>fig:</c> prefix.</summary>
    public string? Id { get; init; }
}

/// <summary>层次标题: levels 1–4 are 一、 （一） 1. （1）.</summary>
/// <param name="Number">The number within its level from 1; 0 when unnumbered.</param>
/// <param name="RunIn">The text that goes on in the heading's paragraph (段首题句); null for a heading that stands alone.</param>
public sealed record Heading(int Level, int Number, IReadOnlyList<Inline> Inlines, IReadOnlyList<Inline>? RunIn = null) : Block;

public sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>It goes on with the paragraph before, which a page of the podium edition ends: no indent of its first line.</summary>
    public bool IsContinued { get; init; }
}

public enum ListKind
{
    Bullet,

    /// <summary>1. 2. 3.</summary>
    Decimal,

    /// <summary>一是 二是</summary>
    Shi,

    /// <summary>一要 二要</summary>
    Yao,

    /// <summary>第一， 第二，</summary>
    Di,
}

/// <param name="IsInline">The items stand in one paragraph.</param>
public sealed record ListBlock(ListKind Kind, IReadOnlyList<ListItem> Items, bool IsInline = false) : Block;

/// <summary>An item: its blocks, the first of which is usually a paragraph; nested lists are blocks among them.</summary>
public sealed record ListItem(IReadOnlyList<Block> Blocks);

public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

public sealed record PageBreak : Block;

/// <summary>A named container (<c>::: red-list</c>); a writer or theme that knows the name gives it its look.</summary>
public sealed record Container(string Name, IReadOnlyList<Inline> Title, IReadOnlyList<Block> Blocks) : Block;

/// <summary>A picture that stands alone, with its caption.</summary>
public sealed record Figure(Picture Picture, int Number, IReadOnlyList<Inline> Caption) : Block;

public enum CellAlign
{
    /// <summary>The writer's choice: numbers right, text left or centred.</summary>
    Auto,
    Left,
    Center,
    Right,
}

/// <summary>How a cell stands out; it must survive black and white print.</summary>
public enum CellMark
{
    None,
    Top,
    Bottom,
    Strong,

    /// <summary>Shaded by <see cref="Cell.Shade"/>: heat tables, bars.</summary>
    Shade,
}

/// <param name="Shade">0 (none) to 1 (full) for <see cref="CellMark.Shade"/>.</param>
public sealed record Cell(IReadOnlyList<Inline> Inlines, int ColumnSpan = 1, int RowSpan = 1, CellAlign Align = CellAlign.Auto, CellMark Mark = CellMark.None, double Shade = 0);

/// <summary>A row holds only the cells that begin in it; a cell covered by a row span is absent.</summary>
public sealed record Row(IReadOnlyList<Cell> Cells, bool IsTotal = false);

/// <param name="Number">表N; 0 when it has no caption.</param>
/// <param name="HeaderRows">How many of the first rows are the header, repeated on each page.</param>
/// <param name="Columns">Alignment and relative width (characters) of each column.</param>
public sealed record Table(int Number, IReadOnlyList<Inline> Caption, int HeaderRows, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>Lines under the table: 注：…, 来源：….</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Notes { get; init; } = [];

    /// <summary>单位：分, above the table at the right.</summary>
    public string? Unit { get; init; }

    /// <summary>Three lines (三线表) instead of a full grid.</summary>
    public bool IsThreeLine { get; init; }

    /// <summary>The table stands on a landscape page of its own: stated, or because it is too wide.</summary>
    public bool IsLandscape { get; init; }
}

public sealed record Column(CellAlign Align = CellAlign.Auto, double? WidthInCharacters = null);

/// <param name="Number">图N; 0 when it has no caption.</param>
public sealed record Chart(ChartSpec Spec, int Number, IReadOnlyList<Inline> Caption) : Block;

/// <summary>目录: a contents field over the headings to <paramref name="Levels"/>, or over the pieces of a volume.</summary>
public sealed record Contents(int Levels) : Block;
