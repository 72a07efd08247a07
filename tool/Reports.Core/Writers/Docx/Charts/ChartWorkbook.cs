using System.Globalization;
using System.IO.Compression;
using System.Text;
using Reports.Documents;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx.Charts;

/// <summary>The workbook that a chart carries: categories in column A, one column per series, names in row 1, the target as the last column.</summary>
internal static class ChartWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The earliest date that a zip entry can carry: equal data gives equal bytes.
    private static readonly DateTimeOffset s_date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ChartSpec spec)
    {
        var formats = Formats(spec);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
            Add(zip, "xl/workbook.xml", Workbook());
            Add(zip, "xl/_rels/workbook.xml.rels", Relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")));
            Add(zip, "xl/styles.xml", Styles(formats));
            Add(zip, "xl/worksheets/sheet1.xml", Sheet(spec, formats));
        }
        return stream.ToArray();
    }

    /// <summary>The letters of a sheet's column: 1 is A, 28 is AB.</summary>
    public static string ColumnName(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    private static List<string> Formats(ChartSpec spec)
    {
        var formats = spec.Series.Select(s => ChartPartText.NumberFormat(s.Decimals, spec.Kind == ChartKind.Combined && s.OnSecondAxis ? spec.SecondUnit : spec.Unit)).ToList();
        if (spec.Target is { } target)
            formats.Add(ChartPartText.NumberFormat(Math.Min(4, (int)target.Scale), spec.Unit));
        return formats;
    }

    private static string ContentTypes()
    {
        var xml = XmlText.Document();
        xml.Open("Types").Attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.Open("Default").Attribute("Extension", "rels").Attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml").Close();
        xml.Open("Default").Attribute("Extension", "xml").Attribute("ContentType", "application/xml").Close();
        foreach (var (part, type) in (ReadOnlySpan<(string, string)>)[("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles")])
            xml.Open("Override").Attribute("PartName", $"/xl/{part}.xml").Attribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml").Close();
        return xml.Close().ToString();
    }

    private static string Relations(params ReadOnlySpan<(string Id, string Type, string Target)> relations)
    {
        var xml = XmlText.Document();
        xml.Open("Relationships").Attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var (id, type, target) in relations)
            xml.Open("Relationship").Attribute("Id", id).Attribute("Type", Relationships + "/" + type).Attribute("Target", target).Close();
        return xml.Close().ToString();
    }

    private static string Workbook()
    {
        var xml = XmlText.Document();
        xml.Open("workbook").Attribute("xmlns", Main).Attribute("xmlns:r", Relationships).Open("sheets");
        xml.Open("sheet").Attribute("name", "Sheet1").Attribute("sheetId", "1").Attribute("r:id", "rId1").Close();
        return xml.Close().Close().ToString();
    }

    /// <summary>Cell format 0 is text, n + 1 the number format of column n.</summary>
    private static string Styles(List<string> formats)
    {
        var xml = XmlText.Document();
        xml.Open("styleSheet").Attribute("xmlns", Main);
        xml.Open("numFmts").Attribute("count", formats.Count);
        for (var i = 0; i < formats.Count; i++)
            xml.Open("numFmt").Attribute("numFmtId", 164 + i).Attribute("formatCode", formats[i]).Close();
        xml.Close();
        xml.Open("fonts").Attribute("count", "1").Open("font").Empty("sz", "val", "11").Empty("name", "val", "宋体").Close().Close();
        xml.Open("fills").Attribute("count", "2").Open("fill").Empty("patternFill", "patternType", "none").Close().Open("fill").Empty("patternFill", "patternType", "gray125").Close().Close();
        xml.Open("borders").Attribute("count", "1").Open("border").Empty("left").Empty("right").Empty("top").Empty("bottom").Empty("diagonal").Close().Close();
        xml.Open("cellStyleXfs").Attribute("count", "1").Open("xf").Attribute("numFmtId", "0").Attribute("fontId", "0").Attribute("fillId", "0").Attribute("borderId", "0").Close().Close();
        xml.Open("cellXfs").Attribute("count", formats.Count + 1);
        for (var i = -1; i < formats.Count; i++)
            xml.Open("xf").Attribute("numFmtId", i < 0 ? 0 : 164 + i).Attribute("fontId", "0").Attribute("fillId", "0").Attribute("borderId", "0").Attribute("xfId", "0").Attribute("applyNumberFormat", i < 0 ? "0" : "1").Close();
        xml.Close();
        xml.Open("cellStyles").Attribute("count", "1").Open("cellStyle").Attribute("name", "Normal").Attribute("xfId", "0").Attribute("builtinId", "0").Close().Close();
        return xml.Close().ToString();
    }

    private static string Sheet(ChartSpec spec, List<string> formats)
    {
        var xml = XmlText.Document();
        xml.Open("worksheet").Attribute("xmlns", Main).Open("sheetData");
        xml.Open("row").Attribute("r", 1);
        Text(xml, 1, 1, spec.CategoryName ?? "");
        for (var s = 0; s < spec.Series.Count; s++)
            Text(xml, s + 2, 1, spec.Series[s].Name);
        if (spec.Target is { } named)
            Text(xml, spec.Series.Count + 2, 1, (string.IsNullOrEmpty(spec.TargetName) ? "目标" : spec.TargetName) + Reports.Charts.Shown.WithPercent(named, Math.Min(4, (int)named.Scale), spec.Unit));
        xml.Close();
        for (var c = 0; c < spec.Categories.Count; c++)
        {
            xml.Open("row").Attribute("r", c + 2);
            Text(xml, 1, c + 2, spec.Categories[c]);
            for (var s = 0; s < formats.Count; s++)
                Number(xml, s + 2, c + 2, s < spec.Series.Count ? spec.Series[s].Values[c] : spec.Target, s + 1);
            xml.Close();
        }
        return xml.Close().Close().ToString();
    }

    private static void Text(XmlText xml, int column, int row, string text) =>
        xml.Open("c").Attribute("r", Name(column, row)).Attribute("t", "inlineStr").Open("is").Open("t").Attribute("xml:space", "preserve").Text(text).Close().Close().Close();

    private static void Number(XmlText xml, int column, int row, decimal? value, int style)
    {
        if (value is { } number)
            xml.Open("c").Attribute("r", Name(column, row)).Attribute("s", style).Element("v", ChartPartText.Number(number)).Close();
    }

    private static string Name(int column, int row) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_date;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
