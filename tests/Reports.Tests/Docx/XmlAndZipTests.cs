using System.IO.Compression;
using System.Text;

using System.Xml.Linq;
using FsCheck.Xunit;
using Reports.Writers.Xml;
using Reports.Writers.Zip;
using Xunit;

namespace Reports.Tests.Docx;

public sealed class XmlAndZipTests
{
    [Property]
    public void Any_text_comes_back_without_what_XML_forbids(string? text)
    {
        text = (text ?? "") + "<&>\"\u0001\t\n\r\ud800x\U0001F600";
        var xml = XmlText.Document().Open("a").Attribute("b", text).Text(text).Close();
        var root = XDocument.Parse(xml.ToString(), LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal(Allowed(text), root.Value);
        Assert.Equal(Allowed(text), root.Attribute("b")!.Value);
        Assert.Equal(Encoding.UTF8.GetBytes(xml.ToString()), xml.ToUtf8());
    }

    [Property]
    public void A_zip_gives_back_its_entries(byte[]? bytes)
    {
        var target = new MemoryStream();
        var zip = new ZipOutput(target);
        zip.Add(ZipPart.Of("一.txt", bytes ?? []));
        zip.Add(ZipPart.Of("b/c.bin", bytes ?? [], store: true));
        zip.Finish();
        using var archive = new ZipArchive(target);
        Assert.Equal(["一.txt", "b/c.bin"], archive.Entries.Select(e => e.FullName));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            var read = new MemoryStream();
            stream.CopyTo(read);
            Assert.Equal(bytes ?? [], read.ToArray());
        }
    }

    [Fact]
    public void The_check_sum_is_that_of_zip() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    private static string Allowed(string text)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                kept.Append(text[i]).Append(text[++i]);
            else if (System.Xml.XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
        }
        return kept.ToString();
    }
}
