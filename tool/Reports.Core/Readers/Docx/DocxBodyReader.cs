using System.Text;
using System.Xml;
using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>One part with text (body, header, notes) read in a stream: w:p and w:tbl, everything else opened up or passed over.</summary>
internal sealed partial class DocxBodyReader(XmlReader xml, DocxStyles styles, DocxNumbering numbering, Func<string, string?> link)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>One w:p while it is read; a text box in it has paragraphs of its own.</summary>
    private sealed class Draft
    {
        public StringBuilder Text { get; } = new();

        public List<DocxRun> Runs { get; } = [];

        public List<DocxNoteMark> Notes { get; } = [];

        public List<IReadOnlyList<DocxBlock>> Boxes { get; } = [];

        public List<string> Pictures { get; } = [];

        public RawForm Direct { get; set; } = RawForm.None;

        public bool HasPageBreak { get; set; }
    }

    /// <summary>A field that began and has not ended: its code is passed over, its result is text.</summary>
    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool IsInResult { get; set; }
    }

    private readonly Stack<Field> _fields = [];
    private SourceLocation _place;
    private int _texts;
    private int _paragraphs;
    private int _lines;
    private int _tables;
    private int _nested;
    private bool _isRevision;
    private string? _link;

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int HiddenCharacters { get; private set; }

    public bool HasPageNumber { get; private set; }

    /// <summary>w:altChunk: a file of another kind that Word takes in when it opens the paper.</summary>
    public int Chunks { get; private set; }

    public List<DocxSectionDraft> Sections { get; } = [];

    /// <summary>The blocks of the element that the reader stands on.</summary>
    /// <param name="place">Without a line: the body's own paragraphs are counted.</param>
    public List<DocxBlock> Read(SourceLocation place)
    {
        _place = place;
        _nested = place.Sheet is null ? 0 : 1;
        var blocks = new List<DocxBlock>();
        Blocks(blocks);
        return blocks;
    }

    private void Blocks(List<DocxBlock> into)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            Block(into);
    }

    private void Block(List<DocxBlock> into)
    {
        if (xml.LocalName == "AlternateContent")
        {
            Alternate(() => Blocks(into));
            return;
        }
        if (!xml.IsWord())
        {
            Pass();
            return;
        }
        switch (xml.LocalName)
        {
            case "p": into.Add(Paragraph()); break;
            case "tbl": into.Add(Table()); break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo": Blocks(into); break;
            case "sectPr": AddSection(DocxSectionDraft.Read(xml)); break;
            case "altChunk":
                Chunks++;
                Pass();
                break;
            default: Pass(); break;
        }
    }

    private void AddSection(DocxSectionDraft section) => Sections.Add(section with { Section = section.Section with { LastLine = _lines } });

    private DocxParagraph Paragraph()
    {
        if (_nested == 0)
            _place = _place with { Line = ++_lines };
        var (place, index, draft) = (_place, _paragraphs++, new Draft());
        var isContents = IsIn("TOC");
        if (!xml.IsEmptyElement)
            Inlines(draft);
        if (draft.Direct.Section is { } section)
            AddSection(section);
        // A field's code ends in its paragraph; one that a damaged file leaves open must not swallow the rest.
        while (_fields.TryPeek(out var open) && !open.IsInResult)
            _fields.Pop();
        return Finish(draft, place, index, isContents || IsIn("TOC"));
    }

    private DocxParagraph Finish(Draft draft, SourceLocation place, int index, bool isContents)
    {
        var form = styles.Form(draft.Direct, out var numberedBy);
        var number = numbering.Next(form.NumberId, form.NumberLevel, numberedBy);
        var style = draft.Direct.Style ?? styles.DefaultStyle;
        var name = styles.NameOf(style);
        return new DocxParagraph(place, index, draft.Text.ToString(), number?.Text ?? "", HeadingLevel(form, style), draft.Runs)
        {
            StyleId = style,
            StyleName = name,
            IsTitle = name is "Title" or "标题" or "title",
            ListLevel = number?.Level ?? 0,
            IsBullet = number?.IsBullet ?? false,
            IsNumberOfStyle = number is not null && numberedBy is not null,
            IsContents = isContents || name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase),
            Form = form.Form with { PageBreakBefore = form.PageBreakBefore == true },
            Look = styles.Look(style, draft.Direct.Mark).Look,
            Notes = draft.Notes,
            TextBoxes = draft.Boxes,
            Pictures = draft.Pictures,
            HasPageBreak = draft.HasPageBreak,
        };
    }

    private int HeadingLevel(RawForm form, string? style) =>
        form.Outline is not { } outline ? styles.HeadingLevel(style) : outline is >= 0 and <= 8 ? outline + 1 : 0;

    private List<DocxBlock> Nested()
    {
        var fields = _fields.ToArray();
        _fields.Clear();
        _nested++;
        var blocks = new List<DocxBlock>();
        Blocks(blocks);
        _nested--;
        _fields.Clear();
        foreach (var field in fields.Reverse())
            _fields.Push(field);
        return blocks;
    }

    /// <summary>mc:AlternateContent says one thing in several ways: the first is taken.</summary>
    private void Alternate(Action take)
    {
        var isTaken = false;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (!isTaken && xml.LocalName is ("Choice" or "Fallback"))
            {
                isTaken = true;
                take();
            }
            else
            {
                Pass();
            }
        }
    }

    /// <summary>Over the element to its end, counting the texts and paragraphs in it.</summary>
    private void Pass()
    {
        if (xml.IsEmptyElement)
        {
            Count();
            return;
        }
        var depth = xml.Depth;
        Count();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                Count();
        }
    }

    private void Count()
    {
        if (xml.LocalName == "t" && xml.IsWord())
            _texts++;
        else if (xml.LocalName == "p" && xml.IsWord())
            _paragraphs++;
    }
}
