using Reports.Documents;
using Reports.Writers.Xml;

namespace Reports.Writers.Sheets;

/// <summary>How a cell of a workbook looks.</summary>
/// <param name="Format">A number format; empty for general.</param>
internal readonly record struct SheetLook(string Format = "", bool IsBold = false, string? Fill = null, bool HasLines = true, CellAlign Align = CellAlign.Auto, bool IsTitle = false, bool Wraps = false);

/// <summary>The looks that a workbook uses, numbered as they come up, and its styles part.</summary>
internal sealed class SheetStyles
{
    // Number formats below 164 are built in (ECMA-376 18.8.30).
    private const int FirstFormat = 164;

    private readonly List<SheetLook> _looks = [new SheetLook(HasLines: false)];
    private readonly List<string> _formats = [];
    private readonly List<string> _fills = [];

    public int IndexOf(SheetLook look)
    {
        var index = _looks.IndexOf(look);
        if (index >= 0)
            return index;
        if (look.Format.Length > 0 && !_formats.Contains(look.Format))
            _formats.Add(look.Format);
        if (look.Fill is not null && !_fills.Contains(look.Fill))
            _fills.Add(look.Fill);
        _looks.Add(look);
        return _looks.Count - 1;
    }

    public override string ToString()
    {
        var xml = XmlText.Document();
        xml.Open("styleSheet").Attribute("xmlns", WorkbookParts.Main);
        if (_formats.Count > 0)
        {
            xml.Open("numFmts").Attribute("count", _formats.Count);
            for (var i = 0; i < _formats.Count; i++)
                xml.Open("numFmt").Attribute("numFmtId", FirstFormat + i).Attribute("formatCode", _formats[i]).Close();
            xml.Close();
        }
        xml.Open("fonts").Attribute("count", 3);
        Font(xml, isBold: false, 11);
        Font(xml, isBold: true, 11);
        Font(xml, isBold: true, 14);
        xml.Close().Open("fills").Attribute("count", 2 + _fills.Count);
        xml.Open("fill").Empty("patternFill", "patternType", "none").Close().Open("fill").Empty("patternFill", "patternType", "gray125").Close();
        foreach (var fill in _fills)
            xml.Open("fill").Open("patternFill").Attribute("patternType", "solid").Open("fgColor").Attribute("rgb", "FF" + fill).Close().Open("bgColor").Attribute("indexed", 64).Close().Close().Close();
        xml.Close().Open("borders").Attribute("count", 2);
        Border(xml, hasLines: false);
        Border(xml, hasLines: true);
        xml.Close().Open("cellStyleXfs").Attribute("count", 1).Open("xf").Attribute("numFmtId", 0).Attribute("fontId", 0).Attribute("fillId", 0).Attribute("borderId", 0).Close().Close();
        xml.Open("cellXfs").Attribute("count", _looks.Count);
        foreach (var look in _looks)
            Cell(xml, look);
        xml.Close().Open("cellStyles").Attribute("count", 1).Open("cellStyle").Attribute("name", "Normal").Attribute("xfId", 0).Attribute("builtinId", 0).Close().Close();
        return xml.Close().ToString();
    }

    private void Cell(XmlText xml, SheetLook look)
    {
        xml.Open("xf").Attribute("numFmtId", look.Format.Length == 0 ? 0 : FirstFormat + _formats.IndexOf(look.Format))
            .Attribute("fontId", look.IsTitle ? 2 : look.IsBold ? 1 : 0)
            .Attribute("fillId", look.Fill is null ? 0 : 2 + _fills.IndexOf(look.Fill))
            .Attribute("borderId", look.HasLines ? 1 : 0).Attribute("xfId", 0);
        if (look.Format.Length > 0)
            xml.Attribute("applyNumberFormat", 1);
        xml.Attribute("applyFont", 1).Attribute("applyFill", 1).Attribute("applyBorder", 1).Attribute("applyAlignment", 1);
        xml.Open("alignment");
        if (look.Align != CellAlign.Auto)
            xml.Attribute("horizontal", look.Align switch { CellAlign.Left => "left", CellAlign.Right => "right", _ => "center" });
        xml.Attribute("vertical", "center");
        if (look.Wraps)
            xml.Attribute("wrapText", 1);
        xml.Close().Close();
    }

    /// <summary>The children in the order of CT_Font (18.8.22).</summary>
    private static void Font(XmlText xml, bool isBold, int size)
    {
        xml.Open("font");
        if (isBold)
            xml.Empty("b");
        xml.Empty("sz", "val", size).Empty("name", "val", "宋体").Close();
    }

    private static void Border(XmlText xml, bool hasLines)
    {
        xml.Open("border");
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
        {
            if (hasLines)
                xml.Open(side).Attribute("style", "thin").Open("color").Attribute("auto", 1).Close().Close();
            else
                xml.Empty(side);
        }
        xml.Empty("diagonal").Close();
    }
}
