using System.Globalization;

namespace Reports.Readers.Docx;

/// <summary>w:tbl: rows and cells, opened out of content controls.</summary>
internal sealed partial class DocxBodyReader
{
    private DocxTable Table()
    {
        var outer = _place;
        // A table within a cell, a box or a note keeps the place of what holds it.
        var isOwn = _nested == 0;
        if (isOwn)
            _place = _place with { Line = Math.Max(1, _lines), Sheet = $"表{++_tables}" };
        var place = _place;
        _nested++;
        var rows = new List<DocxRow>();
        Rows(rows, isOwn);
        _nested--;
        _place = outer;
        return new DocxTable(place, rows);
    }

    private void Rows(List<DocxRow> rows, bool isOwn)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "tr" && xml.IsWord())
                rows.Add(Row(rows.Count, isOwn));
            else if (xml.LocalName is "sdt" or "sdtContent" or "customXml" or "ins")
                Rows(rows, isOwn);
            else
                Pass();
        }
    }

    private DocxRow Row(int row, bool isOwn)
    {
        var isHeader = false;
        var cells = new List<DocxCell>();
        Cells(cells, row, isOwn, ref isHeader);
        return new DocxRow(isHeader, cells);
    }

    private void Cells(List<DocxCell> cells, int row, bool isOwn, ref bool isHeader)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "tc" && xml.IsWord())
            {
                if (isOwn)
                    _place = _place with { Cell = CellName(cells.Sum(c => c.Span), row) };
                cells.Add(Cell());
            }
            else if (xml.LocalName is "sdt" or "sdtContent" or "customXml")
                Cells(cells, row, isOwn, ref isHeader);
            else if (xml.LocalName == "trPr")
                isHeader = HasHeaderMark();
            else
                Pass();
        }
    }

    private bool HasHeaderMark()
    {
        var found = false;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            found |= xml.LocalName == "tblHeader" && xml.On();
            Pass();
        }
        return found;
    }

    private DocxCell Cell()
    {
        var (span, continues) = (1, false);
        var blocks = new List<DocxBlock>();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "tcPr")
                (span, continues) = CellForm();
            else
                Block(blocks);
        }
        return new DocxCell(span, continues, blocks);
    }

    private (int Span, bool Continues) CellForm()
    {
        var (span, continues) = (1, false);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "gridSpan")
                span = Math.Clamp(xml.Int("val") ?? 1, 1, 1000);
            else if (xml.LocalName == "vMerge")
                continues = xml.Val() is null or "continue";
            Pass();
        }
        return (span, continues);
    }

    private static string CellName(int column, int row)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + (rest - 1) % 26) + name;
        return name + (row + 1).ToString(CultureInfo.InvariantCulture);
    }
}
