using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>A relationship of a part; <see cref="Target"/> is a part's name, or what stands outside.</summary>
/// <param name="Type">The last word of its type: image, hyperlink, styles…</param>
public sealed record DocxRelation(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The type as written, an address.</summary>
    public string FullType { get; init; } = "";
}

/// <summary>
/// A foreign Word file opened with care: what is inflated is bounded and counted as it comes, DTDs are refused, no name leaves the archive,
/// nothing outside is ever fetched.
/// </summary>
public sealed class DocxPackage : IDisposable
{
    private const int MostEntries = 10_000;
    private const long MostInflated = 600L << 20;
    private const long MostText = 200L << 20;

    // Text deflates to a tenth, a table of blanks to a hundredth, what is made to fill the memory to a thousandth.
    private const long MostRatio = 250;
    private const long RatioMatters = 16L << 20;

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };

    private static readonly FrozenDictionary<string, Sentence> s_refused = new Dictionary<string, Sentence>
    {
        ["image"] = new("一张图片", "a picture"),
        ["oleObject"] = new("一个对象", "an object"),
        ["package"] = new("一个对象", "an object"),
        ["video"] = new("一段视频", "a video"),
        ["audio"] = new("一段音频", "a sound"),
        ["media"] = new("一段媒体", "a medium"),
        ["subDocument"] = new("一个子文档", "a part document"),
        ["aFChunk"] = new("一个插入的文件", "an inserted file"),
        ["frame"] = new("一个框架页", "a frame"),
        ["control"] = new("一个控件", "a control"),
        ["externalLinkPath"] = new("一个外部数据源", "outside data"),
        ["mailMergeSource"] = new("邮件合并的数据源", "the mail merge's data"),
        ["recipientData"] = new("邮件合并的收件人", "the mail merge's recipients"),
    }.ToFrozenDictionary();

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<DocxRelation>> _relations = new(StringComparer.OrdinalIgnoreCase);
    private string _last = "";
    private long _inflated;

    private DocxPackage(string file, ZipArchive zip) => (File, _zip) = (file, zip);

    public string File { get; }

    /// <summary>The part that holds the body: word/document.xml.</summary>
    public string MainPart { get; private set; } = "";

    /// <summary>The parts by their names in the archive, without a slash before.</summary>
    public IEnumerable<string> Parts => _entries.Keys;

    /// <returns>Null when it is no Word file or not safe; a finding says why and what to do.</returns>
    public static DocxPackage? Open(string file, byte[] bytes, DiagnosticBag findings)
    {
        if (ForeignBytes.Refuse(file, bytes) is { } refused)
        {
            findings.Add(refused);
            return null;
        }
        DocxPackage? package = null;
        try
        {
            package = new DocxPackage(file, new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            if (package.List(bytes.Length) is { } problem)
                findings.Add(problem);
            else if (package.FindMain() is { } other)
                findings.Add(other);
            else if (package.Links(findings))
                return package;
        }
        catch (Exception e) when (IsDamage(e))
        {
            findings.Add(WordFileProblems.Damaged(file, ""));
        }
        package?.Dispose();
        return null;
    }

    /// <summary>What a broken or hostile file makes the runtime throw.</summary>
    internal static bool IsDamage(Exception e) => e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or DecoderFallbackException;

    public void Dispose() => _zip.Dispose();

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>A part's bytes, bounded.</summary>
    /// <exception cref="InvalidDataException">It is damaged or inflates beyond bounds.</exception>
    public byte[] Bytes(string part)
    {
        using var all = new MemoryStream();
        using var stream = Inflate(part);
        stream.CopyTo(all);
        return all.ToArray();
    }

    /// <returns>Null when there is no such part.</returns>
    /// <exception cref="InvalidDataException">It is damaged or inflates beyond bounds.</exception>
    public XmlReader? Xml(string part) => Has(part) ? XmlReader.Create(Inflate(part), s_settings) : null;

    public IReadOnlyList<DocxRelation> RelationsOf(string part)
    {
        if (_relations.TryGetValue(part, out var known))
            return known;
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var relations = new List<DocxRelation>();
        using (var xml = Xml($"{folder}_rels/{part[(slash + 1)..]}.rels"))
        {
            while (xml?.Read() == true)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                {
                    var isExternal = xml.GetAttribute("TargetMode") == "External";
                    var type = xml.GetAttribute("Type") ?? "";
                    relations.Add(new DocxRelation(id, type[(type.LastIndexOf('/') + 1)..], isExternal ? target : PartName(folder, target), isExternal) { FullType = type });
                }
            }
        }
        return _relations[part] = relations;
    }

    /// <summary>The part that a part is related to by a type; null when there is none.</summary>
    public string? Related(string part, string type) =>
        RelationsOf(part).FirstOrDefault(r => r.Type == type && !r.IsExternal && Has(r.Target))?.Target;

    /// <summary>What a failure to read the part opened last means.</summary>
    internal Diagnostic Problem(Exception e) =>
        e is XmlException && DeclaresType(_last) ? WordFileProblems.HasEntities(File, _last)
        : e is InvalidDataException && _inflated > MostText ? WordFileProblems.TooLarge(File)
        : WordFileProblems.Damaged(File, _last);

    private BoundedStream Inflate(string part)
    {
        var entry = _entries.TryGetValue(part, out var found) ? found : throw new InvalidDataException($"no part {part}");
        (_last, _inflated) = (part, entry.Length);
        if (entry.Length > MostText)
            throw new InvalidDataException("inflates beyond bounds");
        // An archive's stated sizes may lie; what comes is counted.
        return new BoundedStream(entry.Open(), MostText);
    }

    private Diagnostic? List(long length)
    {
        if (_zip.Entries.Count > MostEntries)
            return WordFileProblems.TooLarge(File);
        long inflated = 0;
        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.Split('/').Contains("..") || name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
                return WordFileProblems.LeavesFolder(File, entry.FullName.Replace("\0", "", StringComparison.Ordinal));
            _entries.TryAdd(name, entry);
            inflated += entry.Length;
            if (entry.Length > RatioMatters && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio)
                return WordFileProblems.TooLarge(File);
        }
        return inflated > MostInflated || (inflated > RatioMatters * 4 && inflated / Math.Max(1, length) > MostRatio) ? WordFileProblems.TooLarge(File) : null;
    }

    private Diagnostic? FindMain()
    {
        try
        {
            MainPart = Related("", "officeDocument") ?? "word/document.xml";
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Problem(e);
        }
        if (Has(MainPart) && !MainPart.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && !MainPart.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
            return null;
        return WordFileProblems.NotWord(File,
            Has("xl/workbook.xml") ? new("Excel 表格", "an Excel workbook")
            : Has("ppt/presentation.xml") ? new("演示文稿", "a presentation")
            : Has("content.xml") ? new("OpenDocument 文稿（.odt）", "an OpenDocument text (.odt)")
            : Has("OFD.xml") ? new("OFD 版式文件", "an OFD file")
            : new("一个压缩包", "an archive"));
    }

    private bool Links(DiagnosticBag findings)
    {
        var said = new HashSet<(string, string)>();
        foreach (var part in _entries.Keys.Where(k => k.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            var owner = part.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^5];
            try
            {
                foreach (var relation in RelationsOf(owner).Where(r => r.IsExternal && said.Add((r.Type, r.Target))))
                {
                    if (relation.Type == "attachedTemplate")
                        findings.Add(WordFileProblems.TemplateAttached(File, relation.Target));
                    else if (relation.Type != "hyperlink")
                        findings.Add(WordFileProblems.LinkRefused(File, s_refused.GetValueOrDefault(relation.Type, new("一处内容", "something")), relation.Target));
                }
            }
            catch (Exception e) when (IsDamage(e))
            {
                findings.Add(Problem(e));
                return false;
            }
        }
        if (_entries.Keys.Any(k => k.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            findings.Add(WordFileProblems.HasMacros(File));
        return true;
    }

    private static string PartName(string folder, string target)
    {
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }
        return string.Join('/', path);
    }

    private bool DeclaresType(string part)
    {
        try
        {
            using var stream = Inflate(part);
            var head = new byte[1 << 16];
            var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            // UTF-16 is the other encoding that XML allows without saying so.
            return new[] { Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(e => e.GetString(head, 0, count).Contains("<!DOCTYPE", StringComparison.Ordinal));
        }
        catch (Exception e) when (IsDamage(e))
        {
            return false;
        }
    }
}
