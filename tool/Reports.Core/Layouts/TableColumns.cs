using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A column of a table as it is set.</summary>
/// <param name="Width">Twips.</param>
/// <param name="IsNumeric">Numbers (or marks that stand for one) all the way down.</param>
/// <param name="Widest">The widest cell of the body, in cells.</param>
/// <param name="AfterPoint">The most that stands behind a decimal point, in cells.</param>
/// <param name="Broadest">The widest number in the broadest face, in cells.</param>
internal sealed record ColumnLook(int Width, CellAlign Align, bool IsNumeric, double Widest, double AfterPoint, double Broadest)
{
    /// <summary>How far a number stands in from the right, twips: so that the points are under each other and the whole column in the middle.</summary>
    /// <param name="width">Of the cell's text, twips.</param>
    /// <param name="size">Of its type, points.</param>
    public int IndentOf(string number, int width, decimal size)
    {
        var missing = Math.Max(0, AfterPoint - CellText.WidthAfterPoint(number));
        var free = width / 20.0 / (double)size - Math.Max(Widest * 1.12, Broadest);
        return (int)Math.Round((Math.Max(0, free / 2) + missing) * (double)size * 20);
    }
}

/// <summary>Widths of columns from what stands in them: numbers are never broken, heads break in two or three even lines, long text takes what is left.</summary>
internal static class TableColumns
{
    /// <summary>Left and right in a cell, twips.</summary>
    public const int Padding = 57;

    /// <summary>A little air in a cell, or a line that fits exactly is broken by rounding; in cells.</summary>
    private const double Air = 0.3;

    /// <summary>The sizes to try when the theme's is too large, points.</summary>
    private static readonly decimal[] s_smaller = [10.5m, 9m, 7.5m];

    /// <summary>The columns and the size of type at which they fit; null where even the smallest does not.</summary>
    public static (IReadOnlyList<ColumnLook> Columns, decimal Size)? Fit(Table table, TableGrid grid, Theme theme, int width, decimal least)
    {
        var measured = Measure(table, grid);
        foreach (var size in s_smaller.Where(s => s < theme[Role.TableCell].Size).Prepend(theme[Role.TableCell].Size))
        {
            if (size < least)
                break;
            if (Share(measured, width, size, mustFit: true) is { } columns)
                return (columns, size);
        }
        return null;
    }

    /// <summary>The columns at the smallest size, squeezed.</summary>
    public static (IReadOnlyList<ColumnLook> Columns, decimal Size) Squeeze(Table table, TableGrid grid, int width) =>
        (Share(Measure(table, grid), width, s_smaller[^1], mustFit: false)!, s_smaller[^1]);

    private sealed record Measured(double Least, double Wanted, CellAlign Align, bool IsNumeric, double Widest, double AfterPoint, double Broadest, bool HasText, bool IsStated);

    private static List<Measured> Measure(Table table, TableGrid grid)
    {
        var columns = new List<Measured>();
        for (var column = 0; column < grid.Columns; column++)
        {
            var stated = column < table.Columns.Count ? table.Columns[column] : new Column();
            columns.Add(MeasureColumn(table, grid, column, stated));
        }
        return columns;
    }

    private static Measured MeasureColumn(Table table, TableGrid grid, int column, Column stated)
    {
        var (head, widest, before, after, broadest, numbers, others) = (0.0, 0.0, 0.0, 0.0, 0.0, 0, 0);
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            foreach (var place in grid.Rows[r].Where(p => p.Column == column && p.Span == 1 && p.Merge != Merge.GoesOn))
            {
                var text = InlineText.Plain(place.Cell.Inlines);
                var width = Lines(place.Cell.Inlines, text);
                if (r < table.HeaderRows)
                {
                    head = Math.Max(head, width);
                    continue;
                }
                widest = Math.Max(widest, width);
                broadest = Math.Max(broadest, CellWidth.Broad(text));
                if (CellText.IsNumber(text))
                {
                    numbers++;
                    before = Math.Max(before, width - CellText.WidthAfterPoint(text));
                    after = Math.Max(after, CellText.WidthAfterPoint(text));
                }
                else if (!CellText.IsNoNumber(text))
                {
                    others++;
                }
            }
        }
        var isNumeric = numbers > 0 && others == 0;
        // The points stand under each other: 1860 above 46.8 takes four digits, a point and one more.
        if (isNumeric)
            widest = Math.Max(widest, before + after);
        // A head of up to four characters stays on one line; longer ones break evenly in two, or in three from eleven on.
        var headLeast = head <= 4 ? head : Math.Ceiling(head / (head > 10 ? 3 : 2));
        // Digits of some faces are a tenth wider than half a character, of DejaVu a quarter; a short name is not broken either.
        var least = Math.Max(headLeast, isNumeric ? Math.Max(widest * 1.12, broadest - Air / 2) : widest <= 9 ? Math.Max(widest * 1.04, broadest - Air / 2) : 6);
        var wanted = Math.Max(least, Math.Min(widest, 40));
        if (stated.WidthInCharacters is { } width0 && width0 > 0)
            (least, wanted) = (Math.Min(least, width0), width0);
        // A column without text (the steps of a bar) may be as narrow as a line.
        var hasText = widest > 0 || head > 0;
        var floor = hasText ? 1.5 : 0.2;
        return new Measured(
            Math.Max(least, floor), Math.Max(wanted, floor), stated.Align, isNumeric, widest, after, broadest, hasText, stated.WidthInCharacters > 0);
    }

    /// <summary>The widest of the lines of a cell that has breaks of its own.</summary>
    private static double Lines(IReadOnlyList<Inline> inlines, string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) && !inlines.Any(i => i is LineBreak))
            return CellWidth.Spaced(text);
        var (most, line) = (0.0, 0.0);
        foreach (var inline in inlines)
        {
            var parts = inline is LineBreak ? ["", ""] : InlineText.Plain([inline]).Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                line = (i == 0 ? line : 0) + CellWidth.Spaced(parts[i]);
                most = Math.Max(most, line);
            }
        }
        return most;
    }

    private static List<ColumnLook>? Share(List<Measured> columns, int width, decimal size, bool mustFit)
    {
        var cell = (double)size * 20;
        var extra = 2 * Padding / cell + Air;
        var room = width / cell - columns.Count(c => c.HasText) * extra;
        var (least, wanted) = (columns.Sum(c => c.Least), columns.Sum(c => c.Wanted));
        if (least > room && mustFit)
            return null;
        // What is left over goes to all in proportion where widths are stated, else evenly to the columns with text.
        var areStated = columns.Exists(c => c.IsStated) || !columns.Exists(c => c.HasText);
        double Surplus(Measured c) =>
            areStated ? (room - wanted) * c.Wanted / wanted : c.HasText ? (room - wanted) / columns.Count(o => o.HasText) : 0;
        double Cells(Measured c) =>
            wanted <= room ? c.Wanted + Surplus(c)
            : least <= room ? c.Least + (room - least) * (c.Wanted - c.Least) / Math.Max(0.001, wanted - least)
            : c.Least * room / least;
        var result = columns.ConvertAll(c => new ColumnLook(
            (int)Math.Round((Cells(c) + (c.HasText ? extra : 0)) * cell), AlignOf(c, Cells(c)), c.IsNumeric, c.Widest, c.AfterPoint, c.Broadest));
        // Rounding must not push the table over the edge.
        var rest = width - result.Sum(c => c.Width);
        result[^1] = result[^1] with { Width = Math.Max(200, result[^1].Width + rest) };
        return result;
    }

    /// <summary>Numbers right, short words centred, text that wraps left.</summary>
    private static CellAlign AlignOf(Measured column, double cells) =>
        column.Align != CellAlign.Auto ? column.Align
        : column.IsNumeric ? CellAlign.Right
        : column.Widest <= cells && column.Widest <= 12 ? CellAlign.Center
        : CellAlign.Left;
}
