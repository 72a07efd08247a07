using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Reports.Diagnostics;
using Reports.Themes;
using Reports.Writers.Docx.Joins;
using Reports.Writers.Xml;
using Reports.Writers.Zip;

namespace Reports.Writers.Docx;

/// <summary>A part with text of its own: the body or the footnotes.</summary>
internal sealed class WordPart(string name, int capacity)
{
    public string Name { get; } = name;

    public XmlText Xml { get; } = new(capacity);

    public List<Relationship> Relationships { get; } = [];
}

/// <summary>One Word file while it is being written: the current part, the ids given out, the parts added.</summary>
internal sealed class DocxFile(Theme theme, DocxOptions options, DiagnosticBag findings)
{
    private const int FirstFreeRelationship = 20;

    private readonly WordPart _body = new("document", 16 * 1024);
    private readonly List<PackagePart> _parts = [];
    private readonly List<NumberingInstance> _instances = [];
    private readonly Dictionary<ReadOnlyMemory<byte>, string> _media = [];
    private PartPacker? _drained;
    private WordPart? _footnotes;
    private WordPart? _endnotes;
    private JoinState? _joined;
    private string? _runningHead;
    private WordPart? _current;
    private int _bookmarks;
    private int _drawings;
    private int _charts;

    public Theme Theme { get; } = theme;

    public DocxOptions Options { get; } = options;

    public DiagnosticBag Findings { get; } = findings;

    public StaticParts Statics { get; } = StaticParts.Of(theme);

    /// <summary>The body, or the footnotes while one of them is written.</summary>
    public WordPart Part => _current ?? _body;

    public XmlText Xml => Part.Xml;

    public HeadingNumbers Headings { get; } = new();

    public FlowState Flow { get; } = new();

    public SectionState Sections { get; } = new();

    /// <summary>How many footnotes stand before the piece: notes of a volume are numbered through.</summary>
    public int FootnoteBase { get; set; }

    public int EndnoteBase { get; set; }

    /// <summary>What the pieces that come from Word files share.</summary>
    public JoinState Joined => _joined ??= new JoinState(Theme);

    /// <summary>Goes before the names of bookmarks, so that two pieces of a volume may use one id.</summary>
    public string BookmarkPrefix { get; set; } = "";

    public int NextBookmark() => ++_bookmarks;

    public int NextDrawing() => ++_drawings;

    public int NextChart() => ++_charts;

    /// <summary>Writes into the footnotes part until the returned scope ends.</summary>
    public void InFootnotes(Action write) => InNotes("footnotes", write);

    /// <param name="kind">footnotes or endnotes.</param>
    public void InNotes(string kind, Action write)
    {
        var notes = kind == "footnotes" ? _footnotes ??= new WordPart(kind, 4096) : _endnotes ??= new WordPart(kind, 4096);
        var (sectionAt, isBreakDue) = (Flow.SectionAt, Flow.IsPageBreakDue);
        (_current, Flow.IsPageBreakDue) = (notes, false);
        write();
        (_current, Flow.SectionAt, Flow.IsPageBreakDue) = (null, sectionAt, isBreakDue);
    }

    public string Relate(string type, string target, bool isExternal = false)
    {
        var found = Part.Relationships.Find(r => r.Type == type && r.Target == target && r.IsExternal == isExternal);
        if (found is not null)
            return found.Id;
        var id = "rId" + (FirstFreeRelationship + Part.Relationships.Count).ToString(CultureInfo.InvariantCulture);
        Part.Relationships.Add(new Relationship(id, type, target, isExternal));
        return id;
    }

    /// <summary>Packs what the body holds so far, save the last paragraph, which may yet end a section: a volume of two thousand papers is 400 MB as text.</summary>
    public void Drain()
    {
        if (_body.Xml.Pending < 64 * 1024)
            return;
        _drained ??= new PartPacker("word/document.xml", new MemoryStream());
        _body.Xml.Drain(_drained.Write, Flow.SectionAt >= 0 ? Flow.SectionAt : _body.Xml.Length);
    }

    public void AddPart(PackagePart part) => _parts.Add(part);

    /// <summary>A picture's relationship; the same bytes are stored once.</summary>
    public string AddMedia(ReadOnlyMemory<byte> bytes, string extension)
    {
        if (!_media.TryGetValue(bytes, out var name))
        {
            name = $"media/image{(_media.Count + 1).ToString(CultureInfo.InvariantCulture)}.{extension}";
            _media.Add(bytes, name);
            AddPart(new PackagePart("word/" + name, "", bytes.ToArray(), IsPacked: true));
        }
        return Relate(PackageParts.TypeOf("image"), name);
    }

    /// <summary>The relationship of a running head.</summary>
    public string AddRunningHead(string text)
    {
        _runningHead = text;
        return AddPage("header", "header1.xml", FooterPart.WriteRunningHead(Theme, text));
    }

    /// <summary>The running head in a margin of another file's, which it fills; null where the volume has none.</summary>
    public string? JoinedHeader(int top) =>
        _runningHead is not { } text ? null : Joined.Pages.TryGetValue(("header", top, false), out var known) ? known
        : Joined.Pages[("header", top, false)] = AddPage("header", $"header{(Joined.Pages.Count + 2).ToString(CultureInfo.InvariantCulture)}.xml", FooterPart.WriteRunningHead(Theme, text, top));

    /// <summary>The page number in a margin of another file's.</summary>
    public string JoinedFooter(bool isEven, int bottom) =>
        Joined.Pages.TryGetValue(("footer", bottom, isEven), out var known) ? known
        : Joined.Pages[("footer", bottom, isEven)] = AddPage("footer", $"footer{(Joined.Pages.Count + 5).ToString(CultureInfo.InvariantCulture)}.xml", FooterPart.Write(Theme, isEven, bottom));

    /// <summary>The turned page number of a landscape page of another file's.</summary>
    public string JoinedTurned(bool isEven, int margin, int top, int height) =>
        Joined.Pages.TryGetValue((Turned(top, height), margin, isEven), out var known) ? known
        : Joined.Pages[(Turned(top, height), margin, isEven)] = AddPage("footer", $"footer{(Joined.Pages.Count + 5).ToString(CultureInfo.InvariantCulture)}.xml", FooterPart.WriteLandscape(Theme, isEven, margin, top, height));

    private static string Turned(int top, int height) => string.Create(CultureInfo.InvariantCulture, $"turned {top} {height}");

    private string AddPage(string kind, string name, string xml)
    {
        AddPart(new PackagePart("word/" + name, PackageParts.WordType(kind), Encoding.UTF8.GetBytes(xml)));
        return Relate(PackageParts.TypeOf(kind), name);
    }

    public int AddNumbering(int abstractNumber, IReadOnlyList<int> starts)
    {
        var id = NumberingPart.FirstOwn + _instances.Count;
        _instances.Add(new NumberingInstance(id, abstractNumber, starts));
        return id;
    }

    /// <summary>An instance of a list that comes from another file.</summary>
    public int AddNumbering(int list, IReadOnlyList<XElement> overrides)
    {
        var id = NumberingPart.FirstOwn + _instances.Count;
        _instances.Add(new NumberingInstance(id, list, []) { Overrides = string.Concat(overrides.Select(JoinedParts.Text)) });
        return id;
    }

    public void Save(string title, Stream target)
    {
        if (_footnotes is not null)
            AddPart(new PackagePart("word/footnotes.xml", PackageParts.WordType("footnotes"), FootnotesPart.Finish(_footnotes.Xml, "footnote", _joined is not null)));
        if (_endnotes is not null)
            AddPart(new PackagePart("word/endnotes.xml", PackageParts.WordType("endnotes"), FootnotesPart.Finish(_endnotes.Xml, "endnote", isJoined: true)));
        var zip = new ZipOutput(target);
        var isPlain = _parts.Count == 0;
        zip.Add(isPlain ? Statics.PlainContentTypes : Pack("[Content_Types].xml", PackageParts.WriteContentTypes(_parts)));
        zip.Add(Statics.RootRelationships);
        zip.Add(Pack("docProps/core.xml", PackageParts.WriteCore(title)));
        zip.Add(FinishBody());
        zip.Add(isPlain && _body.Relationships.Count == 0
            ? Statics.PlainRelationships
            : Pack("word/_rels/document.xml.rels", PackageParts.WriteRelationships([.. PackageParts.Fixed, .. FootnoteRelationship(), .. _body.Relationships])));
        zip.Add(_joined is null ? Statics.Styles : Pack("word/styles.xml", JoinedParts.Styles(StylesPart.Write(Theme), _joined)));
        zip.Add(_endnotes is not null ? Pack("word/settings.xml", SettingsPart.Write(Theme, _footnotes is not null, hasEndnotes: true)) : _footnotes is null ? Statics.Settings : Statics.SettingsWithFootnotes);
        var lists = _joined is null ? Statics.NumberingStart : JoinedParts.Lists(Statics.NumberingStart, _joined);
        zip.Add(_instances.Count == 0 ? Statics.Numbering : Pack("word/numbering.xml", lists + NumberingPart.WriteInstances(_instances)));
        zip.Add(Statics.Fonts);
        foreach (var footer in Statics.Footers)
            zip.Add(footer);
        foreach (var notes in new[] { _footnotes, _endnotes }.OfType<WordPart>().Where(n => n.Relationships.Count > 0))
            zip.Add(Pack($"word/_rels/{notes.Name}.xml.rels", PackageParts.WriteRelationships(notes.Relationships)));
        foreach (var part in _parts)
            zip.Add(ZipPart.Of(part.Name, part.Bytes, store: part.IsPacked));
        zip.Finish();
    }

    private static ZipPart Pack(string name, string xml) => ZipPart.Of(name, Encoding.UTF8.GetBytes(xml));

    private IEnumerable<Relationship> FootnoteRelationship() =>
        [
            .. _footnotes is null ? (Relationship[])[] : [new("rId9", PackageParts.TypeOf("footnotes"), "footnotes.xml")],
            .. _endnotes is null ? (Relationship[])[] : [new("rId10", PackageParts.TypeOf("endnotes"), "endnotes.xml")],
        ];

    private ZipPart FinishBody()
    {
        Sections.Finish(this);
        _body.Xml.Raw("</w:body></w:document>");
        if (_drained is null)
            return ZipPart.Of("word/document.xml", _body.Xml.ToUtf8());
        _body.Xml.Drain(_drained.Write, _body.Xml.Length);
        return _drained.Finish();
    }

    /// <param name="isJoined">It will hold text of other files, which uses more of Word's namespaces.</param>
    public void Begin(bool isJoined = false) => _body.Xml.Raw(
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document{PackageParts.Declarations(isJoined)}><w:body>");
}
