using System.Globalization;
using System.Text;
using System.Xml;

namespace Reports.Data;

/// <summary>One worksheet part (ECMA-376 18.3.1): rows, cells, merges, hidden rows and columns.</summary>
internal sealed class XlsxSheetReader(XmlReader xml, string name, List<string> shared, List<NumberFormat> formats, bool starts1904)
{
    private readonly StringPool _pool = new();
    private readonly List<RawCell> _cells = [];
    private readonly char[] _buffer = new char[64];

    public RawSheet Read()
    {
        var sheet = new RawSheet(name);
        var row = 0;
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row":
                        row = ReadRow(sheet, row);
                        continue;
                    case "col" when xml.GetAttribute("hidden") is "1" or "true":
                        AddHiddenColumns(sheet);
                        break;
                    case "mergeCell" when TryRange(xml.GetAttribute("ref"), out var merge):
                        sheet.Merges.Add(merge);
                        break;
                }
            }
            xml.Read();
        }
        return sheet;
    }

    private void AddHiddenColumns(RawSheet sheet)
    {
        if (!int.TryParse(xml.GetAttribute("min"), CultureInfo.InvariantCulture, out var min) || !int.TryParse(xml.GetAttribute("max"), CultureInfo.InvariantCulture, out var max))
            return;
        for (var column = min; column <= Math.Min(max, 16_384); column++)
            sheet.HiddenColumns.Add(column - 1);
    }

    private int ReadRow(RawSheet sheet, int last)
    {
        var number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var stated) ? stated : last + 1;
        var isHidden = xml.GetAttribute("hidden") is "1" or "true";
        _cells.Clear();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return number;
        }
        var depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && xml.Depth == depth + 1)
                ReadCell();
            else
                xml.Read();
        }
        Keep(sheet, number, isHidden);
        return number;
    }

    private void Keep(RawSheet sheet, int number, bool isHidden)
    {
        var width = _cells.Count;
        while (width > 0 && _cells[width - 1].Kind == RawKind.Blank)
            width--;
        if (width > 0)
            sheet.Rows.Add(new RawRow(number, number, [.. _cells[..width]], isHidden));
    }

    private void ReadCell()
    {
        var (column, type, style) = (_cells.Count, default(char), 0);
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                switch (xml.LocalName)
                {
                    case "r": column = ColumnOf(xml.Value, column); break;
                    case "t": type = TypeOf(xml.Value); break;
                    case "s": _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style); break;
                }
            }
            while (xml.MoveToNextAttribute());
            xml.MoveToElement();
        }
        var cell = xml.IsEmptyElement ? default : ReadContent(type, style);
        if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && xml.LocalName == "c")
            xml.Read();
        // A column beyond Excel's last, or one that stands again, is a damaged file's; the first one counts.
        if (column is < 0 or >= 16_384 || column < _cells.Count || cell.Kind == RawKind.Blank)
            return;
        while (_cells.Count < column)
            _cells.Add(default);
        _cells.Add(cell);
    }

    private static char TypeOf(string type) => type switch { "s" => 's', "str" => 't', "inlineStr" => 'i', "b" => 'b', "e" => 'e', "d" => 'd', _ => 'n' };

    private RawCell ReadContent(char type, int style)
    {
        var depth = xml.Depth;
        var (hasFormula, cell) = (false, default(RawCell));
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }
            switch (xml.LocalName)
            {
                case "f":
                    hasFormula = true;
                    xml.Skip();
                    break;
                case "v": cell = Value(type, style); break;
                case "is": cell = Text(ReadRuns(xml)); break;
                default: xml.Skip(); break;
            }
        }
        return hasFormula && cell.Kind == RawKind.Blank && type != 't' ? new RawCell(null, RawKind.NoValue) : cell;
    }

    private RawCell Value(char type, int style)
    {
        if (type is 'n' or default(char))
            return Number(style);
        var text = xml.ReadElementContentAsString();
        switch (type)
        {
            case 's': return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? Text(shared[index]) : default;
            case 'b': return new RawCell(text.Trim() is "1" or "true", RawKind.Truth);
            case 'e': return new RawCell(text, RawKind.Error);
            case 'd' when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var day): return new RawCell(day, RawKind.Date);
            default: return Text(Unescape(text));
        }
    }

    private RawCell Number(int style)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return default;
        }
        xml.Read();
        if (xml.NodeType == XmlNodeType.EndElement)
        {
            xml.Read();
            return default;
        }
        var length = 0;
        for (int read; length < _buffer.Length && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace && (read = xml.ReadValueChunk(_buffer, length, _buffer.Length - length)) > 0;)
            length += read;
        while (!xml.EOF && xml.NodeType != XmlNodeType.EndElement)
            xml.Read();
        xml.Read();
        var span = _buffer.AsSpan(0, length).Trim();
        if (span.IsEmpty)
            return default;
        var format = style >= 0 && style < formats.Count ? formats[style] : default;
        return Exact(span) is { } number ? format.Apply(number, starts1904) : Text(span.ToString());
    }

    /// <summary>Short figures are exact as they stand; long ones are a double's shortest form and carry its noise.</summary>
    private static decimal? Exact(ReadOnlySpan<char> text)
    {
        if (text.Length <= 15 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact))
            return exact;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var noisy) ? Numbers.FromDouble(noisy) : null;
    }

    private RawCell Text(string text)
    {
        var trimmed = CellText.Trim(text);
        return trimmed.IsEmpty ? default
            : trimmed.Length == text.Length && trimmed.IndexOfAny('\r', '\v', '\f') < 0 ? new RawCell(text, RawKind.Text)
            : new RawCell(CellText.Clean(trimmed, _pool), RawKind.Text);
    }

    /// <summary>The text of an <c>si</c> or <c>is</c> element: its runs without the readings of characters (rPh).</summary>
    internal static string ReadRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var depth = xml.Depth;
        string? single = null;
        StringBuilder? many = null;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var text = xml.ReadElementContentAsString();
                if (single is null)
                    single = text;
                else
                    (many ??= new StringBuilder(single)).Append(text);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "rPh" or "phoneticPr" or "rPr")
            {
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        }
        xml.Read();
        return Unescape(many?.ToString() ?? single ?? "");
    }

    /// <summary>_x000D_ is a character that XML cannot hold (ECMA-376 22.9.2.19).</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                builder.Append((char)unit);
                i += 6;
            }
            else
            {
                builder.Append(text[i]);
            }
        }
        return builder.ToString();
    }

    private static int ColumnOf(string reference, int fallback)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z')
                break;
            column = column * 26 + c - 'A' + 1;
            if (column > 100_000)
                return -1;
        }
        return column == 0 ? fallback : column - 1;
    }

    private static bool TryRange(string? reference, out Merge merge)
    {
        merge = default;
        var parts = reference?.Split(':');
        if (parts is not { Length: 2 } || !TryCell(parts[0], out var top, out var left) || !TryCell(parts[1], out var bottom, out var right))
            return false;
        merge = new Merge(top, left, bottom, right);
        return bottom >= top && right >= left;
    }

    private static bool TryCell(string reference, out int row, out int column)
    {
        column = ColumnOf(reference, -1);
        var digits = reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row) && column >= 0;
    }
}
