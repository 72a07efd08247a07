using System.Globalization;
using Reports.Writers.Xml;
using Reports.Writers.Zip;

namespace Reports.Writers.Sheets;

/// <summary>A workbook of one sheet (SpreadsheetML), written as a stream: rows from the top, cells from the left, equal values give equal bytes.</summary>
public sealed class SheetFile
{
    /// <summary>Characters of a sheet that are held before they are packed: ten thousand rows are ten million.</summary>
    private const int MostPending = 64 * 1024;

    private static readonly string[] s_letters = [.. Enumerable.Range(0, 27).Select(ColumnName)];

    private readonly IReadOnlyList<string> _formats;
    private readonly string _name;
    private readonly XmlText _xml = XmlText.Document();
    private readonly PartPacker _packer = WorkbookParts.Packer(1);
    private int _row;

    /// <param name="formats">Number formats; a number names its own from 1, 0 is general.</param>
    /// <param name="widths">Of the columns, in characters; none leaves them to the program that shows the sheet.</param>
    public SheetFile(string name, IReadOnlyList<string> formats, IReadOnlyList<int>? widths = null)
    {
        (_name, _formats) = (name, formats);
        _xml.Open("worksheet").Attribute("xmlns", WorkbookParts.Main);
        if (widths is not null)
        {
            _xml.Open("cols");
            for (var i = 0; i < widths.Count; i++)
                _xml.Open("col").Attribute("min", i + 1).Attribute("max", i + 1).Attribute("width", widths[i]).Attribute("customWidth", 1).Close();
            _xml.Close();
        }
        _xml.Open("sheetData");
    }

    /// <summary>The letters of a sheet's column: 1 is A, 28 is AB.</summary>
    public static string ColumnName(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <param name="cells">Writes the row's cells; columns count from 1.</param>
    public void Row(Action<SheetFile> cells)
    {
        _xml.Open("row").Attribute("r", ++_row);
        cells(this);
        _xml.Close();
        if (_xml.Pending > MostPending)
            _xml.Drain(_packer.Write, _xml.Length);
    }

    public void Text(int column, string? text)
    {
        if (text is not null)
            _xml.Open("c").Attribute("r", Place(column)).Attribute("t", "inlineStr").Open("is").Open("t").Attribute("xml:space", "preserve").Text(text).Close().Close().Close();
    }

    public void Number(int column, decimal? value, int format)
    {
        if (value is { } number)
            _xml.Open("c").Attribute("r", Place(column)).Attribute("s", format).Element("v", number.ToString("0.##############", CultureInfo.InvariantCulture)).Close();
    }

    public byte[] Finish() => WorkbookParts.Bytes(Finish);

    public void Finish(Stream target)
    {
        _xml.Close().Close();
        _xml.Drain(_packer.Write, _xml.Length);
        WorkbookParts.Write(target, [_name], [_packer.Finish()], Styles(_formats));
    }

    private string Place(int column) => (column <= 26 ? s_letters[column] : ColumnName(column)) + _row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Cell format 0 is general.</summary>
    private static string Styles(IReadOnlyList<string> formats)
    {
        var xml = XmlText.Document();
        xml.Open("styleSheet").Attribute("xmlns", WorkbookParts.Main);
        if (formats.Count > 0)
        {
            xml.Open("numFmts").Attribute("count", formats.Count);
            for (var i = 0; i < formats.Count; i++)
                xml.Open("numFmt").Attribute("numFmtId", 164 + i).Attribute("formatCode", formats[i]).Close();
            xml.Close();
        }
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
}
