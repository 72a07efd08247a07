using Reports.Documents;
using Md = Markdig.Syntax;

namespace Reports.Readers;

/// <summary>Finds the cells of a grid table. Positions are columns as an editor shows them: a Han character is two wide.</summary>
internal sealed class GridTable
{
    private readonly TableLines _table;
    private readonly List<int> _bounds;
    private readonly OpenCell?[] _open;
    private readonly List<(int Row, TableCell Cell)> _cells = [];
    private int _row;

    private sealed record OpenCell(int Column, int Span, int Row, List<TableLine> Lines);

    /// <summary>A stretch between two bars. <paramref name="From"/> and <paramref name="To"/> are indices of bounds.</summary>
    private readonly record struct Segment(int From, int To, TableLine Text, bool IsBorder);

    private GridTable(TableLines table)
    {
        _table = table;
        _bounds = [.. table.Lines.SelectMany(l => Bars(l).Where(b => b.IsCross).Select(b => b.Column)).Distinct().Order()];
        _open = new OpenCell?[Math.Max(0, _bounds.Count - 1)];
    }

    public static void Build(TableLines table) => new GridTable(table).Read();

    private void Read()
    {
        var aligns = new CellAlign[_open.Length];
        for (var i = 0; i < _table.Lines.Count; i++)
        {
            var segments = Segments(_table.Lines[i]);
            var isHeadEnd = segments.Any(s => s.IsBorder && s.Text.Text.AsSpan(s.Text.Start, s.Text.End - s.Text.Start).Contains('='));
            if (i == 0 || isHeadEnd)
                ReadAligns(segments, aligns);
            ReadLine(segments);
            if (isHeadEnd)
                _table.HeaderRows = _row;
        }
        CloseCells(0, _open.Length);
        _table.Aligns = aligns;
        foreach (var row in _cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
            _table.Rows.Add([.. row.Select(c => c.Cell).OrderBy(c => c.Column)]);
        // An empty head is none, as in a pipe table.
        if (_table.Rows.Take(_table.HeaderRows).All(r => r.All(c => c.Paragraphs.Count == 0)))
            _table.HeaderRows = 0;
    }

    private void ReadLine(List<Segment> segments)
    {
        var closed = false;
        foreach (var segment in segments.Where(s => s.IsBorder))
            closed |= CloseCells(segment.From, segment.To);
        if (closed)
            _row++;
        foreach (var segment in segments.Where(s => !s.IsBorder))
        {
            var cell = _open[segment.From] ??= new OpenCell(segment.From, segment.To - segment.From, _row, []);
            cell.Lines.Add(segment.Text);
        }
    }

    private bool CloseCells(int from, int to)
    {
        var closed = false;
        for (var i = from; i < to; i++)
        {
            if (_open[i] is not { } cell)
                continue;
            _cells.Add((cell.Row, new TableCell(cell.Column, cell.Span, _row - cell.Row + 1, Paragraphs(cell.Lines))));
            _open[i] = null;
            closed = true;
        }
        return closed;
    }

    private List<Md.ParagraphBlock> Paragraphs(List<TableLine> lines)
    {
        var paragraphs = new List<Md.ParagraphBlock>();
        var stretch = new List<TableLine>();
        foreach (var line in lines.Append(default))
        {
            if (line.Start < line.End)
            {
                stretch.Add(line);
                continue;
            }
            if (_table.AddParagraph(stretch) is { } paragraph)
                paragraphs.Add(paragraph);
            stretch.Clear();
        }
        return paragraphs;
    }

    private static void ReadAligns(List<Segment> segments, CellAlign[] aligns)
    {
        foreach (var (from, to, text, _) in segments)
        {
            var align = PipeRow.Align(text.Text.AsSpan(text.Start, text.End - text.Start));
            if (align != CellAlign.Auto)
                Array.Fill(aligns, align, from, to - from);
        }
    }

    private List<Segment> Segments(TableLine line)
    {
        var bars = Bars(line);
        var segments = new List<Segment>(bars.Count);
        if (_bounds.Count < 2 || bars.Count < 2)
            return segments;
        var isEven = bars.Count >= _bounds.Count;
        var from = 0;
        for (var i = 1; i < bars.Count && from < _bounds.Count - 1; i++)
        {
            var isLast = i == bars.Count - 1 || !isEven && from == _bounds.Count - 2;
            var to = isEven && i < _bounds.Count ? i : isLast ? _bounds.Count - 1 : Nearest(bars[i].Column, from + 1, Math.Max(from + 1, _bounds.Count - bars.Count + i));
            if (!isEven && to < _bounds.Count && bars[i].Column != _bounds[to])
                _table.Mismatch ??= line;
            var (start, end) = (bars[i - 1].Offset + 1, bars[i].Offset);
            var isBorder = end > start && line.Text.AsSpan(start, end - start).IndexOfAnyExcept("-=:+") < 0 && line.Text.AsSpan(start, end - start).IndexOfAny('-', '=') >= 0;
            segments.Add(new Segment(from, to, PipeRow.Trim(line.Text, start, end, line.Line), isBorder));
            from = to;
        }
        return segments;
    }

    private int Nearest(int column, int low, int high)
    {
        var best = low;
        for (var i = low; i <= Math.Min(high, _bounds.Count - 1); i++)
        {
            if (Math.Abs(_bounds[i] - column) < Math.Abs(_bounds[best] - column))
                best = i;
        }
        return best;
    }

    /// <summary>The bars of a line: | not escaped, and + that touches a stretch of the border.</summary>
    private static List<(int Offset, int Column, bool IsCross)> Bars(TableLine line)
    {
        var bars = new List<(int, int, bool)>();
        var (text, start, end, _) = line;
        var column = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < end)
            {
                column++;
                i++;
            }
            else if (c == '|')
            {
                bars.Add((i, column, false));
            }
            else if (c == '+' && (i + 1 < end && text[i + 1] is '-' or '=' or ':' || i > start && text[i - 1] is '-' or '=' or ':'))
            {
                bars.Add((i, column, true));
            }
            if (!char.IsLowSurrogate(text[i]))
                column += TextScripts.IsHan(text[i]) ? 2 : 1;
        }
        // A line whose last bar is missing still ends there.
        if (bars.Count > 0 && !text.AsSpan(bars[^1].Item1 + 1, end - bars[^1].Item1 - 1).Trim(" \t").IsEmpty)
            bars.Add((end, column, false));
        return bars;
    }
}
