using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>Document + theme → the flow that the Word writer makes of them: the same paragraphs, indents, empty lines and breaks.</summary>
internal sealed class Composer
{
    public Composer(Document document, Theme theme, LayoutOptions options)
    {
        Document = document;
        Theme = theme;
        Options = options;
        Styles = new RunStyles(theme, options.Faces);
        Inlines = new InlineComposer(this);
        BeforeSignature = Layouts.BeforeSignature.Of(document);
    }

    public Document Document { get; }

    public Theme Theme { get; }

    public LayoutOptions Options { get; }

    public RunStyles Styles { get; }

    public InlineComposer Inlines { get; }

    /// <summary>What is kept with the signature.</summary>
    public Block? BeforeSignature { get; }

    public List<FlowItem> Items { get; } = [];

    /// <summary>The next paragraph begins a page.</summary>
    public bool IsPageBreakDue { get; set; }

    public bool IsLandscape { get; set; }

    /// <summary>The role of plain paragraphs; quotes change it.</summary>
    public Role PlainRole { get; set; } = Role.Body;

    /// <summary>How many characters nested blocks stand in from the left.</summary>
    public int Depth { get; set; }

    /// <summary>The box that paragraphs stand in.</summary>
    public BoxLook? Box { get; set; }

    /// <summary>The width of the text of the current section, twips.</summary>
    public int TextWidth => Twips.OfMm(IsLandscape ? Theme.Page.TextHeight : Theme.Page.TextWidth);

    public List<FlowItem> Compose()
    {
        MastheadComposer.Write(this);
        foreach (var line in HeadLines.Of(Document, Theme, TextWidth))
            Add(line);
        BlockComposer.WriteAll(this, Document.Body);
        TailComposer.Write(this);
        return Items;
    }

    /// <summary>A paragraph in the look of a role.</summary>
    public FlowParagraph Look(Role role, FlowText text)
    {
        var look = Theme[role];
        return new FlowParagraph(text, Styles.Of(role))
        {
            First = Twips.OfPoints(look.FirstLine * look.Size),
            Left = Twips.OfPoints(look.Left * look.Size),
            Right = Twips.OfPoints(look.Right * look.Size),
            Before = Twips.OfPoints(look.Before),
            After = Twips.OfPoints(look.After),
            Line = (int)(look.Line * 20),
            IsOnGrid = IsOnGrid(look),
        };
    }

    /// <summary>Lines that take what they need leave the grid, and so does type too large for a line of it.</summary>
    public static bool IsOnGrid(TextLook look) => look.Line != 0 && look.Size * 1.45m <= look.Line;

    public FlowText Text(Role role, string text) => new FlowText().Add(text, Styles.Of(role));

    public FlowText Text(Role role, IReadOnlyList<Inline> inlines)
    {
        var flow = new FlowText();
        Inlines.Append(flow, inlines, RunLook.Of(Theme, role));
        return flow;
    }

    public void Add(StatedLine line, Block? source = null)
    {
        if (line.Part == FlowPart.Blank)
        {
            Blank(keepNext: line.KeepNext);
            return;
        }
        var look = Look(line.Role, Text(line.Role, line.Inlines)) with { KeepNext = line.KeepNext, KeepLines = line.KeepLines, Part = line.Part, Source = source };
        Add(line.Indents is var (left, right, first) ? look with { Left = left, Right = right, First = first } : look);
    }

    public void Add(FlowParagraph paragraph)
    {
        if (Box is { } box)
        {
            var first = paragraph.First;
            paragraph = paragraph with { Left = BoxLook.Side, Right = BoxLook.Side, First = Math.Max(0, first), Box = box };
        }
        AddItem(paragraph);
    }

    public void AddItem(FlowItem item)
    {
        if (IsPageBreakDue && item is FlowParagraph)
        {
            item.PageBreakBefore = true;
            IsPageBreakDue = false;
        }
        Items.Add(item);
    }

    public void Blank(int count = 1, bool keepNext = false, FlowPart part = FlowPart.Blank)
    {
        var body = Theme[Role.Body];
        for (var i = 0; i < count; i++)
        {
            // 空行 is based on Normal: the body's grid without its squeeze.
            Add(new FlowParagraph(new FlowText(), Styles.Make(body.Face, false, body.Size, 0))
            {
                Before = Twips.OfPoints(body.Before),
                After = Twips.OfPoints(body.After),
                Line = (int)(body.Line * 20),
                IsOnGrid = IsOnGrid(body),
                KeepNext = keepNext,
                Part = part,
            });
        }
    }

    /// <summary>A paragraph of one point that only carries something.</summary>
    public void Low() => AddItem(new FlowParagraph(new FlowText(), Styles.Make(Theme[Role.Body].Face, false, 20, 0)) { Line = 20, IsOnGrid = false, Part = FlowPart.Blank });
}
