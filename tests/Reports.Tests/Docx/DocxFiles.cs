using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Tests.Themes;
using Reports.Writers.Docx;

namespace Reports.Tests.Docx;

/// <summary>Writes documents and opens what was written.</summary>
internal static class DocxFiles
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Write(Document document, string theme, DiagnosticBag? findings = null, DocxOptions? options = null)
    {
        var stream = new MemoryStream();
        DocxWriter.Write(document, ShippedThemes.Get(theme), options ?? DocxOptions.Default, stream, findings ?? []);
        return stream.ToArray();
    }

    public static byte[] Write(Volume volume)
    {
        var stream = new MemoryStream();
        VolumeWriter.Write(volume, ShippedThemes.Get("speech"), DocxOptions.Default, stream, []);
        return stream.ToArray();
    }

    public static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static XElement Body(byte[] file) => XDocument.Parse(Part(file, "word/document.xml")).Root!.Element(W + "body")!;

    public static string Text(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Parent!.Name == W + "r").Where(e => e.Name == W + "t" || e.Name == W + "br" || e.Name == W + "tab").Select(e => e.Name == W + "t" ? e.Value : "\n"));

    /// <summary>A part as text that a reviewer can read: one element to a line.</summary>
    public static string Indented(string xml)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
            XDocument.Parse(xml).Save(writer);
        return text.Append('\n').ToString();
    }
}
