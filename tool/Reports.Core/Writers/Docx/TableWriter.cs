using System.Globalization;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A table with its caption and unit above and its notes below.</summary>
internal static class TableWriter
{
    /// <summary>Below this size an upright page is given up for a landscape one, points.</summary>
    private const decimal LeastUpright = 9m;

    public static void Write(DocxFile file, Table table)
    {
        if (table.Rows.Count == 0)
            return;
        var grid = TableGrid.Of(table);
        if (grid.IsCut)
            file.Findings.Add(DocxProblems.SpanLeavesTable(table.Location));
        var (columns, size) = Fit(file, table, grid);
        WriteCaption(file, table);
        var xml = file.Xml;
        xml.Open("w:tbl");
        WriteProperties(file, table, columns);
        xml.Open("w:tblGrid");
        foreach (var column in columns)
            xml.Empty("w:gridCol", "w:w", column.Width);
        xml.Close();
        for (var r = 0; r < grid.Rows.Count; r++)
            WriteRow(file, table, grid, r, columns, size);
        xml.Close();
        file.Flow.SectionAt = -1;
        for (var i = 0; i < table.Notes.Count; i++)
        {
            var isBeforeSignature = i == table.Notes.Count - 1 && ReferenceEquals(table, file.Flow.BeforeSignature);
            Paragraphs.Write(file, StyleNames.Id(Role.TableNote), table.Notes[i], isBeforeSignature ? new ParagraphLook { KeepNext = true } : null);
        }
    }

    /// <summary>Chooses the page: a table that is wide, or that an upright page would make too small, goes on a landscape page.</summary>
    private static (IReadOnlyList<ColumnLook> Columns, decimal Size) Fit(DocxFile file, Table table, TableGrid grid)
    {
        if (!table.IsLandscape && !file.Sections.Current.IsLandscape
            && TableColumns.Fit(table, grid, file.Theme, Paragraphs.TextWidth(file), LeastUpright) is { } upright)
            return upright;
        if (!file.Sections.Current.IsLandscape)
            file.Sections.Begin(file, file.Sections.Current with { IsLandscape = true, Start = file.Sections.StartIfUnused(file), IsOddPage = false });
        var width = Paragraphs.TextWidth(file);
        if (TableColumns.Fit(table, grid, file.Theme, width, 0) is { } found)
            return found;
        file.Findings.Add(DocxProblems.TableTooWide(grid.Columns, table.Location));
        return TableColumns.Squeeze(table, grid, width);
    }

    private static void WriteCaption(DocxFile file, Table table)
    {
        if (table.Number > 0 || table.Caption.Count > 0)
            CaptionWriter.Write(file, "表", table.Number, table.Caption, table.Id, keepNext: true);
        if (table.Unit is not { Length: > 0 } unit)
            return;
        var text = unit.StartsWith("单位", StringComparison.Ordinal) ? unit : "单位：" + unit;
        Paragraphs.WriteText(file, StyleNames.Id(Role.TableNote), text, new ParagraphLook { KeepNext = true, Align = TextAlign.Right });
    }

    /// <summary>The children in the order of CT_TblPr (ISO/IEC 29500-1, 17.4.59).</summary>
    private static void WriteProperties(DocxFile file, Table table, IReadOnlyList<ColumnLook> columns)
    {
        var xml = file.Xml;
        xml.Open("w:tblPr").Open("w:tblW").Attribute("w:w", columns.Sum(c => c.Width)).Attribute("w:type", "dxa").Close()
            .Empty("w:jc", "w:val", "center");
        xml.Open("w:tblBorders");
        if (IsThreeLine(file, table))
        {
            Line(12).Write(xml, "w:top");
            Line(12).Write(xml, "w:bottom");
        }
        else
        {
            foreach (var side in new[] { "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV" })
                Line(4).Write(xml, side);
        }
        xml.Close().Empty("w:tblLayout", "w:type", "fixed").Open("w:tblCellMar");
        xml.Open("w:left").Attribute("w:w", TableColumns.Padding).Attribute("w:type", "dxa").Close();
        xml.Open("w:right").Attribute("w:w", TableColumns.Padding).Attribute("w:type", "dxa").Close();
        xml.Close().Open("w:tblLook").Attribute("w:val", "0420").Attribute("w:firstRow", 1).Attribute("w:lastRow", 0)
            .Attribute("w:firstColumn", 0).Attribute("w:lastColumn", 0).Attribute("w:noHBand", 0).Attribute("w:noVBand", 1).Close();
        var caption = InlineText.Plain(table.Caption);
        if (caption.Length > 0)
            xml.Empty("w:tblCaption", "w:val", caption);
        xml.Close();
    }

    private static void WriteRow(DocxFile file, Table table, TableGrid grid, int r, IReadOnlyList<ColumnLook> columns, decimal size)
    {
        var xml = file.Xml;
        var isHeader = r < table.HeaderRows;
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit");
        xml.Open("w:trHeight").Attribute("w:val", Twips.OfPoints(size * 1.9m)).Attribute("w:hRule", "atLeast").Close();
        if (isHeader)
            xml.Empty("w:tblHeader");
        xml.Close();
        foreach (var place in grid.Rows[r])
            WriteCell(file, table, place, r, columns, size);
        xml.Close();
    }

    /// <summary>The children in the order of CT_TcPr (17.4.69).</summary>
    private static void WriteCell(DocxFile file, Table table, GridCell place, int r, IReadOnlyList<ColumnLook> columns, decimal size)
    {
        var xml = file.Xml;
        var isHeader = r < table.HeaderRows;
        var width = columns.Skip(place.Column).Take(place.Span).Sum(c => c.Width);
        xml.Open("w:tc").Open("w:tcPr").Open("w:tcW").Attribute("w:w", width).Attribute("w:type", "dxa").Close();
        if (place.Span > 1)
            xml.Empty("w:gridSpan", "w:val", place.Span);
        if (place.Merge == Merge.Begins)
            xml.Empty("w:vMerge", "w:val", "restart");
        else if (place.Merge == Merge.GoesOn)
            xml.Empty("w:vMerge");
        WriteHeaderLine(file, table, r);
        var look = CellLook.Of(place.Cell);
        if (look.Fill is not null)
            xml.Open("w:shd").Attribute("w:val", "clear").Attribute("w:color", "auto").Attribute("w:fill", look.Fill).Close();
        xml.Empty("w:vAlign", "w:val", "center").Close();
        var isTotal = table.Rows[r].IsTotal;
        var run = new RunLook(
            IsBold: look.IsBold || (isTotal && !isHeader), Color: look.Ink,
            HalfPoints: size == file.Theme[isHeader ? Role.TableHeader : Role.TableCell].Size ? 0 : Twips.HalfPoints(size));
        WriteCellText(file, place, isHeader, TableKeeps.KeepsNext(table, r), columns, width, size, run);
        xml.Close();
    }

    private static void WriteCellText(DocxFile file, GridCell place, bool isHeader, bool keepNext, IReadOnlyList<ColumnLook> columns, int width, decimal size, RunLook run)
    {
        var style = StyleNames.Id(isHeader ? Role.TableHeader : Role.TableCell);
        var look = new ParagraphLook { KeepNext = keepNext };
        if (place.Merge == Merge.GoesOn)
        {
            Paragraphs.Open(file, style, look);
            Paragraphs.Close(file);
            return;
        }
        var inlines = place.Cell.Inlines;
        if (isHeader)
            inlines = TitleLines.Break(inlines, (width - 2 * TableColumns.Padding) / 20.0 / (double)size);
        else
            look = Aligned(look, place, columns[place.Column], width, size);
        Paragraphs.Open(file, style, look);
        InlineWriter.Write(file, inlines, run);
        Paragraphs.Close(file);
    }

    /// <summary>
    /// Numbers stand right so that their points are under each other, and the whole column of them in the middle of its width;
    /// a tab to the decimal point would do the same but not in LibreOffice.
    /// </summary>
    private static ParagraphLook Aligned(ParagraphLook look, GridCell place, ColumnLook column, int width, decimal size)
    {
        var text = InlineText.Plain(place.Cell.Inlines);
        var align = place.Cell.Align != CellAlign.Auto ? place.Cell.Align : place.Span > 1 ? CellAlign.Center : column.Align;
        if (align == CellAlign.Right && place.Span == 1 && column is { IsNumeric: true })
        {
            if (!CellText.IsNumber(text))
                return look with { Align = TextAlign.Center };
            return look with { Align = TextAlign.Right, Indent = new Indent(Right: column.IndentOf(text, width - 2 * TableColumns.Padding, size)) };
        }
        return look with
        {
            Align = align switch
            {
                CellAlign.Left => TextAlign.Left,
                CellAlign.Right => TextAlign.Right,
                _ => TextAlign.Center,
            },
        };
    }

    private static void WriteHeaderLine(DocxFile file, Table table, int r)
    {
        if (!IsThreeLine(file, table) || r != table.HeaderRows - 1)
            return;
        file.Xml.Open("w:tcBorders");
        Line(6).Write(file.Xml, "w:bottom");
        file.Xml.Close();
    }

    private static bool IsThreeLine(DocxFile file, Table table) => table.IsThreeLine || file.Theme.HasThreeLineTables;

    private static Border Line(int size) => new("single", size, "000000", 0);
}

/// <summary>How a marked cell stands out; each mark differs from the others in grey as well.</summary>
internal readonly record struct CellLook(string? Fill, string? Ink, bool IsBold)
{
    public static CellLook Of(Cell cell) => cell.Mark switch
    {
        CellMark.Top => new CellLook("F2F2F2", null, true),
        CellMark.Bottom => new CellLook("BFBFBF", null, false),
        CellMark.Strong => new CellLook(null, null, true),
        CellMark.Shade => Shaded(Math.Clamp(cell.Shade, 0, 1)),
        _ => default,
    };

    private static ReadOnlySpan<byte> Darkest => [0x1F, 0x4E, 0x79];

    /// <summary>White to a dark blue; the ink turns white where black could not be read.</summary>
    private static CellLook Shaded(double shade)
    {
        if (double.IsNaN(shade) || shade == 0)
            return default;
        var fill = "";
        foreach (var c in Darkest)
            fill += ((int)Math.Round(255 + (c - 255) * shade)).ToString("X2", CultureInfo.InvariantCulture);
        return new CellLook(fill, shade > 0.55 ? "FFFFFF" : null, false);
    }
}
