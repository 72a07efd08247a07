using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>Changes the body of a foreign Word file and leaves every other part as it is. It stands beside the reader because it counts texts as the reader does.</summary>
public sealed class DocxEditor
{
    private static readonly XNamespace s_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace s_types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly DocxPackage _package;
    private readonly XDocument _body;
    private readonly XNamespace _w;
    private readonly List<XElement> _texts;
    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.OrdinalIgnoreCase);

    private DocxEditor(DocxPackage package, XDocument body)
    {
        (_package, _body, _w) = (package, body, body.Root!.Name.Namespace);
        _texts = [.. body.Descendants(_w + "t")];
    }

    /// <param name="package">Open while the editor is used.</param>
    /// <returns>Null when the body cannot be read; the finding says why.</returns>
    public static DocxEditor? Open(DocxPackage package, DiagnosticBag findings)
    {
        try
        {
            using var xml = package.Xml(package.MainPart)!;
            return new DocxEditor(package, XDocument.Load(xml, LoadOptions.PreserveWhitespace));
        }
        catch (Exception e) when (DocxPackage.IsDamage(e))
        {
            findings.Add(package.Problem(e));
            return null;
        }
    }

    /// <summary>Puts text in the place of a stretch of a paragraph; the first run's format is kept.</summary>
    /// <returns>False when the stretch holds a tab, a break or a field's result, which are left alone.</returns>
    public bool Replace(DocxParagraph paragraph, int offset, int length, string text)
    {
        var runs = paragraph.Runs.Where(r => r.Start < offset + length && r.Start + r.Length > offset).ToList();
        if (runs.Count == 0 || runs.Any(r => r.TextIndex < 0 || r.IsField))
            return false;
        foreach (var run in runs)
        {
            var element = _texts[run.TextIndex];
            var value = Shown(element);
            var from = Math.Max(0, offset - run.Start);
            var to = Math.Min(value.Length, offset + length - run.Start);
            if (run.Length != value.Length)
                return false;
            Set(element, value[..from] + (run == runs[0] ? text : "") + value[to..]);
        }
        return true;
    }

    /// <summary>Attaches comments to stretches; each (paragraph, offset, length, text).</summary>
    public void Comment(IReadOnlyList<(DocxParagraph Paragraph, int Offset, int Length, string Text)> comments)
    {
        var paragraphs = _body.Descendants(_w + "p").ToList();
        var first = FirstFreeId();
        // From the back, so that a split run leaves the offsets before it as they were.
        var order = comments.Select((c, i) => (c.Paragraph, c.Offset, c.Length, Id: first + i)).OrderByDescending(c => c.Paragraph.Index).ThenByDescending(c => c.Offset).ThenByDescending(c => c.Id);
        foreach (var (paragraph, offset, length, id) in order)
            Mark(paragraphs[paragraph.Index], paragraph, offset, length, id);
        AddComments(first, comments.Select(c => c.Text));
    }

    public byte[] Save()
    {
        _changed[_package.MainPart] = Bytes(_body);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in _package.Parts.Union(_changed.Keys, StringComparer.OrdinalIgnoreCase).Where(p => !p.EndsWith('/')))
            {
                var entry = zip.CreateEntry(part);
                // Equal input gives equal bytes: the time of writing is not kept.
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                to.Write(_changed.TryGetValue(part, out var bytes) ? bytes : _package.Bytes(part));
            }
        }
        return stream.ToArray();
    }

    /// <summary>w:t without xml:space="preserve" loses the blanks at its ends.</summary>
    private static string Shown(XElement text) => text.AncestorsAndSelf().Select(e => (string?)e.Attribute(XNamespace.Xml + "space")).FirstOrDefault(s => s is not null) == "preserve" ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');

    private static void Set(XElement text, string value)
    {
        text.Value = value;
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }

    private void Mark(XElement element, DocxParagraph paragraph, int offset, int length, int id)
    {
        var start = new XElement(_w + "commentRangeStart", new XAttribute(_w + "id", id));
        var end = new XElement(_w + "commentRangeEnd", new XAttribute(_w + "id", id));
        var reference = new XElement(_w + "r", new XElement(_w + "commentReference", new XAttribute(_w + "id", id)));
        var texts = paragraph.Runs.Where(r => r.TextIndex >= 0).ToList();
        if (texts.Count == 0)
        {
            element.Add(start, end, reference);
            return;
        }
        // The end first: cutting at the start moves what lies behind it.
        var last = texts.LastOrDefault(r => r.Start < offset + Math.Max(1, length)) ?? texts[0];
        Cut(_texts[last.TextIndex], Math.Clamp(offset + Math.Max(1, length) - last.Start, 0, last.Length)).AddAfterSelf(end, reference);
        var first = texts.FirstOrDefault(r => r.Start + r.Length > offset) ?? texts[^1];
        var cut = Math.Clamp(offset - first.Start, 0, first.Length);
        if (cut == 0)
            Before(_texts[first.TextIndex]).AddBeforeSelf(start);
        else
            Cut(_texts[first.TextIndex], cut).AddAfterSelf(start);
    }

    /// <summary>The run that ends with the text's first <paramref name="at"/> characters; what follows in it goes into a run of its own.</summary>
    private XElement Cut(XElement text, int at)
    {
        var run = text.Parent!;
        var value = Shown(text);
        var rest = new XElement(run.Name, run.Attributes(), run.Element(_w + "rPr"));
        if (at < value.Length)
        {
            rest.Add(new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), value[at..]));
            Set(text, value[..at]);
        }
        foreach (var follower in text.ElementsAfterSelf().ToList())
        {
            follower.Remove();
            rest.Add(follower);
        }
        if (rest.Elements().Any(e => e.Name != _w + "rPr"))
            run.AddAfterSelf(rest);
        return run;
    }

    /// <summary>The run that begins with the text; what stands before it in its run goes into one of its own.</summary>
    private XElement Before(XElement text)
    {
        var run = text.Parent!;
        var before = text.ElementsBeforeSelf().Where(e => e.Name != _w + "rPr").ToList();
        if (before.Count > 0)
        {
            var head = new XElement(run.Name, run.Attributes(), run.Element(_w + "rPr"));
            foreach (var element in before)
            {
                element.Remove();
                head.Add(element);
            }
            run.AddBeforeSelf(head);
        }
        return run;
    }

    private int FirstFreeId()
    {
        if (_package.Related(_package.MainPart, "comments") is not { } part)
            return 0;
        return Load(part).Descendants(_w + "comment").Select(c => (int?)c.Attribute(_w + "id") ?? 0).DefaultIfEmpty(-1).Max() + 1;
    }

    private void AddComments(int first, IEnumerable<string> texts)
    {
        var part = _package.Related(_package.MainPart, "comments");
        var document = part is not null ? Load(part) : new XDocument(new XElement(_w + "comments", new XAttribute(XNamespace.Xmlns + "w", _w.NamespaceName)));
        foreach (var text in texts)
        {
            document.Root!.Add(new XElement(_w + "comment", new XAttribute(_w + "id", first++), new XAttribute(_w + "author", "Reports"), new XAttribute(_w + "initials", "R"),
                new XElement(_w + "p", new XElement(_w + "r", new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)))));
        }
        if (part is null)
            Relate(part = _package.MainPart[..(_package.MainPart.LastIndexOf('/') + 1)] + "comments.xml");
        _changed[part] = Bytes(document);
    }

    private void Relate(string part)
    {
        var slash = _package.MainPart.LastIndexOf('/') + 1;
        var relationsPart = $"{_package.MainPart[..slash]}_rels/{_package.MainPart[slash..]}.rels";
        var relations = _package.Has(relationsPart) ? Load(relationsPart) : new XDocument(new XElement(s_relations + "Relationships"));
        var family = _w.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal) ? "http://purl.oclc.org/ooxml/officeDocument/relationships/" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        relations.Root!.Add(new XElement(s_relations + "Relationship", new XAttribute("Id", "rIdReportsComments"), new XAttribute("Type", family + "comments"), new XAttribute("Target", part[slash..])));
        _changed[relationsPart] = Bytes(relations);
        var types = Load("[Content_Types].xml");
        types.Root!.Add(new XElement(s_types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")));
        _changed["[Content_Types].xml"] = Bytes(types);
    }

    private XDocument Load(string part)
    {
        using var xml = _package.Xml(part)!;
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), OmitXmlDeclaration = false, CheckCharacters = false, CloseOutput = false }))
            document.Save(writer);
        return stream.ToArray();
    }
}
