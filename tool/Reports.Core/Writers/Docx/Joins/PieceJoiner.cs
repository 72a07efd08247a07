using System.Globalization;
using System.Xml.Linq;
using Reports.Diagnostics;
using Reports.Writers.Xml;
using XmlNodeType = System.Xml.XmlNodeType;

namespace Reports.Writers.Docx.Joins;

/// <summary>Where a piece from a Word file stands in the volume.</summary>
/// <param name="Bookmark">What its entry of the contents points at.</param>
/// <param name="Title">Its title in the contents.</param>
/// <param name="Speakers">The lines under it there.</param>
public sealed record JoinPlace(string Bookmark, string Title, IReadOnlyList<string> Speakers, bool IsOddPage);

/// <summary>
/// A Word file → a piece of a volume. Its body is taken over as XML, block by block, so that nothing is lost which only Word knows.
/// </summary>
internal sealed class PieceJoiner
{
    private readonly DocxFile _file;
    private readonly ForeignParts _parts;
    private readonly ForeignScan _scan;
    private readonly JoinedText _text;
    private readonly JoinedFields _fields;
    private readonly JoinedStyles _styles;
    private readonly JoinedNumbering _numbering;
    private readonly JoinedSection _sections;
    private readonly JoinPlace _place;
    private readonly string _extent;
    private int _extentId;
    private bool _isMarked;

    private PieceJoiner(DocxFile file, ForeignParts parts, JoinPlace place, int? start)
    {
        (_file, _parts, _place) = (file, parts, place);
        _scan = ForeignScan.Of(parts);
        var piece = ++file.Joined.Pieces;
        _extent = "_Piece" + piece.ToString(CultureInfo.InvariantCulture);
        var theme = FaceTheme.Read(parts.Related("theme") is { } themePart ? parts.Xml(themePart) : null);
        var namesColors = !TakeTheme(theme);
        var bookmarks = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in _scan.Bookmarks.Where(n => n != "_GoBack"))
        {
            if (!bookmarks.ContainsKey(name))
                bookmarks[name] = file.Joined.Bookmark(name, piece);
        }
        _numbering = new JoinedNumbering(file, Root("numbering"), theme);
        _styles = new JoinedStyles(file, new StyleTable(Root("styles"), theme), _numbering, parts.Label, piece);
        _fields = new JoinedFields(_scan.LooseFieldMarks, bookmarks, _styles.Named, _extent);
        var copier = new PartCopier(file, parts, piece, theme, namesColors) { Bookmarks = bookmarks };
        _text = new JoinedText(file, _scan, theme, _styles, _numbering, copier, _fields, namesColors, piece) { Bookmarks = bookmarks };
        _sections = new JoinedSection(file, Root("settings"), place.IsOddPage, start);
    }

    /// <exception cref="InvalidDataException">A part is damaged.</exception>
    public static void Write(DocxFile file, ForeignParts parts, JoinPlace place, DiagnosticBag findings)
    {
        var start = file.Sections.StartIfUnused(file);
        file.Sections.Begin(file, file.Sections.Current with { Start = start, Foreign = "" });
        var joiner = new PieceJoiner(file, parts, place, start);
        joiner.WriteBody();
        joiner.WriteNotes("footnotes", joiner._text.Footnotes);
        joiner.WriteNotes("endnotes", joiner._text.Endnotes);
        joiner._numbering.Finish(joiner._styles.Brought);
        file.FootnoteBase += joiner._text.Footnotes.Count;
        file.EndnoteBase += joiner._text.Endnotes.Count;
        if (joiner._fields.HasCaptions)
            file.Flow.ForgetCaptions();
        joiner.Say(findings);
    }

    private void WriteBody()
    {
        var xml = new XmlText(64 * 1024);
        // The last block is held back, and with it the marks behind it: it takes the section's properties where it can.
        XElement? held = null;
        var marks = new List<XElement>();
        XElement? last = null;
        foreach (var block in Blocks(_parts.MainPart, "body").Where(b => !_text.IsLeft(b)))
        {
            if (block.Name.LocalName == "sectPr")
            {
                last = block;
            }
            else if (held is not null && IsMark(block))
            {
                FitBody(block);
                marks.Add(block);
            }
            else
            {
                WriteAll(xml, held, marks);
                marks.Clear();
                FitBody(block);
                held = block;
            }
        }
        if (!_isMarked)
        {
            WriteAll(xml, held, marks);
            marks.Clear();
            held = EmptyParagraph();
        }
        var at = WriteLast(xml, held!, marks);
        _file.Flow.IsPageBreakDue = false;
        var before = _file.Xml.Length;
        _file.Xml.Raw(xml.ToString());
        _file.Flow.SectionAt = at < 0 ? -1 : before + at;
        _file.Sections.Become(_file.Sections.Current with { Foreign = Text(_sections.Fit(last, isLast: true)) });
    }

    /// <summary>The begin or end of a stretch: of a bookmark, a move, a right to edit.</summary>
    private static bool IsMark(XElement block) => block.Name.LocalName.EndsWith("Start", StringComparison.Ordinal) || block.Name.LocalName.EndsWith("End", StringComparison.Ordinal);

    private void WriteAll(XmlText xml, XElement? block, List<XElement> marks)
    {
        if (block is not null)
            JoinNames.Write(xml, block, _scan.SpaceOf);
        foreach (var mark in marks)
            JoinNames.Write(xml, mark, _scan.SpaceOf);
    }

    private void FitBody(XElement block)
    {
        // What the sections name is the volume's, not the part's.
        var sections = block.Descendants(JoinNames.W + "sectPr").Where(s => s.Parent?.Name == JoinNames.W + "pPr").Select(s => (Paragraph: s.Parent!, Own: s)).ToList();
        sections.ForEach(s => s.Own.Remove());
        _text.Fit(block, _parts.MainPart);
        foreach (var (paragraph, own) in sections)
            paragraph.Add(_sections.Fit(own, isLast: false));
        if (!_isMarked)
            MarkEntry(block);
    }

    /// <summary>The bookmark of the entry, and hidden entry fields from which Word makes the same lines of the contents again.</summary>
    private void MarkEntry(XElement block)
    {
        if (block.DescendantsAndSelf(JoinNames.W + "p").FirstOrDefault(p => !p.Ancestors(JoinNames.W + "txbxContent").Any()) is not { } paragraph)
            return;
        _isMarked = true;
        var id = _file.NextBookmark();
        var marks = new List<XElement>
        {
            new(JoinNames.W + "bookmarkStart", Id(id), new XAttribute(JoinNames.W + "name", _place.Bookmark)),
            new(JoinNames.W + "bookmarkEnd", Id(id)),
        };
        if (_scan.HasContents)
        {
            _extentId = _file.NextBookmark();
            marks.Insert(0, new XElement(JoinNames.W + "bookmarkStart", Id(_extentId), new XAttribute(JoinNames.W + "name", _extent)));
        }
        marks.AddRange(EntryField(_place.Title, 2));
        foreach (var speaker in _place.Speakers)
            marks.AddRange(EntryField(speaker, 3));
        paragraph.Element(JoinNames.W + "pPr")!.AddAfterSelf(marks);
    }

    private static IEnumerable<XElement> EntryField(string text, int level)
    {
        var code = $" TC \"{text.Replace('"', '”').Replace("\\", @"\\", StringComparison.Ordinal)}\" \\f {VolumeWriter.EntryKind} \\l {level.ToString(CultureInfo.InvariantCulture)} ";
        XElement Run(XElement content) => new(JoinNames.W + "r", new XElement(JoinNames.W + "rPr", new XElement(JoinNames.W + "vanish")), content);
        yield return Run(new XElement(JoinNames.W + "fldChar", new XAttribute(JoinNames.W + "fldCharType", "begin")));
        yield return Run(new XElement(JoinNames.W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), code));
        yield return Run(new XElement(JoinNames.W + "fldChar", new XAttribute(JoinNames.W + "fldCharType", "end")));
    }

    /// <returns>Where a section may be put into the last paragraph; −1 where it needs one of its own.</returns>
    private int WriteLast(XmlText xml, XElement block, List<XElement> marks)
    {
        var end = _scan.HasContents ? new XElement(JoinNames.W + "bookmarkEnd", Id(_extentId)) : null;
        if (block.Name == JoinNames.W + "p")
            block.Add(marks, end);
        if (block.Name != JoinNames.W + "p" || block.Descendants(JoinNames.W + "sectPr").Any())
        {
            WriteAll(xml, block, block.Name == JoinNames.W + "p" ? [] : end is null ? marks : [.. marks, end]);
            return -1;
        }
        xml.Open("w:p").Open("w:pPr");
        foreach (var property in block.Element(JoinNames.W + "pPr")!.Elements())
            JoinNames.Write(xml, property, _scan.SpaceOf);
        var at = (int)xml.Length;
        xml.Close();
        foreach (var element in block.Elements().Skip(1))
            JoinNames.Write(xml, element, _scan.SpaceOf);
        xml.Close();
        return at;
    }

    private XElement EmptyParagraph()
    {
        var paragraph = new XElement(JoinNames.W + "p", new XElement(JoinNames.W + "pPr", new XElement(JoinNames.W + "pStyle", new XAttribute(JoinNames.W + "val", StyleNames.Blank))));
        MarkEntry(paragraph);
        return paragraph;
    }

    private void WriteNotes(string kind, List<string> called)
    {
        if (called.Count == 0)
            return;
        var name = kind[..^1];
        var notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var part = _parts.Related(kind);
        foreach (var note in part is null ? [] : Blocks(part, kind))
        {
            if (note.Name.LocalName == name && note.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value is { } id && called.Contains(id))
                notes.TryAdd(id, note);
        }
        _file.InNotes(kind, () =>
        {
            var below = kind == "footnotes" ? _file.FootnoteBase : _file.EndnoteBase;
            for (var i = 0; i < called.Count; i++)
            {
                var note = notes.GetValueOrDefault(called[i]) ?? new XElement(JoinNames.W + name, new XElement(JoinNames.W + "p"));
                _text.Fit(note, part ?? "");
                note.RemoveAttributes();
                note.Add(Id(below + i + 1));
                JoinNames.Write(_file.Xml, note, _scan.SpaceOf);
            }
        });
    }

    /// <summary>The elements in a part's element of a name, each alone.</summary>
    private IEnumerable<XElement> Blocks(string part, string within)
    {
        using var xml = _parts.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == within && JoinNames.Space(xml.NamespaceURI) == Namespaces.W)
                break;
        }
        if (xml is null || xml.EOF || xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            using var one = xml.ReadSubtree();
            yield return JoinNames.Transition(XElement.Load(one, LoadOptions.PreserveWhitespace));
        }
    }

    private XElement? Root(string kind)
    {
        using var xml = _parts.Related(kind) is { } part ? _parts.Xml(part) : null;
        return xml is null ? null : JoinNames.Transition(XElement.Load(xml));
    }

    /// <returns>False when the volume's theme has other colours.</returns>
    private bool TakeTheme(FaceTheme theme)
    {
        if (_parts.Related("theme") is not { } part || theme.Colors.Length == 0)
            return true;
        if (_file.Joined.Colors is null)
        {
            _file.Joined.Colors = theme.Colors;
            _file.AddPart(new PackagePart("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", _parts.Bytes(part)));
            _file.Relate(PackageParts.TypeOf("theme"), "theme/theme1.xml");
        }
        return _file.Joined.Colors == theme.Colors;
    }

    private void Say(DiagnosticBag findings)
    {
        if (_scan.Comments > 0)
            findings.Add(JoinProblems.CommentsDropped(_parts.File, _scan.Comments));
        if (_scan.Insertions + _scan.Deletions > 0)
            findings.Add(JoinProblems.RevisionsKept(_parts.File, _scan.Insertions, _scan.Deletions));
        if (_scan.Heads > 0)
            _file.Joined.HeadsReplaced.Add(_parts.File);
        if (_text.Lost > 0)
            findings.Add(JoinProblems.ChartsMissing(_parts.File, _text.Lost));
        if (_scan.HasContents)
            findings.Add(JoinProblems.OwnContents(_parts.File));
    }

    private string Text(XElement element)
    {
        var xml = new XmlText(512);
        JoinNames.Write(xml, element, _scan.SpaceOf);
        return xml.ToString();
    }

    private static XAttribute Id(int id) => new(JoinNames.W + "id", id.ToString(CultureInfo.InvariantCulture));
}
