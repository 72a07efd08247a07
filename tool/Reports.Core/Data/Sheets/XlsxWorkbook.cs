using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Reports.Data;

/// <summary>
/// Reads an .xlsx through its XML. ExcelDataReader is not used here: it gives neither hidden rows nor formulas without a stored
/// value, and keeps numbers as doubles. What is inflated is bounded, so that a small file cannot fill the memory.
/// </summary>
internal sealed class XlsxWorkbook : IDisposable
{
    private const long MostInflated = 800_000_000;
    private const long MostPart = 500_000_000;
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true, XmlResolver = null, CheckCharacters = false };

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(SheetName Name, string Part)> _sheets = [];
    private List<NumberFormat> _formats = [];
    private List<string> _shared = [];
    private bool _starts1904;

    private XlsxWorkbook(ZipArchive zip) => _zip = zip;

    public IReadOnlyList<SheetName> Sheets => [.. _sheets.Select(s => s.Name)];

    /// <exception cref="InvalidDataException">It is no workbook, it is damaged, or it inflates beyond bounds.</exception>
    public static XlsxWorkbook Open(Stream stream)
    {
        var workbook = new XlsxWorkbook(new ZipArchive(stream, ZipArchiveMode.Read));
        long inflated = 0;
        foreach (var entry in workbook._zip.Entries)
        {
            workbook._entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            inflated += entry.Length;
        }
        if (inflated > MostInflated)
            throw new InvalidDataException("inflates beyond bounds");
        workbook.ReadWorkbook();
        return workbook;
    }

    public void Dispose() => _zip.Dispose();

    /// <exception cref="InvalidDataException">The part is damaged.</exception>
    /// <exception cref="XmlException">The part is damaged.</exception>
    public RawSheet Read(string name)
    {
        if (_shared.Count == 0 && Part("sharedStrings.xml") is { } strings)
            _shared = ReadShared(strings);
        if (_formats.Count == 0 && Part("styles.xml") is { } styles)
            _formats = ReadFormats(styles);
        var part = _sheets.First(s => s.Name.Name == name).Part;
        using var xml = OpenPart(_entries.TryGetValue(part, out var entry) ? entry : throw new InvalidDataException("sheet part missing"));
        return new XlsxSheetReader(xml, name, _shared, _formats, _starts1904).Read();
    }

    private void ReadWorkbook()
    {
        var workbookPart = _entries.Keys.FirstOrDefault(k => k.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)) ?? throw new InvalidDataException("no workbook part");
        var folder = workbookPart[..(workbookPart.LastIndexOf('/') + 1)];
        var targets = ReadRelationships(folder);
        using var xml = OpenPart(_entries[workbookPart]);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                _starts1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("name") is not { } name)
                continue;
            var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            if (id is not null && targets.TryGetValue(id, out var target) && !target.Contains("chartsheet", StringComparison.OrdinalIgnoreCase))
                _sheets.Add((new SheetName(name, xml.GetAttribute("state") is null or "visible"), target));
        }
    }

    private Dictionary<string, string> ReadRelationships(string folder)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!_entries.TryGetValue(folder + "_rels/workbook.xml.rels", out var entry))
            throw new InvalidDataException("no relationships");
        using var xml = OpenPart(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
        }
        return targets;
    }

    private ZipArchiveEntry? Part(string ending) =>
        _entries.FirstOrDefault(e => e.Key.EndsWith("/" + ending, StringComparison.OrdinalIgnoreCase) && !e.Key.Contains("_rels", StringComparison.Ordinal)).Value;

    private static XmlReader OpenPart(ZipArchiveEntry entry)
    {
        if (entry.Length > MostPart)
            throw new InvalidDataException("part inflates beyond bounds");
        return XmlReader.Create(new BoundedStream(entry.Open(), MostPart), s_settings);
    }

    private static List<string> ReadShared(ZipArchiveEntry entry)
    {
        var strings = new List<string>();
        using var xml = OpenPart(entry);
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(XlsxSheetReader.ReadRuns(xml));
            else
                xml.Read();
        }
        return strings;
    }

    private static List<NumberFormat> ReadFormats(ZipArchiveEntry entry)
    {
        var custom = new Dictionary<int, NumberFormat>();
        var formats = new List<NumberFormat>();
        var inCells = false;
        using var xml = OpenPart(entry);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id))
                custom[id] = NumberFormat.Parse(xml.GetAttribute("formatCode") ?? "");
            if (inCells && xml.LocalName == "xf")
            {
                var number = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var used) ? used : 0;
                formats.Add(custom.TryGetValue(number, out var format) ? format : NumberFormat.BuiltIn(number));
            }
        }
        return formats;
    }
}

/// <summary>A stream that refuses to give more than a bound: a zip's stated sizes may lie.</summary>
internal sealed class BoundedStream(Stream inner, long bound) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _given += read;
        return _given > bound ? throw new InvalidDataException("inflates beyond bounds") : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
