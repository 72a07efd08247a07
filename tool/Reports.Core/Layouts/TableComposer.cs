using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A table with its caption and unit above and its notes below; the page turns for a wide one.</summary>
internal static class TableComposer
{
    /// <summary>Below this size an upright page is given up for a landscape one, points.</summary>
    private const decimal LeastUpright = 9m;

    /// <param name="chart">The chart that the table stands for.</param>
    public static void Write(Composer to, Table table, Chart? chart = null)
    {
        if (table.Rows.Count == 0)
            return;
        var grid = TableGrid.Of(table);
        var (columns, size) = Fit(to, table, grid);
        if (table.Number > 0 || table.Caption.Count > 0)
            FigureComposer.Caption(to, "表", table.Number, table.Caption, keepNext: true);
        if (table.Unit is { Length: > 0 } unit)
        {
            var text = unit.StartsWith("单位", StringComparison.Ordinal) ? unit : "单位：" + unit;
            to.Add(to.Look(Role.TableNote, to.Text(Role.TableNote, text)) with { KeepNext = true, Part = FlowPart.Caption });
        }
        to.AddItem(new FlowTable([.. Enumerable.Range(0, grid.Rows.Count).Select(r => Row(to, table, grid, r, columns, size))], Math.Min(table.HeaderRows, grid.Rows.Count))
        {
            Source = (Block?)chart ?? table,
            Note = table.Notes.Count > 0 ? to.Look(Role.TableNote, to.Text(Role.TableNote, table.Notes[0])) : null,
            BorderBottom = IsThreeLine(to, table) ? ThickLine : ThinLine,
        });
        for (var i = 0; i < table.Notes.Count; i++)
            to.Add(to.Look(Role.TableNote, to.Text(Role.TableNote, table.Notes[i])) with { KeepNext = i == table.Notes.Count - 1 && ReferenceEquals(table, to.BeforeSignature) });
    }

    private const int ThinLine = 10;
    private const int ThickLine = 30;

    private static bool IsThreeLine(Composer to, Table table) => table.IsThreeLine || to.Theme.HasThreeLineTables;

    private static (IReadOnlyList<ColumnLook> Columns, decimal Size) Fit(Composer to, Table table, TableGrid grid)
    {
        if (!table.IsLandscape && !to.IsLandscape && TableColumns.Fit(table, grid, to.Theme, to.TextWidth, LeastUpright) is { } upright)
            return upright;
        if (!to.IsLandscape)
            BlockComposer.TurnPage(to, isLandscape: true);
        var width = to.TextWidth;
        return TableColumns.Fit(table, grid, to.Theme, width, 0) ?? TableColumns.Squeeze(table, grid, width);
    }

    private static FlowRow Row(Composer to, Table table, TableGrid grid, int r, IReadOnlyList<ColumnLook> columns, decimal size)
    {
        var isHeader = r < table.HeaderRows;
        var cells = new List<FlowCell>();
        foreach (var place in grid.Rows[r])
        {
            var width = columns.Skip(place.Column).Take(place.Span).Sum(c => c.Width) - 2 * TableColumns.Padding;
            var rows = 1;
            while (place.Merge == Merge.Begins && r + rows < grid.Rows.Count && grid.Rows[r + rows].Any(p => p.Column == place.Column && p.Merge == Merge.GoesOn))
                rows++;
            cells.Add(new FlowCell([CellText(to, table, place, r, isHeader, columns, width, size)], width, rows));
        }
        var border = IsThreeLine(to, table) ? (r == 0 ? ThickLine : 0) : ThinLine;
        return new FlowRow(cells, Twips.OfPoints(size * 1.9m), border, TableKeeps.KeepsNext(table, r));
    }

    private static FlowParagraph CellText(Composer to, Table table, GridCell place, int r, bool isHeader, IReadOnlyList<ColumnLook> columns, int width, decimal size)
    {
        var role = isHeader ? Role.TableHeader : Role.TableCell;
        var text = new FlowText();
        var look = RunLook.Of(to.Theme, role) with { Size = Twips.OfPoints(size) };
        if (place.Cell.Mark is CellMark.Top or CellMark.Strong || (table.Rows[r].IsTotal && !isHeader))
            look = look with { IsBold = true };
        if (place.Merge != Merge.GoesOn)
        {
            var inlines = isHeader ? TitleLines.Break(place.Cell.Inlines, width / 20.0 / (double)size) : place.Cell.Inlines;
            to.Inlines.Append(text, inlines, look);
        }
        return to.Look(role, text) with { Right = place.Merge == Merge.GoesOn || isHeader ? 0 : RightIndent(place, columns[place.Column], width, size) };
    }

    /// <summary>Numbers stand right so that their points are under each other, the whole column in the middle.</summary>
    private static int RightIndent(GridCell place, ColumnLook column, int width, decimal size)
    {
        var align = place.Cell.Align != CellAlign.Auto ? place.Cell.Align : place.Span > 1 ? CellAlign.Center : column.Align;
        var text = InlineText.Plain(place.Cell.Inlines);
        if (align != CellAlign.Right || place.Span != 1 || !column.IsNumeric || !Layouts.CellText.IsNumber(text))
            return 0;
        return column.IndentOf(text, width, size);
    }
}
