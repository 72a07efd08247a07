using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>表头: the paths of the columns as rows of merged cells; a level that neighbours share is one cell.</summary>
internal static class HeaderRows
{
    /// <param name="units">The unit to print in each header; null where the table says it.</param>
    public static IReadOnlyList<Row> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<string?> units)
    {
        var depth = columns.Max(c => Math.Max(1, c.Path.Count));
        var rows = new List<Row>();
        for (var level = 0; level < depth; level++)
        {
            var cells = new List<Cell>();
            for (var c = 0; c < columns.Count;)
            {
                var span = 1;
                while (c + span < columns.Count && SharesLevel(columns[c].Path, columns[c + span].Path, level))
                    span++;
                if (level < columns[c].Path.Count)
                    cells.Add(CellOf(columns[c].Path, level, span, depth, units[c]));
                c += span;
            }
            rows.Add(new Row(cells));
        }
        return rows;
    }

    private static Cell CellOf(IReadOnlyList<string> path, int level, int span, int depth, string? unit)
    {
        var isLeaf = level == path.Count - 1;
        var text = path[level] + (isLeaf && unit is { Length: > 0 } ? $"（{unit}）" : "");
        return new Cell([new TextRun(text)], span, isLeaf ? depth - level : 1, CellAlign.Center);
    }

    /// <summary>Neighbours share a level when it is the last of neither and everything above is shared as well.</summary>
    private static bool SharesLevel(IReadOnlyList<string> left, IReadOnlyList<string> right, int level)
    {
        if (level >= left.Count - 1 || level >= right.Count - 1)
            return false;
        for (var i = 0; i <= level; i++)
        {
            if (left[i] != right[i])
                return false;
        }
        return true;
    }
}
