using System.IO.Compression;
using System.Text;

namespace Reports.Tests.Docx;

/// <summary>Word files as others write them, part by part.</summary>
internal static class ForeignDocx
{
    private const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    public const string A4 = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"312\"/></w:sectPr>";

    public static string P(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Document(string body) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Spaces}><w:body>{body}</w:body></w:document>";

    public static string Part(string root, string content) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} {Spaces}>{content}</w:{root}>";

    /// <param name="parts">Further parts by their name in word/: styles.xml, numbering.xml…; related to the body by their stem.</param>
    /// <param name="links">Further relationships of the body, as XML.</param>
    public static byte[] Build(string body, IReadOnlyDictionary<string, string>? parts = null, string links = "")
    {
        parts ??= new Dictionary<string, string>();
        var types = string.Concat(parts.Keys.Where(k => k.EndsWith(".xml", StringComparison.Ordinal)).Select(k => $"<Override PartName=\"/word/{k}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{Stem(k)}+xml\"/>"));
        var relations = string.Concat(parts.Keys.Where(k => k.EndsWith(".xml", StringComparison.Ordinal)).Select(k => $"<Relationship Id=\"{Path.GetFileNameWithoutExtension(k)}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{Stem(k)}\" Target=\"{k}\"/>"));
        var all = new List<(string, string)>
        {
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{types}</Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", body.StartsWith("<?xml", StringComparison.Ordinal) ? body : Document(body)),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}{links}</Relationships>"),
        };
        all.AddRange(parts.Select(p => ("word/" + p.Key, p.Value)));
        return Zip(all.Select(p => (p.Item1, Encoding.UTF8.GetBytes(p.Item2))));
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    private static string Stem(string part) => Path.GetFileNameWithoutExtension(part).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
