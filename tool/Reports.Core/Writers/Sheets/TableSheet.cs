using System.Globalization;
using Reports.Documents;
using Reports.Layouts;
using Reports.Writers.Xml;

namespace Reports.Writers.Sheets;

/// <summary>One table as a worksheet: caption, unit, header (frozen, and repeated in print), rows with typed numbers, notes.</summary>
internal sealed class TableSheet
{
    private const string HeaderFill = "E7E6E6";
    private const string MarkFill = "F2F2F2";
    private const int LeastWidth = 8;
    private const int MostWidth = 42;

    private readonly Table _table;
    private readonly SheetStyles _styles;
    private readonly XmlText _xml = XmlText.Document();
    private readonly List<Cell?[]> _grid;
    private readonly List<string> _merged = [];
    private readonly int _columns;
    private int _row;

    public TableSheet(Table table, SheetStyles styles)
    {
        (_table, _styles) = (table, styles);
        _grid = TableTexts.Grid(table);
        _columns = Math.Max(1, _grid.Count == 0 ? 1 : _grid[0].Length);
        var above = (Title.Length > 0 ? 1 : 0) + (Unit.Length > 0 ? 1 : 0);
        FrozenRows = table.HeaderRows == 0 ? 0 : above + table.HeaderRows;
        Write();
        Xml = _xml.ToString();
    }

    public string Xml { get; }

    /// <summary>The rows that stay in sight.</summary>
    public int FrozenRows { get; }

    private string Title => (_table.Number > 0 ? string.Create(CultureInfo.InvariantCulture, $"表{_table.Number}　") : "") + DocumentWalker.PlainText(_table.Caption);

    private string Unit => _table.Unit is not { Length: > 0 } unit ? "" : unit.StartsWith("单位", StringComparison.Ordinal) ? unit : "单位：" + unit;

    /// <summary>The children in the order of CT_Worksheet (18.3.1.99).</summary>
    private void Write()
    {
        _xml.Open("worksheet").Attribute("xmlns", WorkbookParts.Main);
        _xml.Open("sheetPr").Open("pageSetUpPr").Attribute("fitToPage", 1).Close().Close();
        _xml.Open("sheetViews").Open("sheetView").Attribute("workbookViewId", 0);
        if (FrozenRows > 0)
            _xml.Open("pane").Attribute("ySplit", FrozenRows).Attribute("topLeftCell", "A" + (FrozenRows + 1).ToString(CultureInfo.InvariantCulture)).Attribute("activePane", "bottomLeft").Attribute("state", "frozen").Close();
        _xml.Close().Close();
        WriteWidths();
        _xml.Open("sheetData");
        Across(Title, new SheetLook(HasLines: false, Align: CellAlign.Center, IsTitle: true));
        Across(Unit, new SheetLook(HasLines: false, Align: CellAlign.Right));
        for (var r = 0; r < _grid.Count; r++)
            WriteRow(r);
        foreach (var note in _table.Notes)
            Across(DocumentWalker.PlainText(note), new SheetLook(HasLines: false, Align: CellAlign.Left, Wraps: true));
        _xml.Close();
        if (_merged.Count > 0)
        {
            _xml.Open("mergeCells").Attribute("count", _merged.Count);
            foreach (var range in _merged)
                _xml.Open("mergeCell").Attribute("ref", range).Close();
            _xml.Close();
        }
        _xml.Open("pageMargins").Attribute("left", "0.7").Attribute("right", "0.7").Attribute("top", "0.75").Attribute("bottom", "0.75").Attribute("header", "0.3").Attribute("footer", "0.3").Close();
        _xml.Open("pageSetup").Attribute("paperSize", 9).Attribute("orientation", _table.IsLandscape ? "landscape" : "portrait").Attribute("fitToHeight", 0).Close();
        _xml.Close();
    }

    /// <summary>As wide as the widest cell of one column; a Han character is two of Excel's.</summary>
    private void WriteWidths()
    {
        _xml.Open("cols");
        for (var c = 0; c < _columns; c++)
        {
            var widest = _grid.Select(r => r[c]).OfType<Cell>().Where(x => x.ColumnSpan == 1).Select(x => CellWidth.Of(DocumentWalker.PlainText(x.Inlines)) * 2 + 3).DefaultIfEmpty(LeastWidth).Max();
            _xml.Open("col").Attribute("min", c + 1).Attribute("max", c + 1).Attribute("width", (int)Math.Clamp(Math.Ceiling(widest), LeastWidth, MostWidth)).Attribute("customWidth", 1).Close();
        }
        _xml.Close();
    }

    private void Across(string text, SheetLook look)
    {
        if (text.Length == 0)
            return;
        _row++;
        _xml.Open("row").Attribute("r", _row);
        Text(0, text, look);
        _xml.Close();
        Merge(0, _columns, 1);
    }

    private void WriteRow(int r)
    {
        _row++;
        _xml.Open("row").Attribute("r", _row);
        for (var c = 0; c < _columns; c++)
        {
            if (_grid[r][c] is { } cell)
            {
                WriteCell(cell, r, c);
                Merge(c, Math.Min(cell.ColumnSpan, _columns - c), Math.Min(cell.RowSpan, _grid.Count - r));
            }
            else
            {
                // The covered cells of a merged one carry its lines.
                _xml.Open("c").Attribute("r", Place(c)).Attribute("s", _styles.IndexOf(Look(null, r))).Close();
            }
        }
        _xml.Close();
    }

    private void WriteCell(Cell cell, int r, int c)
    {
        var value = SheetValue.Of(cell);
        var isHeader = r < _table.HeaderRows;
        if (isHeader || value.Number is not { } number)
        {
            Text(c, value.Text, Look(cell, r) with { Wraps = true });
            return;
        }
        var align = cell.Align == CellAlign.Auto ? CellAlign.Right : cell.Align;
        _xml.Open("c").Attribute("r", Place(c)).Attribute("s", _styles.IndexOf(Look(cell, r) with { Format = value.Format, Align = align }))
            .Element("v", number.ToString("0.##################", CultureInfo.InvariantCulture)).Close();
    }

    private SheetLook Look(Cell? cell, int r)
    {
        var isHeader = r < _table.HeaderRows;
        var isMarked = cell is { Mark: CellMark.Top or CellMark.Bottom or CellMark.Strong };
        return new SheetLook(
            IsBold: isHeader || _table.Rows[r].IsTotal || isMarked,
            Fill: isHeader ? HeaderFill : cell?.Mark == CellMark.Bottom ? MarkFill : null,
            Align: isHeader ? CellAlign.Center : cell?.Align ?? CellAlign.Auto);
    }

    private void Text(int column, string text, SheetLook look)
    {
        _xml.Open("c").Attribute("r", Place(column)).Attribute("s", _styles.IndexOf(look));
        if (text.Length > 0)
            _xml.Attribute("t", "inlineStr").Open("is").Open("t").Attribute("xml:space", "preserve").Text(text).Close().Close();
        _xml.Close();
    }

    private void Merge(int column, int columns, int rows)
    {
        if (columns > 1 || rows > 1)
            _merged.Add($"{Place(column)}:{SheetFile.ColumnName(column + columns)}{(_row + rows - 1).ToString(CultureInfo.InvariantCulture)}");
    }

    private string Place(int column) => SheetFile.ColumnName(column + 1) + _row.ToString(CultureInfo.InvariantCulture);
}
