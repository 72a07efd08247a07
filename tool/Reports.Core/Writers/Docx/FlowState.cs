namespace Reports.Writers.Docx;

/// <summary>What the next paragraph must know of those before it.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<string, int> _captions = new(StringComparer.Ordinal);
    private int _unknownCaptions;

    /// <summary>The next paragraph begins a page.</summary>
    public bool IsPageBreakDue { get; set; }

    /// <summary>The look of the box that the paragraphs stand in.</summary>
    public ParagraphLook? Box { get; set; }

    /// <summary>How many characters nested blocks stand in from the left.</summary>
    public int Depth { get; set; }

    /// <summary>The style of plain paragraphs; quotes change it.</summary>
    public string? ParagraphStyle { get; set; }

    /// <summary>The number of the next heading among those of the piece, from 0.</summary>
    public int NextHeading { get; set; }

    /// <summary>The headings of the piece, for its contents.</summary>
    public IReadOnlyList<Documents.Heading> Headings { get; set; } = [];

    /// <summary>The bookmark that the title of the piece of a volume takes.</summary>
    public string? PieceBookmark { get; set; }

    /// <summary>What is kept with the signature (<see cref="Layouts.BeforeSignature"/>).</summary>
    public Documents.Block? BeforeSignature { get; set; }

    /// <summary>Where a <c>w:sectPr</c> may be put into the last paragraph; −1 after a table.</summary>
    public long SectionAt { get; set; } = -1;

    /// <summary>Captions of another file stand before: what Word would count is not known.</summary>
    public void ForgetCaptions()
    {
        _captions.Clear();
        _unknownCaptions = -1;
    }

    /// <summary>Counts a caption as Word's SEQ field does; false when Word would show another number.</summary>
    public bool CountCaption(string label, int number)
    {
        var isNext = _captions.GetValueOrDefault(label, _unknownCaptions) + 1 == number;
        _captions[label] = number;
        return isNext;
    }
}
