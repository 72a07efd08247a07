using Reports.Documents;

namespace Reports.Readers;

/// <summary>A line of a pipe table.</summary>
internal static class PipeRow
{
    /// <summary>Whether [start, end) is a table's head: it has a bar, and the line below is <c>|---|---|</c>.</summary>
    public static bool IsHeaderAt(string text, int start, int end)
    {
        if (!HasBar(text, start, end))
            return false;
        var (from, to) = NextLine(text, end);
        return IsSeparator(text, from, to);
    }

    public static bool HasBar(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '|' && (i == start || text[i - 1] != '\\'))
                return true;
        }
        return false;
    }

    public static bool IsSeparator(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        return line.Contains('|') && line.Contains('-') && line.IndexOfAnyExcept("|-: \t") < 0;
    }

    /// <summary>The line after the one that ends at an offset, without blanks and quote marks before it.</summary>
    public static (int Start, int End) NextLine(string text, int end)
    {
        var start = end;
        if (start < text.Length && text[start] == '\r')
            start++;
        if (start < text.Length && text[start] == '\n')
            start++;
        var stop = text.AsSpan(start).IndexOfAny('\n', '\r');
        stop = stop < 0 ? text.Length : start + stop;
        while (start < stop && text[start] is ' ' or '\t' or '>')
            start++;
        return (start, stop);
    }

    /// <summary>The cells of a line without the blanks around them.</summary>
    public static List<TableLine> Split(TableLine line)
    {
        var (text, start, end, number) = line;
        while (start < end && text[start] is ' ' or '\t')
            start++;
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        if (start < end && text[start] == '|')
            start++;
        var cells = new List<TableLine>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '|')
            {
                cells.Add(Trim(text, from, i, number));
                from = i + 1;
            }
        }
        if (from < end)
            cells.Add(Trim(text, from, end, number));
        return cells;
    }

    public static TableLine Trim(string text, int start, int end, int line)
    {
        while (start < end && TextScripts.IsBlank(text[start]))
            start++;
        while (end > start && TextScripts.IsBlank(text[end - 1]))
            end--;
        return new TableLine(text, start, end, line);
    }

    public static CellAlign Align(ReadOnlySpan<char> dashes)
    {
        dashes = dashes.Trim(" \t");
        var (left, right) = (dashes.StartsWith(":"), dashes.EndsWith(":"));
        return left && right ? CellAlign.Center : left ? CellAlign.Left : right ? CellAlign.Right : CellAlign.Auto;
    }
}
