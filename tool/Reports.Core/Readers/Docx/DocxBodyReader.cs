using System.Globalization;
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
        {
            var depth = xml.Depth;
            while (xml.NextChild(depth))
                Inline(draft);
        }
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

    private void Inlines(Draft draft)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            Inline(draft);
    }

    private void Inline(Draft draft)
    {
        if (xml.LocalName == "AlternateContent")
        {
            Alternate(() => Inlines(draft));
            return;
        }
        if (!xml.IsWord())
        {
            Foreign(draft);
            return;
        }
        switch (xml.LocalName)
        {
            case "r": Run(draft); break;
            case "pPr": draft.Direct = RawForm.Read(xml, styles.ThemeFonts); break;
            case "hyperlink": Hyperlink(draft); break;
            case "ins" or "moveTo": Revision(draft); break;
            case "del" or "moveFrom":
                Deletions++;
                Pass();
                break;
            case "fldSimple": SimpleField(draft); break;
            case "sdt" or "sdtContent" or "smartTag" or "customXml" or "dir" or "bdo": Inlines(draft); break;
            default: Pass(); break;
        }
    }

    /// <summary>Formulas of m: hold their text in m:t; a reader sees it.</summary>
    private void Foreign(Draft draft)
    {
        if (xml.LocalName == "t" && xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal))
            Append(draft, xml.TextWithin(), -1, default);
        else
            Inlines(draft);
    }

    private void Hyperlink(Draft draft)
    {
        var outer = _link;
        _link = xml.GetAttribute("id", Relations) is { } id ? link(id) : xml.W("anchor") is { } anchor ? "#" + anchor : outer;
        Inlines(draft);
        _link = outer;
    }

    private void Revision(Draft draft)
    {
        Insertions += _isRevision ? 0 : 1;
        var outer = _isRevision;
        _isRevision = true;
        Inlines(draft);
        _isRevision = outer;
    }

    private void SimpleField(Draft draft)
    {
        var field = new Field { IsInResult = true };
        field.Code.Append(xml.W("instr"));
        Note(field);
        _fields.Push(field);
        Inlines(draft);
        _fields.Pop();
    }

    private void Run(Draft draft)
    {
        if (xml.IsEmptyElement)
            return;
        var look = default(RawLook);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            look = RunChild(draft, look);
    }

    private RawLook RunChild(Draft draft, RawLook look)
    {
        if (xml.LocalName == "AlternateContent")
        {
            Alternate(() =>
            {
                var depth = xml.Depth;
                while (xml.NextChild(depth))
                    look = RunChild(draft, look);
            });
            return look;
        }
        if (!xml.IsWord())
        {
            Pass();
            return look;
        }
        switch (xml.LocalName)
        {
            case "rPr": return RawLook.Read(xml, styles.ThemeFonts);
            case "t": Text(draft, look); return look;
            case "tab" or "ptab": Append(draft, "\t", -1, look); break;
            case "br" when xml.W("type") is "page": draft.HasPageBreak = true; break;
            case "br" when xml.W("type") is "column": break;
            case "br" or "cr": Append(draft, "\n", -1, look); break;
            case "noBreakHyphen": Append(draft, "-", -1, look); break;
            case "sym": Append(draft, Symbol(xml.W("char")), -1, look); break;
            case "fldChar": FieldMark(); break;
            case "instrText":
                var code = xml.TextWithin();
                if (_fields.TryPeek(out var field) && !field.IsInResult)
                    field.Code.Append(code);
                return look;
            case "footnoteReference" or "endnoteReference" when xml.W("id") is { } id:
                draft.Notes.Add(new DocxNoteMark(draft.Text.Length, xml.LocalName[0] == 'e', id));
                break;
            case "drawing" or "pict" or "object": Drawing(draft); return look;
            case "ruby": Ruby(draft); return look;
        }
        Pass();
        return look;
    }

    private void Text(Draft draft, RawLook look)
    {
        var index = _texts++;
        var isKept = xml.XmlSpace == XmlSpace.Preserve;
        var text = xml.TextWithin();
        Append(draft, isKept ? text : text.Trim(' ', '\t', '\r', '\n'), index, look);
    }

    private void Append(Draft draft, string text, int index, RawLook raw)
    {
        if (text.Length == 0 || (_fields.TryPeek(out var field) && !field.IsInResult))
            return;
        var (look, isHidden) = styles.Look(draft.Direct.Style ?? styles.DefaultStyle, raw);
        if (isHidden)
        {
            HiddenCharacters += text.Length;
            return;
        }
        draft.Runs.Add(new DocxRun(draft.Text.Length, text.Length, index, look) { Link = _link, IsField = _fields.Count > 0 && !IsIn("HYPERLINK") });
        draft.Text.Append(text);
    }

    private void FieldMark()
    {
        switch (xml.W("fldCharType"))
        {
            case "begin":
                _fields.Push(new Field());
                break;
            case "separate" when _fields.TryPeek(out var field):
                field.IsInResult = true;
                Note(field);
                break;
            case "end" when _fields.TryPop(out var ended):
                Note(ended);
                break;
        }
    }

    private void Note(Field field) => HasPageNumber |= IsA(field, "PAGE");

    private bool IsIn(string kind) => _fields.Count > 0 && _fields.Any(f => IsA(f, kind));

    private static bool IsA(Field field, string kind)
    {
        var code = field.Code.ToString().AsSpan().TrimStart();
        return code.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && (code.Length == kind.Length || !char.IsAsciiLetter(code[kind.Length]));
    }

    /// <summary>Pictures are named; the text of text boxes, wherever it is nested, becomes blocks of its own.</summary>
    private void Drawing(Draft draft)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "AlternateContent")
                Alternate(() => Drawing(draft));
            else if (xml.LocalName == "txbxContent" && xml.IsWord())
                draft.Boxes.Add(Nested());
            else
            {
                if (xml.LocalName is "blip" or "imagedata" && (xml.GetAttribute("embed", Relations) ?? xml.GetAttribute("id", Relations) ?? xml.GetAttribute("embed", StrictRelations)) is { } id)
                    draft.Pictures.Add(id);
                Drawing(draft);
            }
        }
    }

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

    /// <summary>The word that the small signs stand over; the signs are no text of the line.</summary>
    private void Ruby(Draft draft)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "rubyBase")
                Inlines(draft);
            else
                Pass();
        }
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

    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sign) && sign is >= 0x20 and < 0xD800 ? ((char)sign).ToString() : "□";

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
