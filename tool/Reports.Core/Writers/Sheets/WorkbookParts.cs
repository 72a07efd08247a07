using System.IO.Compression;
using System.Text;
using Reports.Writers.Xml;
using Reports.Writers.Zip;

namespace Reports.Writers.Sheets;

/// <summary>What every workbook has beside its sheets: the parts that name them.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="titleRows">Of each sheet, how many rows at its head are repeated on every printed page; 0 for none.</param>
    public static byte[] Pack(IReadOnlyList<string> names, IReadOnlyList<string> sheets, string styles, IReadOnlyList<int>? titleRows = null) =>
        Bytes(stream => Write(stream, names, [.. sheets.Select((sheet, i) => Packed(SheetPath(i + 1), sheet))], styles, titleRows));

    public static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    /// <summary>Packs a sheet, from 1, that comes in pieces.</summary>
    public static PartPacker Packer(int sheet) => new(SheetPath(sheet), new MemoryStream(), CompressionLevel.Optimal);

    /// <param name="sheets">Packed, under the names that they have here.</param>
    public static void Write(Stream target, IReadOnlyList<string> names, IReadOnlyList<ZipPart> sheets, string styles, IReadOnlyList<int>? titleRows = null)
    {
        var zip = new ZipOutput(target);
        Add(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
        Add(zip, "_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")]));
        Add(zip, "xl/workbook.xml", Workbook(names, titleRows ?? []));
        Add(zip, "xl/_rels/workbook.xml.rels", Relations([.. names.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ($"rId{names.Count + 1}", "styles", "styles.xml")]));
        Add(zip, "xl/styles.xml", styles);
        foreach (var sheet in sheets)
            zip.Add(sheet);
        zip.Finish();
    }

    private static void Add(ZipOutput zip, string name, string text) => zip.Add(Packed(name, text));

    private static ZipPart Packed(string name, string text) => ZipPart.Of(name, Encoding.UTF8.GetBytes(text), level: CompressionLevel.Optimal);

    private static string SheetPath(int sheet) => $"xl/worksheets/sheet{sheet}.xml";

    private static string ContentTypes(int sheets)
    {
        var xml = XmlText.Document();
        xml.Open("Types").Attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.Open("Default").Attribute("Extension", "rels").Attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml").Close();
        xml.Open("Default").Attribute("Extension", "xml").Attribute("ContentType", "application/xml").Close();
        Part("workbook", "sheet.main");
        for (var i = 0; i < sheets; i++)
            Part($"worksheets/sheet{i + 1}", "worksheet");
        Part("styles", "styles");
        return xml.Close().ToString();

        void Part(string part, string type) =>
            xml.Open("Override").Attribute("PartName", $"/xl/{part}.xml").Attribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml").Close();
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        var xml = XmlText.Document();
        xml.Open("Relationships").Attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var (id, type, target) in relations)
            xml.Open("Relationship").Attribute("Id", id).Attribute("Type", Relationships + "/" + type).Attribute("Target", target).Close();
        return xml.Close().ToString();
    }

    private static string Workbook(IReadOnlyList<string> names, IReadOnlyList<int> titleRows)
    {
        var xml = XmlText.Document();
        xml.Open("workbook").Attribute("xmlns", Main).Attribute("xmlns:r", Relationships).Open("sheets");
        for (var i = 0; i < names.Count; i++)
            xml.Open("sheet").Attribute("name", names[i]).Attribute("sheetId", i + 1).Attribute("r:id", $"rId{i + 1}").Close();
        xml.Close();
        if (titleRows.Any(r => r > 0))
        {
            xml.Open("definedNames");
            for (var i = 0; i < titleRows.Count; i++)
            {
                if (titleRows[i] > 0)
                    xml.Open("definedName").Attribute("name", "_xlnm.Print_Titles").Attribute("localSheetId", i).Text($"'{names[i].Replace("'", "''", StringComparison.Ordinal)}'!$1:${titleRows[i]}").Close();
            }
            xml.Close();
        }
        return xml.Close().ToString();
    }
}
